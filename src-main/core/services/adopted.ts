// Why: which board decision a service rests on, read out of the adopted versions.
// Must not: change or judge a version (proposal.ts).
import { z } from 'zod';
import { listVersions } from '../../../db/repos/versions.ts';
import type { PlanFile } from '../../../db/open.ts';
import type { CatalogueVersionRow } from '../../../db/schema.ts';
import type { PlanContext } from '../plan-context.ts';

/** The little of a frozen document that says which services it includes. */
const includedSchema = z.object({
  services: z.array(z.object({ id: z.string(), proposal: z.object({ section: z.string() }) })),
});

// A version is frozen, so what it includes is read out of its document once for as long as it is open.
const known = new WeakMap<PlanFile, Map<string, ReadonlySet<string>>>();

function includedIn(context: PlanContext, version: CatalogueVersionRow): ReadonlySet<string> {
  const ofPlan = known.get(context.file) ?? new Map<string, ReadonlySet<string>>();
  known.set(context.file, ofPlan);
  const found = ofPlan.get(version.id);
  if (found) return found;
  const { services } = includedSchema.parse(JSON.parse(version.contentJson));
  const ids = new Set(
    services
      .filter((service) => service.proposal.section === 'included')
      .map((service) => service.id),
  );
  ofPlan.set(version.id, ids);
  return ids;
}

/** The latest adopted version that includes the service, as a reference to its decision, or null. */
export function adoptedReference(context: PlanContext, serviceId: string): string | null {
  return adoptedReferences(context)(serviceId);
}

/** As {@link adoptedReference}, for many services with one reading of the versions. */
export function adoptedReferences(context: PlanContext): (serviceId: string) => string | null {
  const newestFirst = listVersions(context.database).toReversed();
  return (serviceId) => {
    const version = newestFirst.find((each) => includedIn(context, each).has(serviceId));
    return version
      ? `${version.board} ${version.adoptedOn}, ${version.paragraph}, dnr ${version.caseNumber} (version ${version.number})`
      : null;
  };
}
