// Why: one row of the file: what it becomes, field by field, and what a person can say of it.
// Must not: be slow: ten thousand of them are scrolled through.
import { IconArrowRight, IconCopy } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { PreviewRow } from '../../../../src-shared/contract/owner/imports.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Button } from '../../../ui/button.tsx';
import { Check } from '../../../ui/check.tsx';
import { Hatch } from '../../../ui/chips.tsx';
import { cx } from '../../../ui/cx.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import rowClasses from './preview.module.css';
import { isKnownInFull, type RowKind } from './reading.ts';
import type { ImportFlow } from './use-import.ts';

const shownAtFirst = 3;

export function PreviewRowItem({
  flow,
  row,
  kind,
}: {
  readonly flow: ImportFlow;
  readonly row: PreviewRow;
  readonly kind: RowKind;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const { key, name, cells, notes } = row;
  // What the core could not read as a service cannot be taken in by a tick.
  const canChoose = name !== '' && !notes.includes('Raden saknar namn på insatsen.');
  const isIn = kind !== 'skipped';
  const shown = isOpen ? cells : cells.slice(0, shownAtFirst);
  return (
    <div className={cx(rowClasses.row, !isIn && rowClasses.rowOut)}>
      <span className={rowClasses.rowCheck}>
        {canChoose && (
          <Check
            aria-label={t('importing.preview.include', { row: row.row, name })}
            checked={isIn}
            disabled={flow.isBusy}
            onChange={() =>
              isIn
                ? flow.setRows({ [key]: { kind: 'skip' } }, true)
                : flow.setRows({ [key]: null }, isKnownInFull(row))
            }
          />
        )}
      </span>
      <span className={rowClasses.rowNumber}>{t('importing.preview.row', { row: row.row })}</span>
      <div className={rowClasses.rowName}>
        <b>{name === '' ? t('importing.preview.unnamed') : name}</b>
        {row.service !== null && <small>{row.service.ref}</small>}
      </div>
      <span className={cx(rowClasses.kind, rowClasses[`kind-${kind}`])}>
        {t(`importing.preview.word.${kind}`)}
      </span>
      <div className={rowClasses.rowCells}>
        {isIn && cells.length > 0 && (
          <ul className={rowClasses.cells}>
            {shown.map((cell) => (
              <CellLine key={cell.field} flow={flow} row={row} cell={cell} />
            ))}
          </ul>
        )}
        {isIn && cells.length > shownAtFirst && (
          <button type="button" className={rowClasses.more} onClick={() => setOpen(!isOpen)}>
            {isOpen
              ? t('importing.preview.fewer')
              : t('importing.preview.more', { count: cells.length - shownAtFirst })}
          </button>
        )}
        {notes.map((note) => (
          <p
            key={note}
            className={cx(rowClasses.note, kind === 'problem' && rowClasses.noteProblem)}
          >
            {note}
          </p>
        ))}
        {isIn && <NearPart flow={flow} row={row} />}
      </div>
    </div>
  );
}

function CellLine({
  flow,
  row,
  cell,
}: {
  readonly flow: ImportFlow;
  readonly row: PreviewRow;
  readonly cell: PreviewRow['cells'][number];
}): ReactNode {
  const { field, before, after, isConflict } = cell;
  const label = t(`importing.field.${field}`);
  const isNew = row.service === null;
  const wins = flow.decisions.fileWins.some((one) => one.key === row.key && one.field === field);
  return (
    <li>
      <span className={rowClasses.cellField}>{label}</span>
      <span className={rowClasses.cellValues}>
        {!isNew && (
          <>
            <CellValue value={before} isOld />
            <IconArrowRight size={13} stroke={2} aria-label={t('importing.preview.becomes')} />
          </>
        )}
        <CellValue value={after} />
      </span>
      {isConflict && (
        <span className={rowClasses.conflict}>
          <span>{t('importing.preview.conflict')}</span>
          <Segmented
            size="small"
            label={t('importing.preview.conflictChoice', { field: label })}
            value={wins ? 'file' : 'plan'}
            options={[
              { value: 'plan', label: t('importing.preview.usePlan') },
              { value: 'file', label: t('importing.preview.useFile') },
            ]}
            onChange={(value) => flow.setFileWins(row.key, field, value === 'file')}
          />
        </span>
      )}
    </li>
  );
}

function CellValue({
  value,
  isOld = false,
}: {
  readonly value: string | null;
  readonly isOld?: boolean;
}): ReactNode {
  if (value === null) return <Hatch>{t('importing.preview.nothing')}</Hatch>;
  return isOld ? <del>{value}</del> : <span>{value}</span>;
}

/** The same service under slightly different names: the person says which it is. */
function NearPart({
  flow,
  row,
}: {
  readonly flow: ImportFlow;
  readonly row: PreviewRow;
}): ReactNode {
  const { key, nearServices, nearRows } = row;
  const choice = flow.decisions.rows[key];
  if (nearServices.length + nearRows.length === 0) return null;
  if (choice?.kind === 'create' || choice?.kind === 'update') {
    const service = nearServices.find(
      ({ id }) => choice.kind === 'update' && id === choice.serviceId,
    );
    return (
      <p className={rowClasses.near}>
        <IconCopy size={14} stroke={1.9} aria-hidden />
        {service === undefined
          ? t('importing.preview.isAnother')
          : t('importing.preview.isSame', { ref: service.ref, name: service.name })}
        <Button
          size="small"
          variant="plain"
          disabled={flow.isBusy}
          onClick={() => flow.setRows({ [key]: null })}
        >
          {t('importing.preview.undecide')}
        </Button>
      </p>
    );
  }
  return (
    <div className={rowClasses.near}>
      <IconCopy size={14} stroke={1.9} aria-hidden />
      <span>
        {[
          ...nearServices.map(({ ref, name }) => t('importing.preview.near', { ref, name })),
          ...nearRows.map((other) =>
            t('importing.preview.nearRow', { row: other.row, name: other.name }),
          ),
        ].join(' ')}
      </span>
      {nearServices.map(({ id, ref }) => (
        <Button
          key={id}
          size="small"
          disabled={flow.isBusy}
          onClick={() => flow.setRows({ [key]: { kind: 'update', serviceId: id } })}
        >
          {t('importing.preview.sameAs', { ref })}
        </Button>
      ))}
      {nearRows.length > 0 && (
        <Button
          size="small"
          disabled={flow.isBusy}
          onClick={() => flow.setRows({ [key]: { kind: 'skip' } }, true)}
        >
          {t('importing.preview.leaveRow')}
        </Button>
      )}
      {nearServices.length > 0 && (
        <Button
          size="small"
          variant="plain"
          disabled={flow.isBusy}
          onClick={() => flow.setRows({ [key]: { kind: 'create' } })}
        >
          {t('importing.preview.another')}
        </Button>
      )}
    </div>
  );
}
