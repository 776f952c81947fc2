// Why: the lead types how many stand on each step, service by service, as fast as they are read off.
// Must not: show a figure that was not typed here and now; of the rest there is a sum.
import { IconAlertTriangle, IconCheck, IconLoader2, IconLock } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';

import type { CountedSum, Session } from '../../../../src-shared/contract/owner/sessions.ts';
import type { Criterion } from '../../../../src-shared/contract/values.ts';
import { criterionLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { ToneText } from '../../../ui/chips.tsx';
import { cx } from '../../../ui/cx.ts';
import { criteria } from '../entry/entry-keys.ts';
import type { CountPlace } from './count-cells.ts';
import {
  cellsOfQuestion,
  cellsOfRow,
  cleanCount,
  placeAfterKey,
  questionAt,
  totalTyped,
} from './count-cells.ts';
import classes from './counts.module.css';
import type { TypedCountsStore, TypedRow } from './use-typed-counts.ts';
import { hasFigures } from './use-typed-counts.ts';

type Candidate = Session['candidateList'][number];

const stepHeads = [1, 2, 3, 4, 5].map(String);

function headOf(at: number): string {
  return stepHeads[at] ?? t('workshop.counts.abstainShort');
}

function stepWords(at: number): string {
  return stepHeads[at] === undefined
    ? t('workshop.anchor.cannotAssess')
    : t('workshop.counts.step', { step: at + 1 });
}

export function CountGrid({
  label,
  candidates,
  sums,
  store,
  onLeave,
}: {
  readonly label: string;
  readonly candidates: readonly Candidate[];
  /** Stored sums of the kind and perspective that are shown. */
  readonly sums: readonly CountedSum[];
  readonly store: TypedCountsStore;
  /** Enter past the last cell. */
  readonly onLeave: () => void;
}): ReactNode {
  const table = useRef<HTMLTableElement>(null);
  const open = candidates.filter(({ outcome }) => outcome !== 'block');
  const rowOfService = new Map(open.map(({ serviceId }, row) => [serviceId, row]));

  function onKeyDown(event: KeyboardEvent, place: CountPlace, serviceId: string): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Escape') {
      store.takeBack(serviceId);
      return;
    }
    const to = placeAfterKey(place, event.key, open.length);
    if (to === null) {
      if (event.key === 'Enter') {
        event.preventDefault();
        onLeave();
      }
      return;
    }
    event.preventDefault();
    const field = table.current?.querySelector<HTMLInputElement>(
      `[data-count="${to.row} ${to.column}"]`,
    );
    field?.focus();
    field?.select();
  }

  return (
    <table ref={table} className={classes.grid} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {t('workshop.entry.service')}
          </th>
          {criteria.map((criterion) => (
            <th
              key={criterion}
              scope="colgroup"
              colSpan={cellsOfQuestion + 1}
              className={classes.criterion}
            >
              {criterionLabels[criterion]}
            </th>
          ))}
          <th scope="col" rowSpan={2}>
            {t('workshop.counts.saved')}
          </th>
        </tr>
        <tr>
          {criteria.map((criterion) => (
            <StepHeads key={criterion} />
          ))}
        </tr>
      </thead>
      <tbody>
        {candidates.map((candidate) => {
          const row = rowOfService.get(candidate.serviceId);
          return row === undefined ? (
            <BlockedRow key={candidate.serviceId} name={candidate.name} />
          ) : (
            <CountRow
              key={candidate.serviceId}
              at={row}
              candidate={candidate}
              sums={sums.filter(({ serviceId }) => serviceId === candidate.serviceId)}
              row={store.rowOf(candidate.serviceId)}
              store={store}
              onKeyDown={onKeyDown}
            />
          );
        })}
      </tbody>
    </table>
  );
}

function StepHeads(): ReactNode {
  return (
    <>
      {Array.from({ length: cellsOfQuestion }, (_, at) => (
        <th key={at} scope="col" className={cx(at === 0 && classes.first)}>
          <span aria-hidden>{headOf(at)}</span>
          <span className={classes.heard}>{stepWords(at)}</span>
        </th>
      ))}
      <th scope="col" className={classes.sum}>
        {t('workshop.counts.sum')}
      </th>
    </>
  );
}

