// Why: the sheets of paper of the preview, in print colours whatever the window wears, with the
// tags that the PDF gives to screen readers. Must not: word anything.
import { type CSSProperties, type ReactNode, useMemo } from 'react';

import type { RolloutTone } from '../../../../src-shared/text/paper/services.ts';
import type { Fact } from '../../../../src-shared/text/paper/statement.ts';
import { cx } from '../../../ui/cx.ts';
import { useLook } from '../../../ui/theme/appearance.ts';
import { paletteOf, variablesOf } from '../../../ui/theme/tokens.ts';
import classes from './paper.module.css';

/** Paper is light: what is shown is what will be printed. */
export function Papers({
  areTagsShown,
  children,
}: {
  readonly areTagsShown: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const { hasHighContrast } = useLook();
  const colours = useMemo(
    () => variablesOf(paletteOf('light', hasHighContrast)) as CSSProperties,
    [hasHighContrast],
  );
  return (
    <div className={cx(classes.papers, areTagsShown && classes.tags)} style={colours}>
      {children}
    </div>
  );
}

export function Sheet({
  id,
  label,
  head,
  children,
}: {
  readonly id: string;
  readonly label: string;
  /** What stands in the head of every page: title and status. */
  readonly head: readonly [string, string];
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section id={id} data-sheet aria-label={label} className={classes.sheet}>
      <p className={classes.head} aria-hidden>
        <span>{head[0]}</span>
        <b>{head[1]}</b>
      </p>
      {children}
    </section>
  );
}

/** The chip of a paper: a word on its colour, never the colour alone. */
export function PaperChip({
  tone,
  children,
}: {
  readonly tone: RolloutTone | 'block' | 'review' | 'condition' | 'pass' | 'unscreened';
  readonly children: ReactNode;
}): ReactNode {
  return <span className={cx(classes.chip, classes[`tone-${tone}`])}>{children}</span>;
}

/** Names with their values; the list is one for screen readers too. */
export function Facts({
  facts,
  isWide = false,
}: {
  readonly facts: readonly (Fact & { readonly isMissing?: boolean })[];
  readonly isWide?: boolean;
}): ReactNode {
  return (
    <dl className={cx(classes.facts, isWide && classes.wideFacts)} data-tag="L">
      {facts.map(({ label, value, isMissing }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={cx(isMissing === true && classes.missing)}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Paragraphs({ items }: { readonly items: readonly string[] }): ReactNode {
  return items.map((item, index) => (
    // Paragraphs of one text have no other identity than their place.
    // oxlint-disable-next-line react/no-array-index-key -- a printed list never changes its order
    <p key={index} data-tag="P" className={classes.paragraph}>
      {item}
    </p>
  ));
}
