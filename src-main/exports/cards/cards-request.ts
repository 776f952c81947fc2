// Why: all that printed development cards are made of: everything by name, unknown as null.
// Must not: hold ids, or anything of a round that is not revealed.
import type { CardTexts, FollowUpFields } from '../../../src-shared/contract/owner/development.ts';
import type { VoteSummary } from '../../../src-shared/contract/owner/sessions.ts';
import type { CardPart, DevelopmentCard } from '../../../src-shared/contract/owner/development.ts';
import type { DocumentationRegime, ServiceStatus } from '../../../src-shared/contract/values.ts';

export interface PrintedComment {
  readonly from: string;
  readonly text: string;
  readonly at: string;
  readonly answer: { readonly text: string; readonly role: string } | null;
  readonly isExample: boolean;
}

export interface PrintedCard {
  readonly ref: string;
  readonly name: string;
  readonly status: ServiceStatus;
  readonly targetGroups: readonly string[];
  readonly isExample: boolean;
  readonly missing: readonly CardPart[];
  readonly filled: number;
  readonly legal: DevelopmentCard['legal'];
  readonly openConditions: readonly string[];
  readonly texts: CardTexts;
  readonly workingMethods: readonly string[];
  readonly documentationRegime: DocumentationRegime | null;
  readonly informationText: string | null;
  readonly specialReasons: string | null;
  /** What the catalogue says where the card says nothing. */
  readonly channels: string | null;
  readonly partners: string | null;
  readonly followUps: readonly FollowUpFields[];
  /** Newest first. */
  readonly comments: readonly PrintedComment[];
  readonly needs: readonly string[];
  readonly risks: { readonly total: number; readonly untreatedHigh: number };
  readonly score: {
    readonly workshop: string;
    readonly round: number;
    readonly isExample: boolean;
    readonly rank: number | null;
    readonly effect: VoteSummary;
    readonly feasibility: VoteSummary;
  } | null;
}

export interface CardsRequest {
  readonly plan: string;
  /** Number of the version that the draft is of. */
  readonly draftVersion: number;
  readonly madeAt: string;
  readonly cards: readonly PrintedCard[];
}
