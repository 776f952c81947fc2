// Why: the catalogue's columns: what they hold, how they sort, how a cell looks.
// Must not: filter, group or save.
import { IconClockExclamation } from '@tabler/icons-react';
import {
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  type ReactTable,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';

import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import {
  rolloutStatusSchema,
  screeningOutcomeSchema,
  serviceStatusSchema,
} from '../../../src-shared/contract/values.ts';
import { compareSwedish } from '../../../src-shared/domain/collation.ts';
import { formatNumber } from '../../../src-shared/text/format.ts';
import {
  assessmentTodayLabels,
  documentationRegimeLabels,
  evidenceStatusLabels,
  serviceStatusLabels,
  supportLevelLabels,
} from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Hatch, LegalChip, RolloutPill } from '../../ui/chips.tsx';
import classes from './catalogue-table.module.css';

export const features = tableFeatures({
  columnVisibilityFeature,
  columnSizingFeature,
  columnResizingFeature,
  rowSelectionFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});
export type CatalogueFeatures = typeof features;
export type CatalogueTableModel = ReactTable<CatalogueFeatures, CatalogueRow>;

export const columnIds = [
  'ref',
  'name',
  'outcome',
  'rollout',
  'status',
  'targetGroups',
  'forms',
  'supportLevel',
  'responsibleRole',
  'lastVerifiedOn',
  'rank',
  'risks',
  'assessmentToday',
  'countPerYear',
  'yearlyCost',
  'evidenceStatus',
  'documentationRegime',
  'provider',
] as const;
export type ColumnId = (typeof columnIds)[number];

export const shownAtFirst: ReadonlySet<ColumnId> = new Set([
  'ref',
  'name',
  'outcome',
  'rollout',
  'status',
]);

interface Sortable {
  readonly original: CatalogueRow;
}

/** Unknown stands last in rising order, whatever it would sort as. */
function byText(of: (row: CatalogueRow) => string | null) {
  return (a: Sortable, b: Sortable): number => {
    const [left, right] = [of(a.original), of(b.original)];
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null);
    }
    return compareSwedish(left, right);
  };
}

function byNumber(of: (row: CatalogueRow) => number | null) {
  return (a: Sortable, b: Sortable): number => {
    const [left, right] = [of(a.original), of(b.original)];
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null);
    }
    return left - right;
  };
}

function orMissing(value: string | null, missing: string): ReactNode {
  return value === null ? <Hatch>{missing}</Hatch> : value;
}

function numberOrMissing(value: number | null): ReactNode {
  return value === null ? <Hatch>{t('ui.missing')}</Hatch> : formatNumber(value, 1);
}

function targetGroupNames(row: CatalogueRow, lists: PlanLists): readonly string[] {
  return lists.targetGroups
    .filter(({ id }) => row.targetGroupIds.includes(id))
    .map(({ name }) => name);
}

const helper = createColumnHelper<CatalogueFeatures, CatalogueRow>();

