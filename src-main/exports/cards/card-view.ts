// Why: one development card as the template reads it: labels, lines and rows, in reading order.
// Must not: hold markup, or decide what fits: the template measures.
import {
  agreementLabels,
  criterionLabels,
  documentationRegimeLabels,
} from '../../../src-shared/text/labels.ts';
import {
  exampleText,
  missingText,
  screeningOutcomeLabels,
  serviceStatusLabels,
} from '../../../src-shared/text/labels.ts';
import { cardPartLabels } from '../../../src-shared/text/card-parts.ts';
import { cardWords } from '../../../src-shared/text/paper/cards.ts';
import { cleanLine, paragraphsOf } from '../../../src-shared/text/paper/clean-text.ts';
import { formatDay, formatNumber, listOr, textOr } from '../../../src-shared/text/paper/format.ts';
import type { CardPart } from '../../../src-shared/contract/owner/development.ts';
import type { VoteSummary } from '../../../src-shared/contract/owner/sessions.ts';
import type { PrintedCard } from './cards-request.ts';

/** No page holds more, in the smallest type; the template need not weigh what lies beyond. */
const mostSigns = 6_000;
/** A table's column is narrow: a longer word is given places to break at. */
const longestInCell = 18;

/** Paragraphs of one text under a word of its own; `isCut` where more stands in the plan. */
export interface TextView {
  readonly label: string | null;
  readonly paragraphs: readonly string[];
  readonly isCut: boolean;
}

/** Whole words, at most `most` signs in all. */
function firstWords(paragraphs: readonly string[], most: number): TextView['paragraphs'] {
  const kept: string[] = [];
  let left = most;
  for (const paragraph of paragraphs) {
    if (left <= 0) break;
    if (paragraph.length <= left) kept.push(paragraph);
    else kept.push(paragraph.slice(0, Math.max(0, paragraph.lastIndexOf(' ', left))));
    left -= paragraph.length;
  }
  return kept.filter((paragraph) => paragraph !== '');
}

function textView(label: string | null, text: string | null): TextView[] {
  const all = paragraphsOf(text);
  if (all.length === 0) return [];
  const length = all.reduce((sum, each) => sum + each.length, 0);
  return [{ label, paragraphs: firstWords(all, mostSigns), isCut: length > mostSigns }];
}

/** Size of type in points, most signs of a text, most rows of a list; null is all. */
export type Level = readonly [size: number, signs: number | null, rows: number | null];

/** From comfortable to the limit: first smaller type, then shorter texts that say they go on. */
const levels: readonly Level[] = [
  [10, null, null],
  [9.5, null, null],
  [9, null, null],
  [8.5, null, null],
  [8, null, null],
  [8, 1800, 14],
  [8, 1200, 12],
  [8, 800, 10],
  [8, 550, 8],
  [8, 400, 6],
  [8, 280, 5],
  [8, 200, 4],
  [8, 140, 3],
  [8, 90, 2],
  [8, 60, 1],
];
/** More than a page of the smallest type can hold: what is sure not to fit is not tried. */
const pageSigns = 14_000;

interface Row {
  readonly cells: readonly string[];
}

export interface PartView {
  readonly title: string;
  readonly isMissing: boolean;
  readonly texts: readonly TextView[];
  readonly rows: readonly Row[];
}

function inCell(text: string | null): string {
  return textOr(text).replaceAll(/\S{19,}/gu, (word) => {
    const signs = [...word];
    const parts: string[] = [];
    for (let at = 0; at < signs.length; at += longestInCell) {
      parts.push(signs.slice(at, at + longestInCell).join(''));
    }
    return parts.join('\u200B');
  });
}

function textsOfPart(part: CardPart, card: PrintedCard): readonly TextView[] {
  const { texts } = card;
  switch (part) {
    case 'scope':
      return [
        ...textView(cardWords.forWhom, texts.forWhom),
        ...textView(cardWords.notForWhom, texts.notForWhom),
        ...textView(cardWords.limits, texts.limitsWithReasons),
      ];
    case 'criteria':
      return textView(null, texts.criteria);
    case 'content':
      return [
        ...textView(cardWords.content, texts.content),
        ...textView(cardWords.delivery, texts.deliveryModel),
      ];
    case 'working-methods':
      return textView(null, listOr(card.workingMethods, ''));
    case 'staffing':
      return textView(null, texts.staffingAndCompetence);
    case 'channels': {
      const own = textView(null, texts.channelsAndHours);
      return own.length > 0 ? own : textView(cardWords.fromCatalogue, card.channels);
    }
    case 'documentation':
      return [
        ...textView(
          null,
          card.documentationRegime && documentationRegimeLabels[card.documentationRegime],
        ),
        ...textView(null, texts.documentation),
        ...textView(cardWords.information, card.informationText),
        ...textView(cardWords.reasons, card.specialReasons),
      ];
    case 'partners': {
      const own = textView(null, texts.partners);
      return own.length > 0 ? own : textView(cardWords.fromCatalogue, card.partners);
    }
    case 'cost-frame':
      return textView(null, texts.costFrame);
    case 'follow-up':
      return [];
  }
}

