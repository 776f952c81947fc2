// Why: what can be done with the services that are selected, each as one action with one undo.
// Must not: do it; other parts of the catalogue may add their own button (see `children`).
import { Menu } from '@mantine/core';
import { IconArrowsRight, IconBan, IconCheck, IconPencil } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import type { ServiceStatus } from '../../../src-shared/contract/values.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Button } from '../../ui/button.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import classes from './catalogue-page.module.css';
import { statusChoices } from './status-choices.ts';
import type { Catalogue } from './use-catalogue.ts';
import type { RowSelection } from './use-row-selection.ts';
import type { useUpdateServices } from './use-service-actions.ts';

export interface BulkBarProps {
  readonly catalogue: Catalogue;
  readonly selection: RowSelection;
  readonly onStatus: (ids: readonly string[], status: ServiceStatus) => void;
  readonly onVerify: (ids: readonly string[]) => void;
  readonly onUpdateMany: ReturnType<typeof useUpdateServices>;
  /** Further deeds, between the others and "Avmarkera". */
  readonly children?: ReactNode;
}

export function BulkBar(props: BulkBarProps): ReactNode {
  const { catalogue, selection, onStatus, onVerify, onUpdateMany, children } = props;
  const [isEditing, setEditing] = useState(false);
  const ids = [...selection.ids];
  const shown = new Set(catalogue.rows.map(({ id }) => id));
  const hidden = ids.filter((id) => !shown.has(id)).length;
  const services: readonly CatalogueRow[] = catalogue.all.filter(({ id }) => selection.ids.has(id));
  return (
    <>
      <span className={classes.selected} role="status">
        {t('catalogue.selected', { count: ids.length })}
        {hidden > 0 && (
          <span className={classes.hidden}>{t('catalogue.bulk.hidden', { count: hidden })}</span>
        )}
      </span>
      <Button size="small" icon={IconPencil} onClick={() => setEditing(true)}>
        {t('catalogue.bulk.edit')}
      </Button>
      <Menu position="bottom-start" width={200}>
        <Menu.Target>
          <Button size="small" icon={IconArrowsRight}>
            {t('catalogue.setStatus')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {statusChoices.map(({ value, label }) => (
            <Menu.Item key={value} onClick={() => onStatus(ids, value as ServiceStatus)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button size="small" icon={IconCheck} onClick={() => onVerify(ids)}>
        {t('catalogue.panel.verify')}
      </Button>
      <Button size="small" icon={IconBan} onClick={() => onStatus(ids, 'declined')}>
        {t('catalogue.panel.decline')}
      </Button>
      {children}
      <Button variant="plain" size="small" onClick={selection.clear}>
        {t('catalogue.deselect')}
      </Button>
      {isEditing && (
        <BulkDialog
          services={services}
          lists={catalogue.lists}
          onClose={() => setEditing(false)}
          onSubmit={async (made, field) => {
            const done = await onUpdateMany(
              { cause: 'bulk', changes: made.changes, additions: [] },
              { title: t('catalogue.bulk.done', { field, count: made.changes.length }) },
            );
            if (done !== null) {
              setEditing(false);
            }
          }}
        />
      )}
    </>
  );
}
