// Why: services that are gone from the file: kept unless the person ends them, with a reason.
// Must not: end anything by itself, or offer to remove.
import type { ReactNode } from 'react';

import type { ImportPreview } from '../../../../src-shared/contract/owner/imports.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import classes from './import-page.module.css';
import rowClasses from './preview.module.css';
import type { ImportFlow } from './use-import.ts';

export function MissingPart({
  flow,
  preview,
}: {
  readonly flow: ImportFlow;
  readonly preview: ImportPreview;
}): ReactNode {
  const { missing } = flow.decisions;

  function choose(serviceId: string, status: string): void {
    const others = missing.filter((one) => one.serviceId !== serviceId);
    const before = missing.find((one) => one.serviceId === serviceId);
    if (status !== 'declined' && status !== 'decommissioned') flow.setMissing(others);
    else flow.setMissing([...others, { serviceId, status, reason: before?.reason ?? '' }]);
  }

  return (
    <div className={rowClasses.missing}>
      <p className={classes.lead}>{t('importing.preview.missingLead')}</p>
      <ul>
        {preview.missing.map(({ id, ref, name }) => {
          const choice = missing.find((one) => one.serviceId === id);
          return (
            <li key={id}>
              <span>
                <b>{name}</b> <small>{ref}</small>
              </span>
              <select
                className={classes.select}
                aria-label={t('importing.preview.missingChoice', { name })}
                value={choice?.status ?? 'keep'}
                onChange={(event) => choose(id, event.currentTarget.value)}
              >
                <option value="keep">{t('importing.preview.keep')}</option>
                <option value="declined">{t('importing.preview.decline')}</option>
                <option value="decommissioned">{t('importing.preview.decommission')}</option>
              </select>
              {choice !== undefined && (
                <input
                  type="text"
                  className={classes.reason}
                  aria-label={`${t('importing.preview.reason')}: ${name}`}
                  placeholder={t('importing.preview.reason')}
                  value={choice.reason}
                  maxLength={300}
                  onChange={(event) => {
                    const reason = event.currentTarget.value;
                    flow.setMissing(
                      missing.map((one) => (one.serviceId === id ? { ...one, reason } : one)),
                    );
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
