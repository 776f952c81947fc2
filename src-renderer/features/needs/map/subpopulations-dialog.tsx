// Why: the list of subpopulations: add, rename, put in order, take out what nothing stands on.
// Must not: take one out that insights stand on.
import { TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { Insight } from '../../../../src-shared/contract/owner/insights.ts';
import type { Named } from '../../../../src-shared/contract/owner/lists.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Remark } from '../../../ui/feedback.tsx';
import { FieldGrid } from '../../../ui/field/field.tsx';
import { TextField } from '../../../ui/field/text-fields.tsx';
import classes from './map.module.css';
import type { InsightActions } from './use-insight-actions.ts';

export interface SubpopulationsDialogProps {
  readonly subpopulations: readonly Named[];
  readonly insights: readonly Insight[];
  readonly actions: InsightActions;
  readonly onClose: () => void;
}

/** Mount it to open it; every change is saved at once. */
export function SubpopulationsDialog({
  subpopulations,
  insights,
  actions,
  onClose,
}: SubpopulationsDialogProps): ReactNode {
  const [name, setName] = useState('');

  async function add(): Promise<void> {
    if (name.trim() !== '' && (await actions.addSubpopulation(name.trim())) !== null) {
      setName('');
    }
  }

  function move(index: number, by: number): void {
    const row = subpopulations[index];
    const rest = subpopulations.filter((one) => one !== row);
    if (row !== undefined) {
      void actions.orderSubpopulations(rest.toSpliced(index + by, 0, row), row);
    }
  }

  return (
    <Dialog isOpen onClose={onClose} title={t('insights.subpopulations.title')} width={560}>
      <Remark>{t('insights.subpopulations.help')}</Remark>
      {subpopulations.length === 0 ? (
        <p className={classes.partNote}>{t('insights.subpopulations.empty')}</p>
      ) : (
        <ol className={classes.subpopulations}>
          {subpopulations.map((row, index) => {
            const used = insights.filter((one) => one.subpopulationIds.includes(row.id)).length;
            return (
              <li key={row.id}>
                <div className={classes.subpopulationName}>
                  <FieldGrid>
                    <TextField
                      label={t('insights.subpopulations.nameOf', { position: index + 1 })}
                      value={row.name}
                      maxLength={300}
                      isWide
                      isRequired
                      onSave={async (next) =>
                        next === null ||
                        actions.renameSubpopulation({ id: row.id, name: next.trim() })
                      }
                    />
                  </FieldGrid>
                </div>
                <span className={classes.used}>
                  {used === 0
                    ? t('insights.subpopulations.unused')
                    : t('insights.subpopulations.used', { count: used })}
                </span>
                <IconButton
                  size="small"
                  icon={IconArrowUp}
                  label={t('insights.subpopulations.up', { name: row.name })}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                />
                <IconButton
                  size="small"
                  icon={IconArrowDown}
                  label={t('insights.subpopulations.down', { name: row.name })}
                  disabled={index === subpopulations.length - 1}
                  onClick={() => move(index, 1)}
                />
                <IconButton
                  size="small"
                  icon={IconTrash}
                  label={t('insights.subpopulations.remove', { name: row.name })}
                  disabled={used > 0}
                  onClick={() => void actions.removeSubpopulation(row)}
                />
              </li>
            );
          })}
        </ol>
      )}
      <form
        className={classes.addRow}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextInput
          label={t('insights.subpopulations.name')}
          maxLength={300}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <Button type="submit" icon={IconPlus} disabled={name.trim() === ''}>
          {t('insights.subpopulations.add')}
        </Button>
      </form>
    </Dialog>
  );
}
