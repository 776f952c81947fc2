// Why: choosing the role one acts in; it is written in the history with every change.
// Must not: ask for a name.
import { Menu, TextInput } from '@mantine/core';
import { IconCheck, IconChevronDown, IconUser } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import { t } from '../../../src-shared/text/translate.ts';
import { setRole, useRole } from '../../api/role.ts';
import { Dialog } from '../../ui/dialog.tsx';
import classes from './top-bar.module.css';

const roles = ['strategist', 'workshopLead', 'manager', 'lawyer'] as const;

export function RoleMenu(): ReactNode {
  const role = useRole();
  const [isWriting, setWriting] = useState(false);
  const [text, setText] = useState('');
  const known: readonly string[] = roles.map((key) => t(`shell.role.${key}`));
  const shown = known.includes(role) ? known : [...known, role];
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <button
            type="button"
            className={classes.text}
            aria-label={t('shell.role.label', { role })}
          >
            <IconUser size={17} stroke={1.9} aria-hidden />
            <span className={classes.roleName}>{role}</span>
            <IconChevronDown size={15} stroke={2} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('shell.role.help')}</Menu.Label>
          {shown.map((name) => (
            <Menu.Item
              key={name}
              role="menuitemradio"
              aria-checked={name === role}
              rightSection={name === role ? <IconCheck size={16} stroke={1.9} aria-hidden /> : null}
              onClick={() => setRole(name)}
            >
              {name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            onClick={() => {
              setText('');
              setWriting(true);
            }}
          >
            {t('shell.role.other')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog
        isOpen={isWriting}
        onClose={() => setWriting(false)}
        title={t('shell.role.otherTitle')}
        width={420}
        foot={t('shell.role.help')}
        submit={{
          label: t('shell.role.use'),
          isDisabled: text.trim() === '',
          run: () => {
            setRole(text);
            setWriting(false);
          },
        }}
      >
        <TextInput
          label={t('shell.role.otherLabel')}
          placeholder={t('shell.role.otherPlaceholder')}
          maxLength={80}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
      </Dialog>
    </>
  );
}
