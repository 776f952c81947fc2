// Why: what the whole room talks about after the reveal: one service at a time, how it was judged.
// Must not: show a round that is not revealed, or a perspective too small to stand by itself.
import { IconArrowLeft, IconArrowRight, IconMaximize, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';

import type { SessionSpread } from '../../../../src-shared/contract/owner/session-spread.ts';
import type {
  Round,
  Session,
  SessionResult,
} from '../../../../src-shared/contract/owner/sessions.ts';
import { formatDate, formatNumber } from '../../../../src-shared/text/format.ts';
import {
  agreementLabels,
  criterionLabels,
  quadrantLabels,
} from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { usePlace } from '../../../api/place.tsx';
import { Answer } from '../../../api/queries.tsx';
import { BrandMark } from '../../../ui/brand.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { ExampleMark } from '../../../ui/chips.tsx';
import { cx } from '../../../ui/cx.ts';
import { announce } from '../../../ui/live-region.tsx';
import { RoomScreen } from '../../../ui/frame/room-screen.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import { explain } from '../result/explain.tsx';
import { minorityVotes } from '../result/agreement-grounds.ts';
import type { LiveItem } from '../result/reorder.ts';
import { reorder } from '../result/reorder.ts';
import { BigBars } from './big-bars.tsx';
import { BigCloud } from './big-cloud.tsx';
import classes from './big-result.module.css';

const criteria = ['effect', 'feasibility'] as const;

export function BigResult({
  session,
  round,
}: {
  readonly session: Session;
  readonly round: Round;
}): ReactNode {
  const place = usePlace();
  const asked = { sessionId: session.id, round: round.number };
  const result = useQuery(
    rpc.session.result.queryOptions({
      input: { ...asked, weight: null, threshold: null, topK: null },
    }),
  );
  const spread = useQuery(rpc.session.spread.queryOptions({ input: asked }));
  return (
    <RoomScreen label={t('room.bigScreen')} className={classes.screen}>
      <header className={classes.top}>
        <BrandMark size={26} />
        <b>{session.name}</b>
        <span>
          {t('workshop.note.revealed', {
            round: round.number,
            date: formatDate(round.revealedAt ?? ''),
          })}
        </span>
        {session.isExample && (
          <span className={classes.mark}>
            <ExampleMark />
          </span>
        )}
      </header>
      <Answer query={result}>
        {(data) => (
          <Answer query={spread}>
            {(parts) => (
              <Items
                session={session}
                result={data}
                spread={parts}
                onLeave={() => place.setSearch({ storbild: null })}
              />
            )}
          </Answer>
        )}
      </Answer>
    </RoomScreen>
  );
}

function Items({
  session,
  result,
  spread,
  onLeave,
}: {
  readonly session: Session;
  readonly result: SessionResult;
  readonly spread: SessionSpread;
  readonly onLeave: () => void;
}): ReactNode {
  const place = usePlace();
  const items = useMemo(
    () => reorder(result.items, session.weight, session.threshold),
    [result.items, session.weight, session.threshold],
  );
  const wanted = items.findIndex(({ id }) => id === place.search['insats']);
  const at = Math.max(0, wanted);
  const item = items[at];

  function go(to: number): void {
    const next = items[Math.min(items.length - 1, Math.max(0, to))];
    if (next !== undefined && next.id !== item?.id) {
      place.setSearch({ insats: next.id });
      announce(next.name);
    }
  }
  useKeys({
    Escape: onLeave,
    ArrowRight: () => go(at + 1),
    PageDown: () => go(at + 1),
    ArrowLeft: () => go(at - 1),
    PageUp: () => go(at - 1),
    Home: () => go(0),
    End: () => go(items.length - 1),
  });

  return (
    <>
      {item === undefined ? (
        <h1 className={classes.name}>{t('room.result.nothing')}</h1>
      ) : (
        <Item item={item} total={items.length} result={result} spread={spread} />
      )}
      <footer className={classes.foot}>
        <Button icon={IconArrowLeft} keys="←" disabled={at === 0} onClick={() => go(at - 1)}>
          {t('room.result.previous')}
        </Button>
        <Button
          icon={IconArrowRight}
          keys="→"
          disabled={at >= items.length - 1}
          onClick={() => go(at + 1)}
        >
          {t('room.result.next')}
        </Button>
        <span>{t('room.result.position', { number: at + 1, total: items.length })}</span>
        <span className={classes.end}>
          <IconButton
            icon={IconMaximize}
            label={t('room.screen.full')}
            onClick={() => void document.documentElement.requestFullscreen()}
          />
          <IconButton icon={IconX} label={t('room.screen.leave')} keys="Esc" onClick={onLeave} />
        </span>
      </footer>
    </>
  );
}

function Item({
  item,
  total,
  result,
  spread,
}: {
  readonly item: LiveItem;
  readonly total: number;
  readonly result: SessionResult;
  readonly spread: SessionSpread;
}): ReactNode {
  const cells = spread.clouds.find(({ serviceId }) => serviceId === item.id)?.cells ?? [];
  return (
    <div className={classes.item}>
      <div className={classes.judged}>
        <p className={classes.place}>
          <b>
            {item.rank === null
              ? t('room.result.noPlace')
              : t('room.result.place', { rank: item.rank, total })}
          </b>
          {item.quadrant !== null && ` · ${quadrantLabels[item.quadrant]}`}
        </p>
        <h1 className={classes.name}>{item.name}</h1>
        <div className={classes.criteria}>
          {criteria.map((criterion) => {
            const votes = item[criterion];
            const isSplit = votes.label === 'disagreement';
            return (
              <section key={criterion} aria-label={criterionLabels[criterion]}>
                <h2 className={classes.criterion}>
                  {explain('criterion', criterionLabels[criterion])}
                  <span className={cx(classes.agreement, isSplit && classes.split)}>
                    {agreementLabels[votes.label]}
                  </span>
                </h2>
                <BigBars
                  counts={votes.counts}
                  median={votes.median}
                  isSplit={isSplit}
                  label={t('ui.bars.description', {
                    counts: votes.counts.join(', '),
                    median: votes.median === null ? t('ui.missing') : formatNumber(votes.median, 1),
                  })}
                />
                <p className={classes.figures}>
                  {t('workshop.result.median', {
                    value: votes.median === null ? t('ui.missing') : formatNumber(votes.median, 1),
                  })}
                  {' · '}
                  {t('workshop.result.countLine', { n: votes.n, abstain: votes.abstain })}
                </p>
              </section>
            );
          })}
        </div>
        <Perspectives item={item} spread={spread} />
      </div>
      <aside className={classes.aside} aria-label={t('room.result.cloud')}>
        <h2 className={classes.asideTitle}>{t('room.result.cloud')}</h2>
        <BigCloud
          cells={cells}
          effect={item.effect.median}
          feasibility={item.feasibility.median}
          threshold={result.threshold}
        />
        <Minority item={item} result={result} />
      </aside>
    </div>
  );
}

function Minority({
  item,
  result,
}: {
  readonly item: LiveItem;
  readonly result: SessionResult;
}): ReactNode {
  const reasons = result.reasons.filter(({ serviceId }) => serviceId === item.serviceId);
  const far = criteria.reduce(
    (sum, criterion) => sum + minorityVotes(item[criterion].counts, item[criterion].median).votes,
    0,
  );
  if (reasons.length === 0 && far === 0) {
    return null;
  }
  return (
    <section className={classes.minority} aria-label={t('workshop.result.minority')}>
      <h2 className={classes.asideTitle}>{t('workshop.result.minority')}</h2>
      {reasons.length === 0 ? (
        <p className={classes.figures}>{t('room.result.askMinority')}</p>
      ) : (
        reasons.map(({ id, criterion, text }) => (
          <blockquote key={id} className={classes.reason}>
            <span>{criterionLabels[criterion]}</span> {text}
          </blockquote>
        ))
      )}
    </section>
  );
}

function Perspectives({
  item,
  spread,
}: {
  readonly item: LiveItem;
  readonly spread: SessionSpread;
}): ReactNode {
  const lists = useQuery(rpc.list.get.queryOptions({ input: {} }));
  const own = spread.spread.filter(({ serviceId }) => serviceId === item.id);
  const names = (lists.data?.perspectives ?? []).filter(({ id }) =>
    own.some(({ perspectiveId }) => perspectiveId === id),
  );
  if (names.length === 0) {
    return <p className={classes.figures}>{t('room.result.noPerspectives')}</p>;
  }
  return (
    <table className={classes.perspectives} aria-label={t('room.result.perspectives')}>
      <thead>
        <tr>
          <th scope="col">{t('room.result.perspective')}</th>
          {criteria.map((criterion) => (
            <th key={criterion} scope="col">
              {explain('perspective', t(`workshop.result.${criterion}`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map(({ id, name }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {criteria.map((criterion) => {
              const votes = own.find(
                (one) => one.perspectiveId === id && one.criterion === criterion,
              );
              return (
                <td key={criterion}>
                  {votes === undefined
                    ? t('workshop.result.tooFew')
                    : t('room.result.medianOf', {
                        median: formatNumber(votes.median ?? 0, 1),
                        n: votes.n,
                      })}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
