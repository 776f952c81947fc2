// Why: the queue of services, those left to screen first, and the one that is being screened.
// Must not: change the order by hand; what is finished moves down by itself.
import { Combobox, useCombobox } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { ScreeningSummary } from '../../../src-shared/contract/owner/screening.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { EffectMark, type Mark, markWord } from './effect-mark.tsx';
import type { Queue } from './question-screen.tsx';
import classes from './service-picker.module.css';

function outcomeMark({ outcome }: ScreeningSummary): Mark {
  return outcome === 'unscreened' ? 'unanswered' : outcome;
}

function outcomeWord(service: ScreeningSummary): string {
  if (service.outcome === 'review' && service.answered < service.applicable) {
    return t('screening.outcome.unfinished');
  }
  return service.outcome === 'unscreened'
    ? t('screening.outcome.unscreened')
    : markWord(service.outcome);
}

export function ServicePicker({
  queue,
  current,
  onPick,
}: {
  readonly queue: Queue;
  readonly current: ScreeningSummary;
  readonly onPick: (serviceId: string) => void;
}): ReactNode {
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
    onDropdownOpen: () => {
      combobox.selectActiveOption();
      combobox.focusSearchInput();
    },
  });
  const wanted = search.trim().toLocaleLowerCase('sv');
  const matches = ({ name, ref }: ScreeningSummary): boolean =>
    `${ref} ${name}`.toLocaleLowerCase('sv').includes(wanted);
  const unfinished = queue.unfinished.filter(matches);
  const finished = queue.finished.filter(matches);

  function option(service: ScreeningSummary): ReactNode {
    return (
      <Combobox.Option
        key={service.serviceId}
        value={service.serviceId}
        active={service.serviceId === current.serviceId}
      >
        <EffectMark mark={outcomeMark(service)} />
        <span className={classes.optionName}>{service.name}</span>
        <span className={classes.optionFigure}>
          {outcomeWord(service)},{' '}
          {t('screening.answeredShort', {
            answered: service.answered,
            applicable: service.applicable,
          })}
        </span>
      </Combobox.Option>
    );
  }

  return (
    <div className={classes.picker}>
      <Combobox
        store={combobox}
        offset={4}
        width={380}
        position="bottom-start"
        classNames={{
          dropdown: classes.dropdown,
          option: classes.option,
          search: classes.search,
          groupLabel: classes.groupLabel,
          empty: classes.empty,
        }}
        onOptionSubmit={(serviceId) => {
          combobox.closeDropdown();
          combobox.focusTarget();
          onPick(serviceId);
        }}
      >
        <Combobox.Target targetType="button">
          <button
            type="button"
            className={classes.button}
            onClick={() => combobox.toggleDropdown()}
          >
            <span className={classes.words}>
              <span className={classes.label}>{t('screening.pickService')}</span>{' '}
              <span className={classes.name}>{current.name}</span>
            </span>
            <IconSelector size={17} stroke={1.9} aria-hidden />
          </button>
        </Combobox.Target>
        <Combobox.Dropdown>
          {/* Its role, so that the list it steers is known to be its own. */}
          <Combobox.Search
            role="combobox"
            aria-expanded={combobox.dropdownOpened}
            aria-label={t('screening.searchService')}
            placeholder={t('screening.searchService')}
            value={search}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
              combobox.selectFirstOption();
            }}
          />
          <Combobox.Options className={classes.options} aria-label={t('screening.pickService')}>
            {unfinished.length > 0 && (
              <Combobox.Group label={t('screening.queueUnfinished')}>
                {unfinished.map(option)}
              </Combobox.Group>
            )}
            {finished.length > 0 && (
              <Combobox.Group label={t('screening.queueFinished')}>
                {finished.map(option)}
              </Combobox.Group>
            )}
            {unfinished.length + finished.length === 0 && (
              <Combobox.Empty>{t('ui.noMatch')}</Combobox.Empty>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <Progress current={current} />
    </div>
  );
}

function Progress({ current }: { readonly current: ScreeningSummary }): ReactNode {
  const { answered, applicable, notAsked } = current;
  return (
    <div className={classes.progress}>
      <p className={classes.figures}>
        <span>{t('screening.answeredOf', { answered, applicable })}</span>
        {notAsked > 0 && <span>{t('screening.notAsked', { count: notAsked })}</span>}
      </p>
      <span className={classes.track} aria-hidden>
        <i style={{ width: `${applicable === 0 ? 0 : (answered / applicable) * 100}%` }} />
      </span>
    </div>
  );
}
