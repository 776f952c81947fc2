// Why: the outcome as it stands, what it means for the service, and the rules behind it.
// Must not: carry the meaning by colour alone: icon and words are always there.
import {
  IconBan,
  IconBook2,
  IconCheck,
  IconCornerUpLeft,
  IconListCheck,
  IconLock,
  IconQuestionMark,
  IconScale,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { Screening } from '../../../src-shared/contract/owner/screening.ts';
import type { RuleSet } from '../../../src-shared/contract/rule-set.ts';
import type { ScreeningOutcome } from '../../../src-shared/contract/values.ts';
import { t } from '../../../src-shared/text/translate.ts';
import type { IconType } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Remark } from '../../ui/feedback.tsx';
import classes from './outcome-card.module.css';

const icons: Readonly<Record<ScreeningOutcome, IconType>> = {
  block: IconLock,
  review: IconScale,
  condition: IconListCheck,
  pass: IconCheck,
  unscreened: IconQuestionMark,
};

interface Consequence {
  readonly words: string;
  readonly isAllowed: boolean;
}

/** What the domain lets a service with this outcome do. */
function consequences({ outcome, conditions }: Screening): readonly Consequence[] {
  const no = (words: string): Consequence => ({ words, isAllowed: false });
  const yes = (words: string): Consequence => ({ words, isAllowed: true });
  switch (outcome) {
    case 'block':
      return [
        no(t('screening.outcome.effect.notRanked')),
        no(t('screening.outcome.effect.notProposed')),
        no(t('screening.outcome.effect.notRolledOut')),
      ];
    case 'review':
    case 'unscreened':
      return [
        yes(t('screening.outcome.effect.mayPlan')),
        no(t('screening.outcome.effect.notAdopted')),
        no(t('screening.outcome.effect.notStarted')),
      ];
    case 'condition':
      return conditions.some(({ status }) => status === 'open')
        ? [
            yes(t('screening.outcome.effect.mayPlan')),
            no(t('screening.outcome.effect.notStartedYet')),
          ]
        : [yes(t('screening.outcome.effect.mayStart'))];
    case 'pass':
      return [yes(t('screening.outcome.effect.mayStart'))];
  }
}

function titleOf(ruleSet: RuleSet, screening: Screening, reviews: number): string {
  const { outcome, conditions } = screening;
  switch (outcome) {
    case 'unscreened':
      return t('screening.outcome.unscreened');
    case 'pass':
      return t('screening.outcome.pass');
    case 'review':
      return reviews === 0 ? t('screening.outcome.unfinished') : ruleSet.effects.review;
    case 'condition':
      return conditions.every(({ status }) => status === 'fulfilled')
        ? t('screening.outcome.conditionsMet')
        : ruleSet.effects.condition;
    case 'block':
      return ruleSet.effects.block;
  }
}

export function OutcomeCard({
  ruleSet,
  screening,
  onShow,
}: {
  readonly ruleSet: RuleSet;
  readonly screening: Screening;
  readonly onShow: (ruleId: string) => void;
}): ReactNode {
  const { outcome, rules, states } = screening;
  const Icon = icons[outcome];
  const left = states.filter((state) => state.applies && state.answer === null);
  const unanswered = new Set(left.map(({ ruleId }) => ruleId));
  const behind =
    outcome === 'block' || outcome === 'review'
      ? rules.filter(({ id }) => !unanswered.has(id))
      : [];
  const [firstLeft] = left;
  return (
    <>
      {screening.needsNewLook && (
        <div className={classes.newLook}>
          <Remark tone="review">
            {t('screening.outcome.newLook', { version: screening.ruleSetVersion })}
          </Remark>
        </div>
      )}
      <section className={cx(classes.card, classes[outcome])} data-outcome={outcome}>
        <div className={classes.head}>
          <Icon size={22} stroke={1.8} aria-hidden />
          <div>
            <p className={classes.eyebrow}>{t('screening.outcome.now')}</p>
            <h2 className={classes.title}>{titleOf(ruleSet, screening, behind.length)}</h2>
          </div>
        </div>
        <div className={classes.body}>
          {outcome === 'unscreened' && <p>{t('screening.outcome.unscreenedBody')}</p>}
          {behind.length > 0 && (
            <>
              <h3 className={classes.because}>{t('screening.outcome.because')}</h3>
              <ul className={classes.rules}>
                {behind.map(({ id, reason, ground }) => (
                  <li key={id}>
                    <p>
                      <button
                        type="button"
                        className={classes.link}
                        aria-label={t('screening.outcome.toRule', { rule: id })}
                        onClick={() => onShow(id)}
                      >
                        {id}
                      </button>{' '}
                      {reason}
                    </p>
                    <p className={classes.ground}>
                      <IconBook2 size={14} stroke={1.9} aria-hidden />
                      <span>{ground.join(', ')}</span>
                    </p>
                  </li>
                ))}
              </ul>
            </>
          )}
          {outcome !== 'unscreened' && firstLeft !== undefined && (
            <p>
              {t('screening.outcome.unansweredRules', { count: left.length })}{' '}
              <button
                type="button"
                className={classes.link}
                onClick={() => onShow(firstLeft.ruleId)}
              >
                {t('screening.outcome.toRule', { rule: firstLeft.ruleId })}
              </button>
            </p>
          )}
          <ul className={classes.consequences}>
            {consequences(screening).map(({ words, isAllowed }) => (
              <li key={words}>
                {isAllowed ? (
                  <IconCheck size={13} stroke={2.25} aria-hidden />
                ) : (
                  <IconBan size={13} stroke={2.25} aria-hidden />
                )}
                {words}
              </li>
            ))}
          </ul>
          {outcome === 'block' && (
            <p className={classes.lift}>
              <IconCornerUpLeft size={14} stroke={1.9} aria-hidden />
              <span>{t('screening.outcome.lift')}</span>
            </p>
          )}
        </div>
      </section>
    </>
  );
}
