// Why: beside the card: how workshop 1 judged the service, which needs it answers, what the law asks.
// Must not: show a figure without n, or anything of a round that is not revealed.
import { IconAlertTriangle, IconListCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type {
  CardScore,
  DevelopmentCard,
} from '../../../../src-shared/contract/owner/development.ts';
import type { VoteSummary } from '../../../../src-shared/contract/owner/sessions.ts';
import { formatNumber } from '../../../../src-shared/text/format.ts';
import { needSourceLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { PlaceLink } from '../../../api/place.tsx';
import { ExampleMark, Hatch, ToneText } from '../../../ui/chips.tsx';
import { AgreementWord, FiveBars } from '../../../ui/figures.tsx';
import classes from './card.module.css';

/** Most needs that are named where there is little room. */
const needsInStrip = 2;

export function ContextStrip({
  card,
  isWide = false,
}: {
  readonly card: DevelopmentCard;
  /** All needs and conditions, and large bars. */
  readonly isWide?: boolean;
}): ReactNode {
  return (
    <div className={isWide ? classes.contextWide : classes.context}>
      <section aria-label={scoreTitle(card.score)}>
        <h3 className={classes.contextTitle}>
          {scoreTitle(card.score)}
          {card.score?.isExample === true && <ExampleMark isShort />}
        </h3>
        {card.score === null ? (
          <Hatch>{t('development.score.noMedian')}</Hatch>
        ) : (
          <>
            <Criterion name={t('development.score.effect')} votes={card.score.effect} />
            <Criterion name={t('development.score.feasibility')} votes={card.score.feasibility} />
            {isWide && (
              <PlaceLink
                to={`/workshop/${card.score.sessionId}`}

                className={classes.link}
              >
                {t('development.score.open')}
              </PlaceLink>
            )}
          </>
        )}
      </section>
      <section aria-label={t('development.needs.title')}>
        <h3 className={classes.contextTitle}>{t('development.needs.title')}</h3>
        <Needs needs={card.needs} most={isWide ? card.needs.length : needsInStrip} />
      </section>
      {isWide && <Conditions texts={card.openConditionTexts} />}
      {isWide && <Risks card={card} />}
    </div>
  );
}

function scoreTitle(score: CardScore | null): string {
  return score === null
    ? t('development.score.none')
    : t('development.score.title', { name: score.sessionName });
}

function Criterion({
  name,
  votes,
}: {
  readonly name: string;
  readonly votes: VoteSummary;
}): ReactNode {
  return (
    <p className={classes.criterion}>
      <span>{name}</span>
      <FiveBars
        counts={votes.counts}
        median={votes.median}
        isSplit={votes.label === 'disagreement'}
      />
      <b>
        {votes.median === null ? (
          <Hatch>{t('development.score.noMedian')}</Hatch>
        ) : (
          formatNumber(votes.median, 1)
        )}
      </b>
      <AgreementWord label={votes.label} />
      <span className={classes.quiet}>{t('development.score.n', { n: votes.n })}</span>
    </p>
  );
}

function Needs({
  needs,
  most,
}: {
  readonly needs: DevelopmentCard['needs'];
  readonly most: number;
}): ReactNode {
  if (needs.length === 0) return <Hatch>{t('development.needs.none')}</Hatch>;
  return (
    <ul className={classes.needs}>
      {needs.slice(0, most).map((need) => (
        <li key={need.id}>
          <PlaceLink to={`/behov/${need.id}`} className={classes.needTitle}>
            {need.title}
          </PlaceLink>
          <span className={classes.quiet}>
            {[
              ...(need.strength === null ? [] : [t(`development.needs.strength.${need.strength}`)]),
              needSourceLabels[need.knownBy].toLocaleLowerCase('sv'),
              ...(need.knownOn === null ? [] : [need.knownOn.slice(0, 7)]),
            ].join(' · ')}
          </span>
        </li>
      ))}
      {needs.length > most && (
        <li className={classes.quiet}>
          {t('development.needs.more', { count: needs.length - most })}
        </li>
      )}
    </ul>
  );
}

function Conditions({ texts }: { readonly texts: readonly string[] }): ReactNode {
  if (texts.length === 0) return null;
  return (
    <section aria-label={t('development.conditions')}>
      <h3 className={classes.contextTitle}>{t('development.conditions')}</h3>
      <ul className={classes.needs}>
        {texts.map((text) => (
          <li key={text}>
            <ToneText tone="plan" icon={IconListCheck}>
              {text}
            </ToneText>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Risks({ card }: { readonly card: DevelopmentCard }): ReactNode {
  const { total, untreatedHigh } = card.risks;
  return (
    <section aria-label={t('development.risks.title')}>
      <h3 className={classes.contextTitle}>{t('development.risks.title')}</h3>
      {total === 0 ? (
        <Hatch>{t('development.risks.none')}</Hatch>
      ) : (
        <PlaceLink to="/risker" search={{ insats: card.serviceId }} className={classes.link}>
          {t('development.risks.count', { count: total })}
        </PlaceLink>
      )}
      {untreatedHigh > 0 && (
        <p>
          <ToneText tone="block" icon={IconAlertTriangle}>
            {t('development.risks.untreated', { count: untreatedHigh })}
          </ToneText>
        </p>
      )}
    </section>
  );
}
