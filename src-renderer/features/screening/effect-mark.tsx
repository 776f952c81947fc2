// Why: the small square mark of what an answer leads to, in the list of questions and in the table.
// Must not: stand without its word, seen or read aloud.
import {
  IconCheck,
  IconListCheck,
  IconLock,
  IconMinus,
  IconQuestionMark,
  IconScale,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { RuleState } from '../../../src-shared/contract/owner/screening.ts';
import type { ScreeningEffect } from '../../../src-shared/contract/values.ts';
import { screeningEffectLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import type { IconType } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import classes from './effect-mark.module.css';

export type Mark = ScreeningEffect | 'unanswered' | 'not-asked';

const icons: Readonly<Record<Mark, IconType>> = {
  block: IconLock,
  review: IconScale,
  condition: IconListCheck,
  pass: IconCheck,
  unanswered: IconQuestionMark,
  'not-asked': IconMinus,
};

export function markOf({ applies, answer, effect }: RuleState): Mark {
  if (!applies || effect === null) {
    return 'not-asked';
  }
  return answer === null ? 'unanswered' : effect;
}

/** The mark in words. */
export function markWord(mark: Mark): string {
  switch (mark) {
    case 'unanswered':
      return t('screening.table.unanswered');
    case 'not-asked':
      return t('screening.table.notAsked');
    default:
      return screeningEffectLabels[mark];
  }
}

export function EffectMark({ mark }: { readonly mark: Mark }): ReactNode {
  const Icon = icons[mark];
  return (
    <span className={cx(classes.mark, classes[mark])} aria-hidden>
      <Icon size={13} stroke={2.25} aria-hidden />
    </span>
  );
}
