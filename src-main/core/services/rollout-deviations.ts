// Why: what the board must be told of a change of the matrix: gates passed and steps taken back.
// Must not: refuse anything; it records what has been let through.
import { addDecision } from '../../../db/repos/decisions.ts';
import { insertGateDeviation } from '../../../db/repos/rollout.ts';
import type { ImplementationPhase } from '../../../src-shared/contract/values.ts';
import { isBlank } from '../../../src-shared/domain/text-check.ts';
import { implementationPhaseLabels } from '../../../src-shared/text/labels.ts';
import { registeredWithoutGateText } from '../../../src-shared/text/refusal-texts.ts';
import type { PlanContext } from '../plan-context.ts';
import type { CellChange } from './rollout-change.ts';
import { isStepBack } from './rollout-change.ts';
import { gateMissingText } from './rollout-gate.ts';

/** A change that the gate did not let through by itself. */
interface Passed {
  readonly change: CellChange;
  readonly isOverride: boolean;
  readonly missing: readonly string[];
}

/** Records each gate that was passed without being open, and each override as a decision. */
export function logDeviations(
  context: PlanContext,
  changed: readonly CellChange[],
  reason: string | null,
): void {
  const at = context.now();
  const passed = changed.flatMap((change): Passed[] => {
    const { permission } = change;
    if (permission.kind !== 'allowed' || permission.flag === null) return [];
    const missing = permission.missing.map(gateMissingText);
    return [{ change, isOverride: permission.flag === 'gate-overridden', missing }];
  });
  for (const { change, isOverride, missing } of passed) {
    insertGateDeviation(context.database, {
      id: context.newId(),
      serviceId: change.service.id,
      districtId: change.district.id,
      kind: isOverride ? 'override' : 'not-checked',
      reason: isOverride ? written(reason) : registeredWithoutGateText,
      missing,
      role: context.role,
      at,
    });
  }
  logOverrides(
    context,
    passed.filter((each) => each.isOverride),
    written(reason),
    at,
  );
}

function written(reason: string | null): string {
  return reason?.trim() ?? '';
}

/** One decision a service, whatever the number of districts. */
function logOverrides(
  context: PlanContext,
  overrides: readonly Passed[],
  reason: string,
  at: string,
): void {
  for (const [serviceId, own] of Map.groupBy(overrides, ({ change }) => change.service.id)) {
    const districts = own.map(({ change }) => change.district.name).join(', ');
    const missing = own[0]?.missing.join('; ') ?? '';
    const text = `Breddinförs i ${districts} fast grinden är stängd (${missing}). Skäl: ${reason}`;
    logDecision(context, serviceId, 'override', text, at);
  }
}

/** Records each step back in the implementation with its reason. */
export function logStepsBack(
  context: PlanContext,
  changed: readonly CellChange[],
  reason: string | null,
): void {
  if (isBlank(reason)) return;
  const word = (phase: ImplementationPhase | null): string =>
    phase === null ? 'ingen fas' : implementationPhaseLabels[phase];
  for (const { service, district, before, after } of changed.filter(isStepBack)) {
    const step = `${word(before?.phase ?? null)} → ${word(after.phase)}`;
    const text = `${district.name}: ${step}. Skäl: ${written(reason)}`;
    logDecision(context, service.id, 'other', text, context.now());
  }
}

function logDecision(
  context: PlanContext,
  serviceId: string,
  kind: 'override' | 'other',
  text: string,
  at: string,
): void {
  addDecision(context.database, {
    id: context.newId(),
    serviceId,
    kind,
    text,
    role: context.role,
    at,
  });
}
