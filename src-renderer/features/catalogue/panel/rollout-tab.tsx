// Why: where the service stands in each district.
// Must not: change a status; the rollout matrix does, with its gate.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { PlaceLink } from '../../../api/place.tsx';
import { Answer } from '../../../api/queries.tsx';
import { RolloutPill } from '../../../ui/chips.tsx';
import { Remark } from '../../../ui/feedback.tsx';
import classes from './panel.module.css';

export function RolloutTab({ serviceId }: { readonly serviceId: string }): ReactNode {
  const query = useQuery(rpc.rollout.matrix.queryOptions({ input: {} }));
  return (
    <Answer query={query}>
      {({ districts, rows }) => {
        const row = rows.find((one) => one.serviceId === serviceId);
        return (
          <>
            {row !== undefined && (
              <>
                <p className={classes.sentence}>
                  {t('catalogue.rollout.adoption', {
                    adopted: row.adoption.adopted,
                    applicable: row.adoption.applicable,
                  })}
                </p>
                {row.adoption.unknown > 0 && (
                  <Remark>{t('catalogue.rollout.unknown', { count: row.adoption.unknown })}</Remark>
                )}
                <ul className={classes.lines}>
                  {districts.map(({ id, name }) => {
                    const cell = row.cells.find(({ districtId }) => districtId === id);
                    const startOn = cell?.startOn ?? null;
                    return (
                      <li key={id}>
                        <span>{name}</span>
                        {startOn !== null && (
                          <span className={classes.quiet}>
                            {t('catalogue.rollout.from', { date: startOn })}
                          </span>
                        )}
                        <RolloutPill status={cell?.status ?? 'unknown'} />
                      </li>
                    );
                  })}
                </ul>
              </>
            )}
            <div className={classes.after}>
              <PlaceLink to="/inforande" className={classes.more}>
                {t('catalogue.rollout.open')}
              </PlaceLink>
            </div>
          </>
        );
      }}
    </Answer>
  );
}
