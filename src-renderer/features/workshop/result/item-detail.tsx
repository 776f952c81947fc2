// Why: one service in depth: both distributions, why they are called what they are, minority reasons.
// Must not: tell who gave a vote or a reason.
import type { ReactNode } from 'react';

import type { VoteSummary } from '../../../../src-shared/contract/owner/sessions.ts';
import type { Criterion } from '../../../../src-shared/contract/values.ts';
import {
  agreementLabels,
  criterionLabels,
  entryKindLabels,
} from '../../../../src-shared/text/labels.ts';
import { formatNumber, formatPercent } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { PlaceLink } from '../../../api/place.tsx';
import { LegalChip } from '../../../ui/chips.tsx';
import { AgreementWord, FiveBars } from '../../../ui/figures.tsx';
import { criteria } from '../entry/entry-keys.ts';
import type { AgreementGround } from './agreement-grounds.ts';
import { agreementGrounds } from './agreement-grounds.ts';
import { explain } from './explain.tsx';
import type { LiveItem } from './reorder.ts';
import { MinorityReasons } from './minority-reasons.tsx';
import classes from './item-detail.module.css';
import type { ShownResult } from './shown-result.ts';
import { perspectivesOf } from './shown-result.ts';

function groundWords(ground: AgreementGround): string {
  switch (ground.kind) {
    case 'too-few':
      return t('workshop.result.ground.too-few', { n: ground.n });
    case 'two-camps':
      return t('workshop.result.ground.two-camps', {
        low: ground.low,
        high: ground.high,
        needed: ground.needed,
      });
    case 'wide':
      return t('workshop.result.ground.wide', { DI: formatNumber(ground.DI, 2) });
    case 'near':
      return t(
        ground.isEnough ? 'workshop.result.ground.nearEnough' : 'workshop.result.ground.nearTooFew',
        { share: formatPercent(ground.share) },
      );
    case 'agreement':
      return t(
        ground.isEnough
          ? 'workshop.result.ground.agreementEnough'
          : 'workshop.result.ground.agreementTooLow',
        { A: formatNumber(ground.A, 2) },
      );
  }
}

export function ItemDetail({
  item,
  shown,
}: {
  readonly item: LiveItem;
  readonly shown: ShownResult;
}): ReactNode {
  return (
    <div className={classes.detail}>
      {criteria.map((criterion) => (
        <Distribution key={criterion} criterion={criterion} votes={item[criterion]} />
      ))}
      <div className={classes.words}>
        {criteria.map((criterion) => (
          <section key={criterion}>
            <h2 className={classes.title}>
              {t('workshop.result.becauseOf', {
                criterion: criterionLabels[criterion],
                label: agreementLabels[item[criterion].label],
              })}
            </h2>
            <p className={classes.text}>
              {agreementGrounds(item[criterion]).map(groundWords).join(' ')}
            </p>
          </section>
        ))}
        <MinorityReasons item={item} shown={shown} />
        <PerspectiveRanks item={item} shown={shown} />
        {item.entryKinds.length > 0 && (
          <p className={classes.text}>
            {t('workshop.result.entryOfItem', {
              ways: item.entryKinds.map((kind) => entryKindLabels[kind]).join(', '),
            })}
          </p>
        )}
        <p className={classes.links}>
          <LegalChip outcome={item.legal} />
          <PlaceLink to={`/provning/${item.serviceId}`}>
            {t('workshop.result.toScreening')}
          </PlaceLink>
          <PlaceLink to={`/insatser/${item.serviceId}`}>{t('workshop.result.toService')}</PlaceLink>
        </p>
      </div>
    </div>
  );
}

function figure(value: number | null): string {
  return value === null ? t('ui.missing') : formatNumber(value, 2);
}

function Distribution({
  criterion,
  votes,
}: {
  readonly criterion: Criterion;
  readonly votes: VoteSummary;
}): ReactNode {
  return (
    <section className={classes.distribution} aria-label={criterionLabels[criterion]}>
      <header className={classes.head}>
        <h2 className={classes.title}>{criterionLabels[criterion]}</h2>
        <AgreementWord label={votes.label} />
      </header>
      <FiveBars
        size="large"
        counts={votes.counts}
        median={votes.median}
        isSplit={votes.label === 'disagreement'}
      />
      <p className={classes.figures}>
        {t('workshop.result.median', {
          value: votes.median === null ? t('ui.missing') : formatNumber(votes.median, 1),
        })}
        {' · '}
        {explain('A', `A ${figure(votes.A)}`)}
        {' · '}
        {explain('DI', `DI ${figure(votes.DI)}`)}
      </p>
      <p className={classes.figures}>
        {t('workshop.result.mean', { value: figure(votes.mean) })}
        {' · '}
        {explain('TW', `T–W ${figure(votes.TW)}`)}
        {' · '}
        {explain('leik', `Leik ${figure(votes.leik)}`)}
      </p>
      <p className={classes.figures}>
        {t('workshop.result.countLine', { n: votes.n, abstain: votes.abstain })}
      </p>
    </section>
  );
}

function PerspectiveRanks({
  item,
  shown,
}: {
  readonly item: LiveItem;
  readonly shown: ShownResult;
}): ReactNode {
  const { shown: perspectives, hidden } = perspectivesOf(shown);
  const ranks = new Map(item.perspectives.map(({ perspectiveId, rank }) => [perspectiveId, rank]));
  return (
    <section>
      <h2 className={classes.title}>{t('workshop.result.perPerspective')}</h2>
      {perspectives.length === 0 ? (
        <p className={classes.text}>{t('workshop.result.noPerspectives')}</p>
      ) : (
        <dl className={classes.ranks}>
          {perspectives.map(({ id, name }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>{ranks.get(id) ?? t('workshop.result.tooFew')}</dd>
            </div>
          ))}
          {hidden.map(({ name }) => (
            <div key={name ?? ''}>
              <dt>{name ?? t('workshop.perspectives.withoutPerspective')}</dt>
              <dd className={classes.hidden}>{t('workshop.result.perspectiveHidden')}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
