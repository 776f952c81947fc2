// Why: one Swedish way to write figures, dates, lists and what is missing, in every paper.
// Must not: write a missing value as 0 or as nothing.
import { missingText } from '../labels.ts';
import { cleanText } from './clean-text.ts';

/** Between digits and before a unit, so that a figure is never broken over two lines. */
const NO_BREAK_SPACE = '\u00A0';

/** A number with decimal comma and grouped thousands; at most `decimals` decimals. */
export function formatNumber(value: number, decimals = 1): string {
  const rounded = Number(value.toFixed(decimals));
  const [whole = '0', fraction] = Math.abs(rounded).toString().split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, NO_BREAK_SPACE);
  const sign = rounded < 0 ? '−' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** As `formatNumber`, always with `decimals` decimals, for columns of figures. */
export function formatFixed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals).replace('.', ',');
  return value < 0 && Number(value.toFixed(decimals)) !== 0 ? `−${text}` : text;
}

export function formatNumberOrMissing(value: number | null, decimals = 1): string {
  return value === null ? missingText : formatNumber(value, decimals);
}

export function formatFixedOrMissing(value: number | null, decimals: number): string {
  return value === null ? missingText : formatFixed(value, decimals);
}

/** A share 0–1 as whole per cent. Only 0 is 0 % and only 1 is 100 %. */
export function formatShare(share: number | null): string {
  if (share === null) return missingText;
  const percent = share * 100;
  if (percent > 0 && percent < 1) return `<1${NO_BREAK_SPACE}%`;
  if (percent > 99 && percent < 100) return `>99${NO_BREAK_SPACE}%`;
  return `${Math.round(percent)}${NO_BREAK_SPACE}%`;
}

export function formatKronor(amount: number | null): string {
  return amount === null ? missingText : `${formatNumber(amount, 0)}${NO_BREAK_SPACE}kr`;
}

/** The calendar day of an ISO date or time as the person in Sweden saw it. */
export function formatDay(value: string): string {
  // Only ISO: the engine reads "våren 2025" as New Year's Day.
  if (!/^\d{4}-\d{2}-\d{2}T/u.test(value)) return cleanText(value);
  const time = new Date(value);
  if (Number.isNaN(time.getTime())) return cleanText(value);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(time);
}

export function formatDayOrMissing(value: string | null): string {
  return value === null ? missingText : formatDay(value);
}

/** "2026-02-01 – 2026-06-30"; "från …", "till …" where only one end is known. */
export function formatPeriod(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return `${formatDay(from)} – ${formatDay(to)}`;
  if (from !== null) return `från ${formatDay(from)}`;
  if (to !== null) return `till ${formatDay(to)}`;
  return missingText;
}

/** "a, b och c". */
export function joinSwedish(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} och ${items.at(-1)}`;
}

export function textOr(text: string | null, missing: string = missingText): string {
  const clean = text === null ? '' : cleanText(text).trim();
  return clean === '' ? missing : clean;
}

export function listOr(items: readonly string[], missing: string = missingText): string {
  return items.length === 0 ? missing : items.map(cleanText).join(', ');
}

/** "7–18 år", "från 65 år", "upp till 18 år", or `missing`. */
export function formatAges(
  from: number | null,
  to: number | null,
  missing: string = missingText,
): string {
  if (from !== null && to !== null) {
    return from === to ? `${from} år` : `${from}–${to} år`;
  }
  if (from !== null) return `från ${from} år`;
  if (to !== null) return `upp till ${to} år`;
  return missing;
}

const smallNumbers = [
  'noll',
  'en',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
] as const;

/** "en insats", "fyra insatser", "17 insatser". */
export function countWords(count: number, one: string, many: string): string {
  return `${smallNumbers[count] ?? formatNumber(count, 0)} ${count === 1 ? one : many}`;
}

export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}