function BlockedRow({ name }: { readonly name: string }): ReactNode {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td colSpan={cellsOfRow + 3}>
        <ToneText tone="block" icon={IconLock}>
          {t('workshop.counts.blocked')}
        </ToneText>
      </td>
    </tr>
  );
}

function CountRow({
  at,
  candidate,
  sums,
  row,
  store,
  onKeyDown,
}: {
  readonly at: number;
  readonly candidate: Candidate;
  readonly sums: readonly CountedSum[];
  readonly row: TypedRow;
  readonly store: TypedCountsStore;
  readonly onKeyDown: (event: KeyboardEvent, place: CountPlace, serviceId: string) => void;
}): ReactNode {
  const { serviceId, name } = candidate;
  const stored = (criterion: Criterion): number =>
    sums.find((sum) => sum.criterion === criterion)?.answers ?? 0;
  return (
    <tr
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) store.leaveRow(serviceId);
      }}
    >
      <th scope="row">{name}</th>
      {criteria.map((criterion, question) => (
        <CountCells
          key={criterion}
          name={name}
          criterion={criterion}
          typed={row.typed[criterion]}
          place={{ row: at, column: question * cellsOfQuestion }}
          sum={
            hasFigures(row, criterion) ? (
              <b>{totalTyped(row.typed[criterion])}</b>
            ) : stored(criterion) > 0 ? (
              <span className={classes.stored}>
                <IconLock size={13} stroke={1.9} aria-hidden />
                {stored(criterion)}
                <span className={classes.heard}>{t('workshop.counts.storedHeard')}</span>
              </span>
            ) : (
              <span className={classes.none}>{t('workshop.counts.none')}</span>
            )
          }
          onType={(column, text) => store.type(serviceId, column, text)}
          onKeyDown={(event, place) => onKeyDown(event, place, serviceId)}
        />
      ))}
      <td className={cx(classes.state, row.state === 'failed' && classes.failed)}>
        <RowMark row={row} isStored={sums.length > 0} />
      </td>
    </tr>
  );
}

function CountCells({
  name,
  criterion,
  typed,
  place,
  sum,
  onType,
  onKeyDown,
}: {
  readonly name: string;
  readonly criterion: Criterion;
  readonly typed: readonly string[];
  /** The first cell of the question. */
  readonly place: CountPlace;
  readonly sum: ReactNode;
  readonly onType: (column: number, text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent, place: CountPlace) => void;
}): ReactNode {
  return (
    <>
      {typed.map((text, index) => {
        const column = place.column + index;
        const { at } = questionAt(column);
        return (
          <td key={column} className={cx(classes.cell, at === 0 && classes.first)}>
            <input
              data-count={`${place.row} ${column}`}
              className={classes.field}
              inputMode="numeric"
              autoComplete="off"
              aria-label={t('workshop.counts.cell', {
                name,
                criterion: criterionLabels[criterion],
                step: stepWords(at),
              })}
              value={text}
              onChange={(event) => onType(column, cleanCount(event.currentTarget.value))}
              onFocus={(event) => event.currentTarget.select()}
              onKeyDown={(event) => onKeyDown(event, { row: place.row, column })}
            />
          </td>
        );
      })}
      <td className={classes.sum}>{sum}</td>
    </>
  );
}

function RowMark({
  row,
  isStored,
}: {
  readonly row: TypedRow;
  readonly isStored: boolean;
}): ReactNode {
  switch (row.state) {
    case 'typed':
      return t('workshop.counts.unsaved');
    case 'saving':
      return (
        <>
          <IconLoader2 size={14} stroke={1.9} aria-hidden /> {t('workshop.counts.saving')}
        </>
      );
    case 'saved':
      return (
        <>
          <IconCheck size={14} stroke={2.1} aria-hidden /> {t('workshop.counts.savedNow')}
        </>
      );
    case 'failed':
      return (
        <>
          <IconAlertTriangle size={14} stroke={1.9} aria-hidden /> {t('workshop.entry.notSaved')}
        </>
      );
    case 'idle':
      return isStored ? t('workshop.counts.hidden') : null;
  }
}
