// Why: leads to the first thing that is missing in a part of the card, by chip and by key alike.
// Must not: change anything.
import type { CardPart } from '../../../../src-shared/contract/owner/development.ts';
import { t } from '../../../../src-shared/text/translate.ts';

function isMissing(field: Element): boolean {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    return field.value.trim() === '';
  }
  return field.textContent.trim() === t('ui.missing');
}

/** Gives focus to the first empty field of a part, or its first field; answers whether it is there. */
export function focusPart(card: HTMLElement | null, part: CardPart): boolean {
  const section = card?.querySelector(`[data-part="${part}"]`);
  const fields = [
    ...(section?.querySelectorAll<HTMLElement>('textarea, input, button[aria-labelledby]') ?? []),
  ];
  const target = fields.find(isMissing) ?? fields[0];
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
  return target !== undefined;
}
