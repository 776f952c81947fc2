// Why: what changed from one revealed round to another, of this workshop or another, service by
// service; votes of both are never counted together.
// Must not: show anything of a round that is open.
import { Select } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import type {
  Session,
  SessionResult,
  SessionSummary,
  VoteSummary,
} from '../../../../src-shared/contract/owner/sessions.ts';
import { formatNumber, formatPercent } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { Answer } from '../../../api/queries.tsx';
import { Hatch } from '../../../ui/chips.tsx';
import { cx } from '../../../ui/cx.ts';
import { EmptyState } from '../../../ui/feedback.tsx';
import { AgreementWord, FiveBars } from '../../../ui/figures.tsx';
import { ScreenBody } from '../../../ui/frame/screen.tsx';
import { explain } from './explain.tsx';
import type { Trial } from './live-result.ts';
import type { LiveItem } from './reorder.ts';
import { useLiveItems } from './live-result.ts';
import { PlaceChange } from './perspectives-view.tsx';
import classes from './tables.module.css';

/** A revealed round of any session. */
interface Compared {
  readonly sessionId: string;
  readonly session: string;
  readonly round: number;
}

const wordOf = ({ sessionId, round }: Compared): string => `${sessionId}|${round}`;

export function RoundsView({
  session,
  trial,
}: {
  readonly session: Session;
  readonly trial: Trial;
}): ReactNode {
  const sessions = useQuery(rpc.session.list.queryOptions({ input: {} }));
  return (
    <Answer query={sessions}>
      {(known) => <Comparison session={session} trial={trial} sessions={known.sessions} />}
    </Answer>
  );
}

/** Every revealed round, those of this session first, each in the order they were revealed. */
function revealedRounds(own: Session, sessions: readonly SessionSummary[]): readonly Compared[] {
  return [own, ...sessions.filter(({ id }) => id !== own.id)].flatMap(({ id, name, rounds }) =>
    rounds
      .filter(({ revealedAt }) => revealedAt !== null)
      .map(({ number }) => ({ sessionId: id, session: name, round: number })),
  );
}

function Comparison({
  session,
  trial,
  sessions,
}: {
  readonly session: Session;
  readonly trial: Trial;
  readonly sessions: readonly SessionSummary[];
}): ReactNode {
  const [chosen, setChosen] = useState<{ readonly from?: string; readonly to?: string }>({});
  const revealed = revealedRounds(session, sessions);
  const own = revealed.filter(({ sessionId }) => sessionId === session.id);
  const find = (word: string | undefined): Compared | undefined =>
    revealed.find((one) => wordOf(one) === word);
  const to = find(chosen.to) ?? own.at(-1);
  const from =
    find(chosen.from) ?? own.at(-2) ?? revealed.find(({ sessionId }) => sessionId !== session.id);
  const open = session.rounds.at(-1);
  if (from === undefined || to === undefined) {
    return (
      <EmptyState icon={IconRefresh} title={t('workshop.rounds.one')}>
        {open?.revealedAt === null
          ? t('workshop.rounds.oneOpen', { round: open.number })
          : t('workshop.rounds.oneHelp')}
      </EmptyState>
    );
  }
  const options = revealed.map((one) => ({
    value: wordOf(one),
    label: t('workshop.rounds.ofSession', { session: one.session, round: one.round }),
  }));
  return (
    <ScreenBody>
      <div className={classes.lead}>
        <h2 className={classes.title}>{t('workshop.rounds.table')}</h2>
        <p>
          {t('workshop.rounds.lead', {
            weight: formatPercent(trial.weight),
            threshold: formatNumber(trial.threshold, 2),
          })}
          {from.sessionId !== to.sessionId && ` ${t('workshop.rounds.otherPeople')}`}
        </p>
        {revealed.length > 2 && (
          <div className={classes.choices}>
            {([from, to] as const).map((one, at) => (
              <Select
                key={at === 0 ? 'from' : 'to'}
                label={t(at === 0 ? 'workshop.rounds.from' : 'workshop.rounds.to')}
                size="xs"
                w={260}
                allowDeselect={false}
                data={options}
                value={wordOf(one)}
                onChange={(value) =>
                  value !== null &&
                  setChosen((before) => ({ ...before, [at === 0 ? 'from' : 'to']: value }))
                }
              />
            ))}
          </div>
        )}
      </div>
      <TwoRounds trial={trial} from={from} to={to} />
    </ScreenBody>
  );
}

function TwoRounds({
  trial,
  from,
  to,
}: {
  readonly trial: Trial;
  readonly from: Compared;
  readonly to: Compared;
}): ReactNode {
  const rest = { weight: null, threshold: null, topK: null };
  const asking = ({ sessionId, round }: Compared) =>
    rpc.session.result.queryOptions({ input: { ...rest, sessionId, round } });
  const before = useQuery(asking(from));
  const after = useQuery(asking(to));
  return (
    <Answer query={before}>
      {(earlier) => (
        <Answer query={after}>
          {(later) => <RoundTable earlier={earlier} later={later} trial={trial} />}
        </Answer>
      )}
    </Answer>
  );
}

