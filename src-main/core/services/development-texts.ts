// Why: the texts of a card as one value, for the screen and the papers alike.
// Must not: work out readiness, or read the plan.
import type { StoredCard } from '../../../db/repos/development.ts';
import type { CardTexts } from '../../../src-shared/contract/owner/development.ts';

const noTexts: CardTexts = {
  forWhom: null,
  notForWhom: null,
  limitsWithReasons: null,
  criteria: null,
  content: null,
  deliveryModel: null,
  staffingAndCompetence: null,
  channelsAndHours: null,
  documentation: null,
  partners: null,
  costFrame: null,
  openQuestions: null,
};

/** The texts of a card; all unknown where nothing is written. */
export function textsOfCard({ card }: StoredCard): CardTexts {
  if (card === null) return noTexts;
  const { serviceId: _serviceId, updatedAt: _updatedAt, isExample: _isExample, ...texts } = card;
  return texts;
}
