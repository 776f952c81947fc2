// Why: what a screen says when there is nothing, when something failed, and while it works.
// Must not: show a stack, a code or an English message to a person.
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { Component, type ErrorInfo, type ReactNode } from 'react';

import { formatPercent } from '../../src-shared/text/format.ts';
import { t } from '../../src-shared/text/translate.ts';
import { Button, type IconType } from './button.tsx';
import { cx } from './cx.ts';
import classes from './feedback.module.css';

export interface EmptyStateProps {
  readonly icon: IconType;
  readonly title: string;
  /** What to do next, in a sentence. */
  readonly children: ReactNode;
  /** Buttons that do it. */
  readonly actions?: ReactNode;
  readonly size?: 'page' | 'part';
}

export function EmptyState({
  icon: Icon,
  title,
  children,
  actions,
  size = 'page',
}: EmptyStateProps): ReactNode {
  return (
    <div className={cx(classes.empty, size === 'part' && classes.part)}>
      <span className={classes.emblem} aria-hidden>
        <Icon size={size === 'page' ? 28 : 20} stroke={1.6} aria-hidden />
      </span>
      <div className={classes.emptyWords}>
        <p className={classes.emptyTitle}>{title}</p>
        <div className={classes.emptyText}>{children}</div>
        {actions !== undefined && <div className={classes.emptyActions}>{actions}</div>}
      </div>
    </div>
  );
}

export interface FaultNoticeProps {
  readonly title: string;
  /** What was kept and what to do. */
  readonly children: ReactNode;
  readonly onRetry?: (() => void) | undefined;
  readonly actions?: ReactNode;
}

/** A failure in place of what could not be shown. */
export function FaultNotice({ title, children, onRetry, actions }: FaultNoticeProps): ReactNode {
  return (
    <div role="alert" className={classes.fault}>
      <IconAlertTriangle size={20} stroke={1.9} aria-hidden />
      <div>
        <p className={classes.faultTitle}>{title}</p>
        <div className={classes.faultText}>{children}</div>
        {(onRetry !== undefined || actions !== undefined) && (
          <div className={classes.emptyActions}>
            {onRetry !== undefined && (
              <Button size="small" onClick={onRetry}>
                {t('ui.retry')}
              </Button>
            )}
            {actions}
          </div>
        )}
      </div>
    </div>
  );
}

/** A calm remark in the flow of a page: a condition, a limit, what a figure does not say. */
export function Remark({
  tone = 'plain',
  icon: Icon = IconInfoCircle,
  children,
}: {
  readonly tone?: 'plain' | 'review' | 'block' | 'plan';
  readonly icon?: IconType;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={cx(classes.remark, classes[`remark-${tone}`])}>
      <Icon size={16} stroke={1.9} aria-hidden />
      <div>{children}</div>
    </div>
  );
}

/** Grey lines in the shape of what is coming; said aloud once. */
export function Loading({ rows = 6 }: { readonly rows?: number }): ReactNode {
  return (
    <div role="status" aria-label={t('ui.loading')} className={classes.loading}>
      {Array.from({ length: rows }, (_, index) => (
        <i key={index} style={{ width: `${64 - ((index * 13) % 34)}%` }} />
      ))}
    </div>
  );
}

export interface ProgressWithCancelProps {
  /** What is being done: "Läser rad 1 200 av 5 000". */
  readonly label: string;
  /** 0–1; null while it is not known. */
  readonly done: number | null;
  readonly onCancel?: (() => void) | undefined;
  readonly isCancelling?: boolean;
}

export function ProgressWithCancel({
  label,
  done,
  onCancel,
  isCancelling = false,
}: ProgressWithCancelProps): ReactNode {
  return (
    <div className={classes.progress}>
      <div className={classes.progressWords}>
        <span>{isCancelling ? t('ui.cancelling') : label}</span>
        {done !== null && <span>{formatPercent(done)}</span>}
      </div>
      <div className={classes.progressRow}>
        <div
          role="progressbar"
          aria-label={label}
          {...(done === null
            ? {}
            : {
                'aria-valuemin': 0,
                'aria-valuemax': 100,
                'aria-valuenow': Math.round(done * 100),
              })}
          className={cx(classes.track, done === null && classes.unknownLength)}
        >
          <i style={done === null ? {} : { width: `${Math.max(2, done * 100)}%` }} />
        </div>
        {onCancel !== undefined && (
          <Button size="small" onClick={onCancel} disabled={isCancelling}>
            {t('ui.cancelJob')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface BoundaryProps {
  readonly children: ReactNode;
  /** A change of this value gives the part a new try, such as the path. */
  readonly resetKey: string;
  readonly onError: (error: unknown, info: ErrorInfo) => void;
}

/** Keeps a fault in one part from taking the window with it. */
export class ErrorBoundary extends Component<BoundaryProps, { readonly failedKey: string | null }> {
  override state: { readonly failedKey: string | null } = { failedKey: null };

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.setState({ failedKey: this.props.resetKey });
    this.props.onError(error, info);
  }

  static getDerivedStateFromError(): { readonly failedKey: string } {
    return { failedKey: '' };
  }

  override render(): ReactNode {
    const { failedKey } = this.state;
    if (failedKey !== null && (failedKey === '' || failedKey === this.props.resetKey)) {
      return (
        <div className={classes.screenFault}>
          <FaultNotice
            title={t('ui.fault.screenTitle')}
            actions={
              <Button size="small" onClick={() => globalThis.location.reload()}>
                {t('ui.fault.reload')}
              </Button>
            }
          >
            {t('ui.fault.screenBody')}
          </FaultNotice>
        </div>
      );
    }
    return this.props.children;
  }
}