export function createColumns(lists: PlanLists, isStaleRow: (row: CatalogueRow) => boolean) {
  return helper.columns([
    helper.accessor('ref', {
      header: t('catalogue.column.ref'),
      size: 44,
      minSize: 40,
      sortFn: byText((row) => row.ref),
      cell: ({ row }) => <span className={classes.quiet}>{row.original.ref}</span>,
    }),
    helper.accessor('name', {
      header: t('catalogue.column.name'),
      size: 184,
      minSize: 160,
      sortFn: byText((row) => row.name),
      cell: ({ row }) => <NameCell row={row.original} isStaleRow={isStaleRow(row.original)} />,
    }),
    helper.accessor('outcome', {
      header: t('catalogue.column.outcome'),
      size: 162,
      minSize: 120,
      sortFn: byNumber(
        (row) => screeningOutcomeSchema.options.indexOf(row.outcome) * 1000 - row.openConditions,
      ),
      cell: ({ row: { original: row } }) => (
        <LegalChip
          outcome={row.outcome}
          openConditions={row.openConditions}
          fulfilledConditions={row.fulfilledConditions}
        />
      ),
    }),
    helper.accessor((row) => row.rollout.status, {
      id: 'rollout',
      header: t('catalogue.column.rollout'),
      size: 102,
      minSize: 90,
      sortFn: byNumber(
        ({ rollout }) =>
          rolloutStatusSchema.options.indexOf(rollout.status) * 1000 + rollout.districts,
      ),
      cell: ({ row: { original: row } }) => (
        <RolloutPill status={row.rollout.status} districts={row.rollout.districts} />
      ),
    }),
    helper.accessor('status', {
      header: t('catalogue.column.status'),
      size: 108,
      minSize: 90,
      sortFn: byNumber((row) => serviceStatusSchema.options.indexOf(row.status)),
      cell: ({ row }) => (
        <span className={classes.second}>{serviceStatusLabels[row.original.status]}</span>
      ),
    }),
    helper.accessor((row) => targetGroupNames(row, lists).join(', '), {
      id: 'targetGroups',
      header: t('catalogue.column.targetGroups'),
      size: 180,
      minSize: 100,
      sortFn: byText((row) => targetGroupNames(row, lists).join(', ') || null),
      cell: ({ row }) =>
        orMissing(targetGroupNames(row.original, lists).join(', ') || null, t('ui.missing')),
    }),
    helper.accessor((row) => row.forms.join(', '), {
      id: 'forms',
      header: t('catalogue.column.forms'),
      size: 130,
      minSize: 80,
      sortFn: byText((row) => row.forms.join(', ') || null),
      cell: ({ row }) => orMissing(row.original.forms.join(', ') || null, t('ui.missing')),
    }),
    helper.accessor('supportLevel', {
      header: t('catalogue.column.supportLevel'),
      size: 150,
      minSize: 100,
      sortFn: byText((row) => row.supportLevel && supportLevelLabels[row.supportLevel]),
      cell: ({ row: { original: row } }) =>
        orMissing(row.supportLevel && supportLevelLabels[row.supportLevel], t('ui.unknown')),
    }),
    helper.accessor('responsibleRole', {
      header: t('catalogue.column.responsibleRole'),
      size: 180,
      minSize: 100,
      sortFn: byText((row) => row.responsibleRole),
      cell: ({ row }) => orMissing(row.original.responsibleRole, t('ui.missing')),
    }),
    helper.accessor('lastVerifiedOn', {
      header: t('catalogue.column.lastVerifiedOn'),
      size: 120,
      minSize: 96,
      sortFn: byText((row) => row.lastVerifiedOn),
      cell: ({ row }) => orMissing(row.original.lastVerifiedOn, t('catalogue.neverVerified')),
    }),
    helper.accessor('rank', {
      header: t('catalogue.column.rank'),
      size: 84,
      minSize: 64,
      sortFn: byNumber((row) => row.rank),
      cell: ({ row }) => numberOrMissing(row.original.rank),
    }),
    helper.accessor('risks', {
      header: t('catalogue.column.risks'),
      size: 84,
      minSize: 64,
      sortFn: byNumber((row) => row.untreatedHighRisks * 1000 + row.risks),
      cell: ({ row }) => formatNumber(row.original.risks),
    }),
    helper.accessor('assessmentToday', {
      header: t('catalogue.column.assessmentToday'),
      size: 150,
      minSize: 100,
      sortFn: byText((row) => assessmentTodayLabels[row.assessmentToday]),
      cell: ({ row: { original: row } }) =>
        row.assessmentToday === 'unknown' ? <Hatch /> : assessmentTodayLabels[row.assessmentToday],
    }),
    helper.accessor('countPerYear', {
      header: t('catalogue.column.countPerYear'),
      size: 110,
      minSize: 80,
      sortFn: byNumber((row) => row.countPerYear),
      cell: ({ row }) => numberOrMissing(row.original.countPerYear),
    }),
    helper.accessor('yearlyCost', {
      header: t('catalogue.column.yearlyCost'),
      size: 120,
      minSize: 80,
      sortFn: byNumber((row) => row.yearlyCost),
      cell: ({ row }) => numberOrMissing(row.original.yearlyCost),
    }),
    helper.accessor('evidenceStatus', {
      header: t('catalogue.column.evidenceStatus'),
      size: 180,
      minSize: 100,
      sortFn: byText((row) => row.evidenceStatus && evidenceStatusLabels[row.evidenceStatus]),
      cell: ({ row: { original: row } }) =>
        orMissing(row.evidenceStatus && evidenceStatusLabels[row.evidenceStatus], t('ui.missing')),
    }),
    helper.accessor('documentationRegime', {
      header: t('catalogue.column.documentationRegime'),
      size: 130,
      minSize: 80,
      sortFn: byText((row) => row.documentationRegime),
      cell: ({ row: { original: row } }) =>
        orMissing(
          row.documentationRegime && documentationRegimeLabels[row.documentationRegime],
          t('ui.missing'),
        ),
    }),
    helper.accessor('provider', {
      header: t('catalogue.column.provider'),
      size: 160,
      minSize: 100,
      sortFn: byText((row) => row.provider),
      cell: ({ row }) => orMissing(row.original.provider, t('ui.missing')),
    }),
  ]);
}

function NameCell({
  row,
  isStaleRow,
}: {
  readonly row: CatalogueRow;
  readonly isStaleRow: boolean;
}): ReactNode {
  const hasEnded = row.status === 'declined' || row.status === 'decommissioned';
  return (
    <span className={classes.name}>
      <span className={classes.nameText}>
        {row.name}
        {!hasEnded && isStaleRow && (
          <span className={classes.stale} title={t('catalogue.stale')}>
            <IconClockExclamation
              size={15}
              stroke={2}
              role="img"
              aria-label={t('catalogue.stale')}
            />
          </span>
        )}
      </span>
      {row.origin === 'new-idea' && <span className={classes.note}>{t('catalogue.newIdea')}</span>}
    </span>
  );
}
