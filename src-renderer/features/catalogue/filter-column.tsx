// Why: views and facets beside the table.
// Must not: know how filtering is done.
import { IconClockExclamation, IconListCheck, IconScale, IconTable } from '@tabler/icons-react';
import { memo, type ReactNode, useDeferredValue, useMemo } from 'react';

import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { SavedView } from '../../../src-shared/contract/owner/views.ts';
import { formatNumber } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Button, type IconType } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { FacetGroup } from '../../ui/facets.tsx';
import {
  type CatalogueFilter,
  countFacets,
  facetOptions,
  type Selection,
  type ViewId,
  viewIds,
} from './catalogue-filter.ts';
import { type FacetId, facetIds } from './facets.ts';
import classes from './filter-column.module.css';
import { SavedViews } from './views/saved-views.tsx';
import type { ViewActions } from './views/use-view-actions.ts';

const viewIcons: Readonly<Record<ViewId, IconType>> = {
  all: IconTable,
  review: IconScale,
  conditions: IconListCheck,
  verify: IconClockExclamation,
};
const openAtFirst: ReadonlySet<string> = new Set(['targetGroup', 'outcome', 'status']);

export interface FilterColumnProps {
  readonly id: string;
  readonly views: readonly SavedView[];
  readonly viewCounts: Readonly<Record<ViewId, number>>;
  readonly builtIn: ViewId;
  /** The saved view that is shown, if one is, and whether it is shown otherwise than it is saved. */
  readonly openedId: string | null;
  readonly isChanged: boolean;
  readonly chosen: CatalogueFilter['facets'];
  readonly selection: Selection;
  readonly today: string;
  readonly lists: PlanLists;
  readonly viewActions: ViewActions;
  readonly onBuiltIn: (view: ViewId) => void;
  readonly onSaved: (id: string) => void;
  readonly onFacet: (facet: FacetId, values: readonly string[]) => void;
  readonly onClear: () => void;
  /** Matters only where there is no room for it beside the table. */
  readonly isOpen: boolean;
}

/** Not drawn anew for another order of the list, which none of this depends on. */
export const FilterColumn = memo(function FilterColumn(props: FilterColumnProps): ReactNode {
  const { id, chosen, lists, today, builtIn, viewCounts, isOpen, onFacet } = props;
  // The services stand there first; what each further choice would give is counted after them.
  const selection = useDeferredValue<Selection | null>(props.selection, null);
  const counts = useMemo(
    () => (selection === null ? null : countFacets(selection, today)),
    [selection, today],
  );
  const facets = useMemo(() => {
    const none = t('catalogue.none');
    return counts === null
      ? []
      : facetIds.map((facet) => ({
          facet,
          options: facetOptions(counts[facet], chosen[facet] ?? [], facet, lists, none),
        }));
  }, [counts, chosen, lists]);
  const hasChoice = Object.keys(chosen).length > 0;
  return (
    <div id={id} className={cx(classes.column, isOpen && classes.shown)}>
      <h2 className={classes.heading}>{t('catalogue.views')}</h2>
      <ul className={classes.views}>
        {viewIds.map((view) => {
          const Icon = viewIcons[view];
          const isCurrent = props.openedId === null && builtIn === view;
          return (
            <li key={view}>
              <button
                type="button"
                aria-pressed={isCurrent}
                className={cx(classes.view, isCurrent && classes.current)}
                onClick={() => props.onBuiltIn(view)}
              >
                <Icon size={16} stroke={1.9} aria-hidden />
                <span>{t(`catalogue.view.${view}`)}</span>
                <span className={classes.count}>{formatNumber(viewCounts[view])}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <SavedViews
        views={props.views}
        openedId={props.openedId}
        isChanged={props.isChanged}
        onOpen={props.onSaved}
        actions={props.viewActions}
      />
      <hr className={classes.rule} />
      {hasChoice && (
        <Button variant="plain" size="small" className={classes.clearAll} onClick={props.onClear}>
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
              onChange={(values) => onFacet(facet, values)}
            />
          ),
      )}
    </div>
  );
});
