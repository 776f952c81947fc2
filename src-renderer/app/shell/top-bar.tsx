// Why: one line that says which plan this is, finds anything, takes back, and tells that it is saved.
// Must not: hold actions of one page.
import { Tooltip } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCircleCheck,
  IconPencil,
  IconRotateClockwise,
  IconSearch,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { PlanInfo } from '../../../src-shared/contract/owner/workspace.ts';
import { formatClock } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { PlaceLink } from '../../api/place.tsx';
import { useSaveState } from '../../api/save-state.ts';
import { IconButton } from '../../ui/button.tsx';
import { Chip, ExampleMark } from '../../ui/chips.tsx';
import { cx } from '../../ui/cx.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { BrandMark } from '../../ui/brand.tsx';
import { PlanMenu } from './plan-menu.tsx';
import { RoleMenu } from './role-menu.tsx';
import classes from './top-bar.module.css';
import type { HistoryControls } from './use-history.ts';

export function TopBar({
  info,
  history,
  isRail,
}: {
  readonly info: PlanInfo;
  readonly history: HistoryControls;
  readonly isRail: boolean;
}): ReactNode {
  return (
    <div className={cx(classes.bar, isRail && classes.rail)}>
      <div className={classes.brand}>
        <BrandMark />
        <span className={classes.product}>{t('shell.product')}</span>
      </div>
      <div className={classes.start}>
        <PlanMenu info={info} />
        <span className={classes.marks}>
          <Chip icon={IconPencil}>{t('shell.draft', { number: info.draftVersion })}</Chip>
          {info.hasExampleValues && <ExampleMark />}
        </span>
      </div>
      <button
        type="button"
        className={classes.search}
        aria-keyshortcuts="Control+K"
        onClick={() => spotlight.open()}
      >
        <IconSearch size={17} stroke={1.9} aria-hidden />
        <span>{t('shell.search')}</span>
        <KeyHint keys="Ctrl K" />
      </button>
      <div className={classes.end}>
        <IconButton
          icon={IconArrowBackUp}
          label={history.undoLabel}
          keys="Ctrl Z"
          aria-keyshortcuts="Control+Z"
          disabled={!history.canUndo}
          onClick={history.undo}
        />
        <IconButton
          icon={IconArrowForwardUp}
          label={history.redoLabel}
          keys="Ctrl Y"
          aria-keyshortcuts="Control+Y"
          disabled={!history.canRedo}
          onClick={history.redo}
        />
        <i className={classes.divider} aria-hidden />
        <SaveStatus />
        <i className={classes.divider} aria-hidden />
        <RoleMenu />
      </div>
    </div>
  );
}

function SaveStatus(): ReactNode {
  const state = useSaveState();
  switch (state.kind) {
    case 'saving':
      return (
        <span className={classes.saved}>
          <IconRotateClockwise size={17} stroke={1.9} aria-hidden />
          <span>{t('shell.save.saving')}</span>
        </span>
      );
    case 'failed':
      return (
        <Tooltip label={t('shell.save.failedWhy', { reason: state.reason })}>
          <span className={cx(classes.saved, classes.failed)}>
            <IconAlertTriangle size={17} stroke={1.9} aria-hidden />
            <span>{t('shell.save.failed')}</span>
          </span>
        </Tooltip>
      );
    case 'idle':
    case 'saved':
      return (
        <Tooltip label={t('shell.save.help')}>
          <span className={classes.savedPlace}>
            <PlaceLink to="/historik" className={cx(classes.saved, classes.done)}>
              <IconCircleCheck size={17} stroke={1.9} aria-hidden />
              <span>
                {state.kind === 'idle'
                  ? t('shell.save.idle')
                  : t('shell.save.saved', { clock: formatClock(state.at) })}
              </span>
            </PlaceLink>
          </span>
        </Tooltip>
      );
  }
}
