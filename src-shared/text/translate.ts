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

/** Strings that nothing is put into, once asked for: a list of rows asks for the same ones without end. */
const plain = new Map<string, string>();
const translate = instance.t as unknown as (key: string, values?: object) => string;

/**
 * A user-visible string: `t('start.title')`, `t('catalogue.rows', { count: 19 })`. Keys are checked
 * by the compiler; a key with `_one` and `_other` takes its form from `count`.
 */
export const t = ((key: string, values?: object) => {
  if (values !== undefined) {
    return translate(key, values);
  }
  let text = plain.get(key);
  if (text === undefined) {
    text = translate(key);
    plain.set(key, text);
  }
  return text;
}) as unknown as typeof instance.t;

/** A key of the resources, for tables that map values to strings. */
export type TextKey = ParseKeys;
