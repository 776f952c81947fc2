// Why: a picture that does not agree with its figures is worse than none.
// Must not: render.
import { describe, expect, it } from 'vitest';

import type { OverviewStage } from '../../../src-shared/contract/owner/overview.ts';
import { flowHeight, layOutFlow } from './flow-layout.ts';

const ids = [
  'inventory',
  'screened',
  'scored',
  'developed',
  'proposed',
  'piloted',
  'rolled-out',
] as const;

function stages(
  totals: readonly number[],
  carried: readonly number[] = totals,
): readonly OverviewStage[] {
  return ids.map((id, at) => ({
    id,
    total: totals[at] ?? 0,
    carried: carried[at] ?? 0,
    parts: [],
    falls: [],
  }));
}

describe('layOutFlow', () => {
  it('is as high as there are services, and never higher than the picture', () => {
    const columns = layOutFlow(stages([16, 8, 4, 4, 4, 2, 3]));
    expect(columns.map(({ bar }) => bar.height)).toEqual([88, 44, 22, 22, 22, 11, 16.5]);
    for (const { bar } of columns) expect(bar.top + bar.height).toBeLessThanOrEqual(flowHeight);
  });

  it('shows nothing where there is nothing, and something for one of thousands', () => {
    const columns = layOutFlow(stages([9000, 1, 0, 0, 0, 0, 0]));
    expect(columns[1]?.bar.height).toBeGreaterThan(2);
    expect(columns[2]?.bar.height).toBe(0);
    expect(columns[2]?.bands).toEqual([]);
    expect(layOutFlow(stages([0, 0, 0, 0, 0, 0, 0])).every(({ bar }) => bar.height === 0)).toBe(
      true,
    );
  });

  it('leads only those who came through, and pilots below those who are rolled out', () => {
    const columns = layOutFlow(stages([10, 10, 10, 10, 10, 4, 5], [0, 10, 10, 4, 4, 2, 3]));
    expect(columns[2]?.bands[0]?.toHeight).toBe(35.2);
    expect(columns[4]?.bands.map(({ tone, fromHeight }) => [tone, fromHeight])).toEqual([
      ['full', 26.4],
      ['pilot', 17.6],
    ]);
    expect(columns[5]?.bar.top).toBeGreaterThan(columns[6]?.bar.height ?? 0);
  });
});
