// Why: a risk value with its band and word, or that nobody has assessed it.
// Must not: leave a cell blank.
import type { ReactNode } from 'react';

import type { Risk } from '../../../src-shared/contract/owner/risks.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Hatch } from '../../ui/chips.tsx';
import { RiskBadge } from '../../ui/figures.tsx';
import type { Stage } from './risk-view.ts';

export function StageBadge({
  risk,
  stage,
}: {
  readonly risk: Pick<Risk, 'inherent' | 'current' | 'residual' | 'bands'>;
  readonly stage: Stage;
}): ReactNode {
  const assessment = risk[stage];
  const band = risk.bands[stage];
  if (assessment !== null && band !== null) {
    return (
      <RiskBadge severity={assessment.severity} likelihood={assessment.likelihood} band={band} />
    );
  }
  return <Hatch>{stage === 'residual' ? t('ui.missing') : t('ui.notAssessed')}</Hatch>;
}
