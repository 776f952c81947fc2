// Why: the opened detail beside the list: head, upright tabs that each carry their figure, foot.
// Must not: cover the list where there is room for both.
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

import { t } from '../../../src-shared/text/translate.ts';
import { IconButton, type IconType } from '../button.tsx';
import { cx } from '../cx.ts';
import classes from './side-panel.module.css';

export interface PanelTab {
  readonly id: string;
  readonly label: string;
  /** "14 av 21 ifyllda": so that one seldom needs to click. */
  readonly figure: string;
  readonly icon: IconType;
}

export interface SidePanelProps {
  /** Name of the landmark. */
  readonly label: string;
  /** Any CSS width; by itself 396–476 px with the window. */
  readonly width?: number | string;
  readonly eyebrow?: ReactNode;
  readonly title: ReactNode;
  /** Chips under the title. */
  readonly marks?: ReactNode;
  /** "2 av 19 rader" with the arrows. */
  readonly position?: string;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
  /** A menu button or other tools, left of close. */
  readonly tools?: ReactNode;
  readonly onClose: () => void;
  readonly tabs?: readonly PanelTab[];
  readonly tab?: string;
  readonly onTab?: (id: string) => void;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}

const panelWidth = 'clamp(396px, 27.5vw, 476px)';

export function SidePanel(props: SidePanelProps): ReactNode {
  const { tabs, tab, onTab, children, foot, width = panelWidth } = props;
  const base = useId();
  const hasTabs = tabs !== undefined && tab !== undefined && onTab !== undefined;
  return (
    <aside className={classes.panel} aria-label={props.label} style={{ width }}>
      <PanelHead {...props} />
      <div className={classes.middle}>
        {hasTabs && <Tabs base={base} tabs={tabs} tab={tab} onTab={onTab} />}
        <div
          className={classes.content}
          {...(hasTabs
            ? { role: 'tabpanel', id: `${base}-panel`, 'aria-labelledby': `${base}-${tab}` }
            : {})}
        >
          {children}
        </div>
      </div>
      {foot !== undefined && foot !== null && <div className={classes.foot}>{foot}</div>}
    </aside>
  );
}

function PanelHead({
  eyebrow,
  title,
  marks,
  position,
  onPrevious,
  onNext,
  tools,
  onClose,
}: SidePanelProps): ReactNode {
  const canWalk = onPrevious !== undefined || onNext !== undefined;
  return (
    <div className={classes.head}>
      <div className={classes.bar}>
        {canWalk && (
          <>
            <IconButton
              size="small"
              icon={IconChevronUp}
              label={t('ui.previous')}
              disabled={onPrevious === undefined}
              {...(onPrevious === undefined ? {} : { onClick: onPrevious })}
            />
            <IconButton
              size="small"
              icon={IconChevronDown}
              label={t('ui.next')}
              disabled={onNext === undefined}
              {...(onNext === undefined ? {} : { onClick: onNext })}
            />
          </>
        )}
        <span className={classes.position}>{position}</span>
        {tools}
        <IconButton size="small" icon={IconX} label={t('ui.closePanel')} onClick={onClose} />
      </div>
      {eyebrow !== undefined && <p className={classes.eyebrow}>{eyebrow}</p>}
      <h2 className={classes.title}>{title}</h2>
      {marks !== undefined && <div className={classes.marks}>{marks}</div>}
    </div>
  );
}

function Tabs({
  base,
  tabs,
  tab,
  onTab,
}: {
  readonly base: string;
  readonly tabs: readonly PanelTab[];
  readonly tab: string;
  readonly onTab: (id: string) => void;
}): ReactNode {
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent): void {
    const at = tabs.findIndex(({ id }) => id === tab);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) {
      return;
    }
    event.preventDefault();
    const index = (to + tabs.length) % tabs.length;
    const next = tabs[index];
    if (next !== undefined) {
      onTab(next.id);
      list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
    }
  }

  return (
    <div
      ref={list}
      role="tablist"
      aria-orientation="vertical"
      aria-label={t('ui.panelTabs')}
      className={classes.tabs}
      onKeyDown={move}
    >
      {tabs.map(({ id, label, figure, icon: Icon }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`${base}-${id}`}
          aria-selected={id === tab}
          aria-controls={`${base}-panel`}
          tabIndex={id === tab ? 0 : -1}
          className={cx(classes.tab, id === tab && classes.current)}
          onClick={() => onTab(id)}
        >
          <Icon size={17} stroke={1.9} aria-hidden />
          <span className={classes.tabWords}>
            <span className={classes.tabLabel}>{label}</span>
            <span className={classes.tabFigure}>{figure}</span>
          </span>
        </button>
      ))}
    </div>
  );
}

/** A heading with fields under it, inside a panel. */
export function PanelSection({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <h3 className={classes.sectionTitle}>{title}</h3>
        {note !== undefined && <span className={classes.sectionNote}>{note}</span>}
      </div>
      {children}
    </section>
  );
}
