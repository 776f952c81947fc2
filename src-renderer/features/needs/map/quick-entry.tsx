// Why: insights written as fast as a room speaks: Enter adds, the hand stays where it is.
// Must not: lose what was written when it was refused, or clear what holds for the next one.
import { MultiSelect, TagsInput, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';

import type { Named } from '../../../../src-shared/contract/owner/lists.ts';
import {
  type InsightPerspective,
  insightPerspectiveSchema,
} from '../../../../src-shared/contract/values.ts';
import { insightPerspectiveLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckLine } from '../../../ui/check.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useToday } from '../../../ui/use-today.ts';
import type { Place } from './map-choice.ts';
import classes from './map.module.css';

export interface QuickEntryProps {
  readonly subpopulations: readonly Named[];
  readonly tags: readonly string[];
  /** The cell that is chosen in the map, to begin from. */
  readonly place: Place | null;
  readonly onClose: () => void;
}

interface Marks {
  readonly perspectives: readonly InsightPerspective[];
  readonly subpopulationIds: readonly string[];
  readonly tags: readonly string[];
  readonly collector: string;
}

/** Mount it to open it. */
export function QuickEntry({ subpopulations, tags, place, onClose }: QuickEntryProps): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const today = useToday();
  const [text, setText] = useState('');
  const [added, setAdded] = useState<readonly { readonly id: string; readonly text: string }[]>([]);
  const [marks, setMarks] = useState<Marks>({
    perspectives: place?.perspective ? [place.perspective] : [],
    subpopulationIds: place?.subpopulationId ? [place.subpopulationId] : [],
    tags: [],
    collector: '',
  });
  const mark = (part: Partial<Marks>): void => setMarks({ ...marks, ...part });
  const create = useAction(rpc.insight.create, { announce: () => t('insights.quick.done') });

  async function add(): Promise<void> {
    const wanted = text.trim();
    if (wanted === '' || create.isRunning) {
      return;
    }
    const collector = marks.collector.trim();
    const made = await create.run({
      fields: {
        text: wanted,
        perspectives: [...marks.perspectives],
        subpopulationIds: [...marks.subpopulationIds],
        tags: [...marks.tags],
        collector: collector === '' ? null : collector,
        collectedOn: today,
      },
    });
    if (made !== null) {
      setText('');
      setAdded((before) => [{ id: made.id, text: made.text }, ...before]);
    }
    field.current?.focus();
  }

  function press(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void add();
    }
  }

  return (
    <Dialog isOpen onClose={onClose} title={t('insights.quick.title')} width={620}>
      <div className={classes.form}>
        <Textarea
          ref={field}
          label={t('insights.quick.text')}
          description={t('insights.quick.help')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={20_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={press}
          data-autofocus
        />
        <fieldset className={classes.marks}>
          <legend>{t('insights.quick.marks')}</legend>
          <div
            role="group"
            aria-label={t('insights.field.perspectives')}
            className={classes.checks}
          >
            {insightPerspectiveSchema.options.map((value) => (
              <CheckLine
                key={value}
                label={insightPerspectiveLabels[value]}
                checked={marks.perspectives.includes(value)}
                onChange={(event) =>
                  mark({
                    perspectives: insightPerspectiveSchema.options.filter((one) =>
                      one === value
                        ? event.currentTarget.checked
                        : marks.perspectives.includes(one),
                    ),
                  })
                }
              />
            ))}
          </div>
          <MultiSelect
            label={t('insights.field.subpopulations')}
            searchable
            data={subpopulations.map(({ id, name }) => ({ value: id, label: name }))}
            value={[...marks.subpopulationIds]}
            onChange={(subpopulationIds) => mark({ subpopulationIds })}
          />
          <div className={classes.pair}>
            <TagsInput
              label={t('insights.field.tags')}
              data={[...tags]}
              maxTags={50}
              value={[...marks.tags]}
              onChange={(next) => mark({ tags: next })}
            />
            <TextInput
              label={t('insights.field.collector')}
              maxLength={300}
              value={marks.collector}
              onChange={(event) => mark({ collector: event.currentTarget.value })}
            />
          </div>
        </fieldset>
        {added.length > 0 && (
          <div>
            <h3 className={classes.smallTitle}>
              {t('insights.quick.added', { count: added.length })}
            </h3>
            <ul className={classes.added} aria-label={t('insights.quick.latest')}>
              {added.slice(0, 5).map((one) => (
                <li key={one.id}>{one.text}</li>
              ))}
            </ul>
          </div>
        )}
        <div className={classes.end}>
          <Button onClick={onClose}>{t('insights.quick.close')}</Button>
          <Button
            variant="primary"
            disabled={text.trim() === ''}
            isBusy={create.isRunning}
            onClick={() => void add()}
          >
            {t('insights.quick.add')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
