// Why: insights as they were said, with who collected them and what they are about.
// Must not: filter; the page does.
import type { KeyboardEvent, ReactNode } from 'react';

import type { Insight } from '../../../../src-shared/contract/owner/insights.ts';
import type { Named } from '../../../../src-shared/contract/owner/lists.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Chip, ExampleMark } from '../../../ui/chips.tsx';
import { cx } from '../../../ui/cx.ts';
import { CollectorMark } from './collector-mark.tsx';
import { perspectiveWord, subpopulationWord } from './map-choice.ts';
import classes from './map.module.css';

export interface InsightListProps {
  readonly insights: readonly Insight[];
  readonly subpopulations: readonly Named[];
  readonly collectors: readonly string[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

export function InsightList({
  insights,
  subpopulations,
  collectors,
  openId,
  onOpen,
}: InsightListProps): ReactNode {
  function walk(event: KeyboardEvent<HTMLUListElement>): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { target, currentTarget } = event;
    if (step === undefined || !(target instanceof HTMLElement)) {
      return;
    }
    const buttons = [...currentTarget.querySelectorAll<HTMLElement>('[data-insight]')];
    if (buttons.includes(target)) {
      event.preventDefault();
      buttons[buttons.indexOf(target) + step]?.focus();
    }
  }
  return (
    <ul className={classes.insights} onKeyDown={walk}>
      {insights.map((insight) => (
        <li key={insight.id} className={cx(insight.id === openId && classes.insightOpen)}>
          <button
            type="button"
            data-insight
            aria-current={insight.id === openId || undefined}
            className={classes.insight}
            onClick={() => onOpen(insight.id)}
          >
            {insight.text}
          </button>
          <div className={classes.insightNotes}>
            <CollectorMark collector={insight.collector} collectors={collectors} />
            <span>
              {insight.perspectives.length === 0
                ? t('insights.map.none')
                : insight.perspectives.map(perspectiveWord).join(', ')}
            </span>
            <span>
              {insight.subpopulationIds.length === 0
                ? t('insights.map.noSubpopulation')
                : insight.subpopulationIds
                    .map((id) => subpopulationWord(id, subpopulations))
                    .join(', ')}
            </span>
            {insight.tags.map((tag) => (
              <Chip key={tag}>{tag}</Chip>
            ))}
            {insight.isExample && <ExampleMark isShort />}
          </div>
        </li>
      ))}
    </ul>
  );
}
