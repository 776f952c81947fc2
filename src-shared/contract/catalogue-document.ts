// Why: the one document that every export is made of, that adoption freezes and that is hashed.
// Must not: hold ids of rows only, or anything of a round that is not revealed: it must stand alone.
import { z } from 'zod';
import {
  agreementLabelSchema,
  criterionSchema,
  entryKindSchema,
  exportFormatSchema,
  measureStatusSchema,
  quadrantSchema,
  riskBandSchema,
  rolloutStatusSchema,
  screeningEffectSchema,
  screeningOutcomeSchema,
  serviceStatusSchema,
  stopStatusSchema,
} from './values.ts';

const assessment = z
  .strictObject({ severity: z.int(), likelihood: z.int(), band: riskBandSchema })
  .nullable();

const nullableText = z.string().nullable();

/** What workshop 2 says of a service. Texts that nobody has written are null. */
export const documentDevelopmentSchema = z.strictObject({
  isExample: z.boolean(),
  forWhom: nullableText,
  notForWhom: nullableText,
  limitsWithReasons: nullableText,
  criteria: nullableText,
  content: nullableText,
  deliveryModel: nullableText,
  staffingAndCompetence: nullableText,
  channelsAndHours: nullableText,
  documentation: nullableText,
  partners: nullableText,
  costFrame: nullableText,
  openQuestions: nullableText,
  followUps: z.array(
    z.strictObject({
      measure: z.string(),
      baseline: nullableText,
      target: nullableText,
      responsibleRole: nullableText,
      dueOn: nullableText,
    }),
  ),
});
export type DocumentDevelopment = z.infer<typeof documentDevelopmentSchema>;

/** A service as papers show it: lists by name, unknown as null. */
export const documentServiceSchema = z.strictObject({
  id: z.string(),
  ref: z.string(),
  name: z.string(),
  shortName: nullableText,
  status: serviceStatusSchema,
  statusReason: nullableText,
  description: nullableText,
  purpose: nullableText,
  targetGroups: z.array(z.string()),
  areas: z.array(z.string()),
  ageFrom: z.int().nullable(),
  ageTo: z.int().nullable(),
  supportLevel: nullableText,
  forms: z.array(z.string()),
  method: nullableText,
  provider: nullableText,
  municipality: nullableText,
  terms: nullableText,
  assessmentToday: z.string(),
  countPerYear: z.int().nullable(),
  yearlyCost: z.number().nullable(),
  staffing: z.number().nullable(),
  fee: nullableText,
  evidenceStatus: nullableText,
  evidenceCertainty: nullableText,
  evidenceSource: nullableText,
  documentationRegime: nullableText,
  informationText: nullableText,
  specialReasons: nullableText,
  workingMethods: z.array(z.string()),
  openingHours: nullableText,
  channels: nullableText,
  districts: z.array(z.string()),
  partners: nullableText,
  ksiCode: nullableText,
  responsibleRole: nullableText,
  lastVerifiedOn: nullableText,
  origin: z.string(),
  source: nullableText,
  notes: nullableText,
  mostVulnerable: nullableText,
  equalityConsequences: nullableText,
  legal: z.strictObject({
    outcome: screeningOutcomeSchema,
    rules: z.array(
      z.strictObject({
        id: z.string(),
        effect: screeningEffectSchema,
        ground: z.array(z.string()),
        reason: z.string(),
      }),
    ),
    conditions: z.array(
      z.strictObject({
        rule: z.string(),
        text: z.string(),
        ground: z.array(z.string()),
        status: z.enum(['open', 'fulfilled']),
        reference: nullableText,
      }),
    ),
    answers: z.array(
      z.strictObject({
        rule: z.string(),
        question: z.string(),
        ground: z.array(z.string()),
        /** yes, no, not-applicable; null = unanswered. */
        answer: nullableText,
        effect: screeningEffectSchema.nullable(),
        note: z.string(),
        role: nullableText,
        at: nullableText,
        isExample: z.boolean(),
      }),
    ),
    signature: z
      .strictObject({ role: z.string(), signedAt: z.string(), isVoid: z.boolean() })
      .nullable(),
  }),
  /** Where the service stands in the proposal, and why (Swedish sentences). */
  proposal: z.strictObject({
    section: z.enum(['included', 'undecided', 'excluded']),
    reasons: z.array(z.string()),
  }),
  rollout: z.array(
    z.strictObject({
      district: z.string(),
      status: rolloutStatusSchema,
      startOn: nullableText,
      endOn: nullableText,
      wave: nullableText,
      responsibleRole: nullableText,
      note: nullableText,
      isExample: z.boolean(),
    }),
  ),
  adoption: z.strictObject({ adopted: z.int(), applicable: z.int(), unknown: z.int() }),
  /** 0–1, null = missing. */
  populationCoverage: z.number().nullable(),
  /** Left out where no card is begun, and of versions that were adopted before there were cards. */
  development: documentDevelopmentSchema.optional(),
  /** Full rollout that passed the gate by a written reason, or was recorded without the gate. */
  gateDeviations: z.array(
    z.strictObject({
      district: z.string(),
      kind: z.enum(['override', 'not-checked']),
      reason: z.string(),
      role: z.string(),
      at: z.string(),
      missing: z.array(z.string()),
    }),
  ),
});
export type DocumentService = z.infer<typeof documentServiceSchema>;

