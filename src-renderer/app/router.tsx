// Why: turns the register of pages into addresses, one route a page, with the opened record in it.
// Must not: load anything; pages ask for what they show.
import {
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
  type RouterHistory,
} from '@tanstack/react-router';

import { usePlanInfo } from '../api/plan.ts';
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
    // Of a plan that holds nothing there is nothing to see yet: it starts where it is filled.
    const isEmpty = usePlanInfo().counts.services === 0;
    return <Navigate to={(isEmpty ? '/insatser' : '/oversikt') as never} replace />;
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
