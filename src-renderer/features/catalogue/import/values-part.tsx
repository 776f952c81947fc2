// Why: values of target groups, forms, districts and closed lists find their place in the plan.
// Must not: add a name that nobody saw.
import { type ReactNode, useId, useState } from 'react';

import type {
  InspectedValue,
  Inspection,
  ServiceColumn,
} from '../../../../src-shared/contract/owner/imports.ts';
import { formatNumber } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Button } from '../../../ui/button.tsx';
import classes from './import-page.module.css';
import tableClasses from './reading.module.css';
import { Swatch } from './columns-step.tsx';
import type { ImportFlow } from './use-import.ts';

export function ValuesPart({
  flow,
  seen,
}: {
  readonly flow: ImportFlow;
  readonly seen: Inspection;
}): ReactNode {
  const fields = [...new Set(seen.columns.map(({ choice }) => choice))].filter(
    (choice): choice is ServiceColumn => choice !== 'ignore' && choice !== 'note',
  );
  const listed = fields.filter((field) => seen.options[field] !== undefined);
  return (
    <section className={classes.section}>
      <h2>{t('importing.columns.values')}</h2>
      <p className={classes.lead}>
        {listed.length === 0 ? t('importing.columns.none') : t('importing.columns.valuesLead')}
      </p>
      <div className={tableClasses.valueGrid}>
        {listed.map((field) => (
          <FieldValues key={field} field={field} flow={flow} seen={seen} />
        ))}
      </div>
    </section>
  );
}

function FieldValues({
  field,
  flow,
  seen,
}: {
  readonly field: ServiceColumn;
  readonly flow: ImportFlow;
  readonly seen: Inspection;
}): ReactNode {
  const id = useId();
  const [showsKnown, setShowsKnown] = useState(false);
  const all = seen.values.filter((value) => value.field === field);
  const known = all.filter(({ kind }) => kind === 'known');
  const open = all.filter(({ kind }) => kind !== 'known');
  const shown = showsKnown ? [...open, ...known] : open;
  const more = seen.moreValues[field] ?? 0;
  const name = t(`importing.field.${field}`);
  return (
    <div className={tableClasses.fieldValues} role="group" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {shown.length > 0 && (
        <table className={tableClasses.values}>
          <thead>
            <tr>
              <th scope="col">{t('importing.columns.value')}</th>
              <th scope="col">{t('importing.columns.count')}</th>
              <th scope="col">{t('importing.columns.become')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((value) => (
              <ValueRow
                key={value.text}
                value={value}
                colour={seen.colours[value.text]}
                options={seen.options[field] ?? []}
                isBusy={flow.isBusy}
                onBecome={(become) => flow.setValue(field, value.text, become)}
              />
            ))}
          </tbody>
        </table>
      )}
      {known.length > 0 && (
        <p className={classes.known}>
          {open.length === 0
            ? t('importing.columns.allKnown', { count: known.length })
            : t('importing.columns.knownMore', { count: known.length })}{' '}
          <Button size="small" variant="plain" onClick={() => setShowsKnown(!showsKnown)}>
            {showsKnown ? t('importing.columns.hideKnown') : t('importing.columns.showKnown')}
          </Button>
        </p>
      )}
      {more > 0 && (
        <p className={classes.known}>{t('importing.columns.moreValues', { count: more })}</p>
      )}
    </div>
  );
}

const leaveOut = ' leave';
const makeNew = ' new';
const several = ' parts';

/** What stands chosen in the list of one value. */
function chosenOf(value: InspectedValue, options: Inspection['options'][ServiceColumn]): string {
  const { become, parts, text, kind } = value;
  if (kind === 'unclear') return makeNew;
  if (become.length === 0) return leaveOut;
  const [first = ''] = become;
  if (become.length > 1 && parts.length > 1) return several;
  return (options ?? []).some((option) => option.value === first)
    ? first
    : first === text
      ? makeNew
      : first;
}

function ValueRow({
  value,
  colour,
  options,
  isBusy,
  onBecome,
}: {
  readonly value: InspectedValue;
  readonly colour: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly isBusy: boolean;
  readonly onBecome: (become: readonly string[]) => void;
}): ReactNode {
  const { text, count, parts, kind, field } = value;
  const isClosed = closed.has(field);
  const chosen = chosenOf(value, [...options]);
  // Of parts that the core has matched, those; else the words as they stand.
  const partNames = value.become.length > 1 ? value.become : parts;
  return (
    <tr>
      <th scope="row">
        <Swatch colour={colour} />
        {text}
        <small>{t(`importing.columns.kind.${kind}`)}</small>
      </th>
      <td className={tableClasses.number2}>{formatNumber(count)}</td>
      <td>
        <select
          className={classes.select}
          aria-label={t('importing.columns.valueLabel', { text })}
          value={chosen}
          disabled={isBusy}
          onChange={(event) => {
            const picked = event.currentTarget.value;
            if (picked === leaveOut) onBecome([]);
            else if (picked === makeNew) onBecome(isClosed ? [] : [text]);
            else if (picked === several) onBecome(partNames);
            else onBecome([picked]);
          }}
        >
          {isClosed
            ? kind === 'unclear' && <option value={makeNew}>{t('importing.columns.asNote')}</option>
            : (chosen === makeNew || !options.some((option) => option.value === text)) && (
                <option value={makeNew}>{t('importing.columns.makeNew', { text })}</option>
              )}
          {parts.length > 1 && (
            <option value={several}>
              {t('importing.columns.parts', { parts: partNames.join(' + ') })}
            </option>
          )}
          <option value={leaveOut}>{t('importing.columns.leaveOut')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
          {![...options.map((option) => option.value), makeNew, several, leaveOut].includes(
            chosen,
          ) && <option value={chosen}>{chosen}</option>}
        </select>
      </td>
    </tr>
  );
}

/** Fields with closed values: nothing new can be made of a word. */
const closed: ReadonlySet<ServiceColumn> = new Set([
  'supportLevel',
  'assessmentToday',
  'evidenceStatus',
  'evidenceCertainty',
  'documentationRegime',
  'origin',
  'status',
]);
