// Why: the documents exports are tested with: a rich one on the 17 Stockholm services with invented
// votes, risks and rollout marked as example values, and a minimal one where all is unknown.
// Must not: be used outside tests, or read anything but the resources of the project.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type {
  CatalogueDocument,
  DocumentService,
  ExportRequest,
} from '../../../src-shared/contract/catalogue-document.ts';
import { catalogueDocumentSchema } from '../../../src-shared/contract/catalogue-document.ts';
import type { ExportFormat } from '../../../src-shared/contract/values.ts';
import { emptyService } from './empty-service.ts';
import { exampleDecisions, exampleNeeds, exampleStops, exampleRisks } from './example-lists.ts';
import { exampleSession } from './example-session.ts';
import type { ExampleService } from './example-services.ts';
import { exampleServices } from './example-services.ts';

export const resourcesFolder = join(import.meta.dirname, '../../../resources');

export const districtNames = [
  'Bromma',
  'Enskede-Årsta-Vantör',
  'Farsta',
  'Hägersten-Älvsjö',
  'Hässelby-Vällingby',
  'Järva',
  'Kungsholmen',
  'Norra innerstaden',
  'Skarpnäck',
  'Skärholmen',
  'Södermalm',
] as const;

const targetGroups = [
  'Barn och unga',
  'Våld i nära relation',
  'Skadligt bruk och beroende',
  'Funktionsnedsättning',
  'Äldre',
  'Tvärgående',
];

const started = new Set(['pilot', 'rolling-out', 'rolled-out', 'sustained']);

function rolloutOf(example: ExampleService): DocumentService['rollout'] {
  return districtNames.map((district) => {
    const found = example.rollout.find(([, names]) => names.includes(district));
    const status = found?.[0] ?? 'unknown';
    const isKnown = found !== undefined;
    const isStarted = started.has(status);
    return {
      district,
      status,
      startOn: isStarted ? '2026-02-01' : null,
      endOn: status === 'pilot' ? '2026-12-31' : null,
      wave: status === 'pilot' ? 'Våg 1' : null,
      responsibleRole: isKnown ? 'Enhetschef' : null,
      note: status === 'paused' ? 'Ledaren har slutat, ny rekrytering pågår' : null,
      isExample: isKnown,
    };
  });
}

function legalOf(example: ExampleService): DocumentService['legal'] {
  const { outcome } = example;
  const conditions = [
    ...(example.openConditions ?? []).map((text) => ({ text, status: 'open' as const })),
    ...(example.fulfilledConditions ?? []).map((text) => ({ text, status: 'fulfilled' as const })),
  ].map(({ text, status }, index) => ({
    rule: `R${14 + index}`,
    text,
    ground: ['SoL 21 kap. 2 §'],
    status,
    reference: status === 'fulfilled' ? 'PM 2025-11' : null,
  }));
  if (outcome === 'unscreened') {
    return { outcome, rules: [], conditions: [], answers: [], signature: null };
  }
  const answer = {
    role: 'Strateg',
    at: '2025-09-30T08:15:00.000Z',
    note: '',
    isExample: true,
  };
  return {
    outcome,
    rules:
      outcome === 'review'
        ? [
            {
              id: 'R12',
              effect: 'review',
              ground: ['SoL 11 kap. 5 §'],
              reason: 'Då är det i sak en individuell behovsprövning.',
            },
          ]
        : conditions.map((condition) => ({
            id: condition.rule,
            effect: 'condition' as const,
            ground: condition.ground,
            reason: condition.text,
          })),
    conditions,
    answers: [
      {
        ...answer,
        rule: 'R03',
        question:
          'Är det kontaktperson, kontaktfamilj eller kvalificerad kontaktperson, även under ett annat namn?',
        ground: ['SoL 11 kap. 5 § p. 1'],
        answer: 'no',
        effect: 'pass',
      },
      {
        ...answer,
        rule: 'R12',
        question:
          'Behöver ni bedöma den enskildes behov för att avgöra om eller hur mycket hen får?',
        ground: ['SoL 11 kap. 5 §'],
        answer: outcome === 'review' ? 'yes' : 'no',
        effect: outcome === 'review' ? 'review' : 'pass',
        note: outcome === 'review' ? 'Omfattningen avgörs i dag vid hembesök.' : '',
      },
      {
        rule: 'R34',
        question:
          'Kan målgruppen ha svårt att själv ta ställning till insatsen, till exempel vid kognitiv svikt?',
        ground: ['SoL 2 kap. 1 §', 'SoL 10 kap. 3 §'],
        answer: null,
        effect: 'review',
        note: '',
        role: null,
        at: null,
        isExample: false,
      },
    ],
    signature:
      outcome === 'review'
        ? null
        : { role: 'Verksamhetsjurist', signedAt: '2025-10-10T12:00:00.000Z', isVoid: false },
  };
}

