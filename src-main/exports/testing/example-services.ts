// Why: the invented part of the rich test document: texts, votes and rollout for the 17 services
// of the Stockholm list, so that every kind of value a paper can show is there once at least.
// Must not: be read as facts; the document that uses it is marked as example values throughout.
import type { DocumentService } from '../../../src-shared/contract/catalogue-document.ts';
import type { RolloutStatus, ServiceStatus } from '../../../src-shared/contract/values.ts';

type Counts = readonly [number, number, number, number, number];
type Outcome = DocumentService['legal']['outcome'];

export interface ExampleService {
  readonly description: string | null;
  readonly purpose?: string;
  readonly ages?: readonly [number | null, number | null];
  readonly fee?: string;
  readonly regime?: 'A' | 'B' | 'C';
  readonly channels?: string;
  readonly openingHours?: string;
  readonly terms?: string;
  readonly informationText?: string;
  readonly countPerYear?: number;
  readonly yearlyCost?: number;
  readonly staffing?: number;
  readonly evidence?: readonly [string, string | null, string | null];
  readonly status: ServiceStatus;
  readonly outcome: Outcome;
  readonly section: DocumentService['proposal']['section'];
  readonly reasons?: readonly string[];
  readonly openConditions?: readonly string[];
  readonly fulfilledConditions?: readonly string[];
  /** Status and the districts it holds for. */
  readonly rollout: readonly (readonly [RolloutStatus, readonly string[]])[];
  readonly effect: readonly [Counts, number];
  readonly feasibility: readonly [Counts, number];
}

const firstPilots = ['Farsta', 'Järva', 'Skärholmen'] as const;
const many = [
  'Bromma',
  'Farsta',
  'Hägersten-Älvsjö',
  'Järva',
  'Kungsholmen',
  'Skärholmen',
  'Södermalm',
] as const;

