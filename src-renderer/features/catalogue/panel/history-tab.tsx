// Why: what has happened to the service, newest first, with who and what, and a field put back.
// Must not: undo whole actions; undo takes them in order.
import { IconHistory, IconListDetails } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { Answer } from '../../../api/queries.tsx';
import { useAction } from '../../../api/use-action.ts';
import { useHistoryPages } from '../../../api/use-history-pages.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/feedback.tsx';
import { HistoryList } from '../../../ui/history-list.tsx';
import { announce } from '../../../ui/live-region.tsx';
import { showNotice } from '../../../ui/notice.tsx';
import { ToolMenu } from '../../../ui/tool-menu.tsx';
import classes from './panel.module.css';

export function HistoryTab({ serviceId }: { readonly serviceId: string }): ReactNode {
  const [field, setField] = useState<string | null>(null);
  const query = useHistoryPages({ serviceId, field });
  const putBack = usePutBack(serviceId);
  return (
    <Answer query={query}>
      {({ entries, fields }) => {
        const chosen = fields.find((one) => one.field === field) ?? null;
        return (
          <>
            {fields.length > 0 && (
              <div className={classes.historyTools}>
                <ToolMenu
                  label={
                    chosen === null
                      ? t('history.anyField')
                      : t('history.fieldFilter', { field: chosen.label })
                  }
                  icon={IconListDetails}
                  choice="one"
                  items={[
                    { value: '', label: t('history.anyField'), isOn: field === null },
                    ...fields.map((one) => ({
                      value: one.field,
                      label: one.label,
                      isOn: one.field === field,
                    })),
                  ]}
                  onPick={(value) => setField(value === '' ? null : value)}
                />
                <span className={classes.quiet} role="status">
                  {t('history.shown', { count: entries.length })}
                </span>
              </div>
            )}
            {entries.length === 0 ? (
              <EmptyState size="part" icon={IconHistory} title={t('history.none')}>
                {t('history.noneBody')}
              </EmptyState>
            ) : (
              <HistoryList
                items={entries}
                dayLevel={3}
                onPutBack={(entry, line) => void putBack(entry.id, line)}
              />
            )}
            {query.hasNextPage && (
              <div className={classes.after}>
                <Button
                  size="small"
                  isBusy={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('history.more')}
                </Button>
              </div>
            )}
          </>
        );
      }}
    </Answer>
  );
}

function usePutBack(serviceId: string) {
  const undo = useAction(rpc.plan.undo);
  const putBack = useAction(rpc.service.putBack);
  return async (
    changeSetId: string,
    { field, label }: { readonly field: string; readonly label: string },
  ): Promise<void> => {
    const done = await putBack.run({ id: serviceId, changeSetId, field });
    if (done === null) return;
    const title = t('history.putBackDone', { field: label });
    announce(title);
    showNotice({
      tone: 'done',
      id: 'put-back',
      title,
      action: { label: t('shell.undo'), run: () => void undo.run({}) },
    });
  };
}
