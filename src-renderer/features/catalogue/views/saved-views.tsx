// Why: the views of the plan in the filter column: open, keep, rename, order, take away.
// Must not: know what a view shows.
import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconBookmark,
  IconDeviceFloppy,
  IconDots,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { SavedView } from '../../../../src-shared/contract/owner/views.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { cx } from '../../../ui/cx.ts';
import classes from '../filter-column.module.css';
import type { ViewActions } from './use-view-actions.ts';
import { ViewNameDialog } from './view-name-dialog.tsx';

export function SavedViews({
  views,
  openedId,
  isChanged,
  onOpen,
  actions,
}: {
  readonly views: readonly SavedView[];
  /** The view that is shown, if a saved one is. */
  readonly openedId: string | null;
  /** It is shown otherwise than it is saved. */
  readonly isChanged: boolean;
  readonly onOpen: (id: string) => void;
  readonly actions: ViewActions;
}): ReactNode {
  const [renamed, setRenamed] = useState<SavedView | null>(null);
  return (
    <>
      {views.length > 0 && (
        <ul className={classes.views} aria-label={t('catalogue.savedViews')}>
          {views.map((view, index) => {
            const isCurrent = openedId === view.id;
            return (
              <li key={view.id} className={classes.savedLine}>
                <button
                  type="button"
                  aria-pressed={isCurrent}
                  className={cx(classes.view, isCurrent && classes.current)}
                  onClick={() => onOpen(view.id)}
                >
                  <IconBookmark size={16} stroke={1.9} aria-hidden />
                  <span>{view.name}</span>
                  {isCurrent && isChanged && (
                    <span className={classes.changed}>{t('catalogue.viewChanged')}</span>
                  )}
                </button>
                <Menu position="bottom-end" width={210}>
                  <Menu.Target>
                    <button
                      type="button"
                      className={classes.more}
                      aria-label={t('catalogue.viewMenu', { name: view.name })}
                    >
                      <IconDots size={15} stroke={2} aria-hidden />
                    </button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {isCurrent && isChanged && (
                      <Menu.Item
                        leftSection={<IconDeviceFloppy size={16} stroke={1.9} aria-hidden />}
                        onClick={actions.saveChanges}
                      >
                        {t('catalogue.saveView')}
                      </Menu.Item>
                    )}
                    <Menu.Item
                      leftSection={<IconPencil size={16} stroke={1.9} aria-hidden />}
                      onClick={() => setRenamed(view)}
                    >
                      {t('catalogue.renameView')}
                    </Menu.Item>
                    {index > 0 && (
                      <Menu.Item
                        leftSection={<IconArrowUp size={16} stroke={1.9} aria-hidden />}
                        onClick={() => actions.move(view.id, -1)}
                      >
                        {t('catalogue.viewUp')}
                      </Menu.Item>
                    )}
                    {index < views.length - 1 && (
                      <Menu.Item
                        leftSection={<IconArrowDown size={16} stroke={1.9} aria-hidden />}
                        onClick={() => actions.move(view.id, 1)}
                      >
                        {t('catalogue.viewDown')}
                      </Menu.Item>
                    )}
                    <Menu.Item
                      leftSection={<IconTrash size={16} stroke={1.9} aria-hidden />}
                      onClick={() => actions.remove(view)}
                    >
                      {t('catalogue.removeView')}
                    </Menu.Item>
                  </Menu.Dropdown>
                </Menu>
              </li>
            );
          })}
        </ul>
      )}
      <button
        type="button"
        className={cx(classes.view, classes.saveThis)}
        onClick={actions.askName}
      >
        <IconPlus size={16} stroke={1.9} aria-hidden />
        <span>{t('catalogue.saveThisView')}</span>
      </button>
      {renamed !== null && (
        <ViewNameDialog
          title={t('catalogue.renameView')}
          submit={t('ui.save')}
          name={renamed.name}
          onClose={() => setRenamed(null)}
          onSubmit={async (name) => {
            if (await actions.rename(renamed.id, name)) {
              setRenamed(null);
            }
          }}
        />
      )}
    </>
  );
}
