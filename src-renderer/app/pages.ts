// Why: the register of pages: one entry makes a page reachable by address, navigation and palette.
// Must not: list a page that does not exist yet.
import {
  IconActivity,
  IconFileText,
  IconHandStop,
  IconHeartHandshake,
  IconHistory,
  IconLayoutGrid,
  IconLayoutKanban,
  IconLayoutList,
  IconScale,
  IconShield,
  IconStack2,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { QueryClient } from '@tanstack/react-query';
import type { RouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';

import type { PlanInfo } from '../../src-shared/contract/owner/workspace.ts';
import { t } from '../../src-shared/text/translate.ts';
import { rpc } from '../api/client.ts';
import type { IconType } from '../ui/button.tsx';

/** Where a page stands in the navigation; the order of groups is the order of the process. */
export const pageGroups = [
  'overview',
  'inventory',
  'identification',
  'development',
  'decision',
] as const;
export type PageGroup = (typeof pageGroups)[number];

export interface Page {
  /** Swedish address, without a slash at the end. */
  readonly path: string;
  readonly group: PageGroup;
  readonly label: string;
  readonly icon: IconType;
  /** The navigation shrinks to icons, for pages that need the width. */
  readonly isWide?: boolean;
  /** Reached by link and palette alone: what belongs to no step of the process. */
  readonly isUnlisted?: boolean;
  /** The figure beside the name; null or 0 shows none. */
  readonly count?: (counts: PlanInfo['counts']) => number | null;
  /** Things to do here, offered in the palette; `search` opens them by address. */
  readonly commands?: readonly {
    readonly label: string;
    readonly search: Readonly<Record<string, string>>;
  }[];
  /** Asks for what the page shows first, while the page itself is on its way; see main.tsx. */
  readonly readAhead?: (queries: QueryClient) => Promise<void>;
  /** Answers `/path` and `/path/:id`; see `usePlace`. */
  readonly component: RouteComponent;
  /** Brings the page's code, which is done when it is shown if it has not been before. */
  readonly load: () => Promise<unknown>;
}

function loaded(load: () => Promise<RouteComponent>): Pick<Page, 'component' | 'load'> {
  return { component: lazy(async () => ({ default: await load() })), load };
}

/**
 * In the order of the navigation. The paths of the process are /oversikt, /insatser, /behov,
 * /provning, /workshop, /sortering, /utveckling, /risker, /inforande, /forslag.
 */
export const pages: readonly Page[] = [
  {
    path: '/oversikt',
    group: 'overview',
    label: t('shell.page.overview'),
    icon: IconActivity,
    ...loaded(async () => (await import('../features/overview/overview-page.tsx')).OverviewPage),
  },
  {
    path: '/insatser',
    group: 'inventory',
    label: t('shell.page.catalogue'),
    icon: IconLayoutList,
    // The longest answer last: the core gives one at a time.
    readAhead: async (queries) => {
      await Promise.all([
        queries.prefetchQuery(rpc.list.get.queryOptions({ input: {} })),
        queries.prefetchQuery(rpc.view.list.queryOptions({ input: {} })),
        queries.prefetchQuery(rpc.service.list.queryOptions({ input: {} })),
      ]);
    },
    count: ({ services }) => services,
    commands: [
      { label: t('catalogue.newService'), search: { ny: '1' } },
      { label: t('catalogue.importServices'), search: { importera: '1' } },
    ],
    ...loaded(async () => (await import('../features/catalogue/catalogue-page.tsx')).CataloguePage),
  },
  {
    path: '/behov',
    group: 'inventory',
    label: t('shell.page.needs'),
    icon: IconHeartHandshake,
    count: ({ needs }) => needs,
    commands: [
      { label: t('needs.newNeed'), search: { ny: '1' } },
      { label: t('needs.matrixCommand'), search: { vy: 'matris' } },
      { label: t('insights.mapCommand'), search: { vy: 'karta' } },
      { label: t('insights.newInsight'), search: { vy: 'karta', ny: '1' } },
    ],
    ...loaded(async () => (await import('../features/needs/needs-page.tsx')).NeedsPage),
  },
  {
    path: '/provning',
    group: 'identification',
    label: t('shell.page.screening'),
    icon: IconScale,
    count: ({ toScreen }) => toScreen,
    ...loaded(async () => (await import('../features/screening/screening-page.tsx')).ScreeningPage),
  },
  {
    path: '/workshop',
    group: 'identification',
    label: t('shell.page.workshop'),
    icon: IconUsersGroup,
    isWide: true,
    count: ({ sessions }) => sessions,
    commands: [{ label: t('workshop.newSession'), search: { ny: '1' } }],
    ...loaded(async () => (await import('../features/workshop/workshop-page.tsx')).WorkshopPage),
  },
  {
    path: '/sortering',
    group: 'identification',
    label: t('shell.page.sorting'),
    icon: IconStack2,
    commands: [{ label: t('sorting.newProposal'), search: { ny: '1' } }],
    ...loaded(async () => (await import('../features/sorting/sorting-page.tsx')).SortingPage),
  },
  {
    path: '/utveckling',
    group: 'development',
    label: t('shell.page.development'),
    icon: IconLayoutKanban,
    count: ({ cards }) => cards,
    ...loaded(
      async () => (await import('../features/development/development-page.tsx')).DevelopmentPage,
    ),
  },
  {
    path: '/risker',
    group: 'development',
    label: t('shell.page.risks'),
    icon: IconShield,
    count: ({ risks }) => risks,
    commands: [{ label: t('risk.newRisk'), search: { ny: '1' } }],
    ...loaded(async () => (await import('../features/risk/risk-page.tsx')).RiskPage),
  },
  {
    path: '/inforande',
    group: 'decision',
    label: t('shell.page.rollout'),
    icon: IconLayoutGrid,
    isWide: true,
    ...loaded(async () => (await import('../features/rollout/rollout-page.tsx')).RolloutPage),
  },
  {
    path: '/sluta-gora',
    group: 'decision',
    label: t('shell.page.stopDoing'),
    icon: IconHandStop,
    commands: [{ label: t('stopDoing.create.submit'), search: { ny: '1' } }],
    ...loaded(async () => (await import('../features/stop-doing/stop-page.tsx')).StopPage),
  },
  {
    path: '/forslag',
    group: 'decision',
    label: t('shell.page.proposal'),
    icon: IconFileText,
    commands: [{ label: t('proposal.adoptCommand'), search: { faststall: '1' } }],
    ...loaded(async () => (await import('../features/proposal/proposal-page.tsx')).ProposalPage),
  },
  {
    path: '/historik',
    group: 'overview',
    label: t('shell.page.history'),
    icon: IconHistory,
    isUnlisted: true,
    ...loaded(async () => (await import('../features/history/history-page.tsx')).HistoryPage),
  },
];

/** The page that answers an address, if any does. */
export function pageAt(pathname: string): Page | undefined {
  return pages.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
}
