// Why: a service with every field present and nothing known, for tests to fill in.
// Must not: guess a value.
import type { DocumentService } from '../../../src-shared/contract/catalogue-document.ts';
import { newServiceFields } from '../../../src-shared/domain/new-service.ts';

const {
  targetGroupIds: _targetGroupIds,
  areaIds: _areaIds,
  workingMethodIds: _workingMethodIds,
  districtIds: _districtIds,
  ...unknownFields
} = newServiceFields;

/** A service of which nothing but the name is known. */
export function emptyService(fields: Partial<DocumentService> = {}): DocumentService {
  return {
    id: '019a0000-0000-7000-8000-000000000000',
    ref: 'I1',
    name: 'Insats utan uppgifter',
    ...unknownFields,
    status: 'inventoried',
    statusReason: null,
    targetGroups: [],
    areas: [],
    workingMethods: [],
    districts: [],
    lastVerifiedOn: null,
    legal: { outcome: 'unscreened', rules: [], conditions: [], answers: [], signature: null },
    proposal: { section: 'undecided', reasons: ['Ej prövad: inga frågor är besvarade.'] },
    rollout: [],
    adoption: { adopted: 0, applicable: 0, unknown: 0 },
    populationCoverage: null,
    gateDeviations: [],
    ...fields,
  };
}
