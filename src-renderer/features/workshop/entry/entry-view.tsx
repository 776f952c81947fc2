// Why: entry of votes by the lead's keyboard, one service or one participant at a time, or counted.
// Must not: show who has answered, or any vote but what is being typed.
import { Checkbox } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconLock, IconUserPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';

import type { Session } from '../../../../src-shared/contract/owner/sessions.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { usePlace } from '../../../api/place.tsx';
import { Answer } from '../../../api/queries.tsx';
import { useAction } from '../../../api/use-action.ts';
import { Button } from '../../../ui/button.tsx';
import { ToolRow } from '../../../ui/frame/screen.tsx';
import { EmptyState, Remark } from '../../../ui/feedback.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { CountsView } from '../counts/counts-view.tsx';
import { Anchors } from './anchors.tsx';
import { EntryGrid } from './entry-grid.tsx';
import type { VoteToSave } from './entry-grid.tsx';
import { criteria } from './entry-keys.ts';
import { EntryList } from './entry-list.tsx';
import { AnsweredBoxes } from './entry-progress.tsx';
import { entryItems, entryRows, type EntryWay } from './entry-rows.tsx';
import classes from './entry.module.css';
import type { Progress } from './progress-figures.ts';

/** By what door a single vote that is typed here came in. */
const doors = ['keyboard', 'paper'] as const;
type Door = (typeof doors)[number];

export function EntryView({
  session,
  onAddPeople,
}: {
  readonly session: Session;
  readonly onAddPeople: () => void;
}): ReactNode {
  const place = usePlace();
  const [door, setDoor] = useState<Door>('keyboard');
  const isCounted = place.search['inforsel'] === 'raknade';
  if (session.candidateList.length === 0) {
    return (
      <EmptyState icon={IconLock} title={t('workshop.entry.noServices')}>
        {t('workshop.entry.noServicesHelp')}
      </EmptyState>
    );
  }
  return (
    <div className={classes.entry}>
      <ToolRow
        end={
          !isCounted && (
            <Segmented
              label={t('workshop.entry.door')}
              size="small"
              value={door}
              options={doors.map((value) => ({
                value,
                label: t(`workshop.entry.doors.${value}`),
              }))}
              onChange={setDoor}
            />
          )
        }
      >
        <Segmented
          label={t('workshop.counts.way')}
          size="small"
          value={isCounted ? 'counted' : 'single'}
          options={(['single', 'counted'] as const).map((value) => ({
            value,
            label: t(`workshop.counts.${value}`),
          }))}
          onChange={(value) =>
            place.setSearch({ inforsel: value === 'counted' ? 'raknade' : null })
          }
        />
      </ToolRow>
      {isCounted ? (
        <CountsView session={session} />
      ) : (
        <SingleVotes session={session} door={door} onAddPeople={onAddPeople} />
      )}
    </div>
  );
}

function SingleVotes({
  session,
  door,
  onAddPeople,
}: {
  readonly session: Session;
  readonly door: Door;
  readonly onAddPeople: () => void;
}): ReactNode {
  const progress = useQuery(
    rpc.session.progress.queryOptions({ input: { sessionId: session.id } }),
  );
  if (session.participantList.length === 0) {
    return (
      <EmptyState
        icon={IconUserPlus}
        title={t('workshop.people.none')}
        actions={
          <Button variant="primary" icon={IconUserPlus} onClick={onAddPeople}>
            {t('workshop.people.add')}
          </Button>
        }
      >
        {t('workshop.people.noneHelp')}
      </EmptyState>
    );
  }
  return (
    <Answer query={progress}>
      {(figures) => <EntryDesk session={session} progress={figures} door={door} />}
    </Answer>
  );
}

