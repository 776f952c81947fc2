// Why: how a cell looks, with what was searched for marked in it. Unknown is hatched and said.
// Must not: use a component of the kit's: there are a thousand cells on a screen.
import { IconClockExclamation, IconSearch } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';

import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import { isEnded } from '../../../src-shared/domain/lifecycle.ts';
import { markHits } from '../../../src-shared/domain/search-text.ts';
import { formatNumber } from '../../../src-shared/text/format.ts';
import { serviceStatusLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Chip, Hatch, LegalChip, RolloutPill } from '../../ui/chips.tsx';
import { hiddenHits } from './catalogue-search.ts';
import classes from './catalogue-table.module.css';
import { cellText } from './cell-values.ts';
import { type ColumnId, columnSpecs } from './column-specs.ts';
import { isStale } from './facets.ts';

/** What all cells of a table have in common; the same object until one of them changes. */
export interface CellContext {
  readonly lists: PlanLists;
  readonly today: string;
  readonly words: readonly string[];
  readonly columns: readonly ColumnId[];
}

/** A text with its hits marked. */
export function Marked({
  text,
  words,
}: {
  readonly text: string;
  readonly words: readonly string[];
}): ReactNode {
  if (words.length === 0) {
    return text;
  }
  return markHits(text, words).map((part, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- parts of one text have no other identity
    part.isHit ? <mark key={index}>{part.text}</mark> : part.text,
  );
}

export function cellContent(row: CatalogueRow, id: ColumnId, context: CellContext): ReactNode {
  switch (id) {
    case 'ref':
      return (
        <span className={classes.quiet}>
          <Marked text={row.ref} words={context.words} />
        </span>
      );
    case 'name':
      return <NameCell row={row} context={context} />;
    case 'outcome':
      return (
        <LegalChip
          outcome={row.outcome}
          openConditions={row.openConditions}
          fulfilledConditions={row.fulfilledConditions}
        />
      );
    case 'rollout':
      return <RolloutPill status={row.rollout.status} districts={row.rollout.districts} />;
    case 'status':
      return <span className={classes.second}>{serviceStatusLabels[row.status]}</span>;
    case 'lastVerifiedOn':
      return row.lastVerifiedOn ?? <Hatch>{t('catalogue.neverVerified')}</Hatch>;
    case 'risks':
      return formatNumber(row.risks);
    default:
      return valueContent(row, id, context);
  }
}

function valueContent(row: CatalogueRow, id: ColumnId, { lists, words }: CellContext): ReactNode {
  const spec = columnSpecs[id];
  if (spec.kind === 'number' || id === 'rank') {
    const value = spec.kind === 'number' ? row[spec.field] : row.rank;
    return value === null ? (
      <Hatch>{t('ui.missing')}</Hatch>
    ) : (
      formatNumber(value, spec.kind === 'number' ? spec.digits : 0)
    );
  }
  const text = cellText(row, id, lists);
  if (text === '') {
    return <Hatch>{spec.kind === 'choice' ? t('ui.unknown') : t('ui.missing')}</Hatch>;
  }
  return (
    <span className={classes.text}>
      {spec.kind === 'choice' ? text : <Marked text={text} words={words} />}
    </span>
  );
}

function NameCell({
  row,
  context,
}: {
  readonly row: CatalogueRow;
  readonly context: CellContext;
}): ReactNode {
  const { words, columns, lists, today } = context;
  const hidden = words.length === 0 ? [] : hiddenHits(row, words, columns, lists);
  return (
    <span className={classes.name}>
      <span className={classes.nameText}>
        <Marked text={row.name} words={words} />
        {!isEnded(row.status) && isStale(row, today) && <StaleMark />}
      </span>
      {row.origin === 'new-idea' && <span className={classes.note}>{t('catalogue.newIdea')}</span>}
      {hidden.length > 0 && <HiddenHits columns={hidden} />}
    </span>
  );
}

/** Nobody has verified the service for long. */
const StaleMark = memo(function StaleMark(): ReactNode {
  const words = t('catalogue.stale');
  return (
    <span className={classes.stale} title={words}>
      <IconClockExclamation size={15} stroke={2} role="img" aria-label={words} />
    </span>
  );
});

/** In which hidden columns the row was hit: "i Beskrivning". */
function HiddenHits({ columns }: { readonly columns: readonly ColumnId[] }): ReactNode {
  const names = columns.map((id) => t(`catalogue.column.${id}`));
  const [first = ''] = names;
  return (
    <span className={classes.hiddenHit} title={t('catalogue.hitIn', { column: names.join(', ') })}>
      <IconSearch size={12} stroke={2} aria-hidden />
      {names.length === 1
        ? t('catalogue.hitIn', { column: first })
        : t('catalogue.hitInMore', { column: first, count: names.length - 1 })}
    </span>
  );
}

export function ElsewhereChip({ count }: { readonly count: number }): ReactNode {
  return (
    <span className={classes.elsewhere}>
      <Chip>+{count}</Chip>
    </span>
  );
}
