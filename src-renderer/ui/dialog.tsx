// Why: one form of dialog, for what needs more than one field before it can be saved.
// Must not: ask "are you sure?": acts are undone instead.
import { Modal } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect } from 'react';

import { t } from '../../src-shared/text/translate.ts';
import { Button } from './button.tsx';
import classes from './dialog.module.css';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Pixels. */
  readonly width?: number;
  /** Given: the dialog is a form with this main button, and Enter presses it. */
  readonly submit?: {
    readonly label: string;
    readonly run: () => void;
    readonly isDisabled?: boolean;
    readonly isBusy?: boolean;
  };
  /** Left in the foot: a remark, a second choice. */
  readonly foot?: ReactNode;
}

export function Dialog({
  isOpen,
  onClose,
  title,
  children,
  width = 480,
  submit,
  foot,
}: DialogProps): ReactNode {
  // The kit gives the focus back when a dialog closes, but not when it is taken away as it is.
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isOpen && isLost && before instanceof HTMLElement) {
        before.focus({ preventScroll: true });
      }
    };
  }, [isOpen]);

  return (
    <Modal.Root opened={isOpen} onClose={onClose} size={width}>
      <Modal.Overlay className={classes.overlay} />
      <Modal.Content>
        {/* Not the kit's own header: it is a second banner to those who listen. */}
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('ui.close')} />
        </div>
        <Modal.Body>
          {submit === undefined ? (
            children
          ) : (
            <form
              onSubmit={(event: FormEvent) => {
                event.preventDefault();
                if (submit.isDisabled !== true && submit.isBusy !== true) {
                  submit.run();
                }
              }}
            >
              {children}
              <div className={classes.foot}>
                <div className={classes.remark}>{foot}</div>
                <Button onClick={onClose}>{t('ui.cancel')}</Button>
                <Button
                  type="submit"
                  variant="primary"
                  disabled={submit.isDisabled}
                  isBusy={submit.isBusy ?? false}
                >
                  {submit.label}
                </Button>
              </div>
            </form>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