function EntryDesk({
  session,
  progress,
  door,
}: {
  readonly session: Session;
  readonly progress: Progress;
  readonly door: Door;
}): ReactNode {
  const place = usePlace();
  const queries = useQueryClient();
  const lists = useQuery(rpc.list.get.queryOptions({ input: {} }));
  const [doesAdvance, setAdvance] = useState(false);
  const [takesFocus, setTakesFocus] = useState(false);
  const nextButton = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const vote = useAction(rpc.session.vote, {
    onDone: (output) =>
      queries.setQueryData(
        rpc.session.progress.queryKey({ input: { sessionId: session.id } }),
        output,
      ),
  });

  const way: EntryWay = place.search['satt'] === 'deltagare' ? 'participant' : 'service';
  const items = entryItems(session, progress, way);
  const asked = items.findIndex(({ id }) => id === place.search['post']);
  const index = Math.max(0, asked);
  const item = items[index];
  if (item === undefined) {
    return null;
  }

  function turnTo(next: number, isByKey: boolean): void {
    const to = items[next];
    if (to !== undefined) {
      setTakesFocus(isByKey);
      place.setSearch({ post: to.id });
    }
  }

  async function save({ rowId, criterion, value, confidence }: VoteToSave): Promise<boolean> {
    const ids =
      way === 'service'
        ? { participantId: rowId, serviceId: item?.id ?? '' }
        : { participantId: item?.id ?? '', serviceId: rowId };
    const answer = await vote.run({
      sessionId: session.id,
      entry: door,
      votes: [{ ...ids, criterion, value, confidence }],
    });
    return answer !== null;
  }

  const counts = progress.perService.find(({ serviceId }) => serviceId === item.id);
  const isService = way === 'service';
  return (
    <div className={classes.desk}>
      <EntryList
        listRef={list}
        way={way}
        items={items}
        currentId={item.id}
        onOpen={(id) =>
          turnTo(
            items.findIndex((one) => one.id === id),
            false,
          )
        }
        tools={
          <Segmented
            label={t('workshop.entry.way')}
            size="small"
            value={way}
            options={[
              { value: 'service', label: t('workshop.entry.perService') },
              { value: 'participant', label: t('workshop.entry.perParticipant') },
            ]}
            onChange={(next) => {
              setTakesFocus(false);
              place.setSearch({ satt: next === 'service' ? null : 'deltagare', post: null });
            }}
          />
        }
      />
      <section className={classes.item} aria-label={item.label}>
        <div className={classes.itemHead}>
          <div className={classes.itemWords}>
            <p className={classes.eyebrow}>
              {t(isService ? 'workshop.entry.service' : 'workshop.entry.participant')}{' '}
              {t('workshop.entry.row', { position: index + 1, total: items.length })}
              {item.details.length > 0 && ` · ${item.details.join(' · ')}`}
            </p>
            <h2 className={classes.itemName}>{item.label}</h2>
          </div>
          <div className={classes.turn}>
            <Button
              icon={IconArrowLeft}
              disabled={index === 0}
              onClick={() => turnTo(index - 1, true)}
            >
              {t(
                isService ? 'workshop.entry.previousService' : 'workshop.entry.previousParticipant',
              )}
            </Button>
            <Button
              ref={nextButton}
              iconAfter={IconArrowRight}
              disabled={index === items.length - 1}
              onClick={() => turnTo(index + 1, true)}
            >
              {t(isService ? 'workshop.entry.nextService' : 'workshop.entry.nextParticipant')}
            </Button>
          </div>
        </div>
        {counts !== undefined && (
          <div className={classes.counts}>
            {criteria.map((criterion) => (
              <AnsweredBoxes
                key={criterion}
                criterion={criterion}
                answers={counts}
                total={progress.participants}
              />
            ))}
          </div>
        )}
        <div className={classes.blind}>
          <Remark icon={IconLock}>{t('workshop.entry.blind')}</Remark>
        </div>
        <div className={classes.gridScroll}>
          <EntryGrid
            // Leaving an item takes away what was typed in it.
            key={`${way} ${item.id}`}
            label={t('workshop.entry.grid', { name: item.label })}
            rows={entryRows(session, lists.data, way)}
            heads={
              isService
                ? [
                    t('workshop.entry.participant'),
                    t('workshop.people.perspective'),
                    t('workshop.people.district'),
                  ]
                : [t('workshop.entry.service')]
            }
            doesAdvance={doesAdvance}
            takesFocus={takesFocus}
            onVote={save}
            onTurn={(by) => turnTo(index + by, true)}
            onLeave={(leave) => {
              if (leave === 'end' && nextButton.current?.disabled === false) {
                nextButton.current.focus();
              } else {
                list.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus();
              }
            }}
          />
        </div>
        <div className={classes.keys}>
          <span id="entry-help" className={classes.help}>
            {t('workshop.entry.gridHelp')}
          </span>
          <span className={classes.keyRow} aria-hidden>
            <KeyHint keys="1–5" /> {t('workshop.entry.keys.value')}
            <KeyHint keys="-" /> {t('workshop.entry.keys.abstain')}
            <KeyHint keys="L M H" /> {t('workshop.entry.keys.confidence')}
            <KeyHint keys="Enter" /> {t('workshop.entry.keys.move')}
            <KeyHint keys="PgDn" /> {t('workshop.entry.keys.turn')}
            <KeyHint keys="Esc" /> {t('workshop.entry.keys.leave')}
          </span>
          <Checkbox
            label={t('workshop.entry.advance')}
            checked={doesAdvance}
            onChange={(event) => setAdvance(event.currentTarget.checked)}
          />
        </div>
      </section>
      {/* It scrolls where the window is low, so the keyboard must reach it. */}
      <aside className={classes.scales} aria-label={t('workshop.anchor.show')} tabIndex={0}>
        <Anchors />
      </aside>
    </div>
  );
}
