// Why: an asked-for change of the rollout matrix, cell by cell, with what the law and the gate say of it.
// Must not: write or refuse: it only works out what would become of each cell.
import { listDistricts } from '../../../db/repos/lists.ts';
import type { CellColumns, ServiceCellRow } from '../../../db/repos/rollout.ts';
import { listServiceCells } from '../../../db/repos/rollout.ts';
import type { ServiceHead } from '../../../db/repos/service-heads.ts';
import { findServiceHead } from '../../../db/repos/service-heads.ts';
import type { District } from '../../../src-shared/contract/owner/lists.ts';
import type { CellFields } from '../../../src-shared/contract/owner/rollout.ts';
import type { StatusPermission } from '../../../src-shared/domain/rollout-gate.ts';
import { mayEnterStatus, phaseStep } from '../../../src-shared/domain/rollout-gate.ts';
import { isBlank } from '../../../src-shared/domain/text-check.ts';
import { serviceGoneText } from '../../../src-shared/text/refusal-texts.ts';
import type { PlanContext } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { withoutUndefined } from './records.ts';
import { gatesOf } from './rollout-gate.ts';
import type { ServiceGate } from './rollout-gate.ts';

export interface CellsInput {
  readonly cells: readonly { readonly serviceId: string; readonly districtId: string }[];
  readonly patch: { readonly [Key in keyof CellFields]?: CellFields[Key] | undefined };
  /** Written reason for passing a closed gate, or for a step back in the implementation. */
  readonly overrideReason: string | null;
}

export interface CellsOptions {
  /** Records what already is, as a file does: the gate is not asked, the law is. */
  readonly isRegistration?: boolean;
  /** True for made-up values of the example plan only. */
  readonly isExample?: boolean;
}

/** One cell on its way from what is recorded to what is asked for. */
export interface CellChange {
  readonly service: ServiceHead;
  readonly gate: ServiceGate;
  readonly district: District;
  readonly before: ServiceCellRow | null;
  readonly after: CellColumns;
  readonly permission: StatusPermission;
}

const unrecorded: CellColumns = {
  status: 'unknown',
  startOn: null,
  endOn: null,
  responsibleRole: null,
  note: null,
  phase: null,
  isExample: false,
};

/** Every cell of the input once, whether it changes or not. */
export function plannedChanges(
  context: PlanContext,
  input: CellsInput,
  options: CellsOptions,
): readonly CellChange[] {
  const services = servicesOf(context, input);
  const districts = new Map(listDistricts(context.database).map((each) => [each.id, each]));
  const key = (cell: { readonly serviceId: string; readonly districtId: string }): string =>
    `${cell.serviceId} ${cell.districtId}`;
  const recorded = new Map(listServiceCells(context.database).map((cell) => [key(cell), cell]));
  const gates = gatesOf(context, [...services.values()]);
  const asked = new Map(input.cells.map((cell) => [key(cell), cell]));
  return [...asked].map(([cellKey, { serviceId, districtId }]) => {
    const service = services.get(serviceId);
    const district = districts.get(districtId);
    const gate = gates.get(serviceId);
    if (!service || !gate) throw new Refusal('not-found', serviceGoneText);
    if (!district) throw new Refusal('not-found', 'Stadsdelen finns inte längre i planen.');
    const before = recorded.get(cellKey) ?? null;
    const after: CellColumns = {
      ...columnsOf(before ?? unrecorded),
      ...withoutUndefined(input.patch),
      isExample: options.isExample ?? false,
    };
    const permission = permissionOf(before, after, gate, input.overrideReason, options);
    return { service, gate, district, before, after, permission };
  });
}

function servicesOf(context: PlanContext, input: CellsInput): ReadonlyMap<string, ServiceHead> {
  const ids = [...new Set(input.cells.map((cell) => cell.serviceId))];
  return new Map(
    ids.flatMap((id) => {
      const head = findServiceHead(context.database, id);
      return head ? [[id, head] as const] : [];
    }),
  );
}

function columnsOf(row: CellColumns): CellColumns {
  const { status, startOn, endOn, responsibleRole, note, phase, isExample } = row;
  return { status, startOn, endOn, responsibleRole, note, phase, isExample };
}

/** Whether the cell would be written: what says no more than no record at all is not. */
export function isChanged({ before, after }: CellChange): boolean {
  const recorded = before ?? unrecorded;
  return (Object.keys(unrecorded) as (keyof CellColumns)[]).some(
    (key) => recorded[key] !== after[key],
  );
}

function permissionOf(
  before: ServiceCellRow | null,
  after: CellColumns,
  own: ServiceGate,
  overrideReason: string | null,
  options: CellsOptions,
): StatusPermission {
  return mayEnterStatus({
    from: before?.status ?? 'unknown',
    to: after.status,
    screening: own.screening,
    gate: own.gate,
    overrideReason,
    // A file that says why is an override like any other, with its reason in the papers.
    isRegistration: options.isRegistration === true && isBlank(overrideReason),
  });
}

/** Whether the implementation goes back to an earlier phase. */
export function isStepBack({ before, after }: CellChange): boolean {
  return phaseStep(before?.phase ?? null, after.phase) === 'back';
}
