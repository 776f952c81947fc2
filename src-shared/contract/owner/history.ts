// Why: what was done to the plan, in words, in pages: who (a role), when, what, from and to.
// Must not: carry ids or codes for people to read, or anything of a vote.
import { z } from 'zod';
import { idSchema, operation, roleSchema, timeSchema } from '../base.ts';

/** Parts of the plan that the history can be narrowed to. */
export const historyKindSchema = z.enum([
  'service',
  'need',
  'screening',
  'workshop',
  'risk',
  'rollout',
  'decision',
  'setup',
]);
export type HistoryKind = z.infer<typeof historyKindSchema>;

export const historyChangeSchema = z.strictObject({
  /** `table.column`, or the table of a list; what `service.putBack` and the filter take. */
  field: z.string(),
  /** Its Swedish name. */
  label: z.string(),
  /** Which record, where that is not plain from the heading. */
  subject: z.string().nullable(),
  kind: z.enum(['added', 'removed', 'changed']),
  /** In words; null where there was nothing. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Whether the field may be put back to `before`, and is not that already. */
  canPutBack: z.boolean(),
});
export type HistoryChange = z.infer<typeof historyChangeSchema>;

/** Where an action can be looked at; `id` is null for the page as a whole. */
export const historyPlaceSchema = z.strictObject({
  page: z.enum([
    'catalogue',
    'needs',
    'screening',
    'workshop',
    'development',
    'risks',
    'rollout',
    'proposal',
    'stop-doing',
  ]),
  id: idSchema.nullable(),
  /** What stands there. */
  name: z.string().nullable(),
});
export type HistoryPlace = z.infer<typeof historyPlaceSchema>;

export const historyEntrySchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['do', 'undo', 'redo']),
  at: timeSchema,
  role: z.string(),
  label: z.string(),
  changes: z.array(historyChangeSchema),
  /** Changes of what was read that are not told here. */
  moreChanges: z.int().min(0),
  /** Records that the action touched beyond those that were read. */
  moreRecords: z.int().min(0),
  place: historyPlaceSchema.nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const historyRequestSchema = z.strictObject({
  /** Only what concerns this service; null for the whole plan. */
  serviceId: idSchema.nullable(),
  limit: z.int().min(1).max(200),
  /** From `next` of the page before; left out for the newest. */
  before: z.int().min(0).nullable().optional(),
  role: roleSchema.nullable().optional(),
  kind: historyKindSchema.nullable().optional(),
  /** Only changes of this field, as `field` of a change says it. */
  field: z.string().max(100).nullable().optional(),
});
export type HistoryRequest = z.infer<typeof historyRequestSchema>;

export const historyPageSchema = z.strictObject({
  entries: z.array(historyEntrySchema),
  /** Where the next page starts; null where this was the last. */
  next: z.int().min(0).nullable(),
  /** Every role that has changed the plan, in Swedish order. */
  roles: z.array(z.string()),
  /** Of one service: every field that has changed, in Swedish order of name. Empty for a plan. */
  fields: z.array(z.strictObject({ field: z.string(), label: z.string() })),
});
export type HistoryPage = z.infer<typeof historyPageSchema>;

export const historyOperation = operation.input(historyRequestSchema).output(historyPageSchema);
