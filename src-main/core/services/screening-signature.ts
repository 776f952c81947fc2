// Why: the signature of a named role under a legal outcome, and how it becomes void.
// Must not: let an unfinished screening be signed, or remove a signature that was given.
import { addDecision } from '../../../db/repos/decisions.ts';
import { insertSignature, voidSignatureInForce } from '../../../db/repos/screening.ts';
import type { Screening } from '../../../src-shared/contract/owner/screening.ts';
import { fingerprintOfAnswers } from '../../../src-shared/domain/rule-set-versions.ts';
import type { ScreeningInput } from '../../../src-shared/domain/screening.ts';
import { screenService } from '../../../src-shared/domain/screening.ts';
import { screeningOutcomeLabels } from '../../../src-shared/text/labels.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { getScreening, requireHead, screeningInputs } from './screening-read.ts';

/** The acting role signs the outcome as it stands. */
export function signScreening(context: PlanContext, serviceId: string): Screening {
  const head = requireHead(context, serviceId);
  const input = screeningInputs(context, [head]).get(serviceId);
  if (!input) throw new Error(`No screening input for ${serviceId}`);
  const { outcome, counts } = screenService(input);
  if (outcome === 'unscreened' || counts.unanswered > 0) {
    throw new Refusal(
      'not-signable',
      `${head.name} har ${counts.unanswered} obesvarade frågor. Besvara dem och signera sedan.`,
    );
  }
  change(context, `Signerade den rättsliga prövningen av ${head.name}`, () => {
    const at = context.now();
    voidSignatureInForce(context.database, serviceId, at);
    insertSignature(context.database, {
      id: context.newId(),
      serviceId,
      role: context.role,
      outcome,
      signedAt: at,
      fingerprint: fingerprintOf(input),
    });
    addDecision(context.database, {
      id: context.newId(),
      serviceId,
      kind: 'signature',
      text: `Rättslig prövning signerad: ${screeningOutcomeLabels[outcome]}`,
      role: context.role,
      at,
    });
  });
  return getScreening(context, serviceId);
}

/** What is signed: the basis of the outcome, and which conditions stood as fulfilled. */
function fingerprintOf(input: ScreeningInput): string {
  return JSON.stringify([fingerprintOfAnswers(input), [...input.fulfilled.keys()]]);
}

/** Makes the signature in force void, if there is one, because what was signed has changed. */
export function voidSignature(context: PlanContext, serviceId: string): void {
  change(context, 'Signeringen upphörde att gälla', () => {
    voidSignatureInForce(context.database, serviceId, context.now());
  });
}
