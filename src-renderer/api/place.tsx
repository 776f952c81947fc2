// Why: where in the application one is, and links to elsewhere, so that every state has an address.
// Must not: know which pages there are.
import { Link, useLocation, useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { type ReactNode, useCallback, useMemo } from 'react';

export type Search = Readonly<Record<string, string>>;

/** New words for parts of the address after `?`; null takes one away. */
export type SearchChange = Readonly<Record<string, string | null>>;

/** The words after a change of some of them. */
export function withWords(search: Search, change: SearchChange): Search {
  const next: Record<string, string> = { ...search };
  for (const [name, value] of Object.entries(change)) {
    if (value === null) {
      delete next[name];
    } else {
      next[name] = value;
    }
  }
  return next;
}

export interface Place {
  readonly path: string;
  /** The opened record, where the page's path has one: `/insatser/:id`. */
  readonly id: string | null;
  readonly search: Search;
  /** Goes to an address of the application: `go('/risker', { insats: id })`. */
  readonly go: (path: string, search?: Search) => void;
  /** Opens a record on this page (null closes it); what else the address says stays, but for `change`. */
  readonly open: (id: string | null, change?: SearchChange) => void;
  /** Changes parts of the address after `?`; null takes one away. Makes no step in the history. */
  readonly setSearch: (change: SearchChange) => void;
}

function wantedId(params: { readonly id?: string }): string | null {
  return params.id ?? null;
}

/** The page one is on, for what does not care about the words after `?`. */
export function usePath(): string {
  return useLocation({ select: ({ pathname }) => pathname });
}

/** Goes to an address of the application, for what does not care where one is. */
export function useGo(): Place['go'] {
  const navigate = useNavigate();
  return useCallback(
    (to, wanted = {}) => void navigate({ to, search: wanted } as never),
    [navigate],
  );
}

/**
 * Changes words of the address one is at, for what does not read them; the same function always.
 * It answers false where the address says that already.
 */
export function useSetSearch(): (change: SearchChange) => boolean {
  const router = useRouter();
  return useCallback(
    (change: SearchChange) => {
      const { pathname } = router.latestLocation;
      const search = router.latestLocation.search as Search;
      if (Object.entries(change).every(([name, value]) => (search[name] ?? null) === value)) {
        return false;
      }
      const wanted = withWords(search, change);
      void router.navigate({ to: pathname, search: wanted, replace: true } as never);
      return true;
    },
    [router],
  );
}

/** The opened record and how another is opened, for what does not care about the words after `?`. */
export function useOpened(): Pick<Place, 'id' | 'open'> {
  const router = useRouter();
  const path = usePath();
  const id = useParams({ strict: false, select: wantedId });
  return useMemo(
    () => ({
      id,
      open: (next, change = {}) => {
        const { search } = router.latestLocation;
        const base = id === null ? path : path.slice(0, path.lastIndexOf('/'));
        void router.navigate({
          to: next === null ? base : `${base}/${next}`,
          search: withWords(search as Search, change),
          // Walking through a list is one step: back leads out of it, not through it.
          replace: id !== null && next !== null,
        } as never);
      },
    }),
    [id, path, router],
  );
}

/** Where one is. Re-renders on every change of address. */
export function usePlace(): Place {
  const path = usePath();
  // The same object while the words are the same: the router makes a new one at every step it takes.
  const search: Search = useLocation({
    select: (location) => location.search as Search,
    structuralSharing: true,
  });
  const go = useGo();
  const setSearch = useSetSearch();
  const { id, open } = useOpened();
  return useMemo(
    () => ({ path, id, search, go, open, setSearch }),
    [path, id, search, go, open, setSearch],
  );
}

const nowhere: Search = {};

/** A link within the application. */
export function PlaceLink({
  to,
  search = nowhere,
  className,
  activeClassName,
  children,
  label,
}: {
  readonly to: string;
  readonly search?: Search;
  readonly className?: string | undefined;
  readonly activeClassName?: string | undefined;
  readonly children: ReactNode;
  /** Read aloud in place of the content. */
  readonly label?: string;
}): ReactNode {
  return (
    <Link
      to={to}
      search={search as never}
      className={className}
      activeProps={activeClassName === undefined ? {} : { className: activeClassName }}
      aria-label={label}
    >
      {children}
    </Link>
  );
}
