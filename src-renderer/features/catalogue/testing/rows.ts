// Why: catalogue rows for tests, valid by the contract, with what a test cares about changed.
// Must not: be imported outside tests.
import type { PlanLists } from '../../../../src-shared/contract/owner/lists.ts';
import {
  type CatalogueRow,
  catalogueRowSchema,
} from '../../../../src-shared/contract/owner/services.ts';

import { newServiceFields } from '../../../../src-shared/domain/new-service.ts';

export function uuid(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export const groups = { children: uuid(901), older: uuid(902) } as const;

export const lists: PlanLists = {
  targetGroups: [
    { id: groups.children, name: 'Barn och unga', areaIds: [] },
    { id: groups.older, name: 'Äldre', areaIds: [] },
  ],
  areas: [],
  districts: [],
  workingMethods: [],
  perspectives: [],
  goals: [],
  milestones: [],
  waves: [],
  forms: [],
};

export function catalogueRow(number: number, change: Partial<CatalogueRow> = {}): CatalogueRow {
  return catalogueRowSchema.parse({
    id: uuid(number),
    ref: `S${String(number).padStart(2, '0')}`,
    name: `Insats ${number}`,
    ...newServiceFields,
    status: 'inventoried',
    statusReason: null,
    lastVerifiedOn: null,
    lastVerifiedRole: null,
    createdAt: '2026-11-01T08:00:00.000Z',
    updatedAt: '2026-11-01T08:00:00.000Z',
    outcome: 'unscreened',
    openConditions: 0,
    fulfilledConditions: 0,
    rollout: { status: 'unknown', districts: 0 },
    rank: null,
    risks: 0,
    untreatedHighRisks: 0,
    ...change,
  });
}
