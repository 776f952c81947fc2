// Why: a good call of the plan at a glance, on the example plan.
// Must not: be imported but by operation-cases.ts.
import type { OwnerHost } from '../../support/owner-client.ts';

export const overviewCases = {
  'overview.get': ({ client }: OwnerHost): Promise<unknown> => client.overview.get({}),
};
