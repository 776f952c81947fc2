// Why: what each column becomes, with what speaks for it; and what the values of lists become.
// Must not: force a new value on the plan, or hide a choice that was made for the person.
import { IconHistory, IconPalette } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';

import type {
  ColumnChoice,
  InspectedColumn,
  Inspection,
} from '../../../../src-shared/contract/owner/imports.ts';
import { columnChoiceSchema } from '../../../../src-shared/contract/owner/imports.ts';
import { sv } from '../../../../src-shared/text/sv/index.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckLine } from '../../../ui/check.tsx';
import { ToneText } from '../../../ui/chips.tsx';
import { cx } from '../../../ui/cx.ts';
import { Remark } from '../../../ui/feedback.tsx';
import classes from './import-page.module.css';
import tableClasses from './reading.module.css';
import type { ImportFlow } from './use-import.ts';
import { ValuesPart } from './values-part.tsx';

const fields = Object.entries(sv.importing.field);

export function ColumnsStep({
  flow,
  seen,
}: {
  readonly flow: ImportFlow;
  readonly seen: Inspection;
}): ReactNode {
  const id = useId();
  const hasName = seen.columns.some(({ choice }) => choice === 'name');
  return (
    <>
      {seen.remembered !== null && (
        <div className={classes.remark}>
          <Remark icon={IconHistory}>
            {t('importing.columns.remembered', {
              name: seen.remembered.fileName,
              date: seen.remembered.usedOn,
            })}{' '}
            <Button size="small" variant="plain" disabled={flow.isBusy} onClick={flow.forget}>
              {t('importing.columns.forget')}
            </Button>
          </Remark>
        </div>
      )}
      {seen.warnings.map((warning) => (
        <div key={warning} className={classes.remark}>
          <Remark>{warning}</Remark>
        </div>
      ))}
      <section className={classes.section}>
        <h2 id={`${id}-columns`}>{t('importing.columns.title')}</h2>
        {hasName ? (
          <p className={classes.lead}>
            {t('importing.columns.lead', {
              count: seen.columns.length,
              sheet: seen.sheet,
              row: seen.headerRow ?? '',
            })}
          </p>
        ) : (
          <p className={classes.lead} role="alert">
            <ToneText tone="block">{t('importing.columns.nameMissing')}</ToneText>
          </p>
        )}
        <div
          className={tableClasses.tableFrame}
          tabIndex={0}
          role="region"
          aria-labelledby={`${id}-columns`}
        >
          <table className={tableClasses.columns}>
            <thead>
              <tr>
                <th scope="col">{t('importing.columns.inFile')}</th>
                <th scope="col">{t('importing.columns.samples')}</th>
                <th scope="col">{t('importing.columns.becomes')}</th>
                <th scope="col">{t('importing.columns.why')}</th>
              </tr>
            </thead>
            <tbody>
              {seen.columns.map((column) => (
                <ColumnRow
                  key={column.key}
                  column={column}
                  colours={seen.colours}
                  isBusy={flow.isBusy}
                  onChoose={(choice) => flow.setColumn(column.key, choice)}
                />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      {seen.names.cells > 0 && <NamesPart flow={flow} seen={seen} />}
      <ValuesPart flow={flow} seen={seen} />
    </>
  );
}

function ColumnRow({
  column,
  colours,
  isBusy,
  onChoose,
}: {
  readonly column: InspectedColumn;
  readonly colours: Inspection['colours'];
  readonly isBusy: boolean;
  readonly onChoose: (choice: ColumnChoice) => void;
}): ReactNode {
  const { key, letter, heading, samples, filled, choice, why } = column;
  const isColour = key === 'colour';
  const isLeft = choice === 'ignore';
  return (
    <tr className={cx(isLeft && tableClasses.left)}>
      <th scope="row">
        <span className={tableClasses.letter} aria-hidden>
          {isColour ? <IconPalette size={15} stroke={1.9} /> : letter}
        </span>
        <span>
          {isColour ? t('importing.columns.colour') : heading}
          <small>
            {isColour
              ? t('importing.columns.colourHelp')
              : filled === 0
                ? t('importing.columns.empty')
                : t('importing.columns.filled', { filled })}
          </small>
        </span>
      </th>
      <td>
        <ul className={tableClasses.samples}>
          {samples.map((sample) => (
            <li key={sample}>
              {isColour && <Swatch colour={colours[sample]} />}
              {sample}
            </li>
          ))}
        </ul>
      </td>
      <td>
        <select
          className={classes.select}
          aria-label={t('importing.columns.becomesLabel', { heading })}
          value={choice}
          disabled={isBusy}
          onChange={(event) => {
            const chosen = columnChoiceSchema.safeParse(event.currentTarget.value);
            if (chosen.success) onChoose(chosen.data);
          }}
        >
          <option value="ignore">{t('importing.columns.ignore')}</option>
          <option value="note">{t('importing.columns.note')}</option>
          {fields.map(([field, label]) => (
            <option key={field} value={field}>
              {label}
            </option>
          ))}
        </select>
      </td>
      <td className={tableClasses.why}>{t(`importing.columns.reason.${why}`)}</td>
    </tr>
  );
}

/** The colour itself, beside its name. */
export function Swatch({ colour }: { readonly colour: string | undefined }): ReactNode {
  return colour === undefined ? null : (
    <i className={tableClasses.swatch} style={{ background: colour }} aria-hidden />
  );
}

function NamesPart({
  flow,
  seen,
}: {
  readonly flow: ImportFlow;
  readonly seen: Inspection;
}): ReactNode {
  const { cells, examples, isSplit } = seen.names;
  return (
    <section className={classes.section}>
      <h2>{t('importing.columns.split')}</h2>
      <CheckLine
        label={t('importing.columns.splitCheck', { count: cells })}
        checked={isSplit}
        disabled={flow.isBusy}
        onChange={() => flow.setSplit(!isSplit)}
      />
      <ul className={tableClasses.splits}>
        {examples.map(({ row, parts }) => (
          <li key={row}>
            <span>{t('importing.columns.splitExample', { row })}</span>
            {parts.map((part) => (
              <b key={part}>{part}</b>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
