// Why: the risks of one service in the register's order, and what is done about them.
// Must not: assess; the register does.
import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle, IconShield } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { Assessment, Risk } from '../../../../src-shared/contract/owner/risks.ts';
import type { RiskBand } from '../../../../src-shared/contract/values.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { PlaceLink } from '../../../api/place.tsx';
import { Answer } from '../../../api/queries.tsx';
import { Hatch, ToneText } from '../../../ui/chips.tsx';
import { EmptyState } from '../../../ui/feedback.tsx';
import { RiskBadge } from '../../../ui/figures.tsx';
import classes from './panel.module.css';

export function RiskTab({ serviceId }: { readonly serviceId: string }): ReactNode {
  const query = useQuery(rpc.risk.list.queryOptions({ input: {} }));
  return (
    <Answer query={query}>
      {({ risks }) => {
        const own = risks.filter((risk) => risk.serviceId === serviceId);
        return (
          <>
            {own.length === 0 ? (
              <EmptyState size="part" icon={IconShield} title={t('catalogue.risks.none')}>
                {t('catalogue.risks.noneBody')}
              </EmptyState>
            ) : (
              <ul className={classes.list}>
                {own.map((risk) => (
                  <li key={risk.id}>
                    <RiskCard risk={risk} />
                  </li>
                ))}
              </ul>
            )}
            <div className={classes.after}>
              <PlaceLink to="/risker" search={{ insats: serviceId }} className={classes.more}>
                {t('catalogue.risks.open')}
              </PlaceLink>
            </div>
          </>
        );
      }}
    </Answer>
  );
}

const stages = ['inherent', 'current', 'residual'] as const;

function RiskCard({ risk }: { readonly risk: Risk }): ReactNode {
  const isUntreated = risk.warnings.some(
    (warning) => warning === 'high-without-measure' || warning === 'severity-four-without-measure',
  );
  return (
    <div className={classes.risk}>
      <PlaceLink to={`/risker/${risk.id}`} className={classes.title}>
        {risk.title}
      </PlaceLink>
      <dl className={classes.stages}>
        {stages.map((stage) => (
          <div key={stage}>
            <dt>{t(`catalogue.risks.${stage}`)}</dt>
            <dd>
              <Badge assessment={risk[stage]} band={risk.bands[stage]} />
            </dd>
          </div>
        ))}
      </dl>
      {isUntreated && (
        <ToneText tone="block" icon={IconAlertTriangle}>
          {t('catalogue.risks.untreated')}
        </ToneText>
      )}
      {!isUntreated && (
        <span className={classes.quiet}>
          {risk.measures.length === 0
            ? t('catalogue.risks.noMeasure')
            : risk.measures.map(({ what }) => what).join(' · ')}
        </span>
      )}
    </div>
  );
}

function Badge({
  assessment,
  band,
}: {
  readonly assessment: Assessment | null;
  readonly band: RiskBand | null;
}): ReactNode {
  return assessment === null || band === null ? (
    <Hatch>{t('ui.notAssessed')}</Hatch>
  ) : (
    <RiskBadge severity={assessment.severity} likelihood={assessment.likelihood} band={band} />
  );
}
