// Why: an address that leads nowhere says so and leads on.
// Must not: look like a fault.
import { IconMapOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { t } from '../../src-shared/text/translate.ts';
import { usePlace } from '../api/place.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/feedback.tsx';
import { PageHead } from '../ui/frame/page-head.tsx';
import { Screen } from '../ui/frame/screen.tsx';
import { pages } from './pages.ts';

export function NotFound(): ReactNode {
  const { go } = usePlace();
  return (
    <Screen head={<PageHead title={t('shell.notFound.title')} />}>
      <EmptyState
        icon={IconMapOff}
        title={t('shell.notFound.body')}
        actions={
          <Button onClick={() => go(pages[0]?.path ?? '/')}>{t('shell.notFound.action')}</Button>
        }
      >
        {t('shell.notFound.help')}
      </EmptyState>
    </Screen>
  );
}
