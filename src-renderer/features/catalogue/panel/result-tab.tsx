// Why: how the latest revealed workshop judged the service.
// Must not: ask for a round that is not revealed.
import { useQuery } from '@tanstack/react-query';
import { IconChartDots, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type {
  SessionResult,
  SessionSummary,
  VoteSummary,
} from '../../../../src-shared/contract/owner/sessions.ts';
import { cutOutcomeLabels } from '../../../../src-shared/text/cut-line-text.ts';
import { formatNumber, formatPercent, formatTime } from '../../../../src-shared/text/format.ts';
import { criterionLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { PlaceLink } from '../../../api/place.tsx';
import { Answer } from '../../../api/queries.tsx';
import { ExampleMark, Hatch, ToneText } from '../../../ui/chips.tsx';
import { EmptyState } from '../../../ui/feedback.tsx';
import { FigureExplain } from '../../../ui/figure-explain.tsx';
import { AgreementWord, FiveBars, RangeBar } from '../../../ui/figures.tsx';
import { PanelSection } from '../../../ui/frame/side-panel.tsx';
import { MergeRemarks } from '../merge/merge-remarks.tsx';
import classes from './panel.module.css';

interface Revealed {
  readonly sessionId: string;
  readonly round: number;
  readonly at: string;
}

/** The round that was revealed last, over all sessions. */
function latestRevealed(sessions: readonly SessionSummary[]): Revealed | null {
  let latest: Revealed | null = null;
  for (const session of sessions) {
    for (const { number, revealedAt } of session.rounds) {
      if (revealedAt !== null && (latest === null || revealedAt > latest.at)) {
        latest = { sessionId: session.id, round: number, at: revealedAt };
      }
    }
  }
  return latest;
}

export function ResultTab({ serviceId }: { readonly serviceId: string }): ReactNode {
  const sessions = useQuery(rpc.session.list.queryOptions({ input: {} }));
  return (
    <Answer query={sessions}>
      {(data) => {
        const revealed = latestRevealed(data.sessions);
        return (
          <>
            <MergeRemarks serviceId={serviceId} />
            {data.sessions.map(({ id, name }) => (
              <CutRemark key={id} serviceId={serviceId} sessionId={id} session={name} />
            ))}
            {revealed === null ? <NoResult /> : <Round serviceId={serviceId} revealed={revealed} />}
          </>
        );
      }}
    </Answer>
  );
}

/** What the line after a workshop decided of the service; nothing where none was drawn. */
function CutRemark({
  serviceId,
  sessionId,
  session,
}: {
  readonly serviceId: string;
  readonly sessionId: string;
  readonly session: string;
}): ReactNode {
  const query = useQuery(rpc.session.lines.queryOptions({ input: { sessionId } }));
  const line = query.data?.lines[0];
  const own = line?.services.find((service) => service.serviceId === serviceId);
  if (line === undefined || own === undefined) {
    return null;
  }
  return (
    <PanelSection
      title={t('cut.panelTitle', { name: session })}
      note={cutOutcomeLabels[own.outcome]}
    >
      <p>{own.reason ?? line.reason}</p>
      <p className={classes.quiet}>
        {t('cut.drawn', { time: formatTime(line.at), role: line.role, round: line.round })}
        {own.rank !== null &&
          own.index !== null &&
          ` · ${t('cut.panelRank', { rank: own.rank, index: formatNumber(own.index, 1) })}`}
      </p>
    </PanelSection>
  );
}

function NoResult(): ReactNode {
  return (
    <EmptyState size="part" icon={IconChartDots} title={t('catalogue.result.none')}>
      {t('catalogue.result.noneBody')}
    </EmptyState>
  );
}

function Round({
  serviceId,
  revealed: { sessionId, round },
}: {
  readonly serviceId: string;
  readonly revealed: Revealed;
}): ReactNode {
  const query = useQuery(
    rpc.session.result.queryOptions({
      input: { sessionId, round, weight: null, threshold: null, topK: null },
    }),
  );
  return (
    <Answer query={query}>{(result) => <Judged serviceId={serviceId} result={result} />}</Answer>
  );
}

function Judged({
  serviceId,
  result,
}: {
  readonly serviceId: string;
  readonly result: SessionResult;
}): ReactNode {
  const item = result.items.find((one) => one.serviceId === serviceId);
  if (item === undefined) {
    return result.blocked.some((one) => one.serviceId === serviceId) ? (
      <ToneText tone="block" icon={IconLock}>
        {t('catalogue.result.blocked')}
      </ToneText>
    ) : (
      <NoResult />
    );
  }
  return (
    <>
      <div className={classes.outcome}>
        <span className={classes.place}>
          {item.rank === null
            ? t('catalogue.result.noPlace')
            : t('catalogue.result.place', { rank: item.rank, total: result.items.length })}
        </span>
        {result.isExample && <ExampleMark />}
      </div>
      <p className={classes.quiet}>
        {t('catalogue.result.heading', { name: result.name, round: result.round })}
      </p>
      <dl className={classes.pairs}>
        <div>
          <dt>
            <FigureExplain
              figure={t('catalogue.result.index')}
              what={t('catalogue.result.indexWhat')}
              formula={t('catalogue.result.indexFormula', {
                weight: formatNumber(result.weight, 2),
              })}
              source={t('catalogue.result.indexSource', {
                round: result.round,
                participants: result.participants,
              })}
            >
              {t('catalogue.result.index')}
            </FigureExplain>
          </dt>
          <dd>
            {item.index === null ? <Hatch>{t('ui.missing')}</Hatch> : formatNumber(item.index, 1)}
          </dd>
        </div>
        {item.stability !== null && item.rank !== null && (
          <div>
            <dt>
              <FigureExplain
                figure={t('catalogue.result.stability', { topK: result.topK })}
                what={t('catalogue.result.stabilityWhat', { topK: result.topK })}
                formula={t('catalogue.result.stabilityFormula', {
                  draws: formatNumber(result.draws),
                })}
              >
                {t('catalogue.result.stability', { topK: result.topK })}
              </FigureExplain>
            </dt>
            <dd>
              {formatPercent(item.stability.pTop)}{' '}
              <RangeBar
                low={item.stability.rankLow}
                high={item.stability.rankHigh}
                at={item.rank}
                total={result.items.length}
              />{' '}
              <span className={classes.quiet}>
                {t('catalogue.result.interval', {
                  low: formatNumber(item.stability.rankLow),
                  high: formatNumber(item.stability.rankHigh),
                })}
              </span>
            </dd>
          </div>
        )}
      </dl>
      <Criterion name={criterionLabels.effect} votes={item.effect} />
      <Criterion name={criterionLabels.feasibility} votes={item.feasibility} />
      <div className={classes.after}>
        <PlaceLink to={`/workshop/${result.sessionId}`} className={classes.more}>
          {t('catalogue.result.open')}
        </PlaceLink>
      </div>
    </>
  );
}

function Criterion({
  name,
  votes,
}: {
  readonly name: string;
  readonly votes: VoteSummary;
}): ReactNode {
  return (
    <PanelSection title={name} note={<AgreementWord label={votes.label} />}>
      <FiveBars
        size="large"
        counts={votes.counts}
        median={votes.median}
        isSplit={votes.label === 'disagreement'}
      />
      <p className={classes.quiet}>
        {votes.median !== null &&
          `${t('catalogue.result.median', { median: formatNumber(votes.median, 1) })} · `}
        {t('catalogue.result.n', { n: votes.n, abstain: votes.abstain })}
      </p>
    </PanelSection>
  );
}
