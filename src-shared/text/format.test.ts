// Why: holds the shown form of figures and times, in the time zone the tests run in.
// Must not: depend on the machine's language.
import { describe, expect, it } from 'vitest';

import {
  formatClock,
  formatDate,
  formatNumber,
  formatPercent,
  formatSize,
  formatTime,
  formatWhen,
} from './format.ts';

describe('format', () => {
  it('writes numbers with Swedish separators', () => {
    expect(formatNumber(1_234_567)).toBe('1 234 567'.replaceAll(' ', '\u00A0'));
    expect(formatNumber(81.04, 1)).toBe('81');
    expect(formatNumber(4.5, 1)).toBe('4,5');
    expect(formatPercent(0.456)).toBe('46 %');
  });

  it('writes dates as ISO and clocks with two digits', () => {
    const time = new Date(2026, 10, 2, 4, 3);
    expect(formatDate(time)).toBe('2026-11-02');
    expect(formatClock(time)).toBe('04:03');
    expect(formatTime(time)).toBe('2026-11-02 04:03');
  });

  it('gives the clock today and the date otherwise', () => {
    const time = new Date(2026, 10, 2, 4, 3);
    expect(formatWhen(time.toISOString(), new Date(2026, 10, 2, 23, 0))).toBe('04:03');
    expect(formatWhen(time.toISOString(), new Date(2026, 10, 3, 0, 1))).toBe('2026-11-02');
  });

  it('writes sizes in whole units', () => {
    expect(formatSize(12)).toBe('12 byte');
    expect(formatSize(640_400)).toBe('640 kB');
    expect(formatSize(1_440_000)).toBe('1,4 MB');
  });
});
