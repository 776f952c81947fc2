// Why: opening, making, restoring and closing plans; what the host can do; undo and history.
// Must not: take a file path from the renderer except one the shell's own dialog gave (desktop).
import { z } from 'zod';
import { idSchema, lineSchema, nothingSchema, operation, timeSchema } from '../base.ts';
import { historyOperation } from './history.ts';

export const capabilitySchema = z.enum(['open-plan-dialog', 'save-file-dialog', 'show-in-folder']);

export const planInfoSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  fileName: z.string(),
  schemaVersion: z.int().positive(),
  ruleSetVersion: z.int().positive(),
  hasExampleValues: z.boolean(),
  createdAt: timeSchema,
  counts: z.strictObject({
    services: z.int().min(0),
    targetGroups: z.int().min(0),
    districts: z.int().min(0),
    needs: z.int().min(0),
    sessions: z.int().min(0),
    risks: z.int().min(0),
    versions: z.int().min(0),
    toScreen: z.int().min(0),
    /** Cards on the development board. */
    cards: z.int().min(0),
  }),
  /** Number that the next adopted version gets. */
  draftVersion: z.int().positive(),
  latestChange: z.strictObject({ at: timeSchema, role: z.string(), label: z.string() }).nullable(),
  undo: z.strictObject({ label: z.string() }).nullable(),
  redo: z.strictObject({ label: z.string() }).nullable(),
});
export type PlanInfo = z.infer<typeof planInfoSchema>;

export const plannedFileSchema = z.strictObject({
  /** Opaque key of a plan in the data folder or the recent list; never a path. */
  key: z.string(),
  name: z.string(),
  folder: z.string(),
  changedAt: timeSchema,
  size: z.int().min(0),
});
export type PlannedFile = z.infer<typeof plannedFileSchema>;

export const exampleSchema = z.enum(['stockholm']);

export const workspaceContract = {
  /** What this host and version is and can do. */
  about: operation.input(nothingSchema).output(
    z.strictObject({
      product: z.string(),
      version: z.string(),
      host: z.enum(['desktop', 'node', 'test']),
      capabilities: z.array(capabilitySchema),
    }),
  ),
  plans: operation
    .input(nothingSchema)
    .output(z.strictObject({ plans: z.array(plannedFileSchema) })),
  create: operation
    .input(z.strictObject({ name: lineSchema, example: exampleSchema.nullable() }))
    .output(planInfoSchema),
  open: operation.input(z.strictObject({ key: z.string() })).output(planInfoSchema),
  /** Opens a plan through the shell's dialog; null when the person cancelled. */
  openWithDialog: operation
    .input(nothingSchema)
    .output(z.strictObject({ plan: planInfoSchema.nullable() })),
  /** Takes a plan file as an upload into the data folder and opens it (browser hosts). */
  receive: operation
    .input(z.strictObject({ fileName: lineSchema, file: z.file().max(2_000_000_000) }))
    .output(planInfoSchema),
  /** Restores a backup, given as an upload, to a new plan and opens it. */
  restore: operation
    .input(z.strictObject({ fileName: lineSchema, file: z.file().max(2_000_000_000) }))
    .output(planInfoSchema),
  /** Makes a verified backup of the open plan as a file to fetch or save. */
  backup: operation
    .input(nothingSchema)
    .output(z.strictObject({ fileId: idSchema, name: z.string(), size: z.int() })),
  close: operation.input(nothingSchema).output(nothingSchema),
};

export const planContract = {
  /** The open plan; refused with `no-plan-open`. */
  info: operation.input(nothingSchema).output(planInfoSchema),
  rename: operation.input(z.strictObject({ name: lineSchema })).output(planInfoSchema),
  undo: operation.input(nothingSchema).output(planInfoSchema),
  redo: operation.input(nothingSchema).output(planInfoSchema),
  /** Changes of the plan, or of one service, newest first, in pages. */
  history: historyOperation,
  check: operation.input(nothingSchema).output(
    z.strictObject({
      isSound: z.boolean(),
      problems: z.array(z.strictObject({ place: z.string(), message: z.string() })),
    }),
  ),
};

/** What an import did, or (dry run) would do. All or nothing. */
export const importReportSchema = z.strictObject({
  created: z.int().min(0),
  updated: z.int().min(0),
  unchanged: z.int().min(0),
  skipped: z.array(z.strictObject({ row: z.int().min(1), reason: z.string() })),
  mapping: z.record(z.string(), z.string()),
  warnings: z.array(z.string()),
});
export type ImportReport = z.infer<typeof importReportSchema>;

export const jobContract = {
  progress: operation.input(z.strictObject({ jobId: idSchema })).output(
    z.strictObject({
      state: z.enum(['unknown', 'running', 'done']),
      done: z.number().min(0).max(1),
      label: z.string(),
    }),
  ),
  cancel: operation.input(z.strictObject({ jobId: idSchema })).output(nothingSchema),
};

/** Name of a picture: no folder, no sign that a file system refuses, and one of two endings. */
export const pictureNameSchema = z.string().regex(/^[^/\\:*?"<>|\p{Cc}]{1,150}\.(?:svg|png)$/u);

export const fileContract = {
  /** Keeps a picture that the window has drawn, so that it can be handed over like other files. */
  keepPicture: operation
    .input(z.strictObject({ name: pictureNameSchema, file: z.file().max(20_000_000) }))
    .output(z.strictObject({ fileId: idSchema, name: z.string(), size: z.int() })),
  /** Hands a made file to the person: the shell's save dialog, or the address to download from. */
  save: operation
    .input(z.strictObject({ fileId: idSchema }))
    .output(
      z.discriminatedUnion('way', [
        z.strictObject({ way: z.literal('saved'), name: z.string() }),
        z.strictObject({ way: z.literal('download'), url: z.string() }),
        z.strictObject({ way: z.literal('cancelled') }),
      ]),
    ),
};