export const exampleServices: Readonly<Record<string, ExampleService>> = {
  S01: {
    description:
      'Enskilda samtal för dig som lever eller har levt med våld i en nära relation. Du träffar samma samtalsstödjare vid högst tio tillfällen och bestämmer själv vad ni ska tala om.',
    purpose: 'Att den som utsätts för våld får stöd tidigt och hittar vägar till skydd.',
    ages: [18, null],
    fee: 'Ingen',
    regime: 'A',
    channels: 'Ring eller skriv till relationsvåldsteamet i din stadsdel',
    openingHours: 'Vardagar 8–19',
    countPerYear: 320,
    yearlyCost: 2_450_000,
    staffing: 3.5,
    evidence: ['national-guideline', 'moderate', 'Nationella riktlinjer, exempel'],
    status: 'decided',
    outcome: 'condition',
    section: 'included',
    fulfilledConditions: ['Rutin för orosanmälan och skyddsbedömning', 'Uppföljningsplan'],
    rollout: [
      ['pilot', firstPilots],
      ['planned', ['Bromma', 'Södermalm']],
    ],
    effect: [[0, 0, 2, 6, 14], 2],
    feasibility: [[0, 1, 4, 12, 5], 2],
  },
  S02: {
    description: 'Enskilda samtal för dig som använder våld mot någon närstående och vill sluta.',
    ages: [18, null],
    regime: 'A',
    channels: 'Ring mottagningen. Du kan vara anonym tills du själv vill berätta vem du är',
    status: 'proposed',
    outcome: 'condition',
    section: 'included',
    reasons: ['Tre villkor är öppna: insatsen planeras men startar inte.'],
    openConditions: [
      'Rutin för utsattas och närståendes säkerhet',
      'Nämndbeslut om insatsen',
      'Uppföljningsplan',
    ],
    rollout: [['planned', ['Järva', 'Farsta']]],
    effect: [[2, 6, 2, 5, 7], 2],
    feasibility: [[1, 5, 9, 5, 1], 3],
  },
  S03: {
    description:
      'Samtalsgrupp med två ledare, åtta träffar om våldets följder och om att gå vidare.',
    ages: [18, null],
    fee: 'Ingen',
    regime: 'A',
    status: 'developed',
    outcome: 'pass',
    section: 'included',
    rollout: [['pilot', ['Farsta', 'Järva']]],
    effect: [[0, 1, 4, 12, 5], 2],
    feasibility: [[0, 4, 11, 6, 1], 2],
  },
  S04: {
    description: null,
    status: 'declined',
    outcome: 'condition',
    section: 'excluded',
    reasons: ['Avstås 2025-10-08: säkerheten för de utsatta kan inte garanteras i grupp.'],
    openConditions: ['Rutin för utsattas och närståendes säkerhet'],
    rollout: [],
    effect: [[4, 9, 6, 2, 1], 2],
    feasibility: [[5, 10, 5, 1, 1], 2],
  },
  S05: {
    description:
      'Enskilda stödsamtal för dig som hjälper, vårdar eller stöder någon som står dig nära.',
    ages: [null, null],
    fee: 'Ingen',
    regime: 'B',
    channels: 'Kontakta anhörigkonsulenten i din stadsdel',
    openingHours: 'Drop-in tisdagar 15–18',
    countPerYear: 1240,
    yearlyCost: 3_100_000,
    staffing: 4,
    status: 'decided',
    outcome: 'pass',
    section: 'included',
    rollout: [
      ['rolled-out', many],
      ['rolling-out', ['Bromma']],
    ],
    effect: [[0, 0, 3, 14, 6], 1],
    feasibility: [[0, 0, 2, 10, 12], 0],
  },
  S06: {
    description: 'Grupp för anhöriga som vill träffa andra i samma läge.',
    fee: 'Kaffe till självkostnad',
    regime: 'B',
    channels: 'Anmäl dig hos anhörigcentrum',
    status: 'decided',
    outcome: 'pass',
    section: 'included',
    rollout: [
      ['sustained', ['Södermalm', 'Kungsholmen']],
      ['rolled-out', ['Farsta', 'Bromma']],
    ],
    effect: [[1, 3, 10, 6, 3], 1],
    feasibility: [[0, 1, 3, 14, 5], 1],
  },
  S07: {
    description: 'Praktiskt och socialt stöd hemma under en kortare tid.',
    status: 'prioritised',
    outcome: 'review',
    section: 'undecided',
    reasons: [
      'Kräver juridisk bedömning: fråga R12, behöver ni bedöma den enskildes behov? (SoL 11 kap. 5 §)',
    ],
    rollout: [],
    effect: [[0, 1, 2, 7, 13], 1],
    feasibility: [[4, 10, 5, 2, 1], 2],
  },
  S08: {
    description:
      'Samtal om föräldraskap och vardagen hemma, för föräldrar och barn tillsammans eller var för sig.',
    ages: [0, 18],
    fee: 'Ingen',
    regime: 'A',
    channels: 'Ring, eller kom på drop-in i din stadsdel',
    openingHours: 'Drop-in måndagar och torsdagar 14–18',
    terms: 'Vårdnadshavare samtycker före start',
    informationText:
      'Du kan alltid ansöka om en insats som prövas individuellt. Säg till oss så hjälper vi dig med ansökan.',
    countPerYear: 3,
    yearlyCost: 980_500,
    staffing: 1.25,
    evidence: ['documented-practice', 'low', null],
    status: 'decided',
    outcome: 'condition',
    section: 'included',
    fulfilledConditions: ['Rutin för vårdnadshavares samtycke', 'Prövning av barnets bästa'],
    rollout: [['pilot', firstPilots]],
    effect: [[0, 0, 4, 14, 6], 0],
    feasibility: [[0, 1, 3, 15, 5], 0],
  },
  S09: {
    description: 'Grupp för barn vars föräldrar har separerat.',
    ages: [7, 15],
    fee: 'Ingen',
    regime: 'A',
    terms: 'Vårdnadshavare samtycker före start',
    status: 'decided',
    outcome: 'condition',
    section: 'included',
    fulfilledConditions: ['Rutin för vårdnadshavares samtycke'],
    rollout: [['pilot', ['Farsta', 'Skärholmen']]],
    effect: [[0, 3, 11, 6, 2], 2],
    feasibility: [[0, 0, 1, 6, 15], 2],
  },
  S10: {
    description: 'Stöd till unga som har begått ett första brott, tillsammans med familjen.',
    ages: [12, 20],
    status: 'proposed',
    outcome: 'condition',
    section: 'included',
    reasons: ['Två villkor är öppna: insatsen planeras men startar inte.'],
    openConditions: ['Rutin för vårdnadshavares samtycke', 'Uppföljningsplan'],
    rollout: [['planned', ['Järva', 'Skärholmen', 'Hässelby-Vällingby']]],
    effect: [[0, 1, 4, 11, 4], 4],
    feasibility: [[0, 3, 6, 7, 2], 6],
  },
  S11: {
    description:
      'Samtal för barn och förälder när någon i familjen är sjuk, har skadligt bruk eller använder våld. Barnets egna frågor styr.',
    purpose:
      'Att barn förstår vad som händer hemma och får möta det tillsammans med en trygg vuxen.',
    ages: [7, 18],
    fee: 'Ingen',
    regime: 'A',
    channels: 'Ring, eller kom på drop-in i din stadsdel',
    terms: 'Vårdnadshavare samtycker före start',
    countPerYear: 64,
    status: 'decided',
    outcome: 'condition',
    section: 'included',
    fulfilledConditions: [
      'Rutin för vårdnadshavares samtycke',
      'Prövning av barnets bästa',
      'Nämndbeslut om insatsen',
    ],
    rollout: [['pilot', firstPilots]],
    effect: [[0, 0, 3, 8, 11], 2],
    feasibility: [[0, 1, 6, 10, 4], 3],
  },
  S12: {
    description: 'Enstaka samtal utan bokning för barn och unga.',
    ages: [10, 18],
    status: 'prioritised',
    outcome: 'review',
    section: 'undecided',
    reasons: ['Ej färdigprövad: två frågor är obesvarade (R15, R33).'],
    rollout: [],
    effect: [[0, 1, 5, 11, 3], 4],
    feasibility: [[1, 3, 10, 4, 1], 5],
  },
  S13: {
    description: null,
    status: 'candidate',
    outcome: 'unscreened',
    section: 'excluded',
    reasons: ['Lämnas utanför: för få svar i workshopen, tas upp i en ny omgång.'],
    rollout: [],
    effect: [[0, 1, 2, 1, 0], 20],
    feasibility: [[0, 0, 2, 2, 0], 20],
  },
  S14: {
    description: 'Grupp för personer med demens eller kognitiv svikt och deras närstående.',
    status: 'prioritised',
    outcome: 'review',
    section: 'undecided',
    reasons: [
      'Kräver juridisk bedömning: fråga R34, svårt att själv ta ställning (SoL 2 kap. 1 §)',
    ],
    rollout: [['planned', ['Kungsholmen', 'Norra innerstaden']]],
    effect: [[0, 3, 8, 8, 3], 2],
    feasibility: [[1, 4, 10, 6, 1], 2],
  },
  S15: {
    description: 'Samtal om hälsa, mat, rörelse och gemenskap för dig som är äldre.',
    ages: [65, null],
    fee: 'Ingen',
    regime: 'B',
    channels: 'Kom till en träffpunkt eller ring seniorrådgivaren',
    countPerYear: 890,
    status: 'decided',
    outcome: 'pass',
    section: 'included',
    rollout: [['rolled-out', many]],
    effect: [[0, 2, 9, 9, 2], 2],
    feasibility: [[0, 0, 1, 5, 16], 2],
  },
  S16: {
    description:
      'Samtalsgrupper som bryter ofrivillig ensamhet. Gruppen bestämmer själv innehållet.',
    ages: [65, null],
    fee: 'Ingen',
    regime: 'C',
    channels: 'Kom till en träffpunkt',
    status: 'decided',
    outcome: 'pass',
    section: 'included',
    rollout: [
      ['rolling-out', ['Farsta', 'Skarpnäck']],
      ['paused', ['Bromma']],
    ],
    effect: [[0, 1, 5, 11, 6], 1],
    feasibility: [[0, 0, 4, 13, 6], 1],
  },
  S17: {
    description: 'Fem samtal om alkohol, droger eller spel, i din takt och utan krav på nykterhet.',
    ages: [18, null],
    fee: 'Ingen',
    regime: 'A',
    channels: 'Ring mottagningen eller boka på webben',
    evidence: ['systematic-review', 'high', 'Systematisk översikt, exempel'],
    status: 'decided',
    outcome: 'pass',
    section: 'included',
    rollout: [['pilot', ['Järva', 'Södermalm']]],
    effect: [[0, 0, 4, 13, 5], 2],
    feasibility: [[0, 1, 5, 12, 4], 2],
  },
};
