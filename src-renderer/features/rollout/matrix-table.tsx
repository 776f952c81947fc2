// Why: services × districts as a grid one walks with the keys, with its figures along the edges.
// Must not: compute a figure, or show what is unknown as blank or 0.
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';

import type { RolloutMatrix, RolloutRow } from '../../../src-shared/contract/owner/rollout.ts';
import type { RolloutStatus } from '../../../src-shared/contract/values.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { announce } from '../../ui/live-region.tsx';
import { cx } from '../../ui/cx.ts';
import { FigureExplain } from '../../ui/figure-explain.tsx';
import { MatrixFoot } from './matrix-foot.tsx';
import { MatrixRow } from './matrix-row.tsx';
import classes from './matrix.module.css';
import {
  type CellRef,
  type ColumnGroup,
  keyOf,
  type Place,
  placeAfter,
  rectangleOf,
  type RowGroup,
  statusOfKey,
} from './rollout-model.ts';

export interface MatrixTableProps {
  readonly matrix: RolloutMatrix;
  readonly columnGroups: readonly ColumnGroup[];
  readonly rowGroups: readonly RowGroup[];
  readonly opened: CellRef | null;
  readonly marked: ReadonlySet<string>;
  readonly isPainting: boolean;
  readonly onMark: (marked: ReadonlySet<string>) => void;
  /** By key, the panel takes the focus. */
  readonly onOpen: (cell: CellRef, isByKey: boolean) => void;
  readonly onStatus: (status: RolloutStatus, cell: CellRef) => void;
  readonly onApply: () => void;
  readonly onLeavePainting: () => void;
  readonly onFill: () => void;
}

/** What is handed to every cell; one object, so that a row can be drawn by its own file. */
export interface CellHandlers {
  readonly isStop: (place: Place) => boolean;
  readonly isMarked: (cell: CellRef) => boolean;
  readonly isOpened: (cell: CellRef) => boolean;
  readonly onFocus: (place: Place) => void;
  readonly onKeyDown: (event: KeyboardEvent, place: Place) => void;
  readonly onPointerDown: (event: PointerEvent, place: Place) => void;
  readonly onPointerEnter: (place: Place) => void;
  readonly onClick: (event: MouseEvent, place: Place) => void;
}

interface Drag {
  readonly from: Place;
  readonly isAdding: boolean;
  readonly before: ReadonlySet<string>;
}

