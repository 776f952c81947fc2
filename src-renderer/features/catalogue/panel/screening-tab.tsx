// Why: the legal outcome of a service in short, and the way to where it is worked on.
// Must not: answer questions; the screening page does.
import { useQuery } from '@tanstack/react-query';
import { IconCheck, IconCircleDashed, IconSignature } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { Screening } from '../../../../src-shared/contract/owner/screening.ts';
import { formatDate } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { PlaceLink } from '../../../api/place.tsx';
import { Answer } from '../../../api/queries.tsx';
import { LegalChip, ToneText } from '../../../ui/chips.tsx';
import { Remark } from '../../../ui/feedback.tsx';
import { PanelSection } from '../../../ui/frame/side-panel.tsx';
import classes from './panel.module.css';

export function ScreeningTab({ serviceId }: { readonly serviceId: string }): ReactNode {
  const query = useQuery(rpc.screening.get.queryOptions({ input: { serviceId } }));
  return <Answer query={query}>{(screening) => <Summary screening={screening} />}</Answer>;
}

function Summary({ screening }: { readonly screening: Screening }): ReactNode {
  const { conditions, rules, answered, applicable, outcome } = screening;
  const fulfilled = conditions.filter(({ status }) => status === 'fulfilled').length;
  return (
    <>
      <div className={classes.outcome}>
        <LegalChip
          outcome={outcome}
          openConditions={conditions.length - fulfilled}
          fulfilledConditions={fulfilled}
        />
        <span className={classes.quiet}>
          {outcome === 'unscreened'
            ? t('catalogue.screening.unscreened')
            : t('catalogue.screening.answered', { answered, applicable })}
        </span>
      </div>
      {screening.needsNewLook && (
        <Remark tone="review">{t('catalogue.screening.needsNewLook')}</Remark>
      )}
      {outcome !== 'unscreened' && outcome !== 'pass' && rules.length > 0 && (
        <PanelSection title={t('catalogue.screening.because')}>
          <ul className={classes.list}>
            {rules.map(({ id, reason, ground }) => (
              <li key={id}>
                <span>{reason}</span>
                <span className={classes.quiet}>
                  {id} · {ground.join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      {conditions.length > 0 && (
        <PanelSection
          title={t('catalogue.screening.conditions')}
          note={t('ui.ofTotal', { done: fulfilled, total: conditions.length })}
        >
          <ul className={classes.list}>
            {conditions.map(({ ruleId, text, status, reference, ground }) => (
              <li key={ruleId}>
                <ToneText
                  tone={status === 'open' ? 'plan' : 'full'}
                  icon={status === 'open' ? IconCircleDashed : IconCheck}
                >
                  <span className={classes.ink}>{text}</span>
                </ToneText>
                <span className={classes.indented}>
                  {ruleId} · {reference ?? ground.join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      <div className={classes.after}>
        <Remark icon={IconSignature} tone={signatureTone(screening)}>
          {signatureWords(screening)}
        </Remark>
        <PlaceLink to={`/provning/${screening.serviceId}`} className={classes.more}>
          {t('catalogue.screening.open')}
        </PlaceLink>
      </div>
    </>
  );
}

function signatureTone({ signature }: Screening): 'plain' | 'review' {
  return signature !== null && signature.voidedAt !== null ? 'review' : 'plain';
}

function signatureWords({ signature }: Screening): string {
  if (signature === null) {
    return t('catalogue.screening.notSigned');
  }
  const date = formatDate(signature.signedAt);
  return signature.voidedAt === null
    ? t('catalogue.screening.signed', { date, role: signature.role })
    : t('catalogue.screening.signatureVoid', { date });
}
