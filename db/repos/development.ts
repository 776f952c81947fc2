// Why: development cards, their follow-up and the districts' comments, as stored.
// Must not: work out readiness (domain/readiness.ts), or write the service's own fields.
import { asc, desc, eq, getTableName } from 'drizzle-orm';
import type {
  CardTexts,
  CommentFields,
  FollowUp,
  FollowUpFields,
} from '../../src-shared/contract/owner/development.ts';
import { developmentCard, districtComment, followUp } from '../schema.ts';
import type { DevelopmentCardRow, DistrictCommentRow, FollowUpRow } from '../schema.ts';
import type { PlanDatabase } from './database.ts';

/** A card as stored, with what hangs on it. Where `card` is null, nothing is written. */
export interface StoredCard {
  readonly card: DevelopmentCardRow | null;
  readonly followUps: readonly FollowUpRow[];
  /** Newest first. */
  readonly comments: readonly DistrictCommentRow[];
}

/** Every card, follow-up and comment by service, in three queries. */
export function listStoredCards(database: PlanDatabase): ReadonlyMap<string, StoredCard> {
  const cards = database.select().from(developmentCard).all();
  const followUps = Map.groupBy(
    database.select().from(followUp).orderBy(asc(followUp.id)).all(),
    (row) => row.serviceId,
  );
  const comments = Map.groupBy(
    database
      .select()
      .from(districtComment)
      .orderBy(desc(districtComment.at), desc(districtComment.id))
      .all(),
    (row) => row.serviceId,
  );
  const cardOf = new Map(cards.map((row) => [row.serviceId, row]));
  const ids = new Set([...cardOf.keys(), ...followUps.keys(), ...comments.keys()]);
  return new Map(
    [...ids].map((id) => [
      id,
      {
        card: cardOf.get(id) ?? null,
        followUps: followUps.get(id) ?? [],
        comments: comments.get(id) ?? [],
      },
    ]),
  );
}

/**
 * How many services are on the board: from prioritised on, and those before that whose card is
 * begun. A count alone, since the navigation asks for it after every change.
 */
export function countCards(database: PlanDatabase): number {
  const begun = [developmentCard, followUp, districtComment]
    .map((table) => `EXISTS (SELECT 1 FROM ${getTableName(table)} WHERE service_id = service.id)`)
    .join(' OR ');
  const counted = database.$client
    .prepare<[], number>(
      `SELECT count(*) FROM service
       WHERE status IN ('prioritised', 'developed', 'proposed', 'decided')
          OR (status IN ('inventoried', 'candidate') AND (${begun}))`,
    )
    .pluck()
    .get();
  return counted ?? 0;
}

export function findStoredCard(database: PlanDatabase, serviceId: string): StoredCard {
  return {
    card:
      database
        .select()
        .from(developmentCard)
        .where(eq(developmentCard.serviceId, serviceId))
        .get() ?? null,
    followUps: database
      .select()
      .from(followUp)
      .where(eq(followUp.serviceId, serviceId))
      .orderBy(asc(followUp.id))
      .all(),
    comments: database
      .select()
      .from(districtComment)
      .where(eq(districtComment.serviceId, serviceId))
      .orderBy(desc(districtComment.at), desc(districtComment.id))
      .all(),
  };
}

/** Writes the given texts of a card, which is made where there is none. */
export function writeCard(
  database: PlanDatabase,
  serviceId: string,
  fields: Partial<CardTexts> & { readonly isExample?: boolean },
  updatedAt: string,
): void {
  database
    .insert(developmentCard)
    .values({ ...fields, serviceId, updatedAt })
    .onConflictDoUpdate({ target: developmentCard.serviceId, set: { ...fields, updatedAt } })
    .run();
}

export function findFollowUp(database: PlanDatabase, id: string): FollowUpRow | null {
  return database.select().from(followUp).where(eq(followUp.id, id)).get() ?? null;
}

export function insertFollowUp(
  database: PlanDatabase,
  row: FollowUp & { readonly serviceId: string },
): void {
  database.insert(followUp).values(row).run();
}

export function updateFollowUpRow(
  database: PlanDatabase,
  id: string,
  fields: Partial<FollowUpFields>,
): void {
  database.update(followUp).set(fields).where(eq(followUp.id, id)).run();
}

export function removeFollowUpRow(database: PlanDatabase, id: string): void {
  database.delete(followUp).where(eq(followUp.id, id)).run();
}

export function findComment(database: PlanDatabase, id: string): DistrictCommentRow | null {
  return database.select().from(districtComment).where(eq(districtComment.id, id)).get() ?? null;
}

export function insertComment(
  database: PlanDatabase,
  row: CommentFields & {
    readonly id: string;
    readonly serviceId: string;
    readonly at: string;
    readonly isExample: boolean;
    readonly answer?: string | null;
    readonly answerRole?: string | null;
    readonly answeredAt?: string | null;
  },
): void {
  database.insert(districtComment).values(row).run();
}

/** Writes an answer with who and when, or takes it away with both. */
export function writeAnswer(
  database: PlanDatabase,
  id: string,
  answer: { readonly text: string; readonly role: string; readonly at: string } | null,
): void {
  database
    .update(districtComment)
    .set({
      answer: answer?.text ?? null,
      answerRole: answer?.role ?? null,
      answeredAt: answer?.at ?? null,
    })
    .where(eq(districtComment.id, id))
    .run();
}

export function removeCommentRow(database: PlanDatabase, id: string): void {
  database.delete(districtComment).where(eq(districtComment.id, id)).run();
}
