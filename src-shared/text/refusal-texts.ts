// Why: the Swedish wording of what the law, the gate and the legal questions lack.
// Must not: decide what is lacking (see domain), or be worded as a question.

/**
 * What the gate lacks, as it stands in the window, in a refusal and in the board papers. Keyed by
 * the codes of domain/rollout-gate.ts; the core's use of it does not compile if one is without text.
 */
export const gateMissingTexts = {
  'legal-block': 'Rättslig spärr',
  'legal-review': 'Juridisk bedömning är inte avgjord',
  'legal-unscreened': 'Insatsen är inte rättsligt prövad',
  'open-conditions': 'Öppna rättsliga villkor',
  'untreated-high-risk': 'Hög risk utan åtgärd',
  reach: 'Pilotens räckvidd är inte beskriven',
  effect: 'Pilotens effekt är inte beskriven',
  adoption: 'Pilotens anslutning är inte beskriven',
  implementation: 'Pilotens genomförande är inte beskrivet',
  maintenance: 'Pilotens vidmakthållande är inte beskrivet',
  'owner-role': 'Ansvarig roll saknas',
  funding: 'Finansiering saknas',
  'decision-reference': 'Beslutshänvisning saknas',
} as const;

/** Why a deviation stands that nobody wrote a reason for: the state was there before the plan. */
export const registeredWithoutGateText =
  'Registrerad som redan breddinförd. Grinden är inte prövad i planen.';

const unansweredStart = 'Frågan är inte besvarad';

export function unansweredText(short: string): string {
  return `${unansweredStart}: ${short}.`;
}

/** Whether a reason says that a question is unanswered, and nothing of the matter itself. */
export function isUnansweredReason(reason: string): boolean {
  return reason.startsWith(unansweredStart);
}

export const serviceGoneText =
  'Insatsen finns inte längre i planen. Ladda om listan och försök igen.';
