// Why: which sheet of the workbook, and which of its rows holds the headings, on the rows as they stand.
// Must not: say what columns mean; that is the next step.
import { type ReactNode, useId } from 'react';

import type { Inspection } from '../../../../src-shared/contract/owner/imports.ts';
import { formatNumber } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { cx } from '../../../ui/cx.ts';
import { Remark } from '../../../ui/feedback.tsx';
import classes from './import-page.module.css';
import tableClasses from './reading.module.css';
import type { ImportFlow } from './use-import.ts';

export function SheetStep({
  flow,
  seen,
}: {
  readonly flow: ImportFlow;
  readonly seen: Inspection;
}): ReactNode {
  const id = useId();
  const width = Math.max(1, ...seen.top.map(({ cells }) => cells.length));
  return (
    <>
      <section className={classes.section}>
        <h2 id={`${id}-sheets`}>{t('importing.sheet.sheets')}</h2>
        {seen.sheets.length > 1 ? (
          <div className={tableClasses.sheets} role="radiogroup" aria-labelledby={`${id}-sheets`}>
            {seen.sheets.map(({ name, rowCount }) => (
              <label
                key={name}
                className={cx(tableClasses.sheet, name === seen.sheet && tableClasses.chosen)}
              >
                <input
                  type="radio"
                  name={`${id}-sheet`}
                  checked={name === seen.sheet}
                  disabled={flow.isBusy || rowCount === 0}
                  onChange={() => flow.setSheet(name)}
                />
                <span>{name}</span>
                <small>
                  {t('importing.sheet.rows', {
                    count: rowCount,
                    replace: { count: formatNumber(rowCount) },
                  })}
                </small>
              </label>
            ))}
          </div>
        ) : (
          <p className={classes.lead}>{t('importing.sheet.one')}</p>
        )}
      </section>
      <section className={classes.section}>
        <h2 id={`${id}-top`}>{t('importing.sheet.top')}</h2>
        {seen.headerProblem === null ? (
          <p className={classes.lead}>{t('importing.sheet.headerHelp')}</p>
        ) : (
          <div className={classes.remark}>
            <Remark tone="review">
              <b>{t('importing.sheet.notFound')}.</b> {seen.headerProblem}
            </Remark>
          </div>
        )}
        <div
          className={tableClasses.tableFrame}
          tabIndex={0}
          role="region"
          aria-labelledby={`${id}-top`}
        >
          <table className={tableClasses.raw}>
            <thead>
              <tr>
                <th scope="col">{t('importing.sheet.pick')}</th>
                <th scope="col">{t('importing.sheet.number')}</th>
                <th scope="col" colSpan={width}>
                  {t('importing.sheet.top')}
                </th>
              </tr>
            </thead>
            <tbody>
              {seen.top.map(({ number, cells, kind }) => (
                <tr key={number} className={tableClasses[`raw-${kind}`]}>
                  <td>
                    {kind !== 'blank' && (
                      <input
                        type="radio"
                        name={`${id}-header`}
                        aria-label={t('importing.sheet.choose', { number })}
                        checked={number === seen.headerRow}
                        disabled={flow.isBusy}
                        onChange={() => flow.setHeaderRow(number)}
                      />
                    )}
                  </td>
                  <th scope="row">
                    {number}
                    {kind !== 'row' && <small>{t(`importing.sheet.kind.${kind}`)}</small>}
                  </th>
                  {isOneCell(cells) ? (
                    <td colSpan={width}>{cells[0]}</td>
                  ) : (
                    Array.from({ length: width }, (_unused, column) => (
                      <td key={column}>{cells[column] ?? ''}</td>
                    ))
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}

/** A cell merged over the row is one cell to the eye. */
function isOneCell(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell) => cell === cells[0]);
}
