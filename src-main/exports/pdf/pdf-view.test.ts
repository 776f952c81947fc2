// Why: proves what the PDF says and does not say, before the template lays it out.
// Must not: test layout; that is seen in the interop tests and by people.
import { describe, expect, it } from 'vitest';

import type { CatalogueDocument } from '../../../src-shared/contract/catalogue-document.ts';
import {
  adoptedDocument,
  minimalDocument,
  requestFor,
  stockholmDocument,
} from '../testing/example-documents.ts';
import { documentWith } from '../testing/hostile.ts';
import type { PdfView } from './pdf-view.ts';
import { rawPdfView } from './pdf-view.ts';

function viewOf(document: CatalogueDocument): PdfView {
  return rawPdfView(requestFor('pdf', document));
}

function servicesOf(view: PdfView): readonly string[] {
  return view.chapters.flatMap((chapter) => chapter.services.map((service) => service.name));
}

describe('the catalogue chapters', () => {
  it('follow the target groups of the plan and hold included services only', () => {
    const document = stockholmDocument();
    const view = viewOf(document);
    expect(view.chapters.map((chapter) => chapter.name)).toEqual([
      'Barn och unga',
      'Våld i nära relation',
      'Skadligt bruk och beroende',
      'Äldre',
      'Tvärgående',
    ]);
    const included = document.services
      .filter((service) => service.proposal.section === 'included')
      .map((service) => service.name);
    expect(new Set(servicesOf(view))).toEqual(new Set(included));
    expect(servicesOf(view)).not.toContain('Flexibelt socialt stöd');
    expect(servicesOf(view)).not.toContain('Trygg vuxen på fritiden');
  });

  it('show a service of two target groups under both, marked', () => {
    const view = viewOf({
      ...documentWith({ name: 'Samtalsgrupper', targetGroups: ['Funktionsnedsättning', 'Äldre'] }),
      targetGroups: ['Äldre', 'Funktionsnedsättning'],
    });
    expect(view.chapters.map((chapter) => [chapter.name, chapter.services[0]?.also])).toEqual([
      ['Äldre', 'Finns även under Funktionsnedsättning.'],
      ['Funktionsnedsättning', 'Finns även under Äldre.'],
    ]);
  });

  it('have a chapter for services without target group', () => {
    expect(viewOf(documentWith({})).chapters[0]?.name).toBe('Utan angiven målgrupp');
  });

  it('say that a fee or a contact is not known, so that nobody reads it as none', () => {
    const service = viewOf(documentWith({})).chapters[0]?.services[0];
    const lines = new Map(service?.lines.map((line) => [line.label, line]));
    expect(lines.get('Avgift')).toEqual({
      label: 'Avgift',
      value: 'Uppgift saknas',
      isMissing: true,
    });
    expect(lines.get('Kontakt')?.value).toBe('Uppgift saknas');
    expect(lines.get('För vem')?.value).toBe('målgrupp saknas, ålder inte angiven');
    expect(service?.chips).toEqual([
      { tone: 'unknown', word: 'Införande okänt', districts: 'var insatsen ges är inte känt' },
    ]);
  });

  it('give every status its word and mark example values', () => {
    const service = viewOf(stockholmDocument())
      .chapters.flatMap((chapter) => chapter.services)
      .find((entry) => entry.name === 'BRA-samtal');
    expect(service?.chips).toEqual([
      { tone: 'pilot', word: 'Pilot', districts: 'Farsta, Järva och Skärholmen (exempelvärden)' },
    ]);
  });

  it('say what is not in place, without calling a running service not started', () => {
    const all = viewOf(stockholmDocument()).chapters.flatMap((chapter) => chapter.services);
    expect(all.find((entry) => entry.name === 'På rätt väg')?.openConditions).toBe(
      'Insatsen får starta först när detta är på plats: Rutin för vårdnadshavares samtycke och Uppföljningsplan.',
    );
    const document = stockholmDocument();
    const running = document.services.map((service) =>
      Object.assign({}, service, {
        rollout: service.rollout.map((cell) => Object.assign({}, cell, { status: 'pilot' })),
      }),
    );
    const services = viewOf({ ...document, services: running }).chapters.flatMap(
      (chapter) => chapter.services,
    );
    expect(services.find((entry) => entry.name === 'På rätt väg')?.openConditions).toBe(
      'Det här är inte på plats än: Rutin för vårdnadshavares samtycke och Uppföljningsplan.',
    );
  });

  it('never show a count of persons', () => {
    expect(JSON.stringify(viewOf(stockholmDocument()).chapters)).not.toContain('1240');
  });
});

