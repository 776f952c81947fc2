// Why: what is typed in the grid of counts, and when it is saved: a row as it is left.
// Must not: fetch a count: what was saved in an earlier visit is known as a sum alone.
import { useRef, useState } from 'react';

import type { StepCount } from '../../../../src-shared/contract/owner/sessions.ts';
import type { Criterion } from '../../../../src-shared/contract/values.ts';
import { criteria } from '../entry/entry-keys.ts';
import type { TypedCounts } from './count-cells.ts';
import { isBlank, nothingTyped, questionAt, stepCountsOf } from './count-cells.ts';

export type RowState = 'idle' | 'typed' | 'saving' | 'saved' | 'failed';

export interface TypedRow {
  readonly typed: Readonly<Record<Criterion, TypedCounts>>;
  readonly state: RowState;
}

const emptyRow: TypedRow = {
  typed: { effect: nothingTyped, feasibility: nothingTyped },
  state: 'idle',
};

type SavedRow = Readonly<Partial<Record<Criterion, TypedCounts>>>;

export interface TypedCountsStore {
  readonly rowOf: (serviceId: string) => TypedRow;
  readonly type: (serviceId: string, column: number, text: string) => void;
  /** Saves what is typed in the row and not saved yet. */
  readonly leaveRow: (serviceId: string) => void;
  /** Puts the row back as it was when it was last saved. */
  readonly takeBack: (serviceId: string) => void;
}

export function useTypedCounts(
  perspectiveId: string | null,
  save: (counts: StepCount[]) => Promise<boolean>,
): TypedCountsStore {
  const [rows, setRows] = useState<ReadonlyMap<string, TypedRow>>(new Map());
  // Keys come faster than renders, and a row is left in the same breath as its last figure is typed.
  const latest = useRef(rows);
  const saved = useRef(new Map<string, SavedRow>());

  function set(serviceId: string, row: TypedRow): void {
    latest.current = new Map(latest.current).set(serviceId, row);
    setRows(latest.current);
  }

  const rowOf = (serviceId: string): TypedRow => latest.current.get(serviceId) ?? emptyRow;

  /** Questions that say something else than what is saved in this visit. */
  function changedIn(serviceId: string): readonly Criterion[] {
    const { typed } = rowOf(serviceId);
    const before = saved.current.get(serviceId) ?? {};
    return criteria.filter((criterion) => {
      const known = before[criterion] ?? nothingTyped;
      return typed[criterion].some((text, at) => text !== known[at]);
    });
  }

  async function saveRow(serviceId: string): Promise<void> {
    const row = rowOf(serviceId);
    const changed = changedIn(serviceId);
    if (changed.length === 0) {
      // What was typed was taken out again.
      if (row.state === 'typed') {
        const isKnown = saved.current.has(serviceId);
        set(serviceId, { ...row, state: isKnown ? 'saved' : 'idle' });
      }
      return;
    }
    set(serviceId, { ...row, state: 'saving' });
    const isSaved = await save(
      changed.map((criterion) => ({
        serviceId,
        criterion,
        perspectiveId,
        ...stepCountsOf(row.typed[criterion]),
      })),
    );
    if (isSaved) {
      saved.current.set(serviceId, {
        ...saved.current.get(serviceId),
        ...Object.fromEntries(changed.map((criterion) => [criterion, row.typed[criterion]])),
      });
    }
    // What was typed meanwhile is saved when the row is left again.
    if (rowOf(serviceId).state === 'saving') {
      set(serviceId, { ...rowOf(serviceId), state: isSaved ? 'saved' : 'failed' });
    }
  }

  return {
    rowOf,
    type(serviceId, column, text) {
      const row = rowOf(serviceId);
      const { criterion, at } = questionAt(column);
      const typed = row.typed[criterion].map((before, place) => (place === at ? text : before));
      set(serviceId, { typed: { ...row.typed, [criterion]: typed }, state: 'typed' });
    },
    leaveRow: (serviceId) => void saveRow(serviceId),
    takeBack(serviceId) {
      const before = saved.current.get(serviceId) ?? {};
      set(serviceId, {
        typed: {
          effect: before.effect ?? nothingTyped,
          feasibility: before.feasibility ?? nothingTyped,
        },
        state: saved.current.has(serviceId) ? 'saved' : 'idle',
      });
    },
  };
}

/** Whether a question has figures of this visit, which stand in place of the stored sum. */
export function hasFigures(row: TypedRow, criterion: Criterion): boolean {
  return !isBlank(row.typed[criterion]);
}
