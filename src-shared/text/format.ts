// Why: numbers, dates, times and sizes as the product shows them: Swedish figures, ISO dates.
// Must not: guess: what is missing is said in words by the caller, never as 0 or a blank.

const integers = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 });
const decimals = new Map<number, Intl.NumberFormat>();

/** A number with Swedish separators: `1 234,5`. At most `digits` decimals, none by default. */
export function formatNumber(value: number, digits = 0): string {
  if (digits === 0) {
    return integers.format(value);
  }
  let format = decimals.get(digits);
  if (format === undefined) {
    format = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: digits });
    decimals.set(digits, format);
  }
  return format.format(value);
}

/** A share 0–1 as a percentage: `46 %`. */
export function formatPercent(share: number, digits = 0): string {
  return `${formatNumber(share * 100, digits)} %`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** The local calendar date of a time: `2026-11-22`. */
export function formatDate(time: string | Date): string {
  const date = typeof time === 'string' ? new Date(time) : time;
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The local clock of a time: `14:03`. */
export function formatClock(time: string | Date): string {
  const date = typeof time === 'string' ? new Date(time) : time;
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Date and clock: `2026-11-22 14:03`. */
export function formatTime(time: string | Date): string {
  return `${formatDate(time)} ${formatClock(time)}`;
}

/** The clock for a time today, else the date. `today` is a time, or an ISO date. */
export function formatWhen(time: string, today: string | Date): string {
  const date = typeof today === 'string' ? today.slice(0, 10) : formatDate(today);
  return formatDate(time) === date ? formatClock(time) : formatDate(time);
}

/** A file size in whole units: `640 kB`, `1,4 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) {
    return `${formatNumber(bytes)} byte`;
  }
  if (bytes < 1_000_000) {
    return `${formatNumber(bytes / 1000)} kB`;
  }
  return `${formatNumber(bytes / 1_000_000, 1)} MB`;
}
