// Why: a workshop's list can be changed until its services are answered about, and says so.
// Must not: let a service leave that somebody has answered about, or a blocked one come.
import { type ReactNode, useState } from 'react';

import type { Session } from '../../../../src-shared/contract/owner/sessions.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { showNotice } from '../../../ui/notice.tsx';
import { CandidateChoice } from './candidate-choice.tsx';
import classes from './new-session.module.css';

export function EditCandidatesDialog({
  session,
  onClose,
}: {
  readonly session: Session;
  readonly onClose: () => void;
}): ReactNode {
  const before = session.candidateList.map(({ serviceId }) => serviceId);
  const locked = new Set(
    session.candidateList.flatMap(({ serviceId, isAnswered }) => (isAnswered ? [serviceId] : [])),
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(before));
  const undo = useAction(rpc.plan.undo);
  const save = useAction(rpc.session.setCandidates, {
    onDone: ({ candidates }) => {
      onClose();
      showNotice({
        tone: 'done',
        title: t('workshop.prepare.candidatesSaved', { count: candidates }),
        action: { label: t('shell.undo'), run: () => void undo.run({}) },
      });
    },
  });
  const added = [...chosen].filter((id) => !before.includes(id)).length;
  const removed = before.filter((id) => !chosen.has(id)).length;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('workshop.prepare.candidates')}
      width={820}
      submit={{
        label: t('workshop.prepare.saveCandidates'),
        // Those that stay keep their order; new ones come last.
        run: () =>
          void save.run({
            sessionId: session.id,
            serviceIds: [...before.filter((id) => chosen.has(id)), ...chosen].filter(
              (id, at, ids) => ids.indexOf(id) === at,
            ),
          }),
        isDisabled: chosen.size === 0 || added + removed === 0,
        isBusy: save.isRunning,
      }}
      foot={
        chosen.size === 0
          ? t('workshop.create.chooseOne')
          : t('workshop.prepare.change', { count: chosen.size, added, removed })
      }
    >
      {locked.size > 0 && (
        <p className={classes.help}>{t('workshop.prepare.lockedHelp', { count: locked.size })}</p>
      )}
      <CandidateChoice chosen={chosen} locked={locked} onChange={setChosen} />
    </Dialog>
  );
}
