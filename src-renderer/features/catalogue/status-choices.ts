// Why: the steps of the life cycle as choices.
// Must not: say which of them a service may take; the core does.
import { serviceStatusSchema } from '../../../src-shared/contract/values.ts';
import { serviceStatusLabels } from '../../../src-shared/text/labels.ts';
import type { Choice } from './column-specs.ts';

export const statusChoices: readonly Choice[] = serviceStatusSchema.options.map((value) => ({
  value,
  label: serviceStatusLabels[value],
}));
