// Why: a plan without districts has no columns, so the first one is added here.
// Must not: guess which districts a municipality has.
import { TextInput } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import classes from './views.module.css';

export function NoDistricts(): ReactNode {
  const [name, setName] = useState('');
  const add = useAction(rpc.list.add);
  return (
    <EmptyState
      icon={IconMapPin}
      title={t('rollout.emptyDistricts.title')}
      actions={
        <form
          className={classes.inline}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') {
              void add.run({ list: 'district', name: name.trim() });
            }
          }}
        >
          <TextInput
            aria-label={t('rollout.emptyDistricts.name')}
            placeholder={t('rollout.emptyDistricts.name')}
            value={name}
            maxLength={300}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button
            type="submit"
            variant="primary"
            disabled={name.trim() === ''}
            isBusy={add.isRunning}
          >
            {t('rollout.emptyDistricts.add')}
          </Button>
        </form>
      }
    >
      {t('rollout.emptyDistricts.body')}
    </EmptyState>
  );
}