describe('the board part', () => {
  const { board } = viewOf(stockholmDocument());

  it('gives reasons for all that is undecided or left out', () => {
    expect(board.undecided.map((service) => service.name)).toEqual([
      'Flexibelt socialt stöd',
      'Här- och nu-samtal',
      'Samtalsgrupper för personer med demens eller kognitiv svikt',
    ]);
    expect(board.excluded).toHaveLength(3);
    for (const service of [...board.undecided, ...board.excluded]) {
      expect(service.reasons[0]).not.toBe('Skäl saknas.');
    }
  });

  it('gives n and agreement for every ranked figure', () => {
    const rows = board.sessions.flatMap((session) => session.rows);
    expect(rows).toHaveLength(17);
    for (const row of rows) {
      for (const votes of [row.effect, row.feasibility]) {
        expect(Number(votes.n)).toBeGreaterThan(0);
        expect(votes.label).not.toBe('');
      }
    }
    expect(rows.find((row) => row.name === 'Bo-skola')?.stability).toEqual([
      'visas inte, färre än fem svar',
    ]);
  });

  it('flags where the additive index orders otherwise', () => {
    const row = board.sessions[0]?.rows.find((entry) => entry.name === 'Flexibelt socialt stöd');
    expect(row?.additive).toBe('additivt 62,5, plats 10');
  });

  it('carries deviations, minority views and the session that is not revealed', () => {
    expect(board.deviations.map((row) => row.kind)).toEqual([
      'Kontrollen förbigången med skriftligt skäl',
      'Breddinförd utan prövad kontroll',
    ]);
    expect(board.minority.map((entry) => entry.reasons[0])).toContain(
      'Det går i dag i två stadsdelar, med samma personal.',
    );
    expect(board.unrevealed).toEqual([
      'Workshop 1, omgång 2: ej visad. Omgången är inte avslutad och inget av den redovisas.',
    ]);
  });

  it('draws every placed service in the matrix, none on top of another', () => {
    const points = board.sessions[0]?.matrix.points ?? [];
    expect(points).toHaveLength(17);
    const places = points.map(({ x, y, dx, dy }) => `${x} ${y} ${dx} ${dy}`);
    expect(new Set(places).size).toBe(17);
    expect(board.sessions[0]?.matrix.altText).toContain('2: BRA-samtal, effekt 4,5');
  });
});

describe('the statement', () => {
  it('tells a draft with example values on every page', () => {
    const view = viewOf(stockholmDocument());
    expect(view.pageStatus).toBe('Utkast 2026-11-20, exempelvärden');
    expect(view.exampleNotice).toContain('påhittade');
    expect(view.weights[0]).toContain('vikt för effekt 0,50, tröskel 3,5, exempelvärden');
    expect(view.ruleSet.map((fact) => fact.value)).toContain(
      'Reglerna är inte granskade av jurist.',
    );
  });

  it('tells an adopted version with its decision and hash', () => {
    const view = viewOf(adoptedDocument());
    expect(view.versionTitle).toBe('Fastställd version 2');
    expect(view.facts.map((fact) => fact.label)).toEqual([
      'Plan',
      'Version',
      'Beslutande nämnd',
      'Beslutsdatum',
      'Paragraf',
      'Diarienummer',
      'SHA-256',
      'Utskriven',
      'Exempelvärden',
    ]);
  });

  it('says that there is nothing where there is nothing', () => {
    const view = viewOf(minimalDocument());
    expect(view.chapters).toEqual([]);
    expect(view.weights).toEqual([
      'Ingen workshop är genomförd: rangordning, vikt och tröskel saknas.',
    ]);
    expect(view.exampleNotice).toBeNull();
  });
});