function RoundTable({
  earlier,
  later,
  trial,
}: {
  readonly earlier: SessionResult;
  readonly later: SessionResult;
  readonly trial: Trial;
}): ReactNode {
  const before = useLiveItems(earlier, trial.weight, trial.threshold);
  const after = useLiveItems(later, trial.weight, trial.threshold);
  const byId = new Map(before.map((item) => [item.id, item]));
  const isOneSession = earlier.sessionId === later.sessionId;
  const heads = [earlier, later].map(({ name, round }) =>
    isOneSession
      ? t('workshop.rounds.before', { round })
      : t('workshop.rounds.ofSession', { session: name, round }),
  );
  // In one session a service that nobody voted on this time still stands on both lists.
  const inBoth = isOneSession ? after : after.filter(({ id }) => byId.has(id));
  const inAfter = new Set(after.map(({ id }) => id));
  return (
    <>
      {/* It can be wider than the window, and is scrolled by key as well. */}
      <div
        className={classes.scroll}
        role="region"
        aria-label={t('workshop.rounds.region')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable
        tabIndex={0}
      >
        <table className={classes.table} aria-label={t('workshop.rounds.table')}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t('workshop.result.service')}
              </th>
              <th scope="colgroup" colSpan={3} className={classes.groupHead}>
                {explain('rank', t('workshop.rounds.rankChange'))}
              </th>
              <th scope="colgroup" colSpan={2} className={classes.groupHead}>
                {explain('criterion', t('workshop.rounds.effect'))}
              </th>
              <th scope="colgroup" colSpan={2} className={classes.groupHead}>
                {explain('criterion', t('workshop.rounds.feasibility'))}
              </th>
            </tr>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className={classes.figure}>
                  {head}
                </th>
              ))}
              <th scope="col">{t('workshop.perspectives.change')}</th>
              {(['effect', 'feasibility'] as const).flatMap((criterion) =>
                heads.map((head) => (
                  <th key={`${criterion} ${head}`} scope="col">
                    {head}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {inBoth.map((item) => (
              <RoundRow key={item.id} before={byId.get(item.id)} after={item} />
            ))}
          </tbody>
        </table>
      </div>
      {!isOneSession && (
        <div className={classes.after}>
          {inBoth.length === 0 && <p>{t('workshop.rounds.nothingInCommon')}</p>}
          <OnlyIn name={earlier.name} items={before.filter(({ id }) => !inAfter.has(id))} />
          <OnlyIn name={later.name} items={after.filter(({ id }) => !byId.has(id))} />
        </div>
      )}
    </>
  );
}

function OnlyIn({
  name,
  items,
}: {
  readonly name: string;
  readonly items: readonly LiveItem[];
}): ReactNode {
  return items.length === 0 ? null : (
    <p>
      <b>{t('workshop.rounds.onlyIn', { session: name })}</b>{' '}
      {items.map((item) => item.name).join(', ')}
    </p>
  );
}

function RoundRow({
  before,
  after,
}: {
  readonly before: LiveItem | undefined;
  readonly after: LiveItem;
}): ReactNode {
  return (
    <tr>
      <th scope="row">{after.name}</th>
      <td className={cx(classes.figure, classes.strong)}>
        {before?.rank ?? t('workshop.result.noRank')}
      </td>
      <td className={cx(classes.figure, classes.strong)}>
        {after.rank ?? t('workshop.result.noRank')}
      </td>
      <td>
        <PlaceChange from={before?.rank ?? null} to={after.rank} />
      </td>
      {(['effect', 'feasibility'] as const).flatMap((criterion) => [
        <RoundVotes key={`${criterion} before`} votes={before?.[criterion]} />,
        <RoundVotes key={`${criterion} after`} votes={after[criterion]} />,
      ])}
    </tr>
  );
}

function RoundVotes({ votes }: { readonly votes: VoteSummary | undefined }): ReactNode {
  return (
    <td>
      {votes === undefined || votes.median === null ? (
        <Hatch>{t('workshop.rounds.notVoted')}</Hatch>
      ) : (
        <span className={classes.votes}>
          <FiveBars
            counts={votes.counts}
            median={votes.median}
            isSplit={votes.label === 'disagreement'}
          />
          <b>{formatNumber(votes.median, 1)}</b>
          <AgreementWord label={votes.label} />
          <span className={classes.n}>
            {t('workshop.result.n')} {votes.n}
          </span>
        </span>
      )}
    </td>
  );
}
