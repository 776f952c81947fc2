// Why: chooses services for a workshop, by target group and by words.
// Must not: forget what is chosen when the filter changes.
import { Checkbox, Select, TextInput } from '@mantine/core';
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
import { filterCandidates } from './candidates.ts';
import classes from './new-session.module.css';

const rowHeight = 40;

export function CandidatePicker({
  candidates,
  targetGroups,
  chosen,
  onChange,
}: {
  readonly candidates: readonly Candidate[];
  readonly targetGroups: readonly TargetGroup[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}): ReactNode {
  const [search, setSearch] = useState('');
  const [targetGroupId, setTargetGroupId] = useState<string | null>(null);
  const shown = useMemo(
    () => filterCandidates(candidates, { search, targetGroupId }),
    [candidates, search, targetGroupId],
  );
  const free = shown.filter(({ blockedBy }) => blockedBy === null);
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
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Enter in the search narrows the list; it must not make the workshop.
            if (event.key === 'Enter') {
              event.preventDefault();
            }
          }}
        />
        <Select
          aria-label={t('workshop.create.targetGroup')}
          data={[
            { value: 'all', label: t('workshop.create.allGroups') },
            ...targetGroups.map(({ id, name }) => ({ value: id, label: name })),
            { value: 'none', label: t('workshop.create.withoutGroup') },
          ]}
          value={targetGroupId ?? 'all'}
          allowDeselect={false}
          onChange={(value) => setTargetGroupId(value === 'all' ? null : value)}
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
      <CandidateRows shown={shown} chosen={chosen} onToggle={toggle} />
      {blocked > 0 && (
        <Remark icon={IconLock}>{t('workshop.create.blockedNote', { count: blocked })}</Remark>
      )}
    </fieldset>
  );
}

function CandidateRows({
  shown,
  chosen,
  onToggle,
}: {
  readonly shown: readonly Candidate[];
  readonly chosen: ReadonlySet<string>;
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
                disabled={blockedBy !== null}
                {...(blockedBy === null ? {} : { 'aria-describedby': `why-${id}` })}
                onChange={(event) => onToggle([id], event.currentTarget.checked)}
              />
              {blockedBy === null ? (
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
