// Why: short messages at the foot of the window: what happened, what was kept, what to do, undo.
// Must not: ask a question, or vanish when it tells of a failure.
import { Notifications, notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { t } from '../../src-shared/text/translate.ts';
import { Button } from './button.tsx';
import classes from './notice.module.css';

export interface Notice {
  readonly tone: 'done' | 'info' | 'failure';
  readonly title: string;
  readonly body?: ReactNode;
  /** What was wrong, each with its place. At most five are shown. */
  readonly problems?: readonly { readonly place: string; readonly message: string }[];
  readonly action?: { readonly label: string; readonly run: () => void };
  /** A later notice with the same id takes its place. */
  readonly id?: string;
}

const icons = { done: IconCheck, info: IconInfoCircle, failure: IconAlertTriangle } as const;
const shownProblems = 5;

/** Under which key a notice is shown, by its id. */
const keys = new Map<string, string>();
let shownTimes = 0;

/** Shows a notice. Failures stay until they are closed; others leave after six seconds. */
export function showNotice({ tone, title, body, problems = [], action, id }: Notice): void {
  const Icon = icons[tone];
  const name = id ?? `${tone}:${title}`;
  hideNotice(name);
  shownTimes += 1;
  // A name of its own each time: one that takes another's place must not inherit the time it has left.
  const key = `${name} ${shownTimes}`;
  keys.set(name, key);
  notifications.show({
    id: key,
    title,
    icon: <Icon size={18} stroke={1.9} aria-hidden />,
    withBorder: true,
    onClose: () => {
      if (keys.get(name) === key) keys.delete(name);
    },
    autoClose: tone === 'failure' ? false : 6000,
    closeButtonProps: { 'aria-label': t('ui.close') },
    classNames: {
      root: classes.root,
      title: classes.title,
      description: classes.body,
      icon: classes[tone],
      closeButton: classes.close,
    },
    role: tone === 'failure' ? 'alert' : 'status',
    message: (
      <>
        {body}
        {problems.length > 0 && (
          <ul className={classes.problems}>
            {problems.slice(0, shownProblems).map(({ place, message }) => (
              <li key={`${place} ${message}`}>
                <b>{place}</b> {message}
              </li>
            ))}
            {problems.length > shownProblems && (
              <li>{t('ui.moreProblems', { count: problems.length - shownProblems })}</li>
            )}
          </ul>
        )}
        {action !== undefined && (
          <Button
            size="small"
            className={classes.action}
            onClick={() => {
              notifications.hide(key);
              action.run();
            }}
          >
            {action.label}
          </Button>
        )}
      </>
    ),
  });
}

/** Takes a notice away, such as when what failed has succeeded. */
export function hideNotice(id: string): void {
  const key = keys.get(id);
  if (key !== undefined) {
    keys.delete(id);
    notifications.hide(key);
  }
}

/** Where notices appear; stands once in the application. */
export function NoticeArea(): ReactNode {
  return (
    <Notifications
      withinPortal={false}
      position="bottom-center"
      limit={4}
      transitionDuration={0}
      zIndex={400}
    />
  );
}
