// Why: choosing the role one acts in; it is written in the history with every change.
// Must not: ask for a name.
import { Menu, TextInput } from '@mantine/core';
import { IconChevronDown, IconUser } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import { t } from '../../../src-shared/text/translate.ts';
import { setRole, useRole } from '../../api/role.ts';
import { ChoiceItem } from '../../ui/choice-item.tsx';
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
            <ChoiceItem key={name} choice="one" isOn={name === role} onPick={() => setRole(name)}>
              {name}
            </ChoiceItem>
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
