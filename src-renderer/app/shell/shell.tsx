// Why: the frame round every page of an open plan, and the keys that work everywhere.
// Must not: know what a page shows.
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';

import type { PlanInfo } from '../../../src-shared/contract/owner/workspace.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { usePath } from '../../api/place.tsx';
import { AppFrame } from '../../ui/frame/app-frame.tsx';
import { announce } from '../../ui/live-region.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { pageAt } from '../pages.ts';
import { Navigation } from './navigation.tsx';
import { Palette } from './palette.tsx';
import { TopBar } from './top-bar.tsx';
import { useHistory } from './use-history.ts';
import { useStored } from './use-stored.ts';

const narrow = globalThis.matchMedia('(max-width: 1120px)');

function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );
}

export function Shell({
  info,
  children,
}: {
  readonly info: PlanInfo;
  readonly children: ReactNode;
}): ReactNode {
  const path = usePath();
  const page = pageAt(path);
  const isNarrow = useIsNarrow();
  const [isSlim, setSlim] = useStored('forsta-linjen.slim-navigation', false);
  const history = useHistory(info);

  useKeys({
    'Ctrl+Z': history.undo,
    'Ctrl+Y': history.redo,
    'Ctrl+Shift+Z': history.redo,
  });

  const title = page === undefined ? t('shell.notFound.title') : page.label;
  useEffect(() => {
    document.title = `${title} – ${info.name} – ${t('shell.product')}`;
  }, [title, info.name]);

  // A new page is announced and takes the focus, as if it had been loaded.
  const shown = useRef(page?.path);
  useEffect(() => {
    if (shown.current !== page?.path) {
      shown.current = page?.path;
      document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true });
      announce(title);
    }
  }, [page?.path, title]);

  const canWiden = !isNarrow && page?.isWide !== true;
  const isRail = !canWiden || isSlim;
  return (
    <>
      <AppFrame
        isRail={isRail}
        skipText={t('shell.skip')}
        topBar={<TopBar info={info} history={history} isRail={isRail} />}
        navigation={
          <Navigation
            info={info}
            isRail={isRail}
            onToggle={canWiden ? () => setSlim(!isSlim) : null}
          />
        }
      >
        {children}
      </AppFrame>
      <Palette history={history} />
    </>
  );
}
