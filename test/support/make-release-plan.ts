// Why: leaves behind the plan that a release would write, so that every later release proves that
// it can open it. Run once per release: `npx node test/support/make-release-plan.ts`.
// Must not: replace the fixture of a release that is out.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createPlanFile } from '../../db/open.ts';
import { undo } from '../../db/undo.ts';
import { fillPlan } from './plan-content.ts';

const root = join(import.meta.dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const target = join(root, 'test/fixtures/plans', `${version}.flplan.gz`);
if (existsSync(target)) {
  process.stderr.write(`${target} exists. A fixture of a release is never replaced.\n`);
  process.exit(1);
}

let count = 0;
const meta = (over: { readonly label: string }): Parameters<typeof undo>[1] & { label: string } => {
  count += 1;
  return {
    id: `01920000-0000-7000-8000-${String(count).padStart(12, '0')}`,
    role: 'Strateg',
    at: `2026-11-22T10:00:${String(count).padStart(2, '0')}.000Z`,
    ...over,
  };
};

const folder = mkdtempSync(join(tmpdir(), 'release-'));
const path = join(folder, 'Plan.flplan');
const plan = createPlanFile(path, {
  migrationsFolder: join(root, 'db/migrations'),
  now: () => '2026-11-22T10:00:00.000Z',
});
fillPlan(plan, meta);
undo(plan, meta({ label: '' }));
plan.close();
writeFileSync(target, gzipSync(readFileSync(path), { level: 9 }));
rmSync(folder, { recursive: true });
process.stdout.write(`${target}\n`);
