// Why: puts the theme in place under the strict content policy, for every page of the product.
// Must not: know plans, routes or operations.
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './fonts.css';
import './base.css';

import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import dayjs from 'dayjs';
import 'dayjs/locale/sv';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';

import { useLook } from './appearance.ts';
import { theme, variablesResolver } from './theme.ts';

dayjs.locale('sv');

/** The nonce the core wrote into this page; styles without it are refused by the content policy. */
function styleNonce(): string {
  const meta = document.querySelector('meta[name="csp-nonce"]');
  return meta?.getAttribute('content') ?? '';
}

// The dialogs' scroll lock adds a style element of its own and asks this variable for the nonce.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

export function LookProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { shown, hasHighContrast } = useLook();
  const resolver = useMemo(() => variablesResolver(hasHighContrast), [hasHighContrast]);
  useLayoutEffect(() => {
    document.documentElement.dataset['contrast'] = hasHighContrast ? 'more' : 'normal';
  }, [hasHighContrast]);
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={shown}
      cssVariablesResolver={resolver}
      getStyleNonce={styleNonce}
    >
      <DatesProvider settings={{ locale: 'sv', firstDayOfWeek: 1 }}>{children}</DatesProvider>
    </MantineProvider>
  );
}