function partView(part: CardPart, card: PrintedCard): PartView {
  return {
    title: cardPartLabels[part],
    isMissing: card.missing.includes(part),
    texts: textsOfPart(part, card),
    rows:
      part === 'follow-up'
        ? card.followUps.map(({ measure, baseline, target, responsibleRole, dueOn }) => ({
            cells: [measure, baseline, target, responsibleRole, dueOn].map(inCell),
          }))
        : [],
  };
}

/** Whether a level may fit at all: the signs it would set, of texts alone and of lists. */
function mayFit([, signs, rows]: Level, card: PrintedCard): boolean {
  const shown = (text: string | null): number => Math.min(text?.length ?? 0, signs ?? mostSigns);
  const sum = (texts: readonly (string | null)[]): number =>
    texts.reduce((total, text) => total + shown(text), 0);
  const first = <Value>(list: readonly Value[]): readonly Value[] =>
    list.slice(0, rows ?? list.length);
  const total =
    sum([...Object.values(card.texts), card.informationText, card.specialReasons]) +
    sum([...first(card.needs), ...first(card.openConditions)]) +
    sum(first(card.comments).flatMap(({ text, answer }) => [text, answer?.text ?? null])) +
    sum(
      first(card.followUps).flatMap(({ measure, baseline, target }) => [measure, baseline, target]),
    );
  return total <= pageSigns;
}

function levelsOf(card: PrintedCard): readonly Level[] {
  const possible = levels.filter((level) => mayFit(level, card));
  return possible.length === 0 ? levels.slice(-1) : possible;
}

function figures(votes: VoteSummary): readonly string[] {
  const { median, label, n } = votes;
  return [
    median === null ? cardWords.noMedian : `${cardWords.median} ${formatNumber(median)}`,
    n === 0 ? '' : agreementLabels[label],
    cardWords.n(n),
  ].filter((word) => word !== '');
}

function scoreView({ score }: PrintedCard): object {
  if (score === null) return { title: cardWords.noWorkshop, example: null, lines: [] };
  const { workshop, round, rank, isExample } = score;
  const place = rank === null ? '' : `, ${cardWords.rank(rank)}`;
  return {
    title: `${cardWords.workshop(cleanLine(workshop), round)}${place}`,
    example: isExample ? exampleText : null,
    lines: (['effect', 'feasibility'] as const).map((criterion) => ({
      name: criterionLabels[criterion],
      figures: figures(score[criterion]).join(', '),
    })),
  };
}

function legalWords({ legal }: PrintedCard): string {
  const word = screeningOutcomeLabels[legal.outcome];
  if (legal.outcome === 'condition') {
    return legal.openConditions === 0 ? cardWords.allMet : cardWords.open(legal.openConditions);
  }
  if (legal.outcome === 'block') return `${word} ${legal.ground.join(', ')}`;
  if (legal.outcome === 'review' && legal.answered < legal.applicable) {
    return `${word}, ${cardWords.notFinished(legal.answered, legal.applicable)}`;
  }
  return word;
}

const parts = Object.keys(cardPartLabels) as CardPart[];

/** One card; texts as they are, which `PrintableText` then makes printable. */
export function cardView(card: PrintedCard): object {
  const waiting = card.comments.filter(({ answer }) => answer === null).length;
  return {
    levels: levelsOf(card),
    eyebrow: [cardWords.title, card.ref, ...card.targetGroups].map(cleanLine).join(' · '),
    name: cleanLine(card.name),
    example: card.isExample ? exampleText : null,
    tone: card.legal.outcome,
    legal: legalWords(card),
    status: serviceStatusLabels[card.status],
    readiness: cardWords.parts(card.filled),
    filled: parts.map((part) => !card.missing.includes(part)),
    risks: cardWords.risks(card.risks.total, card.risks.untreatedHigh),
    score: scoreView(card),
    needs: card.needs.map(cleanLine),
    conditions: card.openConditions.map(cleanLine),
    parts: parts.map((part) => partView(part, card)),
    openQuestions: textView(null, card.texts.openQuestions),
    commentsTitle: cardWords.comments(card.comments.length, waiting),
    comments: card.comments.map(({ from, text, at, answer, isExample }) => ({
      from: cleanLine(from),
      at: formatDay(at),
      example: isExample ? exampleText : null,
      text: textView(null, text),
      answer:
        answer === null
          ? null
          : { role: cleanLine(answer.role), text: textView(null, answer.text) },
    })),
    missing: missingText,
  };
}
