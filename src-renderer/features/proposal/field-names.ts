// Why: says in Swedish which parts of a service differ between two versions.
// Must not: show a key of the document to a person.
import type { DocumentService } from '../../../src-shared/contract/catalogue-document.ts';
import { fieldLabel } from '../../../src-shared/text/fields.ts';
import { t } from '../../../src-shared/text/translate.ts';

/** Parts of the document that are no column of the service. */
const ownNames = {
  forms: t('proposal.fieldName.forms'),
  targetGroups: t('proposal.fieldName.targetGroups'),
  areas: t('proposal.fieldName.areas'),
  workingMethods: t('proposal.fieldName.workingMethods'),
  districts: t('proposal.fieldName.districts'),
  legal: t('proposal.fieldName.legal'),
  proposal: t('proposal.fieldName.proposal'),
  rollout: t('proposal.fieldName.rollout'),
  adoption: t('proposal.fieldName.adoption'),
  populationCoverage: t('proposal.fieldName.populationCoverage'),
  gateDeviations: t('proposal.fieldName.gateDeviations'),
  development: t('proposal.fieldName.development'),
} as const satisfies Partial<Record<keyof DocumentService, string>>;

function isOwn(key: string): key is keyof typeof ownNames {
  return Object.hasOwn(ownNames, key);
}

/** `yearlyCost` → "Årskostnad". */
export function documentFieldName(key: string): string {
  return isOwn(key)
    ? ownNames[key]
    : fieldLabel(key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}
