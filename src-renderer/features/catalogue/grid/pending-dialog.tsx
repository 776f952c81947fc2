// Why: says which cells a paste does not fit and why, or asks whether rows below the last become new
// services. Must not: offer to do a part of it.
import type { ReactNode } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Remark } from '../../../ui/feedback.tsx';
import classes from './pending-dialog.module.css';
import type { PendingChange } from './use-cell-changes.ts';

const shownProblems = 100;
const shownNames = 12;

export function PendingDialog({
  pending,
  onClose,
  onAccept,
}: {
  readonly pending: PendingChange | null;
  readonly onClose: () => void;
  readonly onAccept: () => void;
}): ReactNode {
  if (pending === null) {
    return null;
  }
  const { cause, made } = pending;
  const { problems, additions } = made;
  if (problems.length > 0) {
    return (
      <Dialog isOpen onClose={onClose} width={640} title={t(`catalogue.cells.refused.${cause}`)}>
        <p className={classes.lead}>
          {t('catalogue.cells.refusedLead', { count: problems.length })}
        </p>
        <div
          className={classes.scroll}
          tabIndex={0}
          role="region"
          aria-label={t('catalogue.cells.problems')}
        >
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('catalogue.cells.cell')}</th>
                <th scope="col">{t('catalogue.cells.value')}</th>
                <th scope="col">{t('catalogue.cells.why')}</th>
              </tr>
            </thead>
            <tbody>
              {problems.slice(0, shownProblems).map(({ place, text, message }) => (
                <tr key={`${place} ${text} ${message}`}>
                  <th scope="row">{place}</th>
                  <td>{text === '' ? <i>{t('catalogue.cells.empty')}</i> : text.slice(0, 120)}</td>
                  <td>{message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {problems.length > shownProblems && (
          <p className={classes.more}>
            {t('ui.moreProblems', { count: problems.length - shownProblems })}
          </p>
        )}
        <div className={classes.foot}>
          <Button variant="primary" onClick={onClose} data-autofocus>
            {t('ui.close')}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('catalogue.cells.newTitle', { count: additions.length })}
      submit={{
        label: t('catalogue.cells.newSubmit', { count: additions.length }),
        run: onAccept,
      }}
    >
      <p className={classes.lead}>{t('catalogue.cells.newLead', { count: additions.length })}</p>
      <ul className={classes.names}>
        {additions.slice(0, shownNames).map(({ name }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two new services may have one name
          <li key={index}>{name}</li>
        ))}
        {additions.length > shownNames && (
          <li>{t('ui.moreProblems', { count: additions.length - shownNames })}</li>
        )}
      </ul>
      {made.changes.length > 0 && (
        <Remark>
          {t('catalogue.cells.newAlso', {
            services: t('catalogue.services', { count: made.changes.length }),
          })}
        </Remark>
      )}
    </Dialog>
  );
}
