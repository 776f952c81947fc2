// Why: development cards as one accessible PDF, a page each.
// Must not: open a plan, or lay out anything: the template does.
import { cardWords } from '../../../src-shared/text/paper/cards.ts';
import { cleanLine } from '../../../src-shared/text/paper/clean-text.ts';
import { formatDay } from '../../../src-shared/text/paper/format.ts';
import { fileWords } from '../file-name.ts';
import type { PrintableText } from '../pdf/font-coverage.ts';
import { dateOf } from '../pdf/pdf-view.ts';
import { setPaper } from '../pdf/set-paper.ts';
import type { RenderedExport } from '../render-export.ts';
import { cardView } from './card-view.ts';
import type { CardsRequest } from './cards-request.ts';

/** Makes the file of the given cards. Pure: the same request gives the same content. */
export async function renderCards(
  request: CardsRequest,
  { resourcesFolder }: { readonly resourcesFolder: string },
): Promise<RenderedExport> {
  const bytes = await setPaper('cards.typ', resourcesFolder, (printable) =>
    cardsView(request, printable),
  );
  const plan = fileWords(cleanLine(request.plan), 'Plan');
  const [only] = request.cards;
  const what =
    request.cards.length === 1 && only !== undefined
      ? `${cardWords.file} ${fileWords(cleanLine(`${only.ref} ${only.name}`), only.ref)}`
      : cardWords.file;
  return { bytes, fileName: `${plan}, ${what}.pdf`, mediaType: 'application/pdf' };
}

function cardsView(request: CardsRequest, printable: PrintableText): object {
  const plan = cleanLine(request.plan) || 'Plan utan namn';
  const total = request.cards.length;
  const view = printable.copyOf({
    title: `${cardWords.title}, ${plan}`,
    date: dateOf(request.madeAt),
    plan,
    draft: `${cardWords.draft(request.draftVersion)}. ${cardWords.notDecided}`,
    printed: cardWords.printed(formatDay(request.madeAt)),
    words: {
      continues: cardWords.continues,
      needs: cardWords.needs,
      noNeeds: cardWords.noNeeds,
      conditions: cardWords.conditions,
      openQuestions: cardWords.openQuestions,
      waiting: cardWords.waiting,
      followUp: Object.values(cardWords.followUp),
    },
    // By how many are left out: the template counts, and words are not made there.
    more: Array.from({ length: 60 }, (_, count) => cardWords.more(count)),
    cards: request.cards.map((card, index) => ({
      ...cardView(card),
      page: cardWords.page(index + 1, total),
    })),
  });
  const { replaced } = printable;
  return { ...view, replaced: replaced === 0 ? null : cardWords.replaced(replaced) };
}
