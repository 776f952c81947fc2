// Why: what has happened to the service, newest first, with who and what.
// Must not: undo single entries; undo takes them in order.
import { useQuery } from '@tanstack/react-query';
import { IconArrowRight, IconHistory } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { PlanLists } from '../../../../src-shared/contract/owner/lists.ts';
import type { HistoryEntry } from '../../../../src-shared/contract/owner/workspace.ts';
import { formatTime } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { Answer } from '../../../api/queries.tsx';
import { EmptyState } from '../../../ui/feedback.tsx';
import { type ChangeWords, changeWords } from './history-words.ts';
import classes from './panel.module.css';

const shown = 200;
/** More than this in one go is an import or a whole new service; the heading says which. */
const toldAtMost = 6;

export function HistoryTab({
  serviceId,
  lists,
}: {
  readonly serviceId: string;
  readonly lists: PlanLists;
}): ReactNode {
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
                <Entry entry={entry} lists={lists} />
              </li>
            ))}
          </ol>
        )
      }
    </Answer>
  );
}

function Entry({
  entry,
  lists,
}: {
  readonly entry: HistoryEntry;
  readonly lists: PlanLists;
}): ReactNode {
  const words = changeWords(entry.changes, lists);
  return (
    <>
      <span className={classes.entry}>{entry.label}</span>
      <span className={classes.quiet}>
        {formatTime(entry.at)} · {entry.role}
      </span>
      {words.length > 0 && (
        <ul className={classes.changes}>
          {words.slice(0, toldAtMost).map((change) => (
            <li key={`${change.field} ${change.before} ${change.after}`}>
              <Change change={change} />
            </li>
          ))}
          {words.length > toldAtMost && (
            <li>{t('ui.moreProblems', { count: words.length - toldAtMost })}</li>
          )}
        </ul>
      )}
    </>
  );
}

function Change({ change: { field, before, after } }: { readonly change: ChangeWords }): ReactNode {
  if (before === null) {
    return t('catalogue.history.added', { field, value: after ?? '' });
  }
  if (after === null) {
    return t('catalogue.history.removed', { field, value: before });
  }
  return (
    <>
      {t('catalogue.history.added', { field, value: before })}{' '}
      <IconArrowRight size={12} stroke={2} aria-label={t('catalogue.history.to')} /> {after}
    </>
  );
}
