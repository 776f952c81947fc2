// Why: verified copies of plan files, for hosts that name files by path.
// Must not: overwrite a file, or call a copy good that has not been opened.
import { backupPlan, restoreBackup } from '../../../db/backup.ts';
import type { CopyReport } from '../../../db/backup.ts';
import { readPlan } from '../../../db/repos/plans.ts';
import type { PlanHost } from '../open-plan.ts';
import { openPlan } from '../open-plan.ts';

/** Copies a closed plan, verified. @throws refusal where it is no plan, in use, or the name is taken */
export function backupPlanFile(path: string, out: string): CopyReport {
  return backupPlan(path, out);
}

/** Restores a backup as a new plan and opens it once, so that it is known to be usable. */
export function restorePlanFile(
  backup: string,
  out: string,
  host: PlanHost,
): CopyReport & { readonly name: string } {
  const copy = restoreBackup(backup, out);
  const file = openPlan(out, host);
  try {
    return { ...copy, name: readPlan(file.orm).name };
  } finally {
    file.close();
  }
}
