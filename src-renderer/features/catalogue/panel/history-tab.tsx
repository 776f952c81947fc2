// Why: what has happened to the service, newest first, with who and what.
// Must not: undo single entries; undo takes them in order.
import { useQuery } from '@tanstack/react-query';
import { IconHistory } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { HistoryEntry } from '../../../../src-shared/contract/owner/workspace.ts';
import { formatTime } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { Answer } from '../../../api/queries.tsx';
import { EmptyState } from '../../../ui/feedback.tsx';
import classes from './panel.module.css';

const shown = 200;

export function HistoryTab({ serviceId }: { readonly serviceId: string }): ReactNode {
  const query = useQuery(rpc.plan.history.queryOptions({ input: { serviceId, limit: shown } }));
  return (
    <Answer query={query}>
      {({ entries }) =>
        entries.length === 0 ? (
          <EmptyState size="part" icon={IconHistory} title={t('catalogue.history.none')}>
            {null}
          </EmptyState>
        ) : (
          <ol className={classes.list}>
            {entries.map((entry) => (
              <li key={entry.id}>
                <Entry entry={entry} />
              </li>
            ))}
          </ol>
        )
      }
    </Answer>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }): ReactNode {
  return (
    <>
      <span className={classes.entry}>{entry.label}</span>
      <span className={classes.quiet}>
        {formatTime(entry.at)} · {entry.role}
      </span>
      {entry.changes.length > 0 && (
        <ul className={classes.changes}>
          {entry.changes.map(({ table, field, before, after }) => (
            <li key={`${table} ${field} ${before} ${after}`}>
              {t('catalogue.history.change', {
                field,
                before: before ?? t('catalogue.history.empty'),
                after: after ?? t('catalogue.history.empty'),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
