// Why: files in: look at one, choose how it is read, see what would happen, let it happen.
// Must not: keep anything between two calls. The file is sent each time, so that no upload is left
// behind and what was seen is what is done.
import { z } from 'zod';
import {
  dateSchema,
  idSchema,
  lineSchema,
  nothingSchema,
  operation,
  problemSchema,
} from '../base.ts';
import { importKindSchema, serviceStatusSchema } from '../values.ts';
import { importReportSchema } from './workspace.ts';

/** What a column of a services file can mean. `age` fills both ages; `stamp` is the export's own. */
export const serviceColumnSchema = z.enum([
  'id',
  'ref',
  'name',
  'shortName',
  'description',
  'purpose',
  'targetGroups',
  'areas',
  'age',
  'ageFrom',
  'ageTo',
  'supportLevel',
  'forms',
  'method',
  'provider',
  'municipality',
  'terms',
  'assessmentToday',
  'countPerYear',
  'yearlyCost',
  'staffing',
  'fee',
  'evidenceStatus',
  'evidenceCertainty',
  'evidenceSource',
  'documentationRegime',
  'informationText',
  'specialReasons',
  'workingMethods',
  'openingHours',
  'channels',
  'districts',
  'partners',
  'ksiCode',
  'responsibleRole',
  'lastVerifiedOn',
  'origin',
  'source',
  'mostVulnerable',
  'equalityConsequences',
  'status',
  'notes',
  'stamp',
]);
export type ServiceColumn = z.infer<typeof serviceColumnSchema>;

/** A field, or: not read at all, or kept as a line in the notes. */
export const columnChoiceSchema = z.union([serviceColumnSchema, z.enum(['ignore', 'note'])]);
export type ColumnChoice = z.infer<typeof columnChoiceSchema>;

/** Number of a column from 0, or `colour` for the colours of the rows. */
export const columnKeySchema = z.string().regex(/^(?:\d{1,4}|colour)$/);

/** `12` for a row of the file, `12.2` for the second service of its cell. */
export const rowKeySchema = z.string().regex(/^\d{1,7}(?:\.\d{1,4})?$/);

/** What is to be done with a row, where it is not what the row itself says. */
export const rowChoiceSchema = z.discriminatedUnion('kind', [
  /** Left out. */
  z.strictObject({ kind: z.literal('skip') }),
  /** A service of its own, whatever it is like; those it was like are remembered as other ones. */
  z.strictObject({ kind: z.literal('create') }),
  /** This service of the plan. */
  z.strictObject({ kind: z.literal('update'), serviceId: idSchema }),
]);
export type RowChoice = z.infer<typeof rowChoiceSchema>;

/** By field, then by the value as the file writes it: the plan's own values; none leaves it out. */
export const valueChoicesSchema = z.partialRecord(
  serviceColumnSchema,
  z.record(z.string().max(20_000), z.array(lineSchema).max(20)),
);
export type ValueChoices = z.infer<typeof valueChoicesSchema>;

export const readingChoicesSchema = z.strictObject({
  sheet: z.string().nullable(),
  /** Row of the headings as numbered in the file; null: found. */
  headerRow: z.int().min(1).nullable(),
  /** Columns that mean something else than their headings say; null: remembered or found. */
  columns: z.record(columnKeySchema, columnChoiceSchema).nullable(),
  /** Null: remembered or found. */
  values: valueChoicesSchema.nullable(),
  /** Whether a cell with several names is several services; null: remembered, else no. */
  isNameSplit: z.boolean().nullable(),
});
export type ReadingChoices = z.infer<typeof readingChoicesSchema>;

/** How a file is read, settled. */
export const settledReadingSchema = readingChoicesSchema.extend({
  columns: z.record(columnKeySchema, columnChoiceSchema),
  values: valueChoicesSchema,
  isNameSplit: z.boolean(),
});
export type SettledReading = z.infer<typeof settledReadingSchema>;

export const importChoicesSchema = z.strictObject({
  reading: settledReadingSchema,
  rows: z.record(rowKeySchema, rowChoiceSchema),
  /** Cells changed both in the file and in the plan, where the file is to count. */
  fileWins: z.array(z.strictObject({ key: rowKeySchema, field: serviceColumnSchema })),
  /** Services that are gone from the file and are to leave the plan's list; others stay as they are. */
  missing: z.array(
    z.strictObject({
      serviceId: idSchema,
      status: z.enum(['declined', 'decommissioned']),
      reason: lineSchema,
    }),
  ),
});
export type ImportChoices = z.infer<typeof importChoicesSchema>;

const optionSchema = z.strictObject({ value: z.string(), label: z.string() });

export const inspectedColumnSchema = z.strictObject({
  key: columnKeySchema,
  /** `C`; empty for the colours of the rows. */
  letter: z.string(),
  heading: z.string(),
  /** Up to three different values. */
  samples: z.array(z.string()),
  /** Rows in which it says anything. */
  filled: z.int().min(0),
  choice: columnChoiceSchema,
  /** What speaks for the choice. */
  why: z.enum(['chosen', 'remembered', 'heading', 'values', 'none']),
});
export type InspectedColumn = z.infer<typeof inspectedColumnSchema>;

export const inspectedValueSchema = z.strictObject({
  field: serviceColumnSchema,
  text: z.string(),
  count: z.int().min(1),
  /** What it becomes: values of the plan's lists by name, closed values by code; none: left out. */
  become: z.array(z.string()),
  /**
   * `known`: it is there. `near`: like one that is. `parts`: several in one. `new`: not there.
   * `unclear`: a closed value that is none of the known words. `chosen`, `remembered`: told.
   */
  kind: z.enum(['known', 'near', 'parts', 'new', 'unclear', 'chosen', 'remembered']),
  /** The several values it could be, where it could be several. */
  parts: z.array(z.string()),
});
export type InspectedValue = z.infer<typeof inspectedValueSchema>;

