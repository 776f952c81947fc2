// Why: chooses services for a workshop, by filters and by words.
// Must not: forget what is chosen when the filter changes.
import { Checkbox, TextInput } from '@mantine/core';
import { IconLock, IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef, useState } from 'react';

import type { TargetGroup } from '../../../../src-shared/contract/owner/lists.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Button } from '../../../ui/button.tsx';
import { LegalChip, ToneText } from '../../../ui/chips.tsx';
import { cx } from '../../../ui/cx.ts';
import { Remark } from '../../../ui/feedback.tsx';
import type { Candidate } from './candidates.ts';
import { everyCandidate, filterCandidates } from './candidates.ts';
import { CandidateFilters } from './candidate-filters.tsx';
import classes from './new-session.module.css';

const rowHeight = 40;
const noneLocked: ReadonlySet<string> = new Set();

export function CandidatePicker({
  candidates,
  targetGroups,
  chosen,
  locked = noneLocked,
  onChange,
}: {
  readonly candidates: readonly Candidate[];
  readonly targetGroups: readonly TargetGroup[];
  readonly chosen: ReadonlySet<string>;
  /** Chosen ones that stay: somebody has answered about them. */
  readonly locked?: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}): ReactNode {
  const [filter, setFilter] = useState(everyCandidate);
  const shown = useMemo(() => filterCandidates(candidates, filter), [candidates, filter]);
  const free = shown.filter(({ id, blockedBy }) => blockedBy === null && !locked.has(id));
  const areAllChosen = free.length > 0 && free.every(({ id }) => chosen.has(id));
  const blocked = candidates.filter(({ blockedBy }) => blockedBy !== null).length;

  function toggle(ids: readonly string[], isChosen: boolean): void {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isChosen) {
        next.add(id);
      } else {
        next.delete(id);
      }
    }
    onChange(next);
  }

  return (
    <fieldset className={classes.picker}>
      <legend className={classes.legend}>{t('workshop.create.candidates')}</legend>
      <div className={classes.filters}>
        <TextInput
          aria-label={t('workshop.create.search')}
          placeholder={t('workshop.create.search')}
          leftSection={<IconSearch size={16} stroke={1.9} aria-hidden />}
          value={filter.search}
          onChange={(event) => setFilter({ ...filter, search: event.currentTarget.value })}
          onKeyDown={(event) => {
            // Enter in the search narrows the list; it must not make the workshop.
            if (event.key === 'Enter') {
              event.preventDefault();
            }
          }}
        />
        <Button
          disabled={free.length === 0}
          onClick={() =>
            toggle(
              free.map(({ id }) => id),
              !areAllChosen,
            )
          }
        >
          {t(areAllChosen ? 'workshop.create.clearShown' : 'workshop.create.chooseShown')}
        </Button>
      </div>
      <CandidateFilters filter={filter} targetGroups={targetGroups} onChange={setFilter} />
      <CandidateRows shown={shown} chosen={chosen} locked={locked} onToggle={toggle} />
      {blocked > 0 && (
        <Remark icon={IconLock}>{t('workshop.create.blockedNote', { count: blocked })}</Remark>
      )}
    </fieldset>
  );
}

function CandidateRows({
  shown,
  chosen,
  locked,
  onToggle,
}: {
  readonly shown: readonly Candidate[];
  readonly chosen: ReadonlySet<string>;
  readonly locked: ReadonlySet<string>;
  readonly onToggle: (ids: readonly string[], isChosen: boolean) => void;
}): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- only the rows in sight are made; no compiler is used
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    getItemKey: (index) => shown[index]?.id ?? index,
  });
  if (shown.length === 0) {
    return <p className={classes.noMatch}>{t('workshop.create.noMatch')}</p>;
  }
  return (
    <div
      ref={scroller}
      className={classes.rows}
      tabIndex={-1}
      role="group"
      aria-label={t('workshop.create.candidates')}
    >
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const candidate = shown[index];
          if (candidate === undefined) {
            return null;
          }
          const { id, name, blockedBy, outcome } = candidate;
          const ground = blockedBy?.join(', ') ?? '';
          return (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className={cx(classes.candidate, blockedBy !== null && classes.blocked)}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Checkbox
                label={name}
                checked={chosen.has(id)}
                // A blocked service that is on the list already may leave it.
                disabled={locked.has(id) || (blockedBy !== null && !chosen.has(id))}
                {...(blockedBy === null && !locked.has(id)
                  ? {}
                  : { 'aria-describedby': `why-${id}` })}
                onChange={(event) => onToggle([id], event.currentTarget.checked)}
              />
              {locked.has(id) ? (
                <span id={`why-${id}`} className={classes.locked}>
                  {t('workshop.prepare.answered')}
                </span>
              ) : blockedBy === null ? (
                <LegalChip outcome={outcome} />
              ) : (
                <span id={`why-${id}`}>
                  <ToneText tone="block" icon={IconLock}>
                    {t('workshop.create.blocked', {
                      ground: ground === '' ? t('workshop.create.noGround') : ground,
                    })}
                  </ToneText>
                </span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