export function MatrixTable(props: MatrixTableProps): ReactNode {
  const { matrix, columnGroups, rowGroups, opened, marked, isPainting, onMark } = props;
  const table = useRef<HTMLTableElement>(null);
  const drag = useRef<Drag | null>(null);
  /** The corner that Shift extends from. */
  const anchor = useRef<Place | null>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const districts = columnGroups.flatMap((group) => group.districts);
  const rows = rowGroups.flatMap((group) => group.rows);
  const size = { rows: rows.length, columns: districts.length };
  // With no population at all each share is missing, which the foot says once for all.
  const hasCoverage = matrix.districts.some(({ population }) => population !== null);

  useEffect(() => {
    const end = (): void => {
      drag.current = null;
    };
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    return () => {
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
    };
  }, []);

  function cellAt({ row, column }: Place): CellRef | null {
    const service = rows[row];
    const district = districts[column];
    return service === undefined || district === undefined
      ? null
      : { serviceId: service.serviceId, districtId: district.id };
  }

  function focus({ row, column }: Place): void {
    table.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
  }

  function markRectangle(from: Place, to: Place, before: ReadonlySet<string>, isAdding: boolean) {
    const next = new Set(before);
    for (const place of rectangleOf(from, to)) {
      const cell = cellAt(place);
      if (cell !== null) {
        if (isAdding) {
          next.add(keyOf(cell));
        } else {
          next.delete(keyOf(cell));
        }
      }
    }
    onMark(next);
  }

  function onKeyDown(event: KeyboardEvent, place: Place): void {
    const cell = cellAt(place);
    if (cell === null || event.altKey || event.metaKey) {
      return;
    }
    const to = placeAfter(place, event.key, event.ctrlKey, size);
    if (to !== null) {
      event.preventDefault();
      if (event.shiftKey) {
        anchor.current ??= place;
        markRectangle(anchor.current, to, isPainting ? marked : new Set(), true);
        announce(t('rollout.paint.markedNow', { marked: rectangleOf(anchor.current, to).length }));
      } else {
        anchor.current = null;
      }
      focus(to);
      return;
    }
    if (event.ctrlKey) {
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      if (marked.size > 0) {
        props.onApply();
      } else {
        props.onOpen(cell, true);
      }
    } else if (event.key === ' ') {
      event.preventDefault();
      markRectangle(place, place, marked, !marked.has(keyOf(cell)));
    } else if (event.key === 'Escape') {
      anchor.current = null;
      if (isPainting || marked.size > 0) {
        event.preventDefault();
        props.onLeavePainting();
      }
    } else {
      const status = statusOfKey(event.key);
      if (status !== null && !event.shiftKey) {
        event.preventDefault();
        props.onStatus(status, cell);
      }
    }
  }

  const handlers: CellHandlers = {
    isStop: (place) =>
      place.row === Math.min(at.row, size.rows - 1) &&
      place.column === Math.min(at.column, size.columns - 1),
    isMarked: (cell) => marked.has(keyOf(cell)),
    isOpened: (cell) => opened !== null && keyOf(opened) === keyOf(cell),
    onFocus: setAt,
    onKeyDown,
    onPointerDown: (event, place) => {
      const cell = cellAt(place);
      if (!isPainting || event.button !== 0 || cell === null || event.shiftKey) {
        return;
      }
      // Dragging marks; it must not select the words it passes over.
      event.preventDefault();
      focus(place);
      const isAdding = !marked.has(keyOf(cell));
      drag.current = { from: place, isAdding, before: marked };
      anchor.current = place;
      markRectangle(place, place, marked, isAdding);
    },
    onPointerEnter: (place) => {
      if (drag.current !== null) {
        const { from, before, isAdding } = drag.current;
        markRectangle(from, place, before, isAdding);
      }
    },
    onClick: (event, place) => {
      const cell = cellAt(place);
      if (cell === null) {
        return;
      }
      if (event.shiftKey) {
        anchor.current ??= at;
        markRectangle(anchor.current, place, isPainting ? marked : new Set(), true);
      } else if (!isPainting) {
        anchor.current = null;
        onMark(new Set());
        props.onOpen(cell, false);
      }
    },
  };

  return (
    <div className={classes.scroll}>
      <table
        ref={table}
        role="grid"
        aria-label={t('rollout.matrixLabel')}
        aria-multiselectable
        className={cx(classes.table, isPainting && classes.painting)}
      >
        <MatrixHead columnGroups={columnGroups} opened={opened} hasCoverage={hasCoverage} />
        {rowGroups.map((group) => (
          <tbody key={group.name ?? ''}>
            {group.rows.map((row: RolloutRow, index) => (
              <MatrixRow
                key={row.serviceId}
                row={row}
                rowNumber={group.start + index}
                group={index === 0 ? group : null}
                groupName={group.name}
                columnGroups={columnGroups}
                hasCoverage={hasCoverage}
                isOpened={opened?.serviceId === row.serviceId}
                handlers={handlers}
              />
            ))}
          </tbody>
        ))}
        <MatrixFoot
          matrix={matrix}
          columnGroups={columnGroups}
          hasCoverage={hasCoverage}
          onFill={props.onFill}
        />
      </table>
    </div>
  );
}

function MatrixHead({
  columnGroups,
  opened,
  hasCoverage,
}: {
  readonly columnGroups: readonly ColumnGroup[];
  readonly opened: CellRef | null;
  readonly hasCoverage: boolean;
}): ReactNode {
  return (
    <thead>
      <tr className={classes.waves}>
        <td colSpan={2} className={classes.cornerTop} />
        {columnGroups.map(({ wave, districts }) => (
          <th
            key={wave?.id ?? ''}
            scope="colgroup"
            colSpan={districts.length}
            className={classes.first}
          >
            {wave === null ? (
              t('rollout.noWave')
            ) : (
              <>
                <b>{wave.name}</b>
                {wave.period !== null && `, ${wave.period}`}
              </>
            )}
          </th>
        ))}
        <td colSpan={hasCoverage ? 2 : 1} className={classes.first} />
      </tr>
      <tr className={classes.heads}>
        <th scope="col" className={classes.groupHead}>
          {t('rollout.targetGroup')}
        </th>
        <th scope="col" className={classes.serviceHead}>
          {t('rollout.service')}
        </th>
        {columnGroups.map(({ districts }) =>
          districts.map(({ id, name }, index) => (
            <th
              key={id}
              scope="col"
              className={cx(
                classes.districtHead,
                index === 0 && classes.first,
                opened?.districtId === id && classes.here,
              )}
            >
              {name}
            </th>
          )),
        )}
        <th scope="col" className={cx(classes.figureHead, classes.first)}>
          <FigureExplain
            figure={t('rollout.explain.adoption')}
            what={t('rollout.explain.adoptionWhat')}
            formula={t('rollout.explain.adoptionHow')}
          >
            {t('rollout.adoption')}
          </FigureExplain>
          <span className={classes.unit}>{t('rollout.adoptionUnit')}</span>
        </th>
        {hasCoverage && (
          <th scope="col" className={classes.figureHead}>
            <FigureExplain
              figure={t('rollout.explain.coverage')}
              what={t('rollout.explain.coverageWhat')}
              formula={t('rollout.explain.coverageHow')}
            >
              {t('rollout.coverage')}
            </FigureExplain>
            <span className={classes.unit}>{t('rollout.coverageUnit')}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}
