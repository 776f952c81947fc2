// Why: the closed lists of values the whole product agrees on, each as one zod enum and one type.
// Must not: hold Swedish texts (see src-shared/text) or lists that a plan may change (see tables).
import { z } from 'zod';

/** The life cycle of a service, in order; the last two are results, never deletions. */
export const serviceStatusSchema = z.enum([
  'inventoried',
  'candidate',
  'prioritised',
  'developed',
  'proposed',
  'decided',
  'declined',
  'decommissioned',
]);
export type ServiceStatus = z.infer<typeof serviceStatusSchema>;

/** Support level; `null` in a record means unknown, which the product never guesses. */
export const supportLevelSchema = z.enum(['promoting', 'first-line', 'second-line']);
export type SupportLevel = z.infer<typeof supportLevelSchema>;

/** Where a service comes from. `unknown` is a legal value. */
export const originSchema = z.enum(['existing', 'new-idea', 'from-need', 'unknown']);
export type Origin = z.infer<typeof originSchema>;

/** Whether the service is given with an individual needs assessment today. */
export const assessmentTodaySchema = z.enum(['with', 'without', 'both', 'unknown']);
export type AssessmentToday = z.infer<typeof assessmentTodaySchema>;

/** Strength of the knowledge base, strongest first; `unknown` is a statement, `null` is not asked. */
export const evidenceStatusSchema = z.enum([
  'national-guideline',
  'systematic-review',
  'single-studies',
  'documented-practice',
  'unknown',
]);
export type EvidenceStatus = z.infer<typeof evidenceStatusSchema>;

export const evidenceCertaintySchema = z.enum(['high', 'moderate', 'low', 'very-low']);
export type EvidenceCertainty = z.infer<typeof evidenceCertaintySchema>;

/** SoL 14 kap.: A journal (3 §), B advice without personal details (4 §), C no identity (5 §). */
export const documentationRegimeSchema = z.enum(['A', 'B', 'C']);
export type DocumentationRegime = z.infer<typeof documentationRegimeSchema>;

/** An answer to a legal question. Unanswered is the absence of an answer. */
export const screeningAnswerSchema = z.enum(['yes', 'no', 'not-applicable']);
export type ScreeningAnswer = z.infer<typeof screeningAnswerSchema>;

/** What a legal answer leads to, strongest first. */
export const screeningEffectSchema = z.enum(['block', 'review', 'condition', 'pass']);
export type ScreeningEffect = z.infer<typeof screeningEffectSchema>;

/** The legal outcome of a service; `unscreened` where no question is answered at all. */
export const screeningOutcomeSchema = z.enum([
  'block',
  'review',
  'condition',
  'pass',
  'unscreened',
]);
export type ScreeningOutcome = z.infer<typeof screeningOutcomeSchema>;

export const criterionSchema = z.enum(['effect', 'feasibility']);
export type Criterion = z.infer<typeof criterionSchema>;

export const confidenceSchema = z.enum(['low', 'medium', 'high']);
export type Confidence = z.infer<typeof confidenceSchema>;

/** By which door a vote came in; shown in results and exports. */
export const entryKindSchema = z.enum(['phone', 'keyboard', 'paper', 'dots', 'file']);
export type EntryKind = z.infer<typeof entryKindSchema>;

/** How answers that were counted in the room came in: hands, paper, dots, or a file of counts. */
export const tallyEntrySchema = entryKindSchema.exclude(['phone']);
export type TallyEntry = z.infer<typeof tallyEntrySchema>;

export const agreementLabelSchema = z.enum(['too-few', 'disagreement', 'partial', 'consensus']);
export type AgreementLabel = z.infer<typeof agreementLabelSchema>;

export const quadrantSchema = z.enum(['prioritise', 'enable', 'easy-limited', 'rest']);
export type Quadrant = z.infer<typeof quadrantSchema>;

export const riskBandSchema = z.enum(['low', 'medium', 'high']);
export type RiskBand = z.infer<typeof riskBandSchema>;

/** Strength of the knowledge behind a risk assessment. */
export const knowledgeSchema = z.enum(['weak', 'medium', 'strong']);
export type Knowledge = z.infer<typeof knowledgeSchema>;

export const treatmentSchema = z.enum(['avoid', 'reduce', 'share', 'accept']);
export type Treatment = z.infer<typeof treatmentSchema>;

export const measureStatusSchema = z.enum(['planned', 'ongoing', 'done']);
export type MeasureStatus = z.infer<typeof measureStatusSchema>;

/** Rollout status of one service (or working method) in one district. */
export const rolloutStatusSchema = z.enum([
  'not-applicable',
  'unknown',
  'planned',
  'pilot',
  'rolling-out',
  'rolled-out',
  'sustained',
  'paused',
  'decommissioned',
]);
export type RolloutStatus = z.infer<typeof rolloutStatusSchema>;

export const implementationPhaseSchema = z.enum(['needs', 'installation', 'use', 'sustaining']);
export type ImplementationPhase = z.infer<typeof implementationPhaseSchema>;

/** How a need or insight is known. */
export const needSourceSchema = z.enum([
  'statistics',
  'user-report',
  'interview',
  'workshop',
  'research',
  'unknown',
]);
export type NeedSource = z.infer<typeof needSourceSchema>;

/** Whose view an insight gives: has (had) contact, identified risk group, residents in general. */
export const insightPerspectiveSchema = z.enum(['contact', 'risk-group', 'residents']);
export type InsightPerspective = z.infer<typeof insightPerspectiveSchema>;

/** How far a decision to stop doing something has come. */
export const stopStatusSchema = z.enum(['proposed', 'decided', 'stopped']);
export type StopStatus = z.infer<typeof stopStatusSchema>;

export const strengthSchema = z.enum(['weak', 'medium', 'strong']);
export type Strength = z.infer<typeof strengthSchema>;

export const exportFormatSchema = z.enum(['xlsx', 'docx', 'pdf', 'json', 'csv']);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

export const importKindSchema = z.enum([
  'services',
  'ratings',
  'answers',
  'risks',
  'rollout',
  'needs',
  'insights',
]);
export type ImportKind = z.infer<typeof importKindSchema>;

/** What becomes of a service at the line after a workshop: goes on, waits for another round, is declined. */
export const cutOutcomeSchema = z.enum(['on', 'again', 'declined']);
export type CutOutcome = z.infer<typeof cutOutcomeSchema>;
