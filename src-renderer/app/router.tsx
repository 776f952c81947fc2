// Why: turns the register of pages into addresses, one route a page, with the opened record in it.
// Must not: load anything; pages ask for what they show.
import {
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
  type RouterHistory,
} from '@tanstack/react-router';

import { NotFound } from './not-found.tsx';
import { pages } from './pages.ts';
import { Root } from './root.tsx';

const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFound });

const pageRoutes = pages.map(({ path, component }) =>
  createRoute({ getParentRoute: () => rootRoute, path: `${path}/{-$id}`, component }),
);

const firstRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: function First() {
    return <Navigate to={(pages[0]?.path ?? '/') as never} replace />;
  },
});

/** Addresses hold plain words after `?`, never JSON: `?malgrupp=…`. */
function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

function stringifySearch(search: Record<string, unknown>): string {
  const entries = Object.entries(search).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries).toString()}`;
}

export function createAppRouter(history: RouterHistory) {
  return createRouter({
    routeTree: rootRoute.addChildren([firstRoute, ...pageRoutes]),
    history,
    parseSearch,
    stringifySearch,
    defaultPreload: false,
    scrollRestoration: false,
  });
}
