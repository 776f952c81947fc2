// Why: the tool row: filter, grouping, columns; or, with services selected, what to do with them.
// Must not: hold state of its own.
import { Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconBookmark,
  IconChevronDown,
  IconDeviceFloppy,
  IconFilter,
  IconPlus,
  IconStack2,
} from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';

import { t } from '../../../src-shared/text/translate.ts';
import { Button } from '../../ui/button.tsx';
import { ToolRow } from '../../ui/frame/screen.tsx';
import { ToolMenu } from '../../ui/tool-menu.tsx';
import { BulkBar, type BulkBarProps } from './bulk-bar.tsx';
import { type Grouping, groupings } from './catalogue-groups.ts';
import classes from './catalogue-page.module.css';
import { ColumnChooser } from './column-chooser.tsx';
import { SearchBox } from './search-box.tsx';
import type { ViewActions } from './views/use-view-actions.ts';

export function CatalogueTools({
  viewActions,
  isFilterOpen,
  onFilterOpen,
  children,
  ...bulk
}: BulkBarProps & {
  readonly viewActions: ViewActions;
  readonly isFilterOpen: boolean;
  readonly onFilterOpen: (isOpen: boolean) => void;
}): ReactNode {
  const { catalogue, selection } = bulk;
  const { state, text, textKey, setText, setGrouping, setLayout } = catalogue;
  return (
    <ToolRow
      end={
        <>
          {state.isChanged && <ChangedView {...{ catalogue, viewActions }} />}
          <GroupingMenu grouping={state.config.grouping} onPick={setGrouping} />
          <ColumnChooser layout={state.config.layout} onLayout={setLayout} />
        </>
      }
    >
      {selection.ids.size === 0 ? (
        <FilterTools
          key={textKey}
          text={text}
          isFilterOpen={isFilterOpen}
          onFilterOpen={onFilterOpen}
          onType={setText}
        />
      ) : (
        <BulkBar {...bulk}>{children}</BulkBar>
      )}
    </ToolRow>
  );
}

const GroupingMenu = memo(function GroupingMenu({
  grouping,
  onPick,
}: {
  readonly grouping: Grouping;
  readonly onPick: (grouping: Grouping) => void;
}): ReactNode {
  return (
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
      onPick={(value) => onPick(value as Grouping)}
    />
  );
});

const FilterTools = memo(function FilterTools({
  text,
  isFilterOpen,
  onFilterOpen,
  onType,
}: {
  readonly text: string;
  readonly isFilterOpen: boolean;
  readonly onFilterOpen: (isOpen: boolean) => void;
  readonly onType: (text: string) => void;
}): ReactNode {
  return (
    <>
      <Button
        variant="plain"
        size="small"
        icon={IconFilter}
        className={classes.filterButton}
        aria-expanded={isFilterOpen}
        aria-controls="catalogue-filters"
        onClick={() => onFilterOpen(!isFilterOpen)}
      >
        {t('catalogue.filters')}
      </Button>
      <SearchBox label={t('catalogue.filterList')} text={text} onType={onType} />
    </>
  );
});

/** The saved view is shown otherwise than it is saved: keep that, as it or as another, or go back. */
function ChangedView({
  catalogue,
  viewActions,
}: {
  readonly catalogue: BulkBarProps['catalogue'];
  readonly viewActions: ViewActions;
}): ReactNode {
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <Button variant="plain" size="small" icon={IconBookmark} iconAfter={IconChevronDown}>
          {t('catalogue.changedView')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconDeviceFloppy size={16} stroke={1.9} aria-hidden />}
          onClick={viewActions.saveChanges}
        >
          {t('catalogue.saveIn', { name: catalogue.state.saved?.name ?? '' })}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPlus size={16} stroke={1.9} aria-hidden />}
          onClick={viewActions.askName}
        >
          {t('catalogue.saveAsNew')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowBackUp size={16} stroke={1.9} aria-hidden />}
          onClick={catalogue.resetView}
        >
          {t('catalogue.resetView')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