function serviceOf(line: readonly string[], index: number): DocumentService {
  const [ref = '', name = '', groups = '', form = '', source = ''] = line;
  const example = exampleServices[ref];
  if (example === undefined) throw new Error(`No example values for ${ref}`);
  const rollout = rolloutOf(example);
  const adopted = rollout.filter((cell) => started.has(cell.status)).length;
  const [evidenceStatus = null, evidenceCertainty = null, evidenceSource = null] =
    example.evidence ?? [];
  return emptyService({
    id: `019a0000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`,
    ref,
    name,
    targetGroups: groups.split(', '),
    forms: form === '' ? [] : [form],
    source,
    status: example.status,
    description: example.description,
    purpose: example.purpose ?? null,
    ageFrom: example.ages?.[0] ?? null,
    ageTo: example.ages?.[1] ?? null,
    supportLevel: example.section === 'included' ? 'first-line' : null,
    assessmentToday: example.section === 'included' ? 'with' : 'unknown',
    origin: 'existing',
    fee: example.fee ?? null,
    documentationRegime: example.regime ?? null,
    channels: example.channels ?? null,
    openingHours: example.openingHours ?? null,
    terms: example.terms ?? null,
    informationText: example.informationText ?? null,
    countPerYear: example.countPerYear ?? null,
    yearlyCost: example.yearlyCost ?? null,
    staffing: example.staffing ?? null,
    evidenceStatus,
    evidenceCertainty,
    evidenceSource,
    workingMethods: ref === 'S11' ? ['Närvaro på andra platser', 'Teambaserat arbete'] : [],
    responsibleRole: example.section === 'included' ? 'Enhetschef' : null,
    lastVerifiedOn: example.status === 'decided' ? '2025-11-20' : null,
    specialReasons: example.regime === 'C' ? 'Deltagarna kommer bara om de får vara okända.' : null,
    mostVulnerable: ref === 'S16' ? 'Äldre som inte lämnar hemmet nås inte av gruppen.' : null,
    legal: legalOf(example),
    proposal: { section: example.section, reasons: [...(example.reasons ?? [])] },
    rollout,
    adoption: {
      adopted,
      applicable: rollout.length,
      unknown: rollout.filter((cell) => cell.status === 'unknown').length,
    },
    gateDeviations:
      ref === 'S05'
        ? [
            {
              district: 'Farsta',
              kind: 'override',
              reason: 'Utvärderingen är gjord men inte inlagd i planen än.',
              role: 'Avdelningschef',
              at: '2026-01-15T09:00:00.000Z',
              missing: ['Utvärdering av pilot: räckvidd', 'Beslutshänvisning'],
            },
            {
              district: 'Södermalm',
              kind: 'not-checked',
              reason: 'Insatsen var införd innan planen började föras.',
              role: 'Strateg',
              at: '2025-11-20T09:00:00.000Z',
              missing: [],
            },
          ]
        : [],
  });
}

