// Why: what the answers lead to, beside the questions: outcome, sum, conditions, signature, rules.
// Must not: work out an outcome, or show one without the rules' version and disclaimer.
import type { ReactNode } from 'react';

import type { Screening } from '../../../src-shared/contract/owner/screening.ts';
import type { RuleSet } from '../../../src-shared/contract/rule-set.ts';
import { screeningEffectLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { ShareBar } from '../../ui/figures.tsx';
import { Conditions } from './conditions.tsx';
import { EffectMark } from './effect-mark.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import classes from './outcome-panel.module.css';
import { effectCounts } from './screening-model.ts';
import { Signing } from './signing.tsx';
import type { ScreeningActions } from './use-screening-actions.ts';

const tones = { block: 'block', review: 'review', condition: 'plan', pass: 'full' } as const;

export function OutcomePanel({
  ruleSet,
  screening,
  actions,
  onShow,
}: {
  readonly ruleSet: RuleSet;
  readonly screening: Screening;
  readonly actions: ScreeningActions;
  readonly onShow: (ruleId: string) => void;
}): ReactNode {
  return (
    <aside className={classes.panel} aria-label={t('screening.outcome.now')}>
      <div className={classes.scroll}>
        <OutcomeCard ruleSet={ruleSet} screening={screening} onShow={onShow} />
        <Sum ruleSet={ruleSet} screening={screening} />
        {screening.conditions.length > 0 && (
          <Conditions screening={screening} actions={actions} onShow={onShow} />
        )}
      </div>
      <Signing ruleSet={ruleSet} screening={screening} actions={actions} />
    </aside>
  );
}

/** How many questions lead to what, strongest first: that one decides. */
function Sum({
  ruleSet,
  screening,
}: {
  readonly ruleSet: RuleSet;
  readonly screening: Screening;
}): ReactNode {
  const counts = effectCounts(screening.states);
  const fulfilled = screening.conditions.filter(({ status }) => status === 'fulfilled').length;
  const strongest = ruleSet.precedence.find((effect) => counts[effect] > 0);

  function remark(effect: keyof typeof tones): string | null {
    if (effect === strongest && effect !== 'pass') {
      const weaker = ruleSet.precedence.slice(ruleSet.precedence.indexOf(effect) + 1);
      if (weaker.length === ruleSet.precedence.length - 1) {
        return t('screening.sum.wins');
      }
    }
    if (effect === 'review' && counts.unanswered > 0) {
      return t('screening.sum.unanswered', { count: counts.unanswered });
    }
    if (effect === 'condition' && screening.conditions.length > 0) {
      return t('screening.sum.conditions', {
        open: screening.conditions.length - fulfilled,
        fulfilled,
      });
    }
    return null;
  }

  return (
    <section className={classes.section} aria-label={t('screening.sum.title')}>
      <div className={classes.head}>
        <h3>{t('screening.sum.title')}</h3>
        <span>{t('screening.sum.questions', { count: screening.applicable })}</span>
      </div>
      <div className={classes.bar}>
        <ShareBar
          width={null}
          total={screening.applicable}
          parts={ruleSet.precedence.map((effect) => ({
            value: counts[effect],
            tone: tones[effect],
          }))}
        />
      </div>
      <ul className={classes.sum}>
        {ruleSet.precedence.map((effect) => (
          <li key={effect}>
            <EffectMark mark={effect} />
            <b>{counts[effect]}</b>
            <span className={classes.sumWord}>{screeningEffectLabels[effect]}</span>
            <span className={effect === 'block' ? classes.wins : classes.quiet}>
              {remark(effect)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
