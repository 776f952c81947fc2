// Why: the proposal as it will print, beside the list: for residents, for the board, and the
// versions already adopted. Must not: know how papers are worded; text/paper does.
import { Select, Tooltip } from '@mantine/core';
import { IconAccessible, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';

import type { ExportRequest } from '../../../../src-shared/contract/catalogue-document.ts';
import type { ChapterView } from '../../../../src-shared/text/paper/catalogue-view.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { IconButton } from '../../../ui/button.tsx';
import { CheckLine } from '../../../ui/check.tsx';
import { ToolRow } from '../../../ui/frame/screen.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Board } from './board.tsx';
import { Papers } from './paper.tsx';
import classes from './preview.module.css';
import { Residents, sheetId } from './residents.tsx';

export const views = ['invanare', 'namnden', 'versioner'] as const;
export type View = (typeof views)[number];

export interface PreviewProps {
  readonly request: ExportRequest;
  readonly chapters: readonly ChapterView[];
  readonly view: View;
  readonly openId: string | null;
  readonly versionCount: number;
  readonly onView: (view: View) => void;
  readonly onOpen: (id: string) => void;
  /** `Versions`. */
  readonly versions: ReactNode;
}

/** A sheet counts as the one being read when its head has come this near the top. */
const readingLine = 80;

export function Preview({
  request,
  chapters,
  view,
  openId,
  versionCount,
  onView,
  onOpen,
  versions,
}: PreviewProps): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const [areTagsShown, setTagsShown] = useState(false);
  const [current, setCurrent] = useState(0);
  // A service pressed in the preview itself is already in sight.
  const pressed = useRef<string | null>(null);

  useEffect(() => {
    if (view === 'invanare' && openId !== null && pressed.current !== openId) {
      scroller.current
        ?.querySelector(`[data-service="${openId}"]`)
        ?.scrollIntoView({ block: 'center' });
    }
    pressed.current = null;
  }, [openId, view]);

  function sheets(): readonly HTMLElement[] {
    return [...(scroller.current?.querySelectorAll<HTMLElement>('[data-sheet]') ?? [])];
  }

  function jump(index: number): void {
    scroller.current?.querySelector(`#${sheetId(index)}`)?.scrollIntoView({ block: 'start' });
    setCurrent(index);
  }

  function follow(): void {
    const top = (scroller.current?.scrollTop ?? 0) + readingLine;
    const at = sheets().findLastIndex((sheet) => sheet.offsetTop <= top);
    setCurrent(Math.max(0, at));
  }

  const parts = [
    t('proposal.preview.front'),
    ...chapters.map(({ name, services }) =>
      t('proposal.preview.chapterLabel', { name, count: services.length }),
    ),
  ];
  const shown = Math.min(current, parts.length - 1);

  return (
    <section className={classes.preview} aria-labelledby="preview-title">
      <h2 id="preview-title" className={classes.hidden}>
        {t('proposal.preview.label')}
      </h2>
      <ToolRow
        end={
          view === 'invanare' ? (
            <>
              <span className={classes.position}>
                {t('proposal.preview.position', { position: shown + 1, total: parts.length })}
              </span>
              <IconButton
                size="small"
                icon={IconChevronLeft}
                label={t('proposal.preview.previous')}
                disabled={shown === 0}
                onClick={() => jump(shown - 1)}
              />
              <IconButton
                size="small"
                icon={IconChevronRight}
                label={t('proposal.preview.next')}
                disabled={shown === parts.length - 1}
                onClick={() => jump(shown + 1)}
              />
            </>
          ) : undefined
        }
      >
        <Segmented
          label={t('proposal.preview.view')}
          value={view}
          onChange={onView}
          options={[
            { value: 'invanare', label: t('proposal.preview.residents') },
            { value: 'namnden', label: t('proposal.preview.board') },
            {
              value: 'versioner',
              label: `${t('proposal.preview.versions')} ${versionCount}`,
            },
          ]}
        />
      </ToolRow>
      {view !== 'versioner' && (
        <div className={classes.parts}>
          {view === 'invanare' && (
            <Select
              aria-label={t('proposal.preview.chapter')}
              size="xs"
              className={classes.chapter}
              allowDeselect={false}
              data={parts.map((label, index) => ({ value: String(index), label }))}
              value={String(shown)}
              onChange={(value) => jump(Number(value ?? 0))}
            />
          )}
          <Tooltip label={t('proposal.preview.pdfHelp')}>
            <span className={classes.standard}>
              <IconAccessible size={16} stroke={1.9} aria-hidden />
              {t('proposal.preview.pdf')}
            </span>
          </Tooltip>
          <span title={t('proposal.preview.tagsHelp')}>
            <CheckLine
              label={t('proposal.preview.tags')}
              checked={areTagsShown}
              onChange={() => setTagsShown(!areTagsShown)}
            />
          </span>
        </div>
      )}
      <div
        ref={scroller}
        className={classes.scroll}
        tabIndex={0}
        role="group"
        aria-label={t('proposal.preview.label')}
        onScroll={view === 'invanare' ? follow : undefined}
      >
        {view === 'versioner' ? (
          versions
        ) : (
          <Papers areTagsShown={areTagsShown}>
            {view === 'invanare' ? (
              <Residents
                request={request}
                chapters={chapters}
                openId={openId}
                onJump={jump}
                onOpen={(id) => {
                  pressed.current = id;
                  onOpen(id);
                }}
              />
            ) : (
              <Board request={request} />
            )}
          </Papers>
        )}
      </div>
    </section>
  );
}
