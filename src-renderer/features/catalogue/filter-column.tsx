// Why: views and facets beside the table.
// Must not: know how filtering is done.
import { IconClockExclamation, IconListCheck, IconScale, IconTable } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';

import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import { formatNumber } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import type { IconType } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { FacetGroup } from '../../ui/facets.tsx';
import { facetIds, facetOptions, isInView, type ViewId, viewIds } from './catalogue-filter.ts';
import classes from './filter-column.module.css';
import type { Catalogue } from './use-catalogue.ts';

const viewIcons: Readonly<Record<ViewId, IconType>> = {
  all: IconTable,
  review: IconScale,
  conditions: IconListCheck,
  verify: IconClockExclamation,
};
const openAtFirst: ReadonlySet<string> = new Set(['targetGroup', 'outcome', 'status']);

export function FilterColumn({
  id,
  all,
  lists,
  catalogue,
  isOpen,
}: {
  readonly id: string;
  readonly all: readonly CatalogueRow[];
  readonly lists: PlanLists;
  readonly catalogue: Catalogue;
  /** Matters only where there is no room for it beside the table. */
  readonly isOpen: boolean;
}): ReactNode {
  const { filter, today, setView, setFacet } = catalogue;
  const views = useMemo(
    () =>
      viewIds.map((view) => ({
        view,
        count: all.filter((row) => isInView(row, view, today)).length,
      })),
    [all, today],
  );
  const facets = useMemo(
    () =>
      facetIds.map((facet) => ({
        facet,
        options: facetOptions(all, filter, facet, lists, { none: t('catalogue.none'), today }),
      })),
    [all, filter, lists, today],
  );
  return (
    <div id={id} className={cx(classes.column, isOpen && classes.shown)}>
      <h2 className={classes.heading}>{t('catalogue.views')}</h2>
      <ul className={classes.views}>
        {views.map(({ view, count }) => {
          const Icon = viewIcons[view];
          return (
            <li key={view}>
              <button
                type="button"
                aria-pressed={filter.view === view}
                className={cx(classes.view, filter.view === view && classes.current)}
                onClick={() => setView(view)}
              >
                <Icon size={16} stroke={1.9} aria-hidden />
                <span>{t(`catalogue.view.${view}`)}</span>
                <span className={classes.count}>{formatNumber(count)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {facets.map(
        ({ facet, options }) =>
          options.length > 0 && (
            <FacetGroup
              key={facet}
              label={t(`catalogue.facet.${facet}`)}
              options={options}
              isOpenAtFirst={openAtFirst.has(facet)}
              onChange={(values) => setFacet(facet, values)}
            />
          ),
      )}
    </div>
  );
}
