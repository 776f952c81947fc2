// Why: an earlier line is kept beside the one that holds, with what was said then.
// Must not: change one.
import type { ReactNode } from 'react';

import type { CutLine } from '../../../../src-shared/contract/owner/cut-lines.ts';
import { cutCounts, cutOutcomeLabels } from '../../../../src-shared/text/cut-line-text.ts';
import { formatTime } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import classes from './cut.module.css';

export function FormerLines({ lines }: { readonly lines: readonly CutLine[] }): ReactNode {
  if (lines.length === 0) {
    return null;
  }
  return (
    <section aria-label={t('cut.former')}>
      <h2 className={classes.title}>{t('cut.former')}</h2>
      <ol className={classes.former}>
        {lines.map((line, index) => (
          <li key={line.id}>
            <p className={classes.formerHead}>
              <b>{cutCounts(line.services.map(({ outcome }) => outcome))}</b>
              <span>{index === 0 ? t('cut.holds') : t('cut.replaced')}</span>
            </p>
            <p className={classes.help}>
              {t('cut.drawn', { time: formatTime(line.at), role: line.role, round: line.round })}
            </p>
            <p>{line.reason}</p>
            {line.services.some(({ reason }) => reason !== null) && (
              <ul className={classes.exceptions}>
                {line.services.flatMap(({ serviceId, name, outcome, reason }) =>
                  reason === null
                    ? []
                    : [
                        <li key={serviceId}>
                          <b>{name}</b> {cutOutcomeLabels[outcome]}: {reason}
                        </li>,
                      ],
                )}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
