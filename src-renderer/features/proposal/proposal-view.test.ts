// Why: the list must say of each service what the print lacks, and offer to let in again only what
// was left out by choice. Must not: test the placing itself, which is the domain's.
import { describe, expect, it } from 'vitest';

import type {
  CatalogueDocument,
  DocumentService,
} from '../../../src-shared/contract/catalogue-document.ts';
import { catalogueView } from '../../../src-shared/text/paper/catalogue-view.ts';
import { riskWarningTexts } from '../../../src-shared/text/risk-warnings.ts';
import { isComplete, isLeftOut, lackOf, stateOf } from './proposal-view.ts';

/** A service of which nothing is known but its name. */
function service(part: Partial<DocumentService>): DocumentService {
  return {
    id: 's1',
    ref: 'S01',
    name: 'Samtal',
    status: 'developed',
    description: null,
    targetGroups: ['Äldre'],
    forms: [],
    ageFrom: null,
    ageTo: null,
    terms: null,
    fee: null,
    documentationRegime: null,
    informationText: null,
    openingHours: null,
    channels: null,
    legal: { outcome: 'pass', rules: [], conditions: [], answers: [], signature: null },
    proposal: { section: 'included', reasons: [] },
    rollout: [],
    gateDeviations: [],
    ...part,
  } as unknown as DocumentService;
}

function documentOf(
  services: readonly DocumentService[],
  risks: readonly { readonly serviceRef: string; readonly warnings: readonly string[] }[] = [],
): CatalogueDocument {
  return {
    services,
    risks,
    targetGroups: ['Barn och unga', 'Äldre'],
  } as unknown as CatalogueDocument;
}

function chaptersOf(document: CatalogueDocument) {
  return catalogueView({ format: 'pdf', document, exportedAt: '2026-11-22', sha256: null });
}

const cell = (status: DocumentService['rollout'][number]['status']) =>
  ({ status, district: 'Farsta', isExample: false }) as DocumentService['rollout'][number];

const legal = (outcome: DocumentService['legal']['outcome']): DocumentService['legal'] => ({
  outcome,
  rules: [],
  conditions: [],
  answers: [],
  signature: null,
});

const undecided = (reason: string): DocumentService['proposal'] => ({
  section: 'undecided',
  reasons: [reason],
});

const excluded = (reason: string): DocumentService['proposal'] => ({
  section: 'excluded',
  reasons: [reason],
});

describe('the state of a service', () => {
  it.each([
    [
      'the furthest rollout',
      service({ rollout: [cell('planned'), cell('pilot'), cell('pilot')] }),
      { kind: 'rollout', status: 'pilot', districts: 2 },
    ],
    [
      'unknown where nothing is known',
      service({}),
      { kind: 'rollout', status: 'unknown', districts: 0 },
    ],
    [
      'unfinished',
      service({
        legal: legal('review'),
        proposal: undecided('Ej färdigprövad: 2 frågor är obesvarade.'),
      }),
      { kind: 'unfinished' },
    ],
    [
      'with a lawyer',
      service({ legal: legal('review'), proposal: undecided('Juridisk bedömning, fråga R12: …') }),
      { kind: 'lawyer' },
    ],
    [
      'not screened',
      service({ legal: legal('unscreened'), proposal: undecided('Inte rättsligt prövad') }),
      { kind: 'unscreened' },
    ],
    [
      'blocked',
      service({ legal: legal('block'), proposal: excluded('Spärr, fråga R03') }),
      { kind: 'block' },
    ],
    [
      'declined',
      service({ status: 'declined', proposal: excluded('Avstås') }),
      { kind: 'ended', status: 'declined' },
    ],
    [
      'left out',
      service({ proposal: excluded('Undantagen från förslaget: kostnad') }),
      { kind: 'left-out' },
    ],
  ] as const)('is %s', (_words, one, state) => {
    expect(stateOf(one)).toEqual(state);
  });

  it('offers to be let in again only where it was left out by choice', () => {
    expect(isLeftOut(service({ proposal: excluded('Undantagen från förslaget: kostnad') }))).toBe(
      true,
    );
    expect(isLeftOut(service({ legal: legal('block'), proposal: excluded('Spärr') }))).toBe(false);
  });
});

describe('what the print lacks', () => {
  const full = service({
    description: 'Samtal i grupp.',
    channels: 'Ring oss',
    fee: 'Ingen',
    documentationRegime: 'A',
  });

  it('is what the printed lines say is missing', () => {
    const document = documentOf([service({})]);
    expect(lackOf(document, chaptersOf(document), service({})).fields).toEqual([
      'description',
      'Kontakt',
      'Avgift',
      'Dokumentation',
    ]);
  });

  it('is nothing for a service that is described, without open conditions and untreated risks', () => {
    const document = documentOf([full]);
    expect(isComplete(lackOf(document, chaptersOf(document), full))).toBe(true);
  });

  it('tells of high risks without a measure and of open conditions', () => {
    const waiting = service({
      ...full,
      legal: {
        ...legal('condition'),
        conditions: [{ rule: 'R26', text: 'Rutin', ground: [], status: 'open', reference: null }],
      },
    });
    const document = documentOf(
      [waiting],
      [{ serviceRef: 'S01', warnings: [riskWarningTexts['high-without-measure']] }],
    );
    expect(lackOf(document, chaptersOf(document), waiting)).toEqual({
      fields: [],
      openConditions: 1,
      hasUntreatedRisk: true,
    });
  });
});

describe('the preview', () => {
  it('prints a service of two target groups under both, and says so', () => {
    const both = service({ targetGroups: ['Barn och unga', 'Äldre'] });
    const chapters = chaptersOf(documentOf([both]));
    expect(chapters.map(({ name, services }) => [name, services.map(({ also }) => also)])).toEqual([
      ['Barn och unga', ['Finns även under Äldre.']],
      ['Äldre', ['Finns även under Barn och unga.']],
    ]);
  });

  it('promises no resident what is undecided or left out', () => {
    const document = documentOf([
      service({ proposal: undecided('Ej färdigprövad') }),
      service({ proposal: excluded('Spärr') }),
    ]);
    expect(chaptersOf(document)).toEqual([]);
  });
});
