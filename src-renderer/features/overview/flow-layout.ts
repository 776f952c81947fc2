// Why: where the bars and bands of the flow stand, worked out from its counts alone.
// Must not: render, or know a colour.
import type { OverviewStage } from '../../../src-shared/contract/owner/overview.ts';

/** Height of the picture, in its own units; the largest stage fills it, less the gap. */
export const flowHeight = 112;
const topOfFalls = 88;
/** The smallest thing that can still be seen. */
const least = 4;
const gap = 12;

export interface FlowBar {
  readonly top: number;
  readonly height: number;
}

export interface FlowBand {
  readonly fromTop: number;
  readonly toTop: number;
  readonly fromHeight: number;
  readonly toHeight: number;
  readonly tone: 'flow' | 'pilot' | 'full';
}

export interface FlowColumn {
  readonly id: OverviewStage['id'];
  readonly bar: FlowBar;
  /** Bands that start at this column's bar, or pass behind it. */
  readonly bands: readonly FlowBand[];
  /** The tail of those who go no further; null where all do. */
  readonly fall: FlowBar | null;
}

/** The bar of a stage and what leaves it, in one picture for all stages. */
export function layOutFlow(stages: readonly OverviewStage[]): readonly FlowColumn[] {
  const most = Math.max(1, ...stages.map(({ total }) => total));
  const size = (total: number): number =>
    total === 0 ? 0 : Math.max(least, (total / most) * topOfFalls);
  const stageOf = (id: OverviewStage['id']): OverviewStage | undefined =>
    stages.find((stage) => stage.id === id);
  const full = size(stageOf('rolled-out')?.carried ?? 0);
  const fullBar = size(stageOf('rolled-out')?.total ?? 0);
  const pilot = size(stageOf('piloted')?.carried ?? 0);
  const pilotTop = fullBar === 0 ? 0 : fullBar + gap;
  return stages.map((stage, at): FlowColumn => {
    const height = size(stage.total);
    const next = stages[at + 1];
    const bands: FlowBand[] = [];
    if (stage.id === 'proposed') {
      if (full > 0) {
        bands.push({ fromTop: 0, toTop: 0, fromHeight: full, toHeight: full, tone: 'full' });
      }
      if (pilot > 0) {
        bands.push({
          fromTop: full,
          toTop: pilotTop,
          fromHeight: pilot,
          toHeight: pilot,
          tone: 'pilot',
        });
      }
    } else if (stage.id === 'piloted') {
      // What goes on to full rollout passes above the pilots.
      if (full > 0) {
        bands.push({ fromTop: 0, toTop: 0, fromHeight: full, toHeight: full, tone: 'full' });
      }
    } else if (next !== undefined && next.carried > 0) {
      const band = Math.min(height, size(next.carried));
      bands.push({ fromTop: 0, toTop: 0, fromHeight: band, toHeight: band, tone: 'flow' });
    }
    const used = bands
      .filter(({ tone }) => stage.id !== 'piloted' || tone === 'pilot')
      .reduce((sum, band) => sum + band.fromHeight, 0);
    const left = height - used;
    const hasFall = stage.falls.some(
      ({ id }) => stage.id !== 'inventory' || (id !== 'declined' && id !== 'decommissioned'),
    );
    return {
      id: stage.id,
      bar: { top: stage.id === 'piloted' ? pilotTop : 0, height },
      bands,
      fall: hasFall && left > 0 ? { top: used, height: left } : null,
    };
  });
}