export const inspectionSchema = z.strictObject({
  format: z.enum(['xlsx', 'csv']),
  sheets: z.array(z.strictObject({ name: z.string(), rowCount: z.int().min(0) })),
  sheet: z.string(),
  /** The first rows of the sheet as they stand, blank ones too. */
  top: z.array(
    z.strictObject({
      number: z.int().min(1),
      cells: z.array(z.string()),
      kind: z.enum(['title', 'heading', 'blank', 'band', 'row']),
    }),
  ),
  headerRow: z.int().min(1).nullable(),
  /** Why no row of headings was found, where none was; the row given is then only a suggestion. */
  headerProblem: z.string().nullable(),
  columns: z.array(inspectedColumnSchema),
  values: z.array(inspectedValueSchema),
  /** Fields with more different values than are listed, with how many more. */
  moreValues: z.partialRecord(serviceColumnSchema, z.int().positive()),
  /** What the fields with values can hold. */
  options: z.partialRecord(serviceColumnSchema, z.array(optionSchema)),
  /** Colours of rows by the name they are listed under, as `#RRGGBB`. */
  colours: z.record(z.string(), z.string()),
  names: z.strictObject({
    isSplit: z.boolean(),
    /** Cells that hold several names. */
    cells: z.int().min(0),
    examples: z.array(z.strictObject({ row: z.int().min(1), parts: z.array(z.string()) })),
  }),
  remembered: z.strictObject({ id: idSchema, fileName: z.string(), usedOn: dateSchema }).nullable(),
  warnings: z.array(z.string()),
});
export type Inspection = z.infer<typeof inspectionSchema>;

export const previewCellSchema = z.strictObject({
  field: serviceColumnSchema,
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Changed in the plan too since the file was exported: the plan counts unless chosen. */
  isConflict: z.boolean(),
});

export const previewRowSchema = z.strictObject({
  key: rowKeySchema,
  row: z.int().min(1),
  name: z.string(),
  kind: z.enum(['new', 'changed', 'unchanged', 'problem', 'skipped']),
  /** The service of the plan that it is, where it is one. */
  service: z.strictObject({ id: idSchema, ref: z.string(), name: z.string() }).nullable(),
  cells: z.array(previewCellSchema),
  /** Services of the plan that it is like, and rows of the file that it is like. */
  nearServices: z.array(z.strictObject({ id: idSchema, ref: z.string(), name: z.string() })),
  nearRows: z.array(z.strictObject({ key: rowKeySchema, row: z.int().min(1), name: z.string() })),
  /** What is wrong, or why it is left out. */
  notes: z.array(z.string()),
});
export type PreviewRow = z.infer<typeof previewRowSchema>;

export const importPreviewSchema = z.strictObject({
  rows: z.array(previewRowSchema),
  counts: z.strictObject({
    new: z.int().min(0),
    changed: z.int().min(0),
    unchanged: z.int().min(0),
    problem: z.int().min(0),
    skipped: z.int().min(0),
    near: z.int().min(0),
    conflicts: z.int().min(0),
  }),
  /** When the workbook was exported from this plan, where it was. */
  exportedOn: dateSchema.nullable(),
  /** In the plan when the file was exported, and no longer in the file. */
  missing: z.array(
    z.strictObject({
      id: idSchema,
      ref: z.string(),
      name: z.string(),
      status: serviceStatusSchema,
    }),
  ),
  /** Cells that only the plan has changed since the export: the plan's values stand. */
  staleCells: z.int().min(0),
  newNames: z.array(z.strictObject({ list: z.string(), names: z.array(z.string()) })),
  warnings: z.array(z.string()),
  problems: z.array(problemSchema),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

const upload = {
  fileName: lineSchema,
  file: z.file().max(100_000_000),
  jobId: idSchema,
};

export const importContract = {
  /** Reads a file into the open plan; `isDryRun` changes nothing. Undone as one action. */
  run: operation
    .input(
      z.strictObject({
        kind: importKindSchema,
        fileName: lineSchema,
        file: z.file().max(100_000_000),
        sheet: z.union([z.int().min(1), z.string()]).nullable(),
        mapping: z.record(z.string(), z.string()).nullable(),
        /** For ratings: the session, made if missing. */
        session: lineSchema.nullable(),
        isDryRun: z.boolean(),
        jobId: idSchema,
      }),
    )
    .output(importReportSchema),
  /** Looks at a services file: sheets, headings, columns, values, with suggestions. */
  inspect: operation
    .input(z.strictObject({ ...upload, reading: readingChoicesSchema }))
    .output(inspectionSchema),
  /** What a services file would do, row by row. Changes nothing. */
  preview: operation
    .input(z.strictObject({ ...upload, choices: importChoicesSchema }))
    .output(importPreviewSchema),
  /** Takes a services file in as previewed: all or nothing, undone as one action. */
  apply: operation.input(z.strictObject({ ...upload, choices: importChoicesSchema })).output(
    z.strictObject({
      created: z.array(z.strictObject({ id: idSchema, ref: z.string(), name: z.string() })),
      updated: z.array(z.strictObject({ id: idSchema, ref: z.string(), name: z.string() })),
      unchanged: z.int().min(0),
      skipped: z.int().min(0),
      ended: z.int().min(0),
      warnings: z.array(z.string()),
    }),
  ),
  /** Forgets how files from a source are read. */
  forget: operation.input(z.strictObject({ id: idSchema })).output(nothingSchema),
};
