// Why: another process that tries to open a plan, for tests of who gets in.
// Must not: be imported; it is run as `node open-plan-process.ts '{"path", "options"}'`.
import { openPlanFile, type OpenPlanFileOptions } from '../../db/open.ts';
import { PlanFileRefusal } from '../../db/errors.ts';

const { path, options } = JSON.parse(process.argv[2] ?? '') as {
  path: string;
  options: OpenPlanFileOptions;
};
try {
  openPlanFile(path, options).close();
  process.stdout.write('opened\n');
} catch (error) {
  if (!(error instanceof PlanFileRefusal)) throw error;
  process.stdout.write(`${error.code}\n`);
}
