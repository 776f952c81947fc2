// Why: decides what the window shows: the first page, the plan, or why neither can be shown.
// Must not: lose the address: a deep link is followed once a plan is open.
import { Outlet, useLocation } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';

import { t } from '../../src-shared/text/translate.ts';
import { failureWords, toFailure } from '../api/failure.ts';
import { planInfoQuery } from '../api/plan.ts';
import { StartPage } from '../features/start/start-page.tsx';
import { ErrorBoundary, FaultNotice, Loading } from '../ui/feedback.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import classes from './root.module.css';
import { Shell } from './shell/shell.tsx';

export function Root(): ReactNode {
  const plan = useQuery(planInfoQuery);
  // Words after `?` are the page's: the frame does not render anew for them.
  const pathname = useLocation({ select: (location) => location.pathname });

  if (plan.data !== undefined) {
    return (
      <Shell info={plan.data}>
        <ErrorBoundary resetKey={pathname} onError={reportError}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </Shell>
    );
  }
  if (plan.error === null) {
    return (
      <main className={classes.waiting}>
        <Loading rows={3} />
      </main>
    );
  }
  const failure = toFailure(plan.error);
  if (failure.kind === 'refusal' && failure.code === 'no-plan-open') {
    return (
      <>
        <StartPage />
        <LiveRegion />
      </>
    );
  }
  const { title, body } = failureWords(failure);
  return (
    <main className={classes.waiting}>
      <h1 className={classes.product}>{t('shell.product')}</h1>
      <FaultNotice title={title} onRetry={() => void plan.refetch()}>
        {body}
      </FaultNotice>
    </main>
  );
}
