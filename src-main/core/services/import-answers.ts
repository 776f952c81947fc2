// Why: brings legal answers from a file into the plan; all or nothing.
// Must not: accept a rule, a service or an answer that the plan does not know.
import type { Problem } from '../../../src-shared/contract/base.ts';
import type { ImportReport } from '../../../src-shared/contract/owner/workspace.ts';
import type { AnswerRow } from '../../imports/read-answers.ts';
import type { RecordTable } from '../../imports/read-records.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import type { ImportOptions } from './import-rows.ts';
import { refuseBadRows, tableWarnings, withServices } from './import-rows.ts';
import { planRuleSet, storeAnswer } from './screening.ts';

export function importAnswers(
  context: PlanContext,
  table: RecordTable<AnswerRow>,
  options: ImportOptions = {},
): ImportReport {
  const rows = withServices(context, table.rows);
  refuseBadRows(ruleProblems(context, table.rows));
  return change(context, `Läste in ${rows.length} rättsliga svar`, () => {
    const counts = { created: 0, updated: 0, unchanged: 0 };
    for (const { row, service } of rows) {
      const answer = {
        serviceId: service.id,
        ruleId: row.rule.toUpperCase(),
        answer: row.answer,
        note: row.note ?? '',
      };
      counts[storeAnswer(context, answer, options)] += 1;
    }
    return {
      ...counts,
      skipped: [],
      mapping: { ...table.mapping },
      warnings: tableWarnings(table),
    };
  });
}

function ruleProblems(context: PlanContext, rows: readonly AnswerRow[]): Problem[] {
  const rules = new Map(planRuleSet(context).rules.map((rule) => [rule.id, rule]));
  return rows.flatMap((row) => {
    const rule = rules.get(row.rule.toUpperCase());
    const place = `rad ${row.row}`;
    if (!rule) return [{ place, message: `Regeln "${row.rule}" finns inte i regelverket.` }];
    if (row.answer === 'not-applicable' && rule.allowNotApplicable === undefined) {
      return [{ place, message: `Fråga ${rule.id} kan inte besvaras med "ej tillämpligt".` }];
    }
    return [];
  });
}
