// Why: use cases of insights, and of the subpopulations they are about.
// Must not: leave a made-up example insight marked as one once a person has rewritten it.
import {
  countInsightsOf,
  findInsight,
  insertInsight,
  insertSubpopulation,
  listInsights as listRows,
  listSubpopulations,
  listTags,
  removeInsightRow,
  removeSubpopulationRow,
  renameSubpopulationRow,
  setSubpopulationOrder,
  updateInsightRow,
} from '../../../db/repos/insights.ts';
import type { Insight, InsightFields } from '../../../src-shared/contract/owner/insights.ts';
import type { Named } from '../../../src-shared/contract/owner/lists.ts';
import { normaliseName } from '../../../src-shared/domain/collation.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { withoutUndefined } from './records.ts';

export type InsightChange = {
  readonly [Key in keyof InsightFields]?: InsightFields[Key] | undefined;
};

export interface InsightOptions {
  /** True for made-up values of the example plan only. */
  readonly isExample?: boolean;
}

const newInsightFields: Omit<InsightFields, 'text'> = {
  perspectives: [],
  subpopulationIds: [],
  tags: [],
  collector: null,
  collectedOn: null,
};

export function insightList(context: PlanContext): {
  insights: Insight[];
  subpopulations: Named[];
} {
  return {
    insights: listRows(context.database),
    subpopulations: listSubpopulations(context.database),
  };
}

function requireInsight(context: PlanContext, id: string): Insight {
  const found = findInsight(context.database, id);
  if (!found) {
    throw new Refusal(
      'not-found',
      'Insikten finns inte längre i planen. Ladda om sidan och försök igen.',
    );
  }
  return found;
}

/** The beginning of an insight, to call it by in the history. */
function called(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join('');
}

/** Tags that differ only in case or spaces are one, as it stands elsewhere in the plan. */
function settledTags(context: PlanContext, tags: readonly string[]): string[] {
  const known = new Map(listTags(context.database).map((tag) => [normaliseName(tag), tag]));
  const settled = new Map<string, string>();
  for (const tag of tags) {
    const key = normaliseName(tag);
    if (key !== '') settled.set(key, settled.get(key) ?? known.get(key) ?? tag.trim());
  }
  return [...settled.values()];
}

function withSettledTags(context: PlanContext, fields: InsightChange): InsightChange {
  return fields.tags === undefined
    ? fields
    : { ...fields, tags: settledTags(context, fields.tags) };
}

export function createInsight(
  context: PlanContext,
  fields: InsightChange & { readonly text: string },
  options: InsightOptions = {},
): Insight {
  const id = context.newId();
  return change(context, `La till insikten ${called(fields.text)}`, () => {
    insertInsight(context.database, {
      ...newInsightFields,
      ...withoutUndefined(withSettledTags(context, fields)),
      text: fields.text.trim(),
      id,
      isExample: options.isExample ?? false,
      createdAt: context.now(),
    });
    return requireInsight(context, id);
  });
}

/** Changes the given fields. A rewritten example stands for something real. */
export function updateInsight(
  context: PlanContext,
  id: string,
  patch: InsightChange,
  options: InsightOptions = {},
): Insight {
  const before = requireInsight(context, id);
  const fields = withoutUndefined(withSettledTags(context, patch));
  if (Object.keys(fields).length === 0) return before;
  return change(context, `Ändrade insikten ${called(patch.text ?? before.text)}`, () => {
    updateInsightRow(context.database, id, fields, options.isExample ?? false);
    return requireInsight(context, id);
  });
}

export function removeInsight(context: PlanContext, id: string): void {
  const { text } = requireInsight(context, id);
  change(context, `Tog bort insikten ${called(text)}`, () =>
    removeInsightRow(context.database, id),
  );
}

function requireSubpopulation(context: PlanContext, id: string): Named {
  const found = listSubpopulations(context.database).find((row) => row.id === id);
  if (!found) {
    throw new Refusal('not-found', 'Delgruppen finns inte längre i planen. Ladda om sidan.');
  }
  return found;
}

function refuseTakenName(context: PlanContext, name: string, ownId: string | null): void {
  const wanted = normaliseName(name);
  const isTaken = listSubpopulations(context.database).some(
    (row) => row.id !== ownId && normaliseName(row.name) === wanted,
  );
  if (isTaken) {
    throw new Refusal('name-taken', `Delgruppen ${name} finns redan. Välj ett annat namn.`);
  }
}

export function addSubpopulation(context: PlanContext, name: string): Named {
  refuseTakenName(context, name, null);
  const row = { id: context.newId(), name };
  return change(context, `La till delgruppen ${name}`, () => {
    insertSubpopulation(context.database, row);
    return row;
  });
}

export function renameSubpopulation(context: PlanContext, row: Named): Named {
  requireSubpopulation(context, row.id);
  refuseTakenName(context, row.name, row.id);
  return change(context, `Bytte namn på delgruppen till ${row.name}`, () => {
    renameSubpopulationRow(context.database, row);
    return row;
  });
}

/** Puts the subpopulations in the order given. @throws Refusal where it is not all of them */
export function orderSubpopulations(context: PlanContext, ids: readonly string[]): Named[] {
  const known = new Set(listSubpopulations(context.database).map((row) => row.id));
  if (
    ids.length !== known.size ||
    new Set(ids).size !== ids.length ||
    ids.some((id) => !known.has(id))
  ) {
    throw new Refusal(
      'changed-elsewhere',
      'Delgrupperna har ändrats sedan du såg dem, så ordningen är inte sparad. Ladda om sidan.',
    );
  }
  return change(context, 'Ändrade delgruppernas ordning', () => {
    setSubpopulationOrder(context.database, ids);
    return listSubpopulations(context.database);
  });
}

/** Takes a subpopulation out of the list, while no insight stands on it. */
export function removeSubpopulation(context: PlanContext, id: string): void {
  const { name } = requireSubpopulation(context, id);
  const used = countInsightsOf(context.database, id);
  if (used > 0) {
    throw new Refusal(
      'in-use',
      `${used === 1 ? 'En insikt' : `${used} insikter`} gäller delgruppen ${name}, så den finns kvar. Flytta insikterna först, eller byt namn på delgruppen.`,
    );
  }
  change(context, `Tog bort delgruppen ${name}`, () =>
    removeSubpopulationRow(context.database, id),
  );
}

/** Ids of subpopulations by name, for a file: one that is not there is made, and told. */
export function createSubpopulationResolver(context: PlanContext): {
  readonly ids: (names: readonly string[]) => string[];
  readonly added: () => readonly string[];
} {
  const known = new Map(
    listSubpopulations(context.database).map((row) => [normaliseName(row.name), row.id]),
  );
  const added: string[] = [];
  function idOf(name: string): string {
    const found = known.get(normaliseName(name));
    if (found !== undefined) return found;
    const id = context.newId();
    insertSubpopulation(context.database, { id, name });
    known.set(normaliseName(name), id);
    added.push(name);
    return id;
  }
  return {
    ids: (names) => [...new Set(names.map((name) => idOf(name)))],
    added: () => added,
  };
}
