// Why: the codes of the room: giving them out, taking one back, joining two of one person.
// Must not: tell whether a code has voted, or what.
import { Select } from '@mantine/core';
import {
  IconArrowMerge,
  IconPrinter,
  IconTicket,
  IconTrash,
  IconUserOff,
} from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import type { Session } from '../../../../src-shared/contract/owner/sessions.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { Answer } from '../../../api/queries.tsx';
import { useAction } from '../../../api/use-action.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Hatch } from '../../../ui/chips.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ProgressWithCancel } from '../../../ui/feedback.tsx';
import { showNotice } from '../../../ui/notice.tsx';
import classes from './room.module.css';
import { useBallots } from './use-ballots.ts';

interface Code {
  readonly id: string;
  readonly label: string;
  readonly perspectiveId: string | null;
  readonly code: string | null;
  readonly devices: number;
  readonly isRevoked: boolean;
  readonly mergedInto: string | null;
}

export function CodesTable({
  session,
  revision,
}: {
  readonly session: Session;
  /** Changes when there is something new to read. */
  readonly revision: string;
}): ReactNode {
  const options = rpc.room.codes.queryOptions({ input: { sessionId: session.id } });
  const codes = useQuery({
    ...options,
    queryKey: [...options.queryKey, revision],
    placeholderData: keepPreviousData,
  });
  const lists = useQuery(rpc.list.get.queryOptions({ input: {} }));
  const [merging, setMerging] = useState<Code | null>(null);
  const undo = useAction(rpc.plan.undo);
  const undoAction = { label: t('shell.undo'), run: () => void undo.run({}) };
  const issue = useAction(rpc.room.issueCodes, {
    onDone: ({ issued }) =>
      showNotice({ tone: 'done', title: t('room.issued', { count: issued }), action: undoAction }),
  });
  const labelOf = (id: string): string =>
    codes.data?.participants.find((each) => each.id === id)?.label ?? '';
  const revoke = useAction(rpc.room.revoke, {
    onDone: (_output, { participantId }) =>
      showNotice({
        tone: 'done',
        title: t('room.revoked', { label: labelOf(participantId) }),
        body: t('room.revokedBody'),
        action: undoAction,
      }),
  });
  const remove = useAction(rpc.session.removeParticipant, {
    onDone: ({ outcome }, { participantId }) => {
      const label = labelOf(participantId);
      showNotice(
        outcome === 'removed'
          ? { tone: 'done', title: t('workshop.prepare.removed', { label }), action: undoAction }
          : {
              tone: 'done',
              title: t('room.revoked', { label }),
              body: `${t('room.keptBody')} ${t('room.revokedBody')}`,
              action: undoAction,
            },
      );
    },
  });
  const ballots = useBallots(undoAction);
  const perspectives = new Map(lists.data?.perspectives.map(({ id, name }) => [id, name]));

  return (
    <section className={classes.codes} aria-labelledby="room-codes">
      <div className={classes.codesHead}>
        <h2 id="room-codes" className={classes.section}>
          {t('room.codes')}
        </h2>
        <div className={classes.codesTools}>
          <Button
            size="small"
            icon={IconPrinter}
            isBusy={ballots.isRunning}
            onClick={() => void ballots.run(session.id)}
          >
            {t('room.ballots.print')}
          </Button>
          <Button
            size="small"
            icon={IconTicket}
            disabled={session.participantList.length === 0}
            isBusy={issue.isRunning}
            onClick={() => void issue.run({ sessionId: session.id })}
          >
            {t('room.issue')}
          </Button>
        </div>
      </div>
      {ballots.isRunning && (
        <ProgressWithCancel
          label={t('room.ballots.making')}
          done={null}
          onCancel={ballots.cancel}
          isCancelling={ballots.isCancelling}
        />
      )}
      <Answer query={codes}>
        {({ participants }) =>
          participants.length === 0 ? (
            <p className={classes.help}>{t('room.codesNone')}</p>
          ) : (
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t('room.column.label')}</th>
                  <th scope="col">{t('room.column.code')}</th>
                  <th scope="col">{t('room.column.perspective')}</th>
                  <th scope="col">{t('room.column.phones')}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {participants.map((each) => {
                  const into = participants.find(({ id }) => id === each.mergedInto);
                  const isOut = each.isRevoked || into !== undefined;
                  return (
                    <tr key={each.id} className={isOut ? classes.out : undefined}>
                      <th scope="row">{each.label}</th>
                      <td className={classes.own}>
                        {each.code === null ? <Hatch>{t('room.noCode')}</Hatch> : each.code}
                      </td>
                      <td>
                        {perspectives.get(each.perspectiveId ?? '') ?? (
                          <Hatch>{t('room.unknownPerspective')}</Hatch>
                        )}
                      </td>
                      <td>
                        {isOut
                          ? into === undefined
                            ? t('room.state.revoked')
                            : t('room.state.merged', { label: into.label })
                          : each.devices}
                      </td>
                      <td className={classes.acts}>
                        {!isOut && (
                          <>
                            <IconButton
                              icon={IconArrowMerge}
                              label={t('room.mergeNamed', { label: each.label })}
                              onClick={() => setMerging(each)}
                            />
                            <IconButton
                              icon={IconUserOff}
                              label={t('room.revokeNamed', { label: each.label })}
                              onClick={() => void revoke.run({ participantId: each.id })}
                            />
                            <IconButton
                              icon={IconTrash}
                              label={t('workshop.prepare.remove', { label: each.label })}
                              onClick={() => void remove.run({ participantId: each.id })}
                            />
                          </>
                        )}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          )
        }
      </Answer>
      {merging !== null && (
        <MergeDialog
          code={merging}
          others={(codes.data?.participants ?? []).filter(
            ({ id, isRevoked, mergedInto }) =>
              id !== merging.id && !isRevoked && mergedInto === null,
          )}
          onClose={() => setMerging(null)}
          undoAction={undoAction}
        />
      )}
    </section>
  );
}

function MergeDialog({
  code,
  others,
  undoAction,
  onClose,
}: {
  readonly code: Code;
  readonly others: readonly Code[];
  readonly undoAction: { readonly label: string; readonly run: () => void };
  readonly onClose: () => void;
}): ReactNode {
  const [into, setInto] = useState<string | null>(null);
  const merge = useAction(rpc.room.mergeCodes, {
    onDone: () => {
      onClose();
      showNotice({
        tone: 'done',
        title: t('room.merged', {
          label: code.label,
          into: others.find(({ id }) => id === into)?.label ?? '',
        }),
        action: undoAction,
      });
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('room.mergeTitle', { label: code.label })}
      submit={{
        label: t('room.merge'),
        run: () => void merge.run({ participantId: code.id, intoParticipantId: into ?? '' }),
        isDisabled: into === null,
        isBusy: merge.isRunning,
      }}
    >
      <p className={classes.help}>{t('room.mergeHelp')}</p>
      <Select
        label={t('room.mergeInto')}
        data={others.map(({ id, label }) => ({ value: id, label }))}
        value={into}
        onChange={setInto}
        searchable
      />
    </Dialog>
  );
}
