// Why: adds participants in batches: how many, from which perspective and district.
// Must not: ask for a name; a participant is a running code.
import { NumberInput, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import type { PlanLists } from '../../../../src-shared/contract/owner/lists.ts';
import type { Session } from '../../../../src-shared/contract/owner/sessions.ts';
import { nextParticipantLabels } from '../../../../src-shared/domain/participant-labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { Answer } from '../../../api/queries.tsx';
import { useAction } from '../../../api/use-action.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { showNotice } from '../../../ui/notice.tsx';
import classes from './new-session.module.css';
import { offeredOf } from './offered.ts';

/** What one operation takes. */
const mostAtOnce = 500;

interface Batch {
  readonly key: number;
  readonly count: number;
  readonly perspectiveId: string | null;
  readonly districtId: string | null;
}

const emptyBatch: Omit<Batch, 'key'> = { count: 1, perspectiveId: null, districtId: null };

/** One participant per code, batch by batch. */
function participantsOf(batches: readonly Batch[], used: readonly string[]) {
  const codes = nextParticipantLabels(
    used,
    batches.reduce((sum, { count }) => sum + count, 0),
  );
  return batches
    .flatMap(({ count, perspectiveId, districtId }) =>
      Array.from({ length: count }, () => ({ perspectiveId, districtId })),
    )
    .map(({ perspectiveId, districtId }, index) => ({
      label: codes[index] ?? '',
      perspectiveId,
      districtId,
    }));
}

export function ParticipantsDialog({
  session,
  onClose,
}: {
  readonly session: Session;
  readonly onClose: () => void;
}): ReactNode {
  const [batches, setBatches] = useState<readonly Batch[]>([{ key: 0, ...emptyBatch }]);
  const lists = useQuery(rpc.list.get.queryOptions({ input: {} }));
  const undo = useAction(rpc.plan.undo);
  const add = useAction(rpc.session.addParticipants, {
    onDone: (_output, { participants }) => {
      onClose();
      showNotice({
        tone: 'done',
        title: t('workshop.people.added', { count: participants.length }),
        action: { label: t('shell.undo'), run: () => void undo.run({}) },
      });
    },
  });
  const people = participantsOf(
    batches,
    session.participantList.map(({ label }) => label),
  );

  function change(key: number, part: Partial<Batch>): void {
    setBatches(batches.map((batch) => (batch.key === key ? { ...batch, ...part } : batch)));
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('workshop.people.title')}
      width={620}
      submit={{
        label: t('workshop.people.submit'),
        run: () => void add.run({ sessionId: session.id, participants: people }),
        isDisabled: people.length === 0 || people.length > mostAtOnce,
        isBusy: add.isRunning,
      }}
      foot={
        people.length === 0
          ? t('workshop.people.codesNone')
          : people.length > mostAtOnce
            ? t('workshop.people.tooMany')
            : t('workshop.people.codes', {
                count: people.length,
                first: people[0]?.label ?? '',
                last: people.at(-1)?.label ?? '',
              })
      }
    >
      <p className={classes.help}>{t('workshop.people.help')}</p>
      <Answer query={lists}>
        {({ perspectives, districts }) => (
          <>
            {batches.map((batch, index) => (
              <BatchRow
                key={batch.key}
                batch={batch}
                number={index + 1}
                perspectives={offeredOf(session, perspectives, batch.perspectiveId)}
                districts={districts}
                onChange={(part) => change(batch.key, part)}
                onRemove={
                  batches.length === 1
                    ? null
                    : () => setBatches(batches.filter(({ key }) => key !== batch.key))
                }
              />
            ))}
            <div className={classes.rowTools}>
              <Button
                size="small"
                icon={IconPlus}
                onClick={() =>
                  setBatches([
                    ...batches,
                    { ...emptyBatch, key: Math.max(...batches.map(({ key }) => key)) + 1 },
                  ])
                }
              >
                {t('workshop.people.addRow')}
              </Button>
            </div>
            <NewPerspective
              onMade={(id) => {
                const last = batches.at(-1);
                if (last !== undefined) {
                  change(last.key, { perspectiveId: id });
                }
              }}
            />
          </>
        )}
      </Answer>
    </Dialog>
  );
}

/** Stands for null in a list of choices. */
const unknown = 'unknown';

function withUnknown(named: readonly PlanLists['perspectives'][number][], word: string) {
  return [
    ...named.map(({ id, name }) => ({ value: id, label: name })),
    { value: unknown, label: word },
  ];
}

function BatchRow({
  batch,
  number,
  perspectives,
  districts,
  onChange,
  onRemove,
}: {
  readonly batch: Batch;
  readonly number: number;
  readonly perspectives: readonly PlanLists['perspectives'][number][];
  readonly districts: PlanLists['districts'];
  readonly onChange: (part: Partial<Batch>) => void;
  readonly onRemove: (() => void) | null;
}): ReactNode {
  return (
    <div className={classes.group} role="group" aria-label={t('workshop.people.row', { number })}>
      <NumberInput
        label={t('workshop.people.count')}
        value={batch.count}
        min={1}
        max={mostAtOnce}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        data-autofocus={number === 1 ? true : undefined}
        onChange={(count) => onChange({ count: typeof count === 'number' ? count : 0 })}
      />
      <Select
        label={t('workshop.people.perspective')}
        data={withUnknown(perspectives, t('workshop.people.unknown'))}
        value={batch.perspectiveId ?? unknown}
        allowDeselect={false}
        onChange={(value) => onChange({ perspectiveId: value === unknown ? null : value })}
      />
      <Select
        label={t('workshop.people.district')}
        data={withUnknown(districts, t('workshop.people.unknownDistrict'))}
        value={batch.districtId ?? unknown}
        allowDeselect={false}
        searchable
        onChange={(value) => onChange({ districtId: value === unknown ? null : value })}
      />
      {onRemove !== null && (
        <IconButton icon={IconX} label={t('workshop.people.removeRow')} onClick={onRemove} />
      )}
    </div>
  );
}

/** A perspective the plan lacks, made on the spot. */
function NewPerspective({ onMade }: { readonly onMade: (id: string) => void }): ReactNode {
  const [name, setName] = useState<string | null>(null);
  const add = useAction(rpc.list.add, {
    onDone: ({ id }) => {
      onMade(id);
      setName(null);
    },
  });
  const make = (): void => {
    if (name !== null && name.trim() !== '') {
      void add.run({ list: 'perspective', name: name.trim() });
    }
  };
  if (name === null) {
    return (
      <div className={classes.rowTools} style={{ marginTop: 8 }}>
        <Button size="small" variant="plain" onClick={() => setName('')}>
          {t('workshop.people.newPerspective')}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.newPerspective}>
      <TextInput
        label={t('workshop.people.newPerspectiveName')}
        description={t('workshop.people.newPerspectiveHelp')}
        value={name}
        maxLength={300}
        autoFocus
        autoComplete="off"
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            // Makes the perspective; the dialog is not done yet.
            event.preventDefault();
            make();
          }
        }}
      />
      <Button onClick={make} disabled={name.trim() === ''} isBusy={add.isRunning}>
        {t('workshop.people.addPerspective')}
      </Button>
    </div>
  );
}
