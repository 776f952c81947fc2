// Why: fills a new plan file: its row, its rule set, its lists, and the example where asked for.
// Must not: guess what a source does not say; example values are marked as such, row by row.
import { insertPlan } from '../../../db/repos/plans.ts';
import type { ImportKind } from '../../../src-shared/contract/values.ts';
import type { ParsedImport } from '../../imports/parse-import.ts';
import type { PlanHost } from '../open-plan.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { fillExampleCards } from './example-cards.ts';
import { applyImport } from './import-file.ts';
import { fillLists } from './lists.ts';
import { saveRuleSet } from './screening.ts';
import { findSessionByName, revealRound } from './sessions.ts';

/** Which example a plan starts from; `null` is an empty plan with the general lists alone. */
export type Example = 'stockholm' | null;

/** Name of the example's workshop, so that it is never taken for one that was held. */
export const exampleSessionName = 'Exempelworkshop';

/**
 * The files of the example in the order they build on each other. The services are facts; the rest
 * is made up. No rollout: which services are pilots is not known from the source.
 */
const exampleFiles: readonly {
  readonly kind: ImportKind;
  readonly file: string;
  readonly isExample: boolean;
}[] = [
  { kind: 'services', file: 'stockholm-services.csv', isExample: false },
  { kind: 'ratings', file: 'stockholm-ratings.csv', isExample: true },
  { kind: 'answers', file: 'stockholm-answers.csv', isExample: true },
  { kind: 'risks', file: 'stockholm-risks.csv', isExample: true },
  { kind: 'needs', file: 'stockholm-needs.csv', isExample: true },
  { kind: 'insights', file: 'stockholm-insights.csv', isExample: true },
];

export interface NewPlanContent {
  /** Writes the content into an empty plan, as one action. */
  fill(context: PlanContext): void;
}

/** Reads what a new plan is filled with, before there is a file: a transaction cannot wait. */
export async function prepareNewPlan(
  options: { readonly name: string; readonly example: Example },
  host: Pick<PlanHost, 'resources' | 'jobs'>,
): Promise<NewPlanContent> {
  const parsed: { readonly content: ParsedImport; readonly isExample: boolean }[] = [];
  for (const { kind, file, isExample } of options.example === null ? [] : exampleFiles) {
    const bytes = host.resources.exampleFile(file);
    const content = await host.jobs.run('parse-import', {
      kind,
      bytes,
      fileName: file,
      sheet: null,
      mapping: null,
    });
    parsed.push({ content, isExample });
  }
  return {
    fill(context) {
      change(
        context,
        'Skapade planen',
        () => {
          fillBase(context, options.name, options.example);
          for (const { content, isExample } of parsed) {
            applyImport(context, content, { isExample, session: exampleSessionName });
          }
          const session = findSessionByName(context, exampleSessionName);
          if (session) revealRound(context, session.id);
          if (options.example !== null) fillExampleCards(context);
        },
        { isUndoable: false },
      );
    },
  };
}

function fillBase(context: PlanContext, name: string, example: Example): void {
  const ruleSet = context.resources.ruleSet();
  insertPlan(context.database, {
    id: context.newId(),
    name,
    createdAt: context.now(),
    ruleSetId: ruleSet.id,
    ruleSetVersion: ruleSet.version,
  });
  saveRuleSet(context, ruleSet);
  fillLists(context, { withDistricts: example !== null, withMilestones: example !== null });
}
