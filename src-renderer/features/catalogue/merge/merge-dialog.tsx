// Why: services that look alike, pair by pair and side by side: one stays, or they are told apart.
// Must not: choose for anyone where both say something about the law.
import { IconCheck, IconEqualNot } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import type { PlanLists } from '../../../../src-shared/contract/owner/lists.ts';
import type { SimilarPair } from '../../../../src-shared/contract/owner/service-merge.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { Answer } from '../../../api/queries.tsx';
import { useAction } from '../../../api/use-action.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/feedback.tsx';
import { showNotice } from '../../../ui/notice.tsx';
import { PairReview, type MergeChoice } from './pair-review.tsx';
import classes from './merge.module.css';

export const duplicatesQuery = rpc.service.duplicates.queryOptions({ input: {} });

export interface PairIds {
  readonly id: string;
  readonly otherId: string;
}

/** All pairs that look alike; or the two that a person has selected. */
export function MergeDialog({
  chosen,
  lists,
  onClose,
  onMerged,
}: {
  readonly chosen: PairIds | null;
  readonly lists: PlanLists;
  readonly onClose: () => void;
  /** Called with the service that stayed, where two chosen ones were merged. */
  readonly onMerged: (id: string) => void;
}): ReactNode {
  const similar = useQuery(duplicatesQuery);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(chosen === null ? 'merge.title' : 'merge.titleTwo')}
      width={860}
    >
      {chosen === null ? (
        <Answer query={similar}>
          {({ pairs, total }) => <Pairs pairs={pairs} total={total} lists={lists} />}
        </Answer>
      ) : (
        <Pair ids={chosen} lists={lists} onDone={onMerged} onApart={onClose} />
      )}
    </Dialog>
  );
}

function Pairs({
  pairs,
  total,
  lists,
}: {
  readonly pairs: readonly SimilarPair[];
  readonly total: number;
  readonly lists: PlanLists;
}): ReactNode {
  const [at, setAt] = useState(0);
  const place = Math.min(at, pairs.length - 1);
  const pair = pairs[place];
  if (pair === undefined) {
    return (
      <EmptyState size="part" icon={IconCheck} title={t('merge.none')}>
        {t('merge.noneBody')}
      </EmptyState>
    );
  }
  return (
    <>
      <div className={classes.walk}>
        <span role="status">{t('merge.place', { at: place + 1, total })}</span>
        <Button size="small" disabled={place === 0} onClick={() => setAt(place - 1)}>
          {t('merge.previous')}
        </Button>
        <Button size="small" disabled={place === pairs.length - 1} onClick={() => setAt(place + 1)}>
          {t('merge.next')}
        </Button>
      </div>
      <Pair
        key={`${pair.one.id} ${pair.other.id}`}
        ids={{ id: pair.one.id, otherId: pair.other.id }}
        lists={lists}
        onDone={() => setAt(place)}
        onApart={() => setAt(place)}
      />
    </>
  );
}

function Pair({
  ids,
  lists,
  onDone,
  onApart,
}: {
  readonly ids: PairIds;
  readonly lists: PlanLists;
  readonly onDone: (keptId: string) => void;
  readonly onApart: () => void;
}): ReactNode {
  const query = useQuery(rpc.service.pair.queryOptions({ input: ids }));
  const undo = useAction(rpc.plan.undo);
  const undoAction = { label: t('shell.undo'), run: () => void undo.run({}) };
  const merge = useAction(rpc.service.merge);
  const distinguish = useAction(rpc.service.distinguish);

  async function submit(choice: MergeChoice, names: { kept: string; merged: string }) {
    const done = await merge.run({ ...choice, take: [...choice.take] });
    if (done !== null) {
      showNotice({
        tone: 'done',
        id: 'merged',
        title: t('merge.done', names),
        body: t('merge.doneBody'),
        action: undoAction,
      });
      onDone(done.id);
    }
  }

  async function tellApart(one: string, other: string): Promise<void> {
    if ((await distinguish.run(ids)) !== null) {
      showNotice({
        tone: 'done',
        id: 'told-apart',
        title: t('merge.distinctDone', { one, other }),
        action: undoAction,
      });
      onApart();
    }
  }

  return (
    <Answer query={query}>
      {({ one, other }) => (
        <PairReview
          one={one}
          other={other}
          lists={lists}
          isBusy={merge.isRunning}
          onMerge={(choice, names) => void submit(choice, names)}
          apart={
            <Button
              icon={IconEqualNot}
              onClick={() => void tellApart(one.service.name, other.service.name)}
            >
              {t('merge.distinct')}
            </Button>
          }
        />
      )}
    </Answer>
  );
}
