// Why: fills a new plan file: its row, its rule set, its lists, and the example where asked for.
// Must not: guess what a source does not say; example values are marked as such, row by row.
import { insertPlan, setPlanRuleSet } from '../../../db/repos/plans.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { importAnswers } from './import-answers.ts';
import { importRatings } from './import-ratings.ts';
import { importRisks } from './import-risks.ts';
import { importServices } from './import-services.ts';
import { fillLists } from './lists.ts';
import { parseExample } from './example-files.ts';
import { saveRuleSet } from './screening.ts';
import { revealRound } from './sessions.ts';

/** Which example a plan starts from; `null` is an empty plan with the general lists alone. */
export type Example = 'stockholm' | null;

/** Name of the example's workshop, so that it is never taken for one that was held. */
export const exampleSessionName = 'Exempelworkshop';

export async function fillNewPlan(
  context: PlanContext,
  name: string,
  example: Example,
): Promise<void> {
  const ruleSet = context.resources.ruleSet();
  // Files are read before the transaction: a change set is never held over a wait.
  const files = example === null ? null : await readExample(context);
  change(
    context,
    'Skapade planen',
    () => {
      insertPlan(context.database, {
        id: context.newId(),
        name,
        createdAt: context.now(),
        ruleSetId: ruleSet.id,
        ruleSetVersion: ruleSet.version,
      });
      saveRuleSet(context, ruleSet);
      setPlanRuleSet(context.database, ruleSet.id, ruleSet.version);
      fillLists(context, { withDistricts: example !== null, withMilestones: example !== null });
      if (files === null) return;
      importServices(context, files.services);
      importAnswers(context, files.answers, { isExample: true });
      importRatings(context, files.ratings, { session: exampleSessionName, isExample: true });
      importRisks(context, files.risks, { isExample: true });
      revealRound(context, exampleSessionId(context));
    },
    { isUndoable: false },
  );
}
