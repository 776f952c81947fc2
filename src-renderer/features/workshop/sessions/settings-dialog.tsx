// Why: how a workshop is set up: its name, the time for a service, who can answer as what, its words.
// Must not: let the words be changed that somebody has answered to.
import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import type { Session } from '../../../../src-shared/contract/owner/sessions.ts';
import { mostMinutes } from '../../../../src-shared/contract/owner/sessions.ts';
import type { Scales } from '../../../../src-shared/contract/scales.ts';
import { scalesSchema } from '../../../../src-shared/contract/scales.ts';
import { usualScales } from '../../../../src-shared/text/scales.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { Answer } from '../../../api/queries.tsx';
import { useAction } from '../../../api/use-action.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { showNotice } from '../../../ui/notice.tsx';
import { ScaleFields } from './scale-fields.tsx';
import classes from './settings-dialog.module.css';

export function SettingsDialog({
  session,
  onClose,
}: {
  readonly session: Session;
  readonly onClose: () => void;
}): ReactNode {
  const [name, setName] = useState(session.name);
  const [minutes, setMinutes] = useState<number | null>(session.minutes);
  const [offered, setOffered] = useState<ReadonlySet<string>>(new Set(session.perspectiveIds));
  const [scales, setScales] = useState<Scales | null>(session.scales);
  const lists = useQuery(rpc.list.get.queryOptions({ input: {} }));
  const undo = useAction(rpc.plan.undo);
  const save = useAction(rpc.session.update, {
    onDone: () => {
      onClose();
      showNotice({
        tone: 'done',
        title: t('workshop.prepare.settingsSaved'),
        action: { label: t('shell.undo'), run: () => void undo.run({}) },
      });
    },
  });
  const isAnswered = session.candidateList.some((candidate) => candidate.isAnswered);
  const areWordsWhole = scales === null || scalesSchema.safeParse(scales).success;

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('workshop.prepare.settings')}
      width={760}
      submit={{
        label: t('workshop.prepare.saveSettings'),
        run: () =>
          void save.run({
            sessionId: session.id,
            patch: {
              name: name.trim(),
              minutes,
              perspectiveIds: [...offered],
              ...(isAnswered ? {} : { scales }),
            },
          }),
        isDisabled: name.trim() === '' || !areWordsWhole,
        isBusy: save.isRunning,
      }}
      foot={areWordsWhole ? undefined : t('workshop.prepare.wordsMissing')}
    >
      <div className={classes.pair}>
        <TextInput
          label={t('workshop.create.name')}
          value={name}
          maxLength={300}
          data-autofocus
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NumberInput
          label={t('workshop.prepare.minutes')}
          placeholder={t('workshop.prepare.noMinutes')}
          value={minutes ?? ''}
          min={1}
          max={mostMinutes}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          onChange={(value) => setMinutes(typeof value === 'number' && value > 0 ? value : null)}
        />
      </div>
      <Answer query={lists}>
        {({ perspectives }) => (
          <fieldset className={classes.part}>
            <legend className={classes.legend}>{t('workshop.prepare.perspectives')}</legend>
            <p className={classes.help}>{t('workshop.prepare.perspectivesHelp')}</p>
            {perspectives.length === 0 && (
              <p className={classes.help}>{t('workshop.prepare.noPerspectives')}</p>
            )}
            <div className={classes.choices}>
              {perspectives.map(({ id, name: label }) => (
                <Checkbox
                  key={id}
                  label={label}
                  checked={offered.size === 0 || offered.has(id)}
                  onChange={(event) => {
                    const all = perspectives.map((each) => each.id);
                    const next = new Set(offered.size === 0 ? all : offered);
                    if (event.currentTarget.checked) next.add(id);
                    else next.delete(id);
                    // None would be all again: one always stays.
                    if (next.size > 0) setOffered(next.size === all.length ? new Set() : next);
                  }}
                />
              ))}
            </div>
          </fieldset>
        )}
      </Answer>
      <fieldset className={classes.part}>
        <legend className={classes.legend}>{t('workshop.prepare.scales')}</legend>
        <p className={classes.help}>
          {t(isAnswered ? 'workshop.prepare.scalesFixed' : 'workshop.prepare.scalesHelp')}
        </p>
        <Checkbox
          label={t('workshop.prepare.ownWords')}
          checked={scales !== null}
          disabled={isAnswered}
          onChange={(event) => setScales(event.currentTarget.checked ? usualScales : null)}
        />
        {scales !== null && (
          <ScaleFields scales={scales} isFixed={isAnswered} onChange={setScales} />
        )}
      </fieldset>
    </Dialog>
  );
}
