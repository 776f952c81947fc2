// Why: the phone's own strings, so that a phone does not load those of the whole product. i18next
// itself would be a sixth of all that the phone loads; a key, a plural and a value are all it needs.
// Must not: import text/translate.ts or text/sv/index.ts, or grow beyond that.
import { anchors } from '../../src-shared/text/sv/anchors.ts';
import { phone } from '../../src-shared/text/sv/phone.ts';

const texts = { phone, anchors } as const;

type Leaf<Texts, Prefix extends string> = {
  [Key in keyof Texts & string]: Texts[Key] extends string
    ? `${Prefix}${Key extends `${infer Name}_one` | `${infer Name}_other` ? Name : Key}`
    : Leaf<Texts[Key], `${Prefix}${Key}.`>;
}[keyof Texts & string];

/** A key of the phone's strings; one with `_one` and `_other` takes its form from `count`. */
export type PhoneText = Leaf<typeof texts, ''>;

const plural = new Intl.PluralRules('sv');

function find(path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (part, name) =>
      typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined,
    texts,
  );
}

/** A string of the phone, with `{{name}}` filled in. */
export function t(key: PhoneText, values: Readonly<Record<string, string | number>> = {}): string {
  const { count } = values;
  const form = typeof count === 'number' ? `${key}_${plural.select(count)}` : key;
  const text = find(form.split('.')) ?? find(key.split('.'));
  if (typeof text !== 'string') throw new Error(`No text ${key}`);
  return text.replaceAll(/\{\{(\w+)\}\}/gu, (_whole, name: string) => String(values[name] ?? ''));
}
