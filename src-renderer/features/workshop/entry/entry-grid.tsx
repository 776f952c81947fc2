// Why: the lead types the room's votes by keyboard, as fast as they are read out.
// Must not: show a vote that was not typed here and now; what was typed is gone when the item is left.
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';

import type { Confidence, Criterion } from '../../../../src-shared/contract/values.ts';
import { criterionLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { announce } from '../../../ui/live-region.tsx';
import { EntryCell, spokenValue } from './entry-cell.tsx';
import type { TypedVote } from './entry-cell.tsx';
import type { CellPlace, EntryAct, Move } from './entry-keys.ts';
import { actOf, criteria, placeAfter } from './entry-keys.ts';
import classes from './entry.module.css';

export interface EntryRow {
  readonly id: string;
  readonly label: string;
  /** Further columns: perspective and district, or the reference of a service. */
  readonly details: readonly ReactNode[];
}

export interface VoteToSave {
  readonly rowId: string;
  readonly criterion: Criterion;
  readonly value: number | null;
  readonly confidence: Confidence | null;
}

export interface EntryGridProps {
  readonly label: string;
  readonly rows: readonly EntryRow[];
  /** Head of the first column and of the details. */
  readonly heads: readonly string[];
  /** Whether a digit also moves on. */
  readonly doesAdvance: boolean;
  /** Takes the focus when it is shown. */
  readonly takesFocus: boolean;
  /** Answers whether it was saved. */
  readonly onVote: (vote: VoteToSave) => Promise<boolean>;
  readonly onTurn: (by: 1 | -1) => void;
  /** Enter past the last cell, or Esc. */
  readonly onLeave: (way: 'end' | 'escape') => void;
}

function keyOf(rowId: string, criterion: Criterion): string {
  return `${rowId} ${criterion}`;
}

function focusCell(table: HTMLTableElement | null, { row, column }: CellPlace): void {
  table?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
}

export function EntryGrid(props: EntryGridProps): ReactNode {
  const { label, rows, heads, doesAdvance, takesFocus, onVote, onTurn, onLeave } = props;
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<CellPlace>({ row: 0, column: 0 });
  const [typed, setTyped] = useState<ReadonlyMap<string, TypedVote>>(new Map());
  // Key presses come faster than renders; what was typed last must be at hand at once.
  const latest = useRef(typed);

  function set(key: string, vote: TypedVote): void {
    latest.current = new Map(latest.current).set(key, vote);
    setTyped(latest.current);
  }

  useEffect(() => {
    if (takesFocus) {
      focusCell(table.current, { row: 0, column: 0 });
    }
  }, [takesFocus]);

  async function save(row: EntryRow, criterion: Criterion, vote: TypedVote): Promise<void> {
    const key = keyOf(row.id, criterion);
    const value = vote.value;
    if (value === undefined) {
      return;
    }
    const isSaved = await onVote({
      rowId: row.id,
      criterion,
      value,
      confidence: vote.confidence,
    });
    // A later press in the same cell has taken over.
    if (latest.current.get(key)?.turn === vote.turn) {
      set(key, { ...vote, state: isSaved ? 'saved' : 'failed' });
    }
    if (isSaved) {
      announce(
        t('workshop.entry.saved', {
          row: row.label,
          criterion: criterionLabels[criterion],
          value: spokenValue(vote),
        }),
      );
    }
  }

  function type(place: CellPlace, act: EntryAct & { kind: 'value' | 'confidence' }): void {
    const row = rows[place.row];
    const criterion = criteria[place.column];
    if (row === undefined || criterion === undefined) {
      return;
    }
    const key = keyOf(row.id, criterion);
    const before = latest.current.get(key);
    const vote: TypedVote = {
      value: act.kind === 'value' ? act.value : before?.value,
      confidence: act.kind === 'confidence' ? act.confidence : (before?.confidence ?? null),
      state: 'saving',
      turn: (before?.turn ?? 0) + 1,
    };
    set(key, vote);
    void save(row, criterion, vote);
    if (act.kind === 'value' && doesAdvance) {
      go(place, 'next');
    }
  }

  /** Moves, or answers false where the browser's own move (out of the grid) is right. */
  function go(from: CellPlace, move: Move): boolean {
    const to = placeAfter(from, move, rows.length);
    if (to !== null) {
      focusCell(table.current, to);
      return true;
    }
    if (move === 'enter') {
      onLeave('end');
      return true;
    }
    return false;
  }

  function onKeyDown(event: KeyboardEvent, place: CellPlace): void {
    const act = actOf(event);
    if (act === null) {
      return;
    }
    let isOurs = true;
    switch (act.kind) {
      case 'value':
      case 'confidence':
        type(place, { ...act });
        break;
      case 'move':
        isOurs = go(place, act.move);
        break;
      case 'turn':
        onTurn(act.by);
        break;
      case 'remove':
        announce(t('workshop.entry.cannotRemove'));
        break;
      case 'leave':
        onLeave('escape');
        break;
    }
    if (isOurs) {
      event.preventDefault();
    }
  }

  return (
    <table
      ref={table}
      role="grid"
      aria-label={label}
      aria-describedby="entry-help"
      className={classes.grid}
    >
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          {criteria.map((criterion) => (
            <th key={criterion} scope="col" className={classes.criterion}>
              {criterionLabels[criterion]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, rowAt) => (
          <tr key={row.id}>
            <th scope="row">{row.label}</th>
            {row.details.map((detail, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the columns of a grid never change their order
              <td key={index}>{detail}</td>
            ))}
            {criteria.map((criterion, column) => (
              <EntryCell
                key={criterion}
                place={{ row: rowAt, column }}
                rowLabel={row.label}
                criterion={criterion}
                vote={typed.get(keyOf(row.id, criterion))}
                isStop={at.row === rowAt && at.column === column}
                onFocus={(event: FocusEvent<HTMLElement>) => {
                  setAt({ row: rowAt, column });
                  event.currentTarget.scrollIntoView({ block: 'nearest' });
                }}
                onKeyDown={(event) => onKeyDown(event, { row: rowAt, column })}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
