// Why: says in one glance what the product is for and how the work goes.
// Must not: be in the way of opening a plan.
import { IconDeviceLaptop, IconFileDescription, IconShieldLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { t } from '../../../src-shared/text/translate.ts';
import { BrandMark } from '../../ui/brand.tsx';
import classes from './introduction.module.css';

const steps = ['inventory', 'screen', 'score', 'develop', 'rollout', 'decide'] as const;
const promises = [
  { icon: IconDeviceLaptop, text: 'start.promiseLocal' },
  { icon: IconFileDescription, text: 'start.promiseFile' },
  { icon: IconShieldLock, text: 'start.promiseClients' },
] as const;

export function Introduction({ version }: { readonly version: string | null }): ReactNode {
  return (
    <aside className={classes.panel} aria-label={t('shell.product')}>
      <div>
        <div className={classes.brand}>
          <BrandMark size={30} isOnBrand />
          <span>{t('shell.product')}</span>
        </div>
        <p className={classes.lead}>{t('start.lead')}</p>
        <ol className={classes.steps} aria-label={t('start.stepsLabel')}>
          {steps.map((step, index) => (
            <li key={step}>
              <span className={classes.number} aria-hidden>
                {index + 1}
              </span>
              <span>
                <b>{t(`start.steps.${step}.name`)}</b> {t(`start.steps.${step}.what`)}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <div className={classes.foot}>
        <ul className={classes.promises}>
          {promises.map(({ icon: Icon, text }) => (
            <li key={text}>
              <Icon size={17} stroke={1.9} aria-hidden />
              <span>{t(text)}</span>
            </li>
          ))}
        </ul>
        {version !== null && <p className={classes.version}>{t('start.version', { version })}</p>}
      </div>
    </aside>
  );
}
