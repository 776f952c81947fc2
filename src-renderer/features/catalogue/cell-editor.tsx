// Why: edits one value where it stands in the table; Enter or leaving saves, Esc takes back.
// Must not: save what does not fit: the person is told why, and what was written stays.
import { Popover } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { CatalogueRow, ServicePatch } from '../../../src-shared/contract/owner/services.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { cx } from '../../ui/cx.ts';
import { showNotice } from '../../ui/notice.tsx';
import classes from './cell-editor.module.css';
import { cellText, parseCell } from './cell-values.ts';
import { choicesOf, type ColumnId, columnSpecs } from './column-specs.ts';
import { PickEditor } from './pick-editor.tsx';
import { statusChoices } from './status-choices.ts';

/** Where the cursor goes when a cell is done with. */
export type EditEnd = 'stay' | 'down' | 'up' | 'left' | 'right';

export interface CellEditorProps {
  readonly row: CatalogueRow;
  readonly id: ColumnId;
  readonly lists: PlanLists;
  /** A letter has been pressed and replaces what stands in the cell. */
  readonly isTyped: boolean;
  readonly onSave: (patch: ServicePatch) => void;
  /** The step has rules of its own and is not a field. */
  readonly onStatus: (status: CatalogueRow['status']) => void;
  /** Editing has ended; focus belongs to the table again. */
  readonly onEnd: (end: EditEnd) => void;
}

export function CellEditor(props: CellEditorProps): ReactNode {
  const { row, id, lists, isTyped, onSave, onStatus, onEnd } = props;
  const spec = columnSpecs[id];
  const label = t('ui.edit', { field: t(`catalogue.column.${id}`) });
  if (id === 'status') {
    return (
      <PickEditor
        label={label}
        choices={statusChoices}
        chosen={[row.status]}
        isMany={false}
        onDone={([status], end) => {
          onEnd(end);
          if (status !== undefined && status !== row.status) {
            onStatus(status as CatalogueRow['status']);
          }
        }}
        onCancel={() => onEnd('stay')}
      />
    );
  }
  switch (spec.kind) {
    case 'fixed':
      return null;
    case 'choice': {
      const none = { value: '', label: t('ui.unknown') };
      const now = row[spec.field];
      return (
        <PickEditor
          label={label}
          choices={spec.empty === null ? [...spec.choices, none] : spec.choices}
          chosen={[now ?? '']}
          isMany={false}
          onDone={([value = ''], end) => {
            if (value !== (now ?? '')) {
              onSave({ [spec.field]: value === '' ? spec.empty : value } as ServicePatch);
            }
            onEnd(end);
          }}
          onCancel={() => onEnd('stay')}
        />
      );
    }
    case 'list':
    case 'forms': {
      const now: readonly string[] = row[spec.field];
      const choices = choicesOf(id, lists);
      const known = new Set(choices.map(({ value }) => value));
      return (
        <PickEditor
          label={label}
          choices={[
            ...choices,
            ...now.filter((value) => !known.has(value)).map((value) => ({ value, label: value })),
          ]}
          chosen={now}
          isMany
          canAdd={spec.kind === 'forms'}
          onDone={(values, end) => {
            if (JSON.stringify(values) !== JSON.stringify(now)) {
              onSave({ [spec.field]: [...values] });
            }
            onEnd(end);
          }}
          onCancel={() => onEnd('stay')}
        />
      );
    }
    case 'line':
    case 'number':
    case 'area':
      return (
        <TextEditor
          label={label}
          before={cellText(row, id, lists)}
          isTyped={isTyped}
          isArea={spec.kind === 'area'}
          isFigure={spec.kind === 'number'}
          onEnd={onEnd}
          save={(text) => {
            const parsed = parseCell(text, id, lists);
            if (parsed.problem !== undefined) {
              return parsed.problem;
            }
            onSave(parsed.patch);
            return null;
          }}
        />
      );
  }
}

const endOfKey: Readonly<Record<string, (isShift: boolean) => EditEnd>> = {
  Enter: (isShift) => (isShift ? 'up' : 'down'),
  Tab: (isShift) => (isShift ? 'left' : 'right'),
};

function TextEditor({
  label,
  before,
  isTyped,
  isArea,
  isFigure,
  save,
  onEnd,
}: {
  readonly label: string;
  readonly before: string;
  readonly isTyped: boolean;
  readonly isArea: boolean;
  readonly isFigure: boolean;
  /** Why it cannot be saved, or null when it is. */
  readonly save: (text: string) => string | null;
  readonly onEnd: (end: EditEnd) => void;
}): ReactNode {
  const [value, setValue] = useState(isTyped ? '' : before);
  const [problem, setProblem] = useState<string | null>(null);
  const isOver = useRef(false);
  const problemId = useId();

  /** Answers false where what is written cannot be saved and editing goes on. */
  function end(next: string | null, where: EditEnd): boolean {
    if (isOver.current) {
      return true;
    }
    const refused = next === null || next === before ? null : save(next);
    if (refused !== null) {
      setProblem(refused);
      return false;
    }
    isOver.current = true;
    onEnd(where);
    return true;
  }

  function leave(): void {
    if (!end(value, 'stay')) {
      isOver.current = true;
      onEnd('stay');
      const refused = save(value) ?? '';
      showNotice({
        tone: 'failure',
        id: 'cell-not-saved',
        title: t('catalogue.notSaved', { text: value.slice(0, 60) }),
        body: refused,
      });
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) {
      return;
    }
    const where = endOfKey[event.key]?.(event.shiftKey);
    if (event.key === 'Escape') {
      event.preventDefault();
      end(null, 'stay');
    } else if (event.key === 'Enter' && isArea && (event.altKey || event.shiftKey)) {
      // A line within the cell, as in a spreadsheet; Shift for those who are used to that.
      event.preventDefault();
      const { selectionStart, selectionEnd } = event.currentTarget;
      event.currentTarget.setRangeText('\n', selectionStart ?? 0, selectionEnd ?? 0, 'end');
      setValue(event.currentTarget.value);
    } else if (where !== undefined) {
      event.preventDefault();
      end(value, where);
    }
  }

  const shared = {
    autoFocus: true,
    'aria-label': label,
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null ? undefined : problemId,
    value,
    onKeyDown,
    onBlur: leave,
  };
  const told = problem !== null && (
    <span id={problemId} role="alert" className={classes.problem}>
      {problem}
    </span>
  );
  if (!isArea) {
    return (
      <span className={classes.inline}>
        <input
          {...shared}
          className={cx(classes.input, isFigure && classes.figure)}
          inputMode={isFigure ? 'decimal' : 'text'}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setProblem(null);
            setValue(event.currentTarget.value);
          }}
        />
        {told}
      </span>
    );
  }
  return (
    <Popover
      opened
      position="bottom-start"
      offset={-34}
      width={380}
      trapFocus={false}
      withRoles={false}
      returnFocus={false}
    >
      <Popover.Target>
        <span className={classes.anchor} />
      </Popover.Target>
      <Popover.Dropdown className={classes.areaBox} role="presentation">
        <textarea
          {...shared}
          rows={6}
          className={classes.area}
          onFocus={(event) => {
            const { length } = event.currentTarget.value;
            event.currentTarget.setSelectionRange(length, length);
          }}
          onChange={(event) => {
            setProblem(null);
            setValue(event.currentTarget.value);
          }}
        />
        {told}
        <span className={classes.hint}>{t('catalogue.editor.areaHint')}</span>
      </Popover.Dropdown>
    </Popover>
  );
}
