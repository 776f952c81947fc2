// Why: the tool row: filter, grouping, columns; or, with services selected, what to do with them.
// Must not: hold state of its own.
import { Menu } from '@mantine/core';
import { IconArrowsRight, IconColumns3, IconFilter, IconStack2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { type ServiceStatus, serviceStatusSchema } from '../../../src-shared/contract/values.ts';
import { serviceStatusLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Button } from '../../ui/button.tsx';
import { FilterInput } from '../../ui/filter-input.tsx';
import { ToolRow } from '../../ui/frame/screen.tsx';
import { ToolMenu } from '../../ui/tool-menu.tsx';
import { type Grouping, groupings } from './catalogue-groups.ts';
import classes from './catalogue-page.module.css';
import { columnIds } from './columns.tsx';
import type { Catalogue } from './use-catalogue.ts';

export function CatalogueTools({
  catalogue,
  isFilterOpen,
  onToggleFilter,
  onStatus,
}: {
  readonly catalogue: Catalogue;
  readonly isFilterOpen: boolean;
  readonly onToggleFilter: () => void;
  readonly onStatus: (ids: readonly string[], status: ServiceStatus) => void;
}): ReactNode {
  const { table, filter, grouping, setText, setGrouping } = catalogue;
  const selected = Object.keys(table.state.rowSelection).filter(
    (id) => table.state.rowSelection[id] === true,
  );
  return (
    <ToolRow
      end={
        <>
          <ToolMenu
            label={t(`catalogue.group.${grouping}`)}
            title={t('catalogue.group.by', { what: t(`catalogue.group.${grouping}`) })}
            icon={IconStack2}
            choice="one"
            items={groupings.map((value) => ({
              value,
              label: t(`catalogue.group.${value}`),
              isOn: value === grouping,
            }))}
            onPick={(value) => setGrouping(value as Grouping)}
          />
          <ToolMenu
            label={t('catalogue.columns')}
            icon={IconColumns3}
            choice="many"
            items={columnIds
              .filter((id) => id !== 'name')
              .map((id) => ({
                value: id,
                label: t(`catalogue.column.${id}`),
                isOn: table.state.columnVisibility[id] === true,
              }))}
            onPick={(id) => table.getColumn(id)?.toggleVisibility()}
          />
        </>
      }
    >
      {selected.length === 0 ? (
        <>
          <Button
            variant="plain"
            size="small"
            icon={IconFilter}
            className={classes.filterButton}
            aria-expanded={isFilterOpen}
            aria-controls="catalogue-filters"
            onClick={onToggleFilter}
          >
            {t('catalogue.filters')}
          </Button>
          <FilterInput label={t('catalogue.filterList')} value={filter.text} onChange={setText} />
        </>
      ) : (
        <>
          <span className={classes.selected} role="status">
            {t('catalogue.selected', { count: selected.length })}
          </span>
          <Menu position="bottom-start" width={200}>
            <Menu.Target>
              <Button size="small" icon={IconArrowsRight}>
                {t('catalogue.setStatus')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {serviceStatusSchema.options.map((status) => (
                <Menu.Item key={status} onClick={() => onStatus(selected, status)}>
                  {serviceStatusLabels[status]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <Button variant="plain" size="small" onClick={() => table.resetRowSelection(true)}>
            {t('catalogue.deselect')}
          </Button>
        </>
      )}
    </ToolRow>
  );
}
