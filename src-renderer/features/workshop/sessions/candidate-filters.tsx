// Why: narrows the catalogue to what a workshop should judge.
// Must not: choose anything by itself.
import { Select } from '@mantine/core';
import type { ReactNode } from 'react';

import type { TargetGroup } from '../../../../src-shared/contract/owner/lists.ts';
import {
  screeningOutcomeSchema,
  serviceStatusSchema,
  supportLevelSchema,
} from '../../../../src-shared/contract/values.ts';
import {
  screeningOutcomeLabels,
  serviceStatusLabels,
  supportLevelLabels,
} from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import type { CandidateFilter } from './candidates.ts';
import classes from './new-session.module.css';

/** Stands for null in a list of choices. */
const all = 'all';
const needs = ['answers', 'alone', 'none'] as const;

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export function CandidateFilters({
  filter,
  targetGroups,
  onChange,
}: {
  readonly filter: CandidateFilter;
  readonly targetGroups: readonly TargetGroup[];
  readonly onChange: (filter: CandidateFilter) => void;
}): ReactNode {
  return (
    <div className={classes.narrow}>
      <Narrow
        label={t('workshop.create.targetGroup')}
        allLabel={t('workshop.create.allGroups')}
        choices={[
          ...targetGroups.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'none', label: t('workshop.create.withoutGroup') },
        ]}
        value={filter.targetGroupId}
        onChange={(targetGroupId) => onChange({ ...filter, targetGroupId })}
      />
      <Narrow
        label={t('workshop.create.status')}
        allLabel={t('workshop.create.allStatuses')}
        choices={serviceStatusSchema.options.map((value) => ({
          value,
          label: serviceStatusLabels[value],
        }))}
        value={filter.status}
        onChange={(status) => onChange({ ...filter, status })}
      />
      <Narrow
        label={t('workshop.create.supportLevel')}
        allLabel={t('workshop.create.allLevels')}
        choices={[
          ...supportLevelSchema.options.map((value) => ({
            value,
            label: supportLevelLabels[value],
          })),
          { value: 'unknown' as const, label: t('workshop.create.unknownLevel') },
        ]}
        value={filter.supportLevel}
        onChange={(supportLevel) => onChange({ ...filter, supportLevel })}
      />
      <Narrow
        label={t('workshop.create.outcome')}
        allLabel={t('workshop.create.allOutcomes')}
        choices={screeningOutcomeSchema.options.map((value) => ({
          value,
          label: screeningOutcomeLabels[value],
        }))}
        value={filter.outcome}
        onChange={(outcome) => onChange({ ...filter, outcome })}
      />
      <Narrow
        label={t('workshop.create.need')}
        allLabel={t('workshop.create.allNeeds')}
        choices={needs.map((value) => ({ value, label: t(`workshop.create.needs.${value}`) }))}
        value={filter.need}
        onChange={(need) => onChange({ ...filter, need })}
      />
    </div>
  );
}

function Narrow<Value extends string>({
  label,
  allLabel,
  choices,
  value,
  onChange,
}: {
  readonly label: string;
  readonly allLabel: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
}): ReactNode {
  return (
    <Select
      aria-label={label}
      data={[{ value: all, label: allLabel }, ...choices]}
      value={value ?? all}
      allowDeselect={false}
      onChange={(picked) =>
        onChange(choices.find((choice) => choice.value === picked)?.value ?? null)
      }
    />
  );
}
