// Why: which services of the plan stand under nearly the same name, but for those told apart.
// Must not: merge; a person decides of each pair.
import { addDistinction, listDistinctions } from '../../../db/repos/merges.ts';
import { listServiceHeads, type ServiceHead } from '../../../db/repos/service-heads.ts';
import type { PlanFile } from '../../../db/open.ts';
import type { SimilarPair } from '../../../src-shared/contract/owner/service-merge.ts';
import { compareSwedish, normaliseName } from '../../../src-shared/domain/collation.ts';
import { isEnded } from '../../../src-shared/domain/lifecycle.ts';
import { createNearNames } from '../../../src-shared/domain/near-names.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { requireService } from './services.ts';

const shownAtMost = 500;

type Pairs = readonly (readonly [ServiceHead, ServiceHead])[];

// Asked after every change of a service, and changed by few of them: names seldom do.
const known = new WeakMap<PlanFile, { readonly names: string; readonly pairs: Pairs }>();

export function similarServices(context: PlanContext): { pairs: SimilarPair[]; total: number } {
  const apart = new Set(
    listDistinctions(context.database).map((row) => `${row.serviceId} ${row.otherServiceId}`),
  );
  const pairs = nearPairs(context).filter(([one, other]) => !apart.has(keyOf(one.id, other.id)));
  return {
    pairs: pairs.slice(0, shownAtMost).map(([one, other]) => ({
      one: similarOf(one),
      other: similarOf(other),
    })),
    total: pairs.length,
  };
}

function similarOf({ id, ref, name }: ServiceHead): SimilarPair['one'] {
  return { id, ref, name };
}

/** The same for a pair whichever way round it is told. */
function keyOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function nearPairs(context: PlanContext): Pairs {
  const heads = listServiceHeads(context.database)
    .filter(({ status }) => !isEnded(status))
    .toSorted((a, b) => compareSwedish(a.name, b.name) || compareSwedish(a.ref, b.ref));
  const names = JSON.stringify(heads.map(({ id, ref, name }) => [id, ref, name]));
  const found = known.get(context.file);
  if (found?.names === names) return found.pairs;
  const pairs = [...sameNames(heads), ...nearNames(heads)];
  if (!context.file.sqlite.inTransaction) known.set(context.file, { names, pairs });
  return pairs;
}

/** The very same name, each with the one before: a hundred of one name are not thousands of pairs. */
function sameNames(heads: readonly ServiceHead[]): Pairs {
  const groups = Map.groupBy(heads, ({ name }) => normaliseName(name));
  return [...groups.values()].flatMap((group) =>
    group.slice(1).map((head, at): readonly [ServiceHead, ServiceHead] => {
      const before = group[at];
      if (before === undefined) throw new Error('The second of a group has a first');
      return [before, head];
    }),
  );
}

function nearNames(heads: readonly ServiceHead[]): Pairs {
  const near = createNearNames(heads.map((head) => ({ key: head, name: head.name })));
  const seen = new Set<string>();
  return heads.flatMap((head) =>
    near.near(head.name).flatMap((other): (readonly [ServiceHead, ServiceHead])[] => {
      const key = keyOf(head.id, other.id);
      if (seen.has(key)) return [];
      seen.add(key);
      return [[head, other]];
    }),
  );
}

export function distinguishServices(
  context: PlanContext,
  input: { readonly id: string; readonly otherId: string },
): void {
  if (input.id === input.otherId) {
    throw new Refusal('invalid-value', 'Välj två olika insatser. Ingenting har ändrats.');
  }
  const one = requireService(context, input.id);
  const other = requireService(context, input.otherId);
  const [first, second] = one.id < other.id ? [one, other] : [other, one];
  change(context, `Skilde ${one.name} från ${other.name}`, () =>
    addDistinction(context.database, {
      serviceId: first.id,
      otherServiceId: second.id,
      role: context.role,
      at: context.now(),
    }),
  );
}
