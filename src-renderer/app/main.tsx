// Why: the entry of the window: providers round the router.
// Must not: hold logic.
import { QueryClientProvider } from '@tanstack/react-query';
import { createBrowserHistory, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { planInfoQuery } from '../api/plan.ts';
import { createQueryClient } from '../api/query-client.ts';
import { NoticeArea } from '../ui/notice.tsx';
import { LookProvider } from '../ui/theme/look-provider.tsx';
import { pageAt } from './pages.ts';
import { createAppRouter } from './router.tsx';

const place = document.querySelector('#root');
if (place === null) {
  throw new Error('The page has no #root');
}

const queries = createQueryClient();
const router = createAppRouter(createBrowserHistory());
// All at once, not each when the one before has come. What fails is asked for again where it is
// shown, which tells why.
const page = pageAt(globalThis.location.pathname);
void queries.prefetchQuery(planInfoQuery);
void page?.readAhead?.(queries);
page?.load().catch(() => undefined);

createRoot(place).render(
  <StrictMode>
    <LookProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
        <NoticeArea />
      </QueryClientProvider>
    </LookProvider>
  </StrictMode>,
);
