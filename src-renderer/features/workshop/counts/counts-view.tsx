// Why: answers counted in the room, by the lead's keyboard: dots on a wall, hands, heaps of paper.
// Must not: show of an earlier visit more than how many answers there are.
import { Select } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';

import type { CountedSum, Session } from '../../../../src-shared/contract/owner/sessions.ts';
import type { TallyEntry } from '../../../../src-shared/contract/values.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { Answer } from '../../../api/queries.tsx';
import { useAction } from '../../../api/use-action.ts';
import { Remark } from '../../../ui/feedback.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { announce } from '../../../ui/live-region.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { offeredOf } from '../sessions/offered.ts';
import { CountGrid } from './count-grid.tsx';
import classes from './counts.module.css';
import { useTypedCounts } from './use-typed-counts.ts';

/** How the answers were counted. A file of counts comes by the import. */
const kinds = ['dots', 'keyboard', 'paper'] as const satisfies readonly TallyEntry[];
type Kind = (typeof kinds)[number];

const untold = 'untold';

export function CountsView({ session }: { readonly session: Session }): ReactNode {
  const [kind, setKind] = useState<Kind>('dots');
  const [perspectiveId, setPerspectiveId] = useState<string | null>(null);
  const lists = useQuery(rpc.list.get.queryOptions({ input: {} }));
  const sums = useQuery(rpc.session.tallies.queryOptions({ input: { sessionId: session.id } }));
  const perspectives = offeredOf(session, lists.data?.perspectives ?? []);
  const top = useRef<HTMLDivElement>(null);
  return (
    <section className={classes.view} aria-label={t('workshop.counts.title')}>
      <div ref={top} className={classes.head}>
        <Segmented
          label={t('workshop.counts.kind')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`workshop.counts.kinds.${value}`) }))}
          onChange={setKind}
        />
        <Select
          label={t('workshop.counts.perspective')}
          classNames={{ root: classes.perspective ?? '', label: classes.perspectiveLabel ?? '' }}
          data={[
            { value: untold, label: t('workshop.counts.untold') },
            ...perspectives.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={perspectiveId ?? untold}
          allowDeselect={false}
          onChange={(value) => setPerspectiveId(value === untold ? null : value)}
        />
      </div>
      <div className={classes.remark}>
        <Remark icon={IconLock}>{t('workshop.counts.blind')}</Remark>
      </div>
      <Answer query={sums}>
        {(stored) => (
          <OpenCounts
            // Another kind or perspective is another count: what is typed in one is left with it.
            key={`${kind} ${perspectiveId ?? ''}`}
            session={session}
            kind={kind}
            perspectiveId={perspectiveId}
            sums={stored.sums.filter(
              (sum) => sum.entry === kind && sum.perspectiveId === perspectiveId,
            )}
            onLeave={() => top.current?.querySelector<HTMLElement>('[aria-checked=true]')?.focus()}
          />
        )}
      </Answer>
      <div className={classes.keys} aria-hidden>
        <KeyHint keys="0–9" /> {t('workshop.counts.keys.count')}
        <KeyHint keys="Tab" /> {t('workshop.counts.keys.next')}
        <KeyHint keys="Enter" /> {t('workshop.counts.keys.down')}
        <KeyHint keys="Esc" /> {t('workshop.counts.keys.takeBack')}
      </div>
    </section>
  );
}

function OpenCounts({
  session,
  kind,
  perspectiveId,
  sums,
  onLeave,
}: {
  readonly session: Session;
  readonly kind: Kind;
  readonly perspectiveId: string | null;
  readonly sums: readonly CountedSum[];
  readonly onLeave: () => void;
}): ReactNode {
  const queries = useQueryClient();
  const tally = useAction(rpc.session.tally, {
    onDone: (output) =>
      queries.setQueryData(
        rpc.session.progress.queryKey({ input: { sessionId: session.id } }),
        output,
      ),
  });
  const store = useTypedCounts(perspectiveId, async (counts) => {
    const answer = await tally.run({ sessionId: session.id, entry: kind, counts });
    if (answer !== null) {
      const name = session.candidateList.find(
        ({ serviceId }) => serviceId === counts[0]?.serviceId,
      )?.name;
      announce(t('workshop.counts.savedHeard', { name: name ?? '' }));
    }
    return answer !== null;
  });
  return (
    <div className={classes.scroll}>
      <CountGrid
        label={t('workshop.counts.grid')}
        candidates={session.candidateList}
        sums={sums}
        store={store}
        onLeave={onLeave}
      />
    </div>
  );
}