const documentVotesSchema = z.strictObject({
  n: z.int(),
  abstain: z.int(),
  counts: z.array(z.int()).length(5),
  median: z.number().nullable(),
  mean: z.number().nullable(),
  A: z.number().nullable(),
  TW: z.number().nullable(),
  leik: z.number().nullable(),
  DI: z.number().nullable(),
  label: agreementLabelSchema,
  minority: z.boolean(),
});

/** The result of one session's revealed round. */
export const documentSessionSchema = z.strictObject({
  name: z.string(),
  isExample: z.boolean(),
  round: z.int(),
  revealedAt: z.string(),
  participants: z.int(),
  weight: z.number(),
  threshold: z.number(),
  topK: z.int(),
  draws: z.int(),
  entryKinds: z.array(entryKindSchema),
  /** Answers counted in the room; absent in versions adopted before they could be. */
  countedAnswers: z.int().optional(),
  items: z.array(
    z.strictObject({
      ref: z.string(),
      name: z.string(),
      legal: screeningOutcomeSchema,
      effect: documentVotesSchema,
      feasibility: documentVotesSchema,
      quadrant: quadrantSchema.nullable(),
      index: z.number().nullable(),
      indexAdditive: z.number().nullable(),
      rank: z.int().nullable(),
      rankAdditive: z.int().nullable(),
      rankBalanced: z.int().nullable(),
      stability: z
        .strictObject({
          pTop: z.number(),
          rankLow: z.number(),
          rankHigh: z.number(),
          isStable: z.boolean(),
        })
        .nullable(),
      /** The doors its answers came in by; absent in versions adopted before it was said. */
      entryKinds: z.array(entryKindSchema).optional(),
    }),
  ),
  blocked: z.array(
    z.strictObject({ ref: z.string(), name: z.string(), ground: z.array(z.string()) }),
  ),
  kendallW: z.strictObject({ effect: z.number().nullable(), feasibility: z.number().nullable() }),
  minorityReasons: z.array(
    z.strictObject({
      ref: z.string(),
      name: z.string(),
      criterion: criterionSchema,
      text: z.string(),
    }),
  ),
});
export type DocumentSession = z.infer<typeof documentSessionSchema>;

