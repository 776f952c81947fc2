// Why: use cases of what districts say about a service, and of the answers they get.
// Must not: name a person: who speaks and who answers is a role.
import {
  findComment,
  insertComment,
  removeCommentRow,
  writeAnswer,
} from '../../../db/repos/development.ts';
import { listDistricts } from '../../../db/repos/lists.ts';
import type { DistrictCommentRow } from '../../../db/schema.ts';
import type {
  CommentFields,
  DevelopmentCard,
} from '../../../src-shared/contract/owner/development.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { developmentCard } from './development-read.ts';
import { requireService } from './services.ts';

/** Who a comment is from, for the history: the district where one is given, else the role. */
function speaker(
  context: PlanContext,
  comment: Pick<CommentFields, 'districtId' | 'role'>,
): string {
  const { districtId, role } = comment;
  const district = listDistricts(context.database).find(({ id }) => id === districtId);
  return district?.name ?? role;
}

/** Blocked services take comments too: a district may have something to say of why. */
export function addComment(
  context: PlanContext,
  serviceId: string,
  fields: CommentFields,
  options: { readonly isExample?: boolean } = {},
): DevelopmentCard {
  const service = requireService(context, serviceId);
  change(context, `La till en synpunkt från ${speaker(context, fields)} på ${service.name}`, () =>
    insertComment(context.database, {
      ...fields,
      id: context.newId(),
      serviceId,
      at: context.now(),
      isExample: options.isExample ?? false,
    }),
  );
  return developmentCard(context, serviceId);
}

function requireComment(context: PlanContext, id: string): DistrictCommentRow {
  const row = findComment(context.database, id);
  if (row) return row;
  throw new Refusal(
    'not-found',
    'Synpunkten finns inte längre i planen. Ladda om kortet och försök igen.',
  );
}

/** Answers a comment as a role, or with null lets it wait again. */
export function answerComment(
  context: PlanContext,
  id: string,
  answer: { readonly text: string; readonly role: string } | null,
): DevelopmentCard {
  const comment = requireComment(context, id);
  const from = speaker(context, comment);
  const label =
    answer === null
      ? `Tog tillbaka svaret till ${from}`
      : comment.answer === null
        ? `Besvarade synpunkten från ${from}`
        : `Ändrade svaret till ${from}`;
  change(context, label, () =>
    writeAnswer(context.database, id, answer && { ...answer, at: context.now() }),
  );
  return developmentCard(context, comment.serviceId);
}

export function removeComment(context: PlanContext, id: string): DevelopmentCard {
  const comment = requireComment(context, id);
  change(context, `Tog bort synpunkten från ${speaker(context, comment)}`, () =>
    removeCommentRow(context.database, id),
  );
  return developmentCard(context, comment.serviceId);
}
