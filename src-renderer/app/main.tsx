// Why: the entry of the window: providers round the router.
// Must not: hold logic.
import { QueryClientProvider } from '@tanstack/react-query';
import { createBrowserHistory, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

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
// If it fails, the page asks again and tells why.
void pageAt(globalThis.location.pathname)?.readAhead?.(queries);

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
