// Why: changes of the rollout matrix: the law first, then the gate, then the record of what was passed.
// Must not: write one cell of an action that is refused for another.
import { insertCell, updateCell } from '../../../db/repos/rollout.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import type { CellChange, CellsInput, CellsOptions } from './rollout-change.ts';
import { isChanged, plannedChanges } from './rollout-change.ts';
import { logDeviations, logStepsBack } from './rollout-deviations.ts';
import {
  refuseClosedGates,
  refuseLegalStops,
  refuseReversedDates,
  refuseUnexplainedStepsBack,
} from './rollout-refusals.ts';

/** Sets the same fields in one or many cells as one action; all or nothing. */
export function storeCells(
  context: PlanContext,
  input: CellsInput,
  options: CellsOptions = {},
): { readonly created: number; readonly updated: number; readonly unchanged: number } {
  const all = plannedChanges(context, input, options);
  refuseReversedDates(all);
  refuseLegalStops(all);
  refuseClosedGates(all);
  if (options.isRegistration !== true) refuseUnexplainedStepsBack(all, input.overrideReason);
  const changed = all.filter(isChanged);
  if (changed.length > 0) {
    change(context, labelOf(changed), () => {
      for (const each of changed) writeCell(context, each);
      logDeviations(context, changed, input.overrideReason);
      logStepsBack(context, changed, input.overrideReason);
    });
  }
  return {
    created: changed.filter(({ before }) => before === null).length,
    updated: changed.filter(({ before }) => before !== null).length,
    unchanged: all.length - changed.length,
  };
}

function labelOf(changed: readonly CellChange[]): string {
  const [first] = changed;
  if (changed.length > 1 || !first) return `Ändrade införandet i ${changed.length} rutor`;
  return `Ändrade införandet av ${first.service.name} i ${first.district.name}`;
}

function writeCell(context: PlanContext, { service, district, before, after }: CellChange): void {
  if (before) {
    updateCell(context.database, before.id, after);
    return;
  }
  insertCell(context.database, {
    ...after,
    id: context.newId(),
    serviceId: service.id,
    workingMethodId: null,
    districtId: district.id,
  });
}
