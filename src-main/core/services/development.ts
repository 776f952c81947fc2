// Why: use cases of workshop 2: each change of a card, its follow-up, and the step to developed.
// Must not: let readiness decide anything, or write on the card of a service that the law stops.
import {
  findFollowUp,
  findStoredCard,
  insertFollowUp,
  removeFollowUpRow,
  updateFollowUpRow,
  writeCard,
} from '../../../db/repos/development.ts';
import type { FollowUpRow } from '../../../db/schema.ts';
import type {
  CardPatch,
  DevelopmentCard,
  FollowUpFields,
} from '../../../src-shared/contract/owner/development.ts';
import type { Service } from '../../../src-shared/contract/owner/services.ts';
import { mayDevelop } from '../../../src-shared/domain/legal-permission.ts';
import { stepIndex } from '../../../src-shared/domain/lifecycle.ts';
import { fieldLabel } from '../../../src-shared/text/fields.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { developmentCard } from './development-read.ts';
import { withoutUndefined } from './records.ts';
import { screenOne } from './screening.ts';
import { requireService, takeStep } from './services.ts';

export { developmentBoard, developmentCard } from './development-read.ts';

/** The service, where the law lets it be developed. */
function requireDevelopable(context: PlanContext, serviceId: string): Service {
  const service = requireService(context, serviceId);
  const { outcome, rules } = screenOne(context, service);
  if (mayDevelop(outcome).isAllowed) return service;
  const ground = [...new Set(rules.flatMap((rule) => rule.ground))].join(', ');
  throw new Refusal(
    'service-blocked',
    `${service.name} är rättsligt spärrad (${ground}) och kan inte vidareutvecklas. Ingenting har ändrats. ` +
      'Se över svaren i den rättsliga prövningen om något har blivit fel.',
  );
}

/** `notForWhom` to the name that history and messages have for it. */
function labelOf(key: string): string {
  return fieldLabel(key.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`));
}

/** Changes texts of a card, made where there was none; one action, whatever many fields. */
export function changeCard(
  context: PlanContext,
  serviceId: string,
  patch: CardPatch,
): DevelopmentCard {
  const service = requireDevelopable(context, serviceId);
  const stored = findStoredCard(context.database, serviceId).card;
  // Only what differs: an action that came to nothing is no action.
  const fields = Object.fromEntries(
    Object.entries(withoutUndefined(patch)).filter(
      ([key, value]) =>
        value !== (stored?.[key as keyof CardPatch] ?? (key === 'isExample' ? false : null)),
    ),
  );
  if (Object.keys(fields).length > 0) {
    const keys = Object.keys(fields).filter((key) => key !== 'isExample');
    const [only] = keys;
    const what =
      only === undefined
        ? 'Tog bort märket Exempelvärden från kortet för'
        : keys.length === 1
          ? `Ändrade ${labelOf(only).toLowerCase()} för`
          : 'Ändrade utvecklingskortet för';
    change(context, `${what} ${service.name}`, () =>
      writeCard(context.database, serviceId, fields, context.now()),
    );
  }
  return developmentCard(context, serviceId);
}

type FollowUpPatch = {
  readonly [Key in keyof FollowUpFields]?: FollowUpFields[Key] | undefined;
};

export function addFollowUp(
  context: PlanContext,
  serviceId: string,
  fields: FollowUpPatch & { readonly measure: string },
): DevelopmentCard {
  const service = requireDevelopable(context, serviceId);
  change(context, `La till en uppföljning för ${service.name}`, () =>
    insertFollowUp(context.database, {
      baseline: null,
      target: null,
      responsibleRole: null,
      dueOn: null,
      ...withoutUndefined(fields),
      id: context.newId(),
      serviceId,
    }),
  );
  return developmentCard(context, serviceId);
}

function requireFollowUp(context: PlanContext, id: string): FollowUpRow {
  const row = findFollowUp(context.database, id);
  if (row) return row;
  throw new Refusal(
    'not-found',
    'Uppföljningen finns inte längre i planen. Ladda om kortet och försök igen.',
  );
}

export function updateFollowUp(
  context: PlanContext,
  id: string,
  patch: FollowUpPatch,
): DevelopmentCard {
  const { serviceId, measure } = requireFollowUp(context, id);
  requireDevelopable(context, serviceId);
  const fields = withoutUndefined(patch);
  if (Object.keys(fields).length > 0) {
    change(context, `Ändrade uppföljningen ${fields.measure ?? measure}`, () =>
      updateFollowUpRow(context.database, id, fields),
    );
  }
  return developmentCard(context, serviceId);
}

export function removeFollowUp(context: PlanContext, id: string): DevelopmentCard {
  const { serviceId, measure } = requireFollowUp(context, id);
  change(context, `Tog bort uppföljningen ${measure}`, () =>
    removeFollowUpRow(context.database, id),
  );
  return developmentCard(context, serviceId);
}

const developed = stepIndex('developed') ?? 0;

/**
 * The lead's own word that a service is developed, whatever its readiness. Taken back it is
 * prioritised again. A service that has come further, or was there already, is left as it is.
 */
export function setDeveloped(
  context: PlanContext,
  input: {
    readonly serviceId: string;
    readonly isDeveloped: boolean;
    readonly reason: string | null;
  },
): DevelopmentCard {
  const { serviceId, isDeveloped, reason } = input;
  const service = requireService(context, serviceId);
  if (isDeveloped && (stepIndex(service.status) ?? -1) < developed) {
    requireDevelopable(context, serviceId);
    change(context, `Märkte ${service.name} som utvecklad`, () =>
      takeStep(context, serviceId, 'developed', reason),
    );
  }
  if (!isDeveloped && service.status === 'developed') {
    change(context, `Tog tillbaka märkningen av ${service.name} som utvecklad`, () =>
      takeStep(context, serviceId, 'prioritised', reason),
    );
  }
  return developmentCard(context, serviceId);
}
