// Why: a cell as text and a text as a cell, so that what is copied can be pasted and says the same.
// Must not: save, or take a value for another than the one it says.
import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { CatalogueRow, ServicePatch } from '../../../src-shared/contract/owner/services.ts';
import { normaliseName } from '../../../src-shared/domain/collation.ts';
import {
  rolloutStatusLabels,
  screeningOutcomeLabels,
  serviceStatusLabels,
} from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { parseNumber } from '../../ui/field/parse-number.ts';
import { type Choice, choicesOf, type ColumnId, columnSpecs } from './column-specs.ts';

const longestLine = 300;
const longestText = 20_000;

function plainNumber(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}

function fixedText(row: CatalogueRow, id: ColumnId): string {
  switch (id) {
    case 'ref':
      return row.ref;
    case 'outcome':
      return screeningOutcomeLabels[row.outcome];
    case 'rollout':
      return rolloutStatusLabels[row.rollout.status];
    case 'status':
      return serviceStatusLabels[row.status];
    case 'lastVerifiedOn':
      return row.lastVerifiedOn ?? '';
    case 'rank':
      return plainNumber(row.rank);
    case 'risks':
      return plainNumber(row.risks);
    default:
      return '';
  }
}

/** The cell as text: as Excel in Swedish reads it, empty where nothing is known. */
export function cellText(row: CatalogueRow, id: ColumnId, lists: PlanLists): string {
  const spec = columnSpecs[id];
  switch (spec.kind) {
    case 'fixed':
      return fixedText(row, id);
    case 'line':
    case 'area':
      return row[spec.field] ?? '';
    case 'number':
      return plainNumber(row[spec.field]);
    case 'choice': {
      const value = row[spec.field];
      return value === spec.empty ? '' : (labelIn(spec.choices, value) ?? '');
    }
    case 'list': {
      const ids: readonly string[] = row[spec.field];
      return lists[spec.list]
        .filter((one) => ids.includes(one.id))
        .map(({ name }) => name)
        .join('; ');
    }
    case 'forms':
      return row.forms.join('; ');
  }
}

function labelIn(choices: readonly Choice[], value: string | null): string | undefined {
  return choices.find((one) => one.value === value)?.label;
}

export type ParsedCell =
  | { readonly patch: ServicePatch; readonly problem?: never }
  /** In Swedish: why the text cannot stand in the cell. */
  | { readonly problem: string; readonly patch?: never };

function problem(problem: string): ParsedCell {
  return { problem };
}

/** Words that say that nothing is known, in any column. */
const nothingWords: ReadonlySet<string> = new Set(['', 'okänd', 'okänt', 'saknas', '–', '-']);

function isNothing(text: string): boolean {
  return nothingWords.has(normaliseName(text));
}

/** What a text would make of a cell. Empty text clears it; null in the patch means unknown. */
export function parseCell(text: string, id: ColumnId, lists: PlanLists): ParsedCell {
  const spec = columnSpecs[id];
  switch (spec.kind) {
    case 'fixed':
      return problem(t(id === 'status' ? 'catalogue.problem.status' : 'catalogue.problem.fixed'));
    case 'line':
      return parseLine(text, id, spec.field);
    case 'area':
      return text.length > longestText
        ? problem(t('catalogue.problem.tooLong', { count: longestText }))
        : { patch: { [spec.field]: text.trim() === '' ? null : text } };
    case 'number':
      return parseFigure(text, spec);
    case 'choice': {
      const chosen = chosenIn(text, spec.choices);
      if (chosen !== undefined) {
        return { patch: { [spec.field]: chosen } };
      }
      return isNothing(text)
        ? { patch: { [spec.field]: spec.empty } }
        : problem(t('catalogue.problem.choice', { choices: labelsOf(spec.choices) }));
    }
    case 'list':
      return parseList(text, choicesOf(id, lists), spec.field);
    case 'forms': {
      const forms = [...new Set(listParts(text))];
      return forms.some((form) => form.length > longestLine)
        ? problem(t('catalogue.problem.tooLong', { count: longestLine }))
        : { patch: { forms } };
    }
  }
}

function parseLine(text: string, id: ColumnId, field: string): ParsedCell {
  const whole = text.replaceAll(/\s+/gu, ' ').trim();
  if (id === 'name' && whole === '') {
    return problem(t('catalogue.problem.name'));
  }
  const isShort = id === 'name' || id === 'shortName';
  const longest = isShort ? longestLine : longestText;
  if (whole.length > longest) {
    return problem(t('catalogue.problem.tooLong', { count: longest }));
  }
  const kept = isShort ? whole : text.trim();
  return { patch: { [field]: kept === '' ? null : kept } };
}

function parseFigure(
  text: string,
  {
    field,
    digits,
    max,
  }: { readonly field: string; readonly digits: number; readonly max?: number },
): ParsedCell {
  const value = isNothing(text) ? null : parseNumber(text.replace(/\s*(?:kr|år|st)\.?$/iu, ''));
  if (value === undefined) {
    return problem(t('catalogue.problem.number'));
  }
  if (value !== null && (value < 0 || (max !== undefined && value > max))) {
    return problem(
      max === undefined ? t('catalogue.problem.negative') : t('catalogue.problem.between', { max }),
    );
  }
  if (value !== null && digits === 0 && !Number.isSafeInteger(value)) {
    return problem(t('catalogue.problem.whole'));
  }
  return { patch: { [field]: value } };
}

/** A value by its Swedish word or by its code, whatever the case. */
function chosenIn(text: string, choices: readonly Choice[]): string | undefined {
  const wanted = normaliseName(text);
  return choices.find(
    ({ value, label }) => normaliseName(label) === wanted || value.toLowerCase() === wanted,
  )?.value;
}

function labelsOf(choices: readonly Choice[]): string {
  const shown = choices.slice(0, 8).map(({ label }) => label);
  return choices.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ');
}

function listParts(text: string): readonly string[] {
  return text
    .split(/[;\n\r]/u)
    .map((part) => part.replaceAll(/\s+/gu, ' ').trim())
    .filter((part) => !isNothing(part));
}

function parseList(text: string, choices: readonly Choice[], field: string): ParsedCell {
  // A name of its own right goes before what separates names.
  const whole = chosenIn(text, choices);
  const found =
    whole === undefined
      ? listParts(text).map((part) => [part, chosenIn(part, choices)] as const)
      : [[text, whole] as const];
  const unknown = found.filter(([, value]) => value === undefined).map(([part]) => part);
  if (unknown.length > 0) {
    return problem(
      t('catalogue.problem.list', { values: unknown.join(', '), choices: labelsOf(choices) }),
    );
  }
  const chosen = new Set(found.map(([, value]) => value));
  // In the list's own order, which is how the plan answers with them.
  return { patch: { [field]: choices.map(({ value }) => value).filter((one) => chosen.has(one)) } };
}
