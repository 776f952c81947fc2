// Why: what differs between two versions, or a version and the draft, in the included services.
// Must not: work the difference out; the core does.
import { Select } from '@mantine/core';
import { IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import type { Version } from '../../../../src-shared/contract/owner/proposal.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { Answer } from '../../../api/queries.tsx';
import type { IconType } from '../../../ui/button.tsx';
import { Loading } from '../../../ui/feedback.tsx';
import { documentFieldName } from '../field-names.ts';
import classes from './versions.module.css';

const draftValue = 'utkast';

export function Compare({
  versions,
  first,
}: {
  readonly versions: readonly Version[];
  readonly first: number | null;
}): ReactNode {
  const latest = versions.at(-1)?.number ?? 1;
  const [from, setFrom] = useState(String(first ?? latest));
  const [to, setTo] = useState(draftValue);
  const options = versions.map(({ number }) => ({
    value: String(number),
    label: t('proposal.versions.version', { number }),
  }));
  return (
    <section aria-labelledby="compare-title">
      <h3 id="compare-title" className={classes.title}>
        {t('proposal.versions.compareTitle')}
      </h3>
      <div className={classes.choices}>
        <Select
          label={t('proposal.versions.compareFrom')}
          allowDeselect={false}
          data={options}
          value={from}
          onChange={(value) => setFrom(value ?? from)}
        />
        <Select
          label={t('proposal.versions.compareTo')}
          allowDeselect={false}
          data={[{ value: draftValue, label: capital(t('proposal.versions.draft')) }, ...options]}
          value={to}
          onChange={(value) => setTo(value ?? to)}
        />
      </div>
      {from === to ? (
        <p className={classes.quiet}>{t('proposal.versions.sameChoice')}</p>
      ) : (
        <Difference from={Number(from)} to={to === draftValue ? null : Number(to)} />
      )}
    </section>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

function Difference({
  from,
  to,
}: {
  readonly from: number;
  readonly to: number | null;
}): ReactNode {
  const query = useQuery(rpc.proposal.compare.queryOptions({ input: { from, to } }));
  return (
    <Answer query={query} loading={<Loading rows={3} />}>
      {({ added, removed, changed }) => (
        <div className={classes.difference} aria-live="polite">
          {added.length + removed.length + changed.length === 0 && (
            <p className={classes.quiet}>{t('proposal.versions.same')}</p>
          )}
          <Group icon={IconPlus} title={t('proposal.versions.added')} names={added} />
          <Group icon={IconMinus} title={t('proposal.versions.removed')} names={removed} />
          {changed.length > 0 && (
            <section>
              <h4 className={classes.group}>
                <IconPencil size={15} stroke={1.9} aria-hidden />
                {t('proposal.versions.changed')} <span>{changed.length}</span>
              </h4>
              <ul className={classes.names}>
                {changed.map(({ name, fields }) => (
                  <li key={name}>
                    <b>{name}</b>
                    <span>{fields.map(documentFieldName).join(', ')}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
    </Answer>
  );
}

function Group({
  icon: Icon,
  title,
  names,
}: {
  readonly icon: IconType;
  readonly title: string;
  readonly names: readonly string[];
}): ReactNode {
  if (names.length === 0) {
    return null;
  }
  return (
    <section>
      <h4 className={classes.group}>
        <Icon size={15} stroke={1.9} aria-hidden />
        {title} <span>{names.length}</span>
      </h4>
      <ul className={classes.names}>
        {names.map((name) => (
          <li key={name}>
            <b>{name}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
