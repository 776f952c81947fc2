// Why: brings a risk register from a file into the plan; all or nothing.
// Must not: make a second risk of one that is there, or treat "not assessed" as low.
import type { Assessment, Risk, RiskFields } from '../../../src-shared/contract/owner/risks.ts';
import type { ImportReport } from '../../../src-shared/contract/owner/workspace.ts';
import { normaliseName } from '../../../src-shared/domain/collation.ts';
import type { RiskRow } from '../../imports/read-risks.ts';
import type { RecordTable } from '../../imports/read-records.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { canonicalJson } from './canonical-json.ts';
import type { ImportOptions } from './import-rows.ts';
import { tableWarnings, withServices } from './import-rows.ts';
import { addMeasure, createRisk, listRisks, updateMeasure, updateRisk } from './risks.ts';

/** What a row says of a risk; the rest of a risk's fields stay as they are. */
type RowFields = Pick<
  RiskFields,
  'serviceId' | 'title' | 'cause' | 'affected' | 'inherent' | 'residual'
>;

export function importRisks(
  context: PlanContext,
  table: RecordTable<RiskRow>,
  options: ImportOptions = {},
): ImportReport {
  const serviceIds = servicesOfRows(context, table.rows);
  return change(context, `Läste in ${table.rows.length} risker`, () => {
    const known = new Map(
      listRisks(context).risks.map((risk) => [keyOf(risk.serviceId, risk.title), risk]),
    );
    const counts = { created: 0, updated: 0, unchanged: 0 };
    for (const row of table.rows) {
      const serviceId = serviceIds.get(row.row) ?? null;
      const fields: RowFields = {
        serviceId,
        title: row.title,
        cause: row.cause,
        affected: row.affected,
        inherent: assessment(row.severity, row.likelihood),
        residual: assessment(row.residualSeverity, row.residualLikelihood),
      };
      const before = known.get(keyOf(serviceId, row.title));
      const after = before
        ? update(context, before, fields, row)
        : create(context, fields, row, options);
      known.set(keyOf(serviceId, row.title), after);
      if (!before) counts.created += 1;
      else if (canonicalJson(before) === canonicalJson(after)) counts.unchanged += 1;
      else counts.updated += 1;
    }
    return {
      ...counts,
      skipped: [],
      mapping: { ...table.mapping },
      warnings: tableWarnings(table),
    };
  });
}

function servicesOfRows(
  context: PlanContext,
  rows: readonly RiskRow[],
): ReadonlyMap<number, string> {
  const withService = rows.flatMap((row) =>
    row.service === null ? [] : [{ row: row.row, service: row.service }],
  );
  return new Map(
    withServices(context, withService).map(({ row, service }) => [row.row, service.id]),
  );
}

function keyOf(serviceId: string | null, title: string): string {
  return `${serviceId ?? ''}|${normaliseName(title)}`;
}

function assessment(severity: number | null, likelihood: number | null): Assessment | null {
  return severity === null || likelihood === null ? null : { severity, likelihood };
}

function create(
  context: PlanContext,
  fields: RowFields,
  row: RiskRow,
  options: ImportOptions,
): Risk {
  const risk = createRisk(context, fields, options);
  if (row.measure === null) return risk;
  return addMeasure(
    context,
    risk.id,
    { what: row.measure, ownerRole: row.ownerRole, dueOn: row.dueOn },
    options,
  );
}

function update(context: PlanContext, before: Risk, fields: RowFields, row: RiskRow): Risk {
  const isSame = (Object.keys(fields) as (keyof RowFields)[]).every(
    (key) => canonicalJson(fields[key]) === canonicalJson(before[key]),
  );
  const risk = isSame ? before : updateRisk(context, before.id, fields);
  if (row.measure === null) return risk;
  const wanted = normaliseName(row.measure);
  const measure = risk.measures.find((one) => normaliseName(one.what) === wanted);
  if (!measure) {
    return addMeasure(context, risk.id, {
      what: row.measure,
      ownerRole: row.ownerRole,
      dueOn: row.dueOn,
    });
  }
  if (measure.ownerRole === row.ownerRole && measure.dueOn === row.dueOn) return risk;
  return updateMeasure(context, measure.id, { ownerRole: row.ownerRole, dueOn: row.dueOn });
}
