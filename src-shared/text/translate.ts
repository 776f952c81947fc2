// Why: the one door to user-visible strings: i18next over typed resources, ready at import.
// Must not: load anything from disk or net, or know React; every room may use it.
import i18next, { type ParseKeys } from 'i18next';

import { sv } from './sv/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'sv';
    resources: { sv: typeof sv };
    returnNull: false;
  }
}

const instance = i18next.createInstance({
  lng: 'sv',
  fallbackLng: 'sv',
  defaultNS: 'sv',
  ns: ['sv'],
  resources: { sv: { sv } },
  // Resources are at hand, so nothing has to be waited for.
  initAsync: false,
  // React escapes what it shows; escaping here too would show entities to people.
  interpolation: { escapeValue: false },
  returnNull: false,
});
void instance.init();

/**
 * A user-visible string: `t('start.title')`, `t('catalogue.rows', { count: 19 })`. Keys are checked
 * by the compiler; a key with `_one` and `_other` takes its form from `count`.
 */
export const t = instance.t;

/** A key of the resources, for tables that map values to strings. */
export type TextKey = ParseKeys;
