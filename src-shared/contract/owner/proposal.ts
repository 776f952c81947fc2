// Why: the proposed catalogue: what is in it and why, its versions, adoption, and exports.
// Must not: change an adopted version, ever.
import { z } from 'zod';
import {
  dateSchema,
  idSchema,
  lineSchema,
  nothingSchema,
  operation,
  textSchema,
  timeSchema,
} from '../base.ts';
import { catalogueDocumentSchema } from '../catalogue-document.ts';
import { exportFormatSchema } from '../values.ts';

export const versionSchema = z.strictObject({
  number: z.int().positive(),
  adoptedOn: dateSchema,
  adoptedAt: timeSchema,
  role: z.string(),
  board: z.string(),
  paragraph: z.string(),
  caseNumber: z.string(),
  /** SHA-256 of the frozen document's canonical JSON, lower-case hex. */
  sha256: z.string().length(64),
  services: z.int().min(0),
});
export type Version = z.infer<typeof versionSchema>;

export const boardTextsSchema = z.strictObject({
  summary: textSchema,
  background: textSchema,
  assessment: textSchema,
  proposal: textSchema,
});
export type BoardTexts = z.infer<typeof boardTextsSchema>;

export const proposalContract = {
  /** The draft as it would be exported now. */
  draft: operation.input(nothingSchema).output(catalogueDocumentSchema),
  versions: operation
    .input(nothingSchema)
    .output(z.strictObject({ versions: z.array(versionSchema) })),
  version: operation
    .input(z.strictObject({ number: z.int().positive() }))
    .output(catalogueDocumentSchema),
  /** Takes a service out of the proposal with a reason, or (reason null) lets it in again. */
  setExclusion: operation
    .input(z.strictObject({ serviceId: idSchema, reason: textSchema.min(1).nullable() }))
    .output(catalogueDocumentSchema),
  setBoardTexts: operation.input(boardTextsSchema.partial()).output(boardTextsSchema),
  /** Freezes the draft. Cannot be undone. Refused with `nothing-to-adopt` where nothing may go in. */
  adopt: operation
    .input(
      z.strictObject({
        board: lineSchema,
        date: dateSchema,
        paragraph: lineSchema,
        caseNumber: lineSchema,
      }),
    )
    .output(versionSchema),
  /** Services added, removed and changed between two versions (null = the draft). */
  compare: operation
    .input(z.strictObject({ from: z.int().positive(), to: z.int().positive().nullable() }))
    .output(
      z.strictObject({
        added: z.array(z.string()),
        removed: z.array(z.string()),
        changed: z.array(z.strictObject({ name: z.string(), fields: z.array(z.string()) })),
      }),
    ),
  /** Makes a file of the draft (version null) or an adopted version; fetched or saved by `file`. */
  export: operation
    .input(
      z.strictObject({
        format: exportFormatSchema,
        version: z.int().positive().nullable(),
        jobId: idSchema,
      }),
    )
    .output(z.strictObject({ fileId: idSchema, name: z.string(), size: z.int().min(0) })),
};
