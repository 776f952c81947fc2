// Why: a workshop needs a name and the services it judges; both are chosen here, then it is made.
// Must not: let a legally blocked service be chosen, and always say by which paragraph.
import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { usePlace } from '../../../api/place.tsx';
import { useAction } from '../../../api/use-action.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { CandidateChoice } from './candidate-choice.tsx';
import classes from './new-session.module.css';

/** "Workshop 3", the first number that is free. */
function freeName(usedNames: readonly string[]): string {
  const used = new Set(usedNames.map((name) => name.toLocaleLowerCase('sv')));
  for (let number = usedNames.length + 1; ; number += 1) {
    const name = t('workshop.create.defaultName', { number });
    if (!used.has(name.toLocaleLowerCase('sv'))) {
      return name;
    }
  }
}

export function NewSessionDialog({
  usedNames,
  onClose,
}: {
  readonly usedNames: readonly string[];
  readonly onClose: () => void;
}): ReactNode {
  const place = usePlace();
  const [name, setName] = useState(() => freeName(usedNames));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const create = useAction(rpc.session.create, {
    announce: (session) => t('workshop.create.created', { name: session.name }),
    onDone: (session) => place.go(`/workshop/${session.id}`),
  });

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('workshop.create.title')}
      width={760}
      submit={{
        label: t('workshop.create.submit'),
        run: () => void create.run({ name: name.trim(), serviceIds: [...chosen] }),
        isDisabled: name.trim() === '' || chosen.size === 0,
        isBusy: create.isRunning,
      }}
      foot={
        chosen.size === 0
          ? t('workshop.create.chooseOne')
          : t('workshop.create.chosen', { count: chosen.size })
      }
    >
      <div className={classes.name}>
        <TextInput
          label={t('workshop.create.name')}
          placeholder={t('workshop.create.namePlaceholder')}
          value={name}
          maxLength={300}
          data-autofocus
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <CandidateChoice chosen={chosen} onChange={setChosen} />
    </Dialog>
  );
}
