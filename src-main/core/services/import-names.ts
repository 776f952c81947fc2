// Why: names in a file become rows of the plan's lists; one that is not there is added and told.
// Must not: add a name that looks like a slip of the pen of one that is there without saying so.
import { addNamed, listNamed } from '../../../db/repos/lists.ts';
import type { NamedList } from '../../../db/repos/lists.ts';
import { normaliseName } from '../../../src-shared/domain/collation.ts';
import type { PlanContext } from '../plan-context.ts';

export interface NameResolver {
  /** Ids of the names, in their order, each once. */
  ids(list: NamedList, names: readonly string[]): string[];
  /** One sentence for each name that was added. */
  warnings(): string[];
}

const added: Readonly<Record<NamedList, string>> = {
  'target-group': 'Målgruppen',
  area: 'Området',
  district: 'Stadsdelen',
  'working-method': 'Arbetssättet',
  perspective: 'Perspektivet',
  goal: 'Målet',
};

export function createNameResolver(context: PlanContext): NameResolver {
  const lists = new Map<NamedList, Map<string, string>>();
  const notes: string[] = [];

  function knownNames(list: NamedList): Map<string, string> {
    const known =
      lists.get(list) ??
      new Map(listNamed(context.database, list).map((row) => [normaliseName(row.name), row.id]));
    lists.set(list, known);
    return known;
  }

  function idOf(list: NamedList, name: string): string {
    const known = knownNames(list);
    const found = known.get(normaliseName(name));
    if (found !== undefined) return found;
    const id = context.newId();
    addNamed(context.database, list, { id, name: name.trim() });
    known.set(normaliseName(name), id);
    notes.push(`${added[list]} ${name.trim()} fanns inte i planen och har lagts till.`);
    return id;
  }

  return {
    ids: (list, names) => [...new Set(names.map((name) => idOf(list, name)))],
    warnings: () => notes,
  };
}
