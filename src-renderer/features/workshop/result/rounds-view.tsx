// Why: what changed from one revealed round to another, service by service.
// Must not: show anything of a round that is open.
import { Select } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import type {
  Session,
  SessionResult,
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
import type { Trial } from './live-result.ts';
import type { LiveItem } from './reorder.ts';
import { useLiveItems } from './live-result.ts';
import { PlaceChange } from './perspectives-view.tsx';
import classes from './tables.module.css';

export function RoundsView({
  session,
  trial,
}: {
  readonly session: Session;
  readonly trial: Trial;
}): ReactNode {
  const revealed = session.rounds
    .filter(({ revealedAt }) => revealedAt !== null)
    .map(({ number }) => number);
  const [from, setFrom] = useState(revealed.at(-2));
  const [to, setTo] = useState(revealed.at(-1));
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
  const options = revealed.map((number) => ({
    value: String(number),
    label: t('workshop.result.roundNumber', { round: number }),
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
        </p>
        {revealed.length > 2 && (
          <div className={classes.choices}>
            <Select
              label={t('workshop.rounds.from')}
              size="xs"
              allowDeselect={false}
              data={options}
              value={String(from)}
              onChange={(value) => setFrom(Number(value))}
            />
            <Select
              label={t('workshop.rounds.to')}
              size="xs"
              allowDeselect={false}
              data={options}
              value={String(to)}
              onChange={(value) => setTo(Number(value))}
            />
          </div>
        )}
      </div>
      <TwoRounds session={session} trial={trial} from={from} to={to} />
    </ScreenBody>
  );
}

function TwoRounds({
  session,
  trial,
  from,
  to,
}: {
  readonly session: Session;
  readonly trial: Trial;
  readonly from: number;
  readonly to: number;
}): ReactNode {
  const input = { sessionId: session.id, weight: null, threshold: null, topK: null };
  const before = useQuery(rpc.session.result.queryOptions({ input: { ...input, round: from } }));
  const after = useQuery(rpc.session.result.queryOptions({ input: { ...input, round: to } }));
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
  const heads = [earlier.round, later.round];
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={t('workshop.rounds.table')}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('workshop.result.service')}
            </th>
            <th scope="colgroup" colSpan={3} className={classes.groupHead}>
              {t('workshop.rounds.rankChange')}
            </th>
            <th scope="colgroup" colSpan={2} className={classes.groupHead}>
              {t('workshop.rounds.effect')}
            </th>
            <th scope="colgroup" colSpan={2} className={classes.groupHead}>
              {t('workshop.rounds.feasibility')}
            </th>
          </tr>
          <tr>
            {heads.map((round) => (
              <th key={round} scope="col" className={classes.figure}>
                {t('workshop.rounds.before', { round })}
              </th>
            ))}
            <th scope="col">{t('workshop.perspectives.change')}</th>
            {(['effect', 'feasibility'] as const).flatMap((criterion) =>
              heads.map((round) => (
                <th key={`${criterion} ${round}`} scope="col">
                  {t('workshop.rounds.before', { round })}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {after.map((item) => (
            <RoundRow key={item.id} before={byId.get(item.id)} after={item} />
          ))}
        </tbody>
      </table>
    </div>
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