export const documentRiskSchema = z.strictObject({
  number: z.int(),
  service: nullableText,
  serviceRef: nullableText,
  title: z.string(),
  cause: nullableText,
  affected: nullableText,
  inherent: assessment,
  current: assessment,
  residual: assessment,
  knowledge: nullableText,
  treatment: nullableText,
  acceptedByRole: nullableText,
  acceptedReason: nullableText,
  reviewOn: nullableText,
  isExample: z.boolean(),
  warnings: z.array(z.string()),
  measures: z.array(
    z.strictObject({
      what: z.string(),
      ownerRole: nullableText,
      dueOn: nullableText,
      cost: z.number().nullable(),
      status: measureStatusSchema,
    }),
  ),
});
export type DocumentRisk = z.infer<typeof documentRiskSchema>;

export const catalogueDocumentSchema = z.strictObject({
  /** Version of this shape; raised when a reader must know. */
  format: z.literal(1),
  plan: z.strictObject({ id: z.string(), name: z.string() }),
  /** Draft of version N, or adopted version N with its decision. */
  version: z.strictObject({
    number: z.int().positive(),
    status: z.enum(['draft', 'adopted']),
    date: z.string(),
    board: nullableText,
    paragraph: nullableText,
    caseNumber: nullableText,
  }),
  /** True where any votes, risks, answers or rollout in it are made-up example values. */
  hasExampleValues: z.boolean(),
  ruleSet: z.strictObject({
    id: z.string(),
    version: z.int(),
    title: z.string(),
    law: z.string(),
    reviewedBy: nullableText,
    disclaimer: z.string(),
  }),
  targetGroups: z.array(z.string()),
  districts: z.array(
    z.strictObject({ name: z.string(), population: z.int().nullable(), source: nullableText }),
  ),
  services: z.array(documentServiceSchema),
  sessions: z.array(documentSessionSchema),
  /** Names of sessions whose current round is not revealed: nothing of them is in the document. */
  unrevealedSessions: z.array(z.string()),
  risks: z.array(documentRiskSchema),
  needs: z.array(
    z.strictObject({
      /** Missing in versions that were adopted before needs had numbers. */
      number: z.int().positive().optional(),
      title: z.string(),
      description: nullableText,
      targetGroup: nullableText,
      /** How the need is known: a code of `needSourceSchema`. */
      source: z.string(),
      /** The source in words; missing in older versions, as is `isExample`. */
      sourceText: nullableText.optional(),
      isExample: z.boolean().optional(),
      strength: nullableText,
      date: nullableText,
      serviceRefs: z.array(z.string()),
    }),
  ),
  boardTexts: z.strictObject({
    summary: z.string(),
    background: z.string(),
    assessment: z.string(),
    proposal: z.string(),
  }),
  /** What to stop doing. Versions adopted before there was such a list are without it. */
  stops: z
    .array(
      z.strictObject({
        title: z.string(),
        service: nullableText,
        serviceRef: nullableText,
        reason: nullableText,
        frees: nullableText,
        /** Kronor a year; null is unknown. */
        freesCost: z.number().nullable(),
        freesStaffing: z.number().nullable(),
        stopOn: nullableText,
        responsibleRole: nullableText,
        followUp: nullableText,
        followUpOn: nullableText,
        status: stopStatusSchema,
        isExample: z.boolean(),
      }),
    )
    .optional(),
  equityGap: z.number().nullable(),
  decisions: z.array(
    z.strictObject({ at: z.string(), role: z.string(), text: z.string(), service: nullableText }),
  ),
  earlierVersions: z.array(
    z.strictObject({
      number: z.int(),
      adoptedOn: z.string(),
      board: z.string(),
      paragraph: z.string(),
      caseNumber: z.string(),
      sha256: z.string(),
    }),
  ),
});
export type CatalogueDocument = z.infer<typeof catalogueDocumentSchema>;

/** What an exporter gets: the document, when it is printed, and the hash if it is adopted. */
export const exportRequestSchema = z.strictObject({
  format: exportFormatSchema,
  document: catalogueDocumentSchema,
  exportedAt: z.string(),
  sha256: z.string().nullable(),
  /** The plan it comes from, so that a workbook that comes back is known again. */
  planId: z.string().optional(),
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;