/** The rich document: a draft of version 2 on the Stockholm list, marked as example values. */
export function stockholmDocument(): CatalogueDocument {
  const csv = readFileSync(join(resourcesFolder, 'examples/stockholm-services.csv'), 'utf8');
  const lines = csv.trim().split(/\r?\n/u).slice(1);
  const listed = lines.map((line, index) => serviceOf(line.split(';'), index));
  const blocked = emptyService({
    id: '019a0000-0000-7000-8000-000000000018',
    ref: 'S18',
    name: 'Trygg vuxen på fritiden',
    targetGroups: ['Barn och unga'],
    origin: 'new-idea',
    legal: {
      outcome: 'block',
      rules: [
        {
          id: 'R03',
          effect: 'block',
          ground: ['SoL 11 kap. 5 § p. 1'],
          reason: 'Undantagen genom punkt 1.',
        },
      ],
      conditions: [],
      answers: [],
      signature: null,
    },
    proposal: {
      section: 'excluded',
      reasons: ['Får inte ges utan individuell behovsprövning (SoL 11 kap. 5 § p. 1).'],
    },
  });
  return catalogueDocumentSchema.parse({
    format: 1,
    plan: { id: '019a0000-0000-7000-8000-00000000aaaa', name: 'Exempelplan Stockholm' },
    version: {
      number: 2,
      status: 'draft',
      date: '2026-11-20',
      board: null,
      paragraph: null,
      caseNumber: null,
    },
    hasExampleValues: true,
    ruleSet: {
      id: 'sol-2025-400',
      version: 1,
      title: 'Rättslig avgränsning: insatser utan individuell behovsprövning',
      law: 'Socialtjänstlag (2025:400), lydelse till och med SFS 2025:1501',
      reviewedBy: null,
      disclaimer:
        'Stöd för bedömning. Resultatet är ett förslag som en behörig person tar ställning till. Reglerna ska granskas av jurist innan de används skarpt.',
    },
    targetGroups,
    districts: districtNames.map((name) => ({ name, population: null, source: null })),
    services: [...listed, blocked],
    sessions: [exampleSession(listed)],
    unrevealedSessions: ['Workshop 1, omgång 2'],
    risks: exampleRisks,
    needs: exampleNeeds,
    boardTexts: {
      summary:
        'Förvaltningen föreslår att nämnden godkänner en katalog med tolv insatser som ges utan individuell behovsprövning.\nTre insatser är inte avgjorda och tas upp igen när den rättsliga bedömningen är klar.',
      background:
        'Sedan den 1 juli 2025 får kommunen ge insatser utan föregående individuell behovsprövning enligt 11 kap. 5 § socialtjänstlagen (2025:400).',
      assessment: '',
      proposal:
        'Nämnden godkänner insatskatalogen.\nNämnden ger förvaltningen i uppdrag att redovisa en uppföljning av piloterna senast den 31 december 2026.',
    },
    stops: exampleStops,
    equityGap: 17.6,
    decisions: exampleDecisions,
    earlierVersions: [
      {
        number: 1,
        adoptedOn: '2026-01-22',
        board: 'Socialnämnden',
        paragraph: '§ 14',
        caseNumber: 'SN 2026/45',
        sha256: '3f1d0c9be6a27c55a0d1f2e3b4c5968778695a4b3c2d1e0f9a8b7c6d5e4f3a2b',
      },
    ],
  } satisfies CatalogueDocument);
}

/** The least a document can hold: a plan and no services. */
export function minimalDocument(): CatalogueDocument {
  return {
    ...stockholmDocument(),
    plan: { id: '019a0000-0000-7000-8000-00000000bbbb', name: 'Tom plan' },
    version: {
      number: 1,
      status: 'draft',
      date: '2026-11-22',
      board: null,
      paragraph: null,
      caseNumber: null,
    },
    hasExampleValues: false,
    targetGroups: [],
    districts: [],
    services: [],
    sessions: [],
    unrevealedSessions: [],
    risks: [],
    needs: [],
    boardTexts: { summary: '', background: '', assessment: '', proposal: '' },
    stops: [],
    equityGap: null,
    decisions: [],
    earlierVersions: [],
  };
}

/** The rich document as it stands once a board has adopted it. */
export function adoptedDocument(): CatalogueDocument {
  return {
    ...stockholmDocument(),
    version: {
      number: 2,
      status: 'adopted',
      date: '2026-12-10',
      board: 'Socialnämnden',
      paragraph: '§ 112',
      caseNumber: 'SN 2026/381',
    },
  };
}

export function requestFor(format: ExportFormat, document: CatalogueDocument): ExportRequest {
  return {
    format,
    document,
    exportedAt: '2026-11-22T09:30:00.000Z',
    sha256:
      document.version.status === 'adopted'
        ? '9b74c9897bac770ffc029102a200c5de1f0d0c9be6a27c55a0d1f2e3b4c59687'
        : null,
  };
}
