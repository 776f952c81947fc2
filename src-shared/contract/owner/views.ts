// Why: ways to look at the catalogue that a plan keeps for everybody who opens it.
// Must not: hold what belongs to one machine (which record is open, appearance).
import { z } from 'zod';
import { idSchema, lineSchema, nothingSchema, operation } from '../base.ts';

/** What the catalogue can be narrowed and grouped by. */
export const catalogueFacetSchema = z.enum([
  'targetGroup',
  'outcome',
  'status',
  'form',
  'supportLevel',
  'rollout',
  'district',
  'evidence',
  'origin',
  'role',
  'provider',
  'verified',
  'assessmentToday',
  'documentation',
]);
export type CatalogueFacet = z.infer<typeof catalogueFacetSchema>;

export const catalogueGroupingSchema = z.enum(['none', ...catalogueFacetSchema.options]);
export type CatalogueGrouping = z.infer<typeof catalogueGroupingSchema>;

/** The ready-made selections that a view starts from. */
export const builtInViewSchema = z.enum(['all', 'review', 'conditions', 'verify']);
export type BuiltInView = z.infer<typeof builtInViewSchema>;

/** Columns of the table, in the order they are offered. */
export const catalogueColumnSchema = z.enum([
  'ref',
  'name',
  'outcome',
  'rollout',
  'status',
  'targetGroups',
  'forms',
  'supportLevel',
  'responsibleRole',
  'lastVerifiedOn',
  'rank',
  'risks',
  'assessmentToday',
  'countPerYear',
  'yearlyCost',
  'evidenceStatus',
  'documentationRegime',
  'provider',
  'shortName',
  'description',
  'purpose',
  'areas',
  'ageFrom',
  'ageTo',
  'method',
  'municipality',
  'terms',
  'staffing',
  'fee',
  'evidenceCertainty',
  'evidenceSource',
  'informationText',
  'specialReasons',
  'workingMethods',
  'openingHours',
  'channels',
  'districts',
  'partners',
  'ksiCode',
  'origin',
  'source',
  'notes',
  'mostVulnerable',
  'equalityConsequences',
]);
export type CatalogueColumn = z.infer<typeof catalogueColumnSchema>;

export const columnWidthSchema = z.int().min(40).max(1200);

/** Which columns are shown, in order from the left. */
export const catalogueLayoutSchema = z.strictObject({
  columns: z
    .array(
      z.strictObject({
        id: catalogueColumnSchema,
        /** Pixels; null is the column's own width. */
        width: columnWidthSchema.nullable(),
      }),
    )
    .min(1),
  /** How many of the first columns stay in sight when the table is scrolled sideways. */
  frozen: z.int().min(0).max(catalogueColumnSchema.options.length),
});
export type CatalogueLayout = z.infer<typeof catalogueLayoutSchema>;

export const catalogueSortSchema = z.strictObject({
  column: catalogueColumnSchema,
  isDescending: z.boolean(),
});
export type CatalogueSort = z.infer<typeof catalogueSortSchema>;

/**
 * All of a view. `version` is the shape of this record: a later shape gets a number of its own, and
 * reads the earlier ones.
 */
export const viewConfigSchema = z.strictObject({
  version: z.literal(1),
  builtIn: builtInViewSchema,
  text: z.string().max(300),
  /** Chosen values; `-` stands for "no value". A facet that is left out narrows nothing. */
  facets: z.partialRecord(catalogueFacetSchema, z.array(z.string().min(1)).min(1)),
  grouping: catalogueGroupingSchema,
  /** The first counts most. */
  sort: z.array(catalogueSortSchema).min(1).max(catalogueColumnSchema.options.length),
  layout: catalogueLayoutSchema,
});
export type ViewConfig = z.infer<typeof viewConfigSchema>;

export const savedViewSchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  config: viewConfigSchema,
});
export type SavedView = z.infer<typeof savedViewSchema>;

const savedViewsSchema = z.strictObject({ views: z.array(savedViewSchema) });

export const viewContract = {
  /** All saved views in the order people gave them. */
  list: operation.input(nothingSchema).output(savedViewsSchema),
  /** Saves a new view (id null, last in the list), or new contents of one that exists. */
  save: operation
    .input(z.strictObject({ id: idSchema.nullable(), name: lineSchema, config: viewConfigSchema }))
    .output(savedViewSchema),
  rename: operation
    .input(z.strictObject({ id: idSchema, name: lineSchema }))
    .output(savedViewSchema),
  remove: operation.input(z.strictObject({ id: idSchema })).output(nothingSchema),
  /** Gives the views a new order; every view must be named once. */
  reorder: operation.input(z.strictObject({ ids: z.array(idSchema) })).output(savedViewsSchema),
};
