// Why: how many risks stand in each band now, which also filters; and the service they belong to.
// Must not: count what is not assessed as low.
import { Select } from '@mantine/core';
import type { ReactNode } from 'react';

import type { Risk } from '../../../src-shared/contract/owner/risks.ts';
import { compareSwedish } from '../../../src-shared/domain/collation.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { cx } from '../../ui/cx.ts';
import { ToolRow } from '../../ui/frame/screen.tsx';
import classes from './risk-page.module.css';
import {
  type BandChoice,
  bandChoices,
  countBands,
  overAllWord,
  type RiskFilter,
  serviceWord,
} from './risk-view.ts';

export function RiskTools({
  risks,
  filter,
  onFilter,
}: {
  readonly risks: readonly Risk[];
  readonly filter: RiskFilter;
  readonly onFilter: (change: Partial<RiskFilter>) => void;
}): ReactNode {
  const counts = countBands(risks, filter.service);
  const total = bandChoices.reduce((sum, band) => sum + counts[band], 0);
  const services = new Map(
    risks.map((risk) => [risk.serviceId ?? overAllWord, serviceWord(risk)] as const),
  );
  const options = [...services].toSorted(
    ([idA, a], [idB, b]) =>
      Number(idB === overAllWord) - Number(idA === overAllWord) || compareSwedish(a, b),
  );

  return (
    <ToolRow>
      <div role="group" aria-label={t('risk.filter.label')} className={classes.bands}>
        <BandButton isOn={filter.band === null} onClick={() => onFilter({ band: null })}>
          <b>{total}</b> {t('risk.filter.risks', { count: total })}
        </BandButton>
        {bandChoices.map((band) => (
          <BandButton
            key={band}
            isOn={filter.band === band}
            onClick={() => onFilter({ band: filter.band === band ? null : band })}
          >
            <i className={classes[`swatch-${band}`]} aria-hidden />
            <b>{counts[band]}</b> {bandWords(band, counts[band])}
          </BandButton>
        ))}
      </div>
      <Select
        aria-label={t('risk.filter.servicePick')}
        size="xs"
        w={190}
        allowDeselect={false}
        searchable
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        data={[
          { value: '', label: t('risk.filter.serviceAll') },
          ...options.map(([value, label]) => ({ value, label })),
        ]}
        value={filter.service ?? ''}
        onChange={(value) => onFilter({ service: value === '' ? null : value })}
      />
    </ToolRow>
  );
}

function bandWords(band: BandChoice, count: number): string {
  return t(`risk.filter.${band}`, { count });
}

function BandButton({
  isOn,
  onClick,
  children,
}: {
  readonly isOn: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      className={cx(classes.band, isOn && classes.bandOn)}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
