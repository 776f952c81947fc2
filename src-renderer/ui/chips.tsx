// Why: the marks that mean something. Shape tells the system: square is law, pill is rollout,
// dashed is example or unknown. Must not: carry meaning by colour alone; a word is always there.
import {
  IconAsterisk,
  IconBan,
  IconCalendar,
  IconCheck,
  IconCircleDashed,
  IconFlask,
  IconHelp,
  IconListCheck,
  IconLock,
  IconPlayerPause,
  IconQuestionMark,
  IconRefresh,
  IconScale,
} from '@tabler/icons-react';
import { Tooltip } from '@mantine/core';
import { memo, type ReactNode } from 'react';

import {
  rolloutStatusLabels,
  rolloutStatusShortLabels,
  screeningOutcomeLabels,
} from '../../src-shared/text/labels.ts';
import { t } from '../../src-shared/text/translate.ts';
import type { IconType } from './button.tsx';
import classes from './chips.module.css';
import { cx } from './cx.ts';

export type LegalOutcome = keyof typeof screeningOutcomeLabels;
export type RolloutState = keyof typeof rolloutStatusLabels;

const legalIcons: Readonly<Record<LegalOutcome, IconType>> = {
  block: IconLock,
  review: IconScale,
  condition: IconListCheck,
  pass: IconCheck,
  unscreened: IconQuestionMark,
};

export interface LegalChipProps {
  readonly outcome: LegalOutcome;
  /** Conditions still open; with 0 open and some fulfilled the tile is outlined. */
  readonly openConditions?: number;
  readonly fulfilledConditions?: number;
  /** A more exact word than the outcome's own, such as "Ej färdigprövad". */
  readonly label?: string;
}

/** Legal outcome: a square chip, icon on a solid tile, word on tint. */
export const LegalChip = memo(function LegalChip({
  outcome,
  openConditions,
  fulfilledConditions = 0,
  label,
}: LegalChipProps): ReactNode {
  const Icon = legalIcons[outcome];
  const isMet = outcome === 'condition' && openConditions === 0 && fulfilledConditions > 0;
  return (
    <span className={cx(classes.legal, classes[outcome], isMet && classes.met)}>
      <span className={classes.tile}>
        <Icon size={13} stroke={2.25} aria-hidden />
      </span>
      <span className={classes.word}>
        {label ?? legalWord(outcome, openConditions, fulfilledConditions)}
      </span>
    </span>
  );
});

/** The word of a legal chip: "2 öppna villkor", "Villkor uppfyllda", or the outcome's own. */
export function legalWord(
  outcome: LegalOutcome,
  openConditions: number | undefined,
  fulfilledConditions = 0,
): string {
  if (outcome === 'condition' && openConditions !== undefined) {
    if (openConditions > 0) {
      return t('ui.legal.conditionsOpen', { count: openConditions });
    }
    if (fulfilledConditions > 0) {
      return t('ui.legal.conditionsFulfilled');
    }
  }
  return screeningOutcomeLabels[outcome];
}

const rolloutIcons: Readonly<Record<RolloutState, IconType | null>> = {
  'not-applicable': null,
  unknown: IconQuestionMark,
  planned: IconCalendar,
  pilot: IconFlask,
  'rolling-out': IconCircleDashed,
  'rolled-out': IconCheck,
  sustained: IconRefresh,
  paused: IconPlayerPause,
  decommissioned: IconBan,
};

export interface RolloutPillProps {
  readonly status: RolloutState;
  /** In how many districts; said after a short word. Left out: the full word. */
  readonly districts?: number;
  readonly label?: string;
}

/** Rollout status: a pill. Unknown is dashed and says so. */
export const RolloutPill = memo(function RolloutPill({
  status,
  districts,
  label,
}: RolloutPillProps): ReactNode {
  const Icon = rolloutIcons[status];
  const word =
    label ??
    (districts === undefined || status === 'unknown' || status === 'not-applicable'
      ? rolloutStatusLabels[status]
      : t(`ui.pill.${status}`, { districts }));
  return (
    <span className={cx(classes.pill, classes[status])}>
      {Icon !== null && <Icon size={13} stroke={2.25} aria-hidden />}
      {word}
    </span>
  );
});

/** The look of a cell in the matrix service × district: 28 px of fill, a short word. */
export function MatrixCell({
  status,
  isSelected = false,
}: {
  readonly status: RolloutState;
  readonly isSelected?: boolean;
}): ReactNode {
  const Icon = status === 'unknown' ? null : rolloutIcons[status];
  return (
    <span className={cx(classes.cell, classes[status], isSelected && classes.cellSelected)}>
      {Icon !== null && <Icon size={12} stroke={2.25} aria-hidden />}
      {status === 'unknown' ? (
        <span className={classes.onHatch}>{rolloutStatusShortLabels[status]}</span>
      ) : (
        rolloutStatusShortLabels[status]
      )}
    </span>
  );
}

/** What is not known: hatched, and said in a word. Never blank, never 0. */
export const Hatch = memo(function Hatch({
  children,
}: {
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <span className={classes.hatch}>
      <span className={classes.onHatch}>{children ?? t('ui.unknown')}</span>
    </span>
  );
});

/** Mark of made-up values: dashed, with an asterisk. */
export function ExampleMark({ isShort = false }: { readonly isShort?: boolean }): ReactNode {
  return (
    <Tooltip label={t('ui.exampleHelp')}>
      <span className={classes.example}>
        <IconAsterisk size={12} stroke={2.25} aria-hidden />
        {t(isShort ? 'ui.exampleShort' : 'ui.example')}
      </span>
    </Tooltip>
  );
}

/** A plain chip: a version, a working method, a count. `isDashed` for suggestions. */
export function Chip({
  children,
  icon: Icon,
  isDashed = false,
}: {
  readonly children: ReactNode;
  readonly icon?: IconType;
  readonly isDashed?: boolean;
}): ReactNode {
  return (
    <span className={cx(classes.chip, isDashed && classes.dashed)}>
      {Icon !== undefined && <Icon size={13} stroke={2.1} aria-hidden />}
      {children}
    </span>
  );
}

/** A sentence with the colour of a meaning; the icon may be left out where the words say it all. */
export function ToneText({
  tone,
  icon: Icon = IconHelp,
  children,
}: {
  readonly tone: 'block' | 'review' | 'plan' | 'full' | 'split' | 'pilot';
  readonly icon?: IconType | null;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className={cx(classes.tone, classes[`tone-${tone}`])}>
      {Icon !== null && <Icon size={15} stroke={1.9} aria-hidden />}
      <span>{children}</span>
    </span>
  );
}
