// Why: what one does with a whole plan: name, copy, close, change to another.
// Must not: edit what is in it.
import { Menu, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import {
  IconChevronDown,
  IconDatabaseExport,
  IconDoorExit,
  IconFolderOpen,
  IconPencil,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { PlanInfo } from '../../../src-shared/contract/owner/workspace.ts';
import { formatWhen } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { saveFile } from '../../api/files.ts';
import { useGo } from '../../api/place.tsx';
import { leavePlan } from '../../api/plan.ts';
import { useAction } from '../../api/use-action.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { showNotice } from '../../ui/notice.tsx';
import { useToday } from '../../ui/use-today.ts';
import classes from './top-bar.module.css';

export function PlanMenu({ info }: { readonly info: PlanInfo }): ReactNode {
  const queries = useQueryClient();
  const go = useGo();
  const rename = useAction(rpc.plan.rename);
  const backup = useAction(rpc.workspace.backup, { isQuiet: true, isLong: true });
  const close = useAction(rpc.workspace.close, { isQuiet: true });
  const today = useToday();
  const [name, setName] = useState<string | null>(null);

  async function makeBackup(): Promise<void> {
    const made = await backup.run({});
    const saved = made === null ? null : await saveFile(made.fileId, made.name);
    if (saved !== null) {
      showNotice({
        tone: 'done',
        title: t('shell.plan.backupDone', { name: saved }),
        body: t('shell.plan.backupHelp'),
      });
    }
  }

  async function saveName(next: string): Promise<void> {
    if ((await rename.run({ name: next })) !== null) {
      setName(null);
    }
  }

  async function leave(): Promise<void> {
    if ((await close.run({})) !== null) {
      await leavePlan(queries);
      go('/');
    }
  }

  const change = info.latestChange;
  return (
    <>
      <Menu position="bottom-start" width={300}>
        <Menu.Target>
          <button
            type="button"
            className={classes.plan}
            aria-label={t('shell.plan.menu', { name: info.name })}
          >
            <span>{info.name}</span>
            <IconChevronDown size={16} stroke={2} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {t('shell.plan.file', { name: info.fileName })}
            <br />
            {change === null
              ? t('shell.plan.unchanged')
              : t('shell.plan.changed', {
                  when: formatWhen(change.at, today),
                  role: change.role,
                })}
          </Menu.Label>
          <Menu.Item
            leftSection={<IconPencil size={16} stroke={1.9} aria-hidden />}
            onClick={() => setName(info.name)}
          >
            {t('shell.plan.rename')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconDatabaseExport size={16} stroke={1.9} aria-hidden />}
            onClick={() => void makeBackup()}
          >
            {t('shell.plan.backup')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconFolderOpen size={16} stroke={1.9} aria-hidden />}
            onClick={() => void leave()}
          >
            {t('shell.plan.other')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconDoorExit size={16} stroke={1.9} aria-hidden />}
            onClick={() => void leave()}
          >
            {t('shell.plan.close')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog
        isOpen={name !== null}
        onClose={() => setName(null)}
        title={t('shell.plan.renameTitle')}
        width={420}
        submit={{
          label: t('ui.save'),
          isDisabled: (name ?? '').trim() === '',
          isBusy: rename.isRunning,
          run: () => {
            void saveName((name ?? '').trim());
          },
        }}
      >
        <TextInput
          label={t('shell.plan.name')}
          maxLength={300}
          value={name ?? ''}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
      </Dialog>
    </>
  );
}
