// Why: what a person does in the matrix: set statuses and details, one cell or many at once.
// Must not: decide what the law or the gate lets through; the core refuses, and it is told here.
import type { Problem } from '../../../src-shared/contract/base.ts';
import type { CellFields, RolloutMatrix } from '../../../src-shared/contract/owner/rollout.ts';
import { rolloutStatusLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { usePlace } from '../../api/place.tsx';
import { useAction } from '../../api/use-action.ts';
import { showNotice } from '../../ui/notice.tsx';
import { type CellRef, keyOf } from './rollout-model.ts';

export interface CellsChange {
  readonly cells: readonly CellRef[];
  readonly patch: Partial<CellFields>;
}

/** A change that the gate stopped, with what is missing. */
export interface StoppedChange extends CellsChange {
  readonly problems: readonly Problem[];
}

export interface RolloutActions {
  /** Answers whether it was saved; a closed gate is handed on, other refusals are told here. */
  readonly set: (change: CellsChange, reason?: string | null) => Promise<boolean>;
  readonly isRunning: boolean;
}

export function useRolloutActions(onGateClosed: (change: StoppedChange) => void): RolloutActions {
  const { go } = usePlace();
  const undo = useAction(rpc.plan.undo);
  const setCells = useAction(rpc.rollout.setCells, {
    optimistic: ({ cells, patch }, cache) => {
      const asked = new Set(cells.map(keyOf));
      cache.patch<RolloutMatrix>(rpc.rollout.matrix.queryKey({ input: {} }), (before) => ({
        ...before,
        rows: before.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) =>
            asked.has(keyOf(cell)) ? ({ ...cell, ...patch } as typeof cell) : cell,
          ),
        })),
      }));
    },
    announce: (matrix, { cells, patch }) => wordsOf(matrix, cells, patch),
    onDone: (_matrix, { cells, patch }) => {
      if (cells.length > 1 && patch.status !== undefined) {
        showNotice({
          tone: 'done',
          id: 'rollout-painted',
          title: t('rollout.paint.done', {
            count: cells.length,
            status: rolloutStatusLabels[patch.status].toLocaleLowerCase('sv'),
          }),
          action: { label: t('shell.undo'), run: () => void undo.run({}) },
        });
      }
    },
    onFailure: (failure, { cells, patch }) => {
      if (failure.kind !== 'refusal') {
        return false;
      }
      if (failure.code === 'gate-closed') {
        onGateClosed({ cells, patch: withoutUndefined(patch), problems: failure.problems });
        return true;
      }
      if (failure.code === 'legal-stop') {
        const [first] = cells;
        showNotice({
          tone: 'failure',
          id: 'failure',
          title: t('rollout.legalStop'),
          body: t('rollout.nothingChanged'),
          problems: failure.problems,
          ...(first === undefined
            ? {}
            : {
                action: {
                  label: t('rollout.toScreening'),
                  run: () => go(`/provning/${first.serviceId}`),
                },
              }),
        });
        return true;
      }
      return false;
    },
  });
  return {
    set: async ({ cells, patch }, reason = null) =>
      (await setCells.run({ cells: [...cells], patch, overrideReason: reason })) !== null,
    isRunning: setCells.isRunning,
  };
}

function withoutUndefined(patch: {
  readonly [Key in keyof CellFields]?: CellFields[Key] | undefined;
}): Partial<CellFields> {
  return Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  ) as Partial<CellFields>;
}

function wordsOf(
  matrix: RolloutMatrix,
  cells: readonly CellRef[],
  patch: { readonly status?: CellFields['status'] | undefined },
): string {
  const [first] = cells;
  if (patch.status === undefined || first === undefined) {
    return t('rollout.panel.saved');
  }
  const status = rolloutStatusLabels[patch.status];
  return cells.length > 1
    ? t('rollout.paint.done', { count: cells.length, status: status.toLocaleLowerCase('sv') })
    : t('rollout.cell', {
        service: matrix.rows.find(({ serviceId }) => serviceId === first.serviceId)?.name ?? '',
        district: matrix.districts.find(({ id }) => id === first.districtId)?.name ?? '',
        status,
      });
}
