// Why: how far a development card has come: which of its ten parts are filled, by stated rules.
// Must not: block anything, or judge what a text says; readiness is shown and no more.
import type { CardPart } from '../contract/owner/development.ts';
import type { DocumentationRegime } from '../contract/values.ts';
import { isBlank } from './text-check.ts';

/** The ten parts of a card, in the order they are read. */
export const cardParts: readonly CardPart[] = [
  'scope',
  'criteria',
  'content',
  'working-methods',
  'staffing',
  'channels',
  'documentation',
  'partners',
  'cost-frame',
  'follow-up',
];

/** One thing to measure. Only what readiness asks of it. */
export interface ReadinessFollowUp {
  readonly target: string | null;
  readonly responsibleRole: string | null;
  readonly dueOn: string | null;
}

/** What readiness is read from: the card's own texts, and facts of the service that it shares. */
export interface ReadinessInput {
  readonly forWhom: string | null;
  readonly notForWhom: string | null;
  readonly criteria: string | null;
  readonly content: string | null;
  readonly deliveryModel: string | null;
  readonly staffingAndCompetence: string | null;
  readonly channelsAndHours: string | null;
  readonly partners: string | null;
  readonly costFrame: string | null;
  readonly followUps: readonly ReadinessFollowUp[];
  readonly service: {
    /** How many working methods it has. */
    readonly workingMethods: number;
    readonly channels: string | null;
    readonly openingHours: string | null;
    readonly documentationRegime: DocumentationRegime | null;
    readonly informationText: string | null;
    readonly specialReasons: string | null;
    readonly partners: string | null;
  };
}

export interface PartState {
  readonly part: CardPart;
  readonly isFilled: boolean;
  /** Something is written, but not all that the part asks for. Never true of a filled part. */
  readonly isBegun: boolean;
}

/** All of these must hold for the part to be filled; any of them makes it begun. */
type Demands = readonly boolean[];

function has(text: string | null): boolean {
  return !isBlank(text);
}

/**
 * A follow-up can be carried out when it has a target, someone responsible and a date. The baseline
 * may be unknown: it is often measured first when the service starts.
 */
function isComplete({ target, responsibleRole, dueOn }: ReadinessFollowUp): boolean {
  return has(target) && has(responsibleRole) && has(dueOn);
}

function demandsOf(part: CardPart, card: ReadinessInput): Demands {
  const { service } = card;
  switch (part) {
    case 'scope':
      // A limit is not demanded: not every service needs one.
      return [has(card.forWhom), has(card.notForWhom)];
    case 'criteria':
      return [has(card.criteria)];
    case 'content':
      return [has(card.content), has(card.deliveryModel)];
    case 'working-methods':
      return [service.workingMethods > 0];
    case 'staffing':
      return [has(card.staffingAndCompetence)];
    case 'channels':
      // The catalogue may say both already; then nobody needs to write it twice.
      return has(card.channelsAndHours)
        ? [true]
        : [has(service.channels), has(service.openingHours)];
    case 'documentation':
      return [
        service.documentationRegime !== null,
        has(service.informationText),
        // Regime C needs the board's special reasons (SoL 14 kap. 5 §).
        ...(service.documentationRegime === 'C' ? [has(service.specialReasons)] : []),
      ];
    case 'partners':
      return [has(card.partners) || has(service.partners)];
    case 'cost-frame':
      return [has(card.costFrame)];
    case 'follow-up':
      return [card.followUps.length > 0, card.followUps.some(isComplete)];
  }
}

/** Each part of a card, in order: filled, begun or neither. */
export function partStates(card: ReadinessInput): readonly PartState[] {
  return cardParts.map((part) => {
    const demands = demandsOf(part, card);
    const isFilled = demands.every(Boolean);
    return { part, isFilled, isBegun: !isFilled && demands.some(Boolean) };
  });
}

/** How many parts are filled, 0–10. */
export function filledParts(states: readonly Pick<PartState, 'isFilled'>[]): number {
  return states.filter(({ isFilled }) => isFilled).length;
}

/** The columns of the board, from the least done. */
export const readinessStages = [
  'not-started',
  'started',
  'on-the-way',
  'almost',
  'complete',
] as const;
export type ReadinessStage = (typeof readinessStages)[number];

/**
 * The column a card stands in: 0 parts not started, 1–4 started, 5–8 on the way, 9 almost, 10 all.
 *
 * @throws RangeError for what is no number of parts.
 */
export function readinessStage(filled: number): ReadinessStage {
  if (!Number.isInteger(filled) || filled < 0 || filled > cardParts.length) {
    throw new RangeError(`A card has 0–${cardParts.length} parts filled, not ${filled}`);
  }
  if (filled === 0) return 'not-started';
  if (filled <= 4) return 'started';
  if (filled <= 8) return 'on-the-way';
  return filled === cardParts.length ? 'complete' : 'almost';
}

/** The first part that is not filled after the given one, going round; null where all are. */
export function nextMissing(states: readonly PartState[], after: CardPart | null): CardPart | null {
  const at = after === null ? -1 : states.findIndex(({ part }) => part === after);
  const inTurn = [...states.slice(at + 1), ...states.slice(0, at + 1)];
  return inTurn.find(({ isFilled }) => !isFilled)?.part ?? null;
}
