// Why: views and facets beside the table.
// Must not: know how filtering is done.
import { IconClockExclamation, IconListCheck, IconScale, IconTable } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';

import { formatNumber } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Button, type IconType } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { FacetGroup } from '../../ui/facets.tsx';
import { facetOptions, type ViewId, viewIds } from './catalogue-filter.ts';
import { facetIds } from './facets.ts';
import classes from './filter-column.module.css';
import type { Catalogue } from './use-catalogue.ts';
import { SavedViews } from './views/saved-views.tsx';
import type { ViewActions } from './views/use-view-actions.ts';

const viewIcons: Readonly<Record<ViewId, IconType>> = {
  all: IconTable,
  review: IconScale,
  conditions: IconListCheck,
  verify: IconClockExclamation,
};
const openAtFirst: ReadonlySet<string> = new Set(['targetGroup', 'outcome', 'status']);

export function FilterColumn({
  id,
  catalogue,
  viewActions,
  isOpen,
}: {
  readonly id: string;
  readonly catalogue: Catalogue;
  readonly viewActions: ViewActions;
  /** Matters only where there is no room for it beside the table. */
  readonly isOpen: boolean;
}): ReactNode {
  const { state, selection, lists, viewCounts, openBuiltIn, setFacet, clearFilter } = catalogue;
  const { facets: chosen, builtIn } = state.config;
  const facets = useMemo(
    () =>
      facetIds.map((facet) => ({
        facet,
        options: facetOptions(
          selection.counts[facet],
          chosen[facet] ?? [],
          facet,
          lists,
          t('catalogue.none'),
        ),
      })),
    [selection, chosen, lists],
  );
  const hasChoice = Object.keys(chosen).length > 0;
  return (
    <div id={id} className={cx(classes.column, isOpen && classes.shown)}>
      <h2 className={classes.heading}>{t('catalogue.views')}</h2>
      <ul className={classes.views}>
        {viewIds.map((view) => {
          const Icon = viewIcons[view];
          const isCurrent = state.saved === null && builtIn === view;
          return (
            <li key={view}>
              <button
                type="button"
                aria-pressed={isCurrent}
                className={cx(classes.view, isCurrent && classes.current)}
                onClick={() => openBuiltIn(view)}
              >
                <Icon size={16} stroke={1.9} aria-hidden />
                <span>{t(`catalogue.view.${view}`)}</span>
                <span className={classes.count}>{formatNumber(viewCounts[view])}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <SavedViews catalogue={catalogue} actions={viewActions} />
      <hr className={classes.rule} />
      {hasChoice && (
        <Button variant="plain" size="small" className={classes.clearAll} onClick={clearFilter}>
          {t('ui.clearFilter')}
        </Button>
      )}
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
