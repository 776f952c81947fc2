// Why: proves the shape and order of the JSON export and that small counts stay in the plan.
// Must not: check only what a type already says.
import { describe, expect, it } from 'vitest';

import { catalogueDocumentSchema } from '../../src-shared/contract/catalogue-document.ts';
import type { CatalogueDocument } from '../../src-shared/contract/catalogue-document.ts';
import type { ExportedCatalogue } from './json.ts';
import { renderJson } from './json.ts';
import { adoptedDocument, requestFor, stockholmDocument } from './testing/example-documents.ts';
import { hostileDocument } from './testing/hostile.ts';

function jsonText(document: CatalogueDocument): string {
  return new TextDecoder().decode(renderJson(requestFor('json', document)));
}

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, shuffled(inner)]),
  );
}

describe('renderJson', () => {
  it('has hash, print time and document, in this order, with two spaces', () => {
    const text = jsonText(adoptedDocument());
    expect(text.startsWith('{\n  "sha256": "9b74')).toBe(true);
    const parsed = JSON.parse(text) as ExportedCatalogue;
    expect(Object.keys(parsed)).toEqual(['sha256', 'exportedAt', 'document']);
    expect(Object.keys(parsed.document)).toEqual(Object.keys(catalogueDocumentSchema.shape));
    expect(parsed.exportedAt).toBe('2026-11-22T09:30:00.000Z');
  });

  it('is the same text whatever order the keys came in', () => {
    const document = stockholmDocument();
    expect(jsonText(shuffled(document) as CatalogueDocument)).toBe(jsonText(document));
  });

  it('masks counts of 1–4 persons and changes nothing else', () => {
    const document = stockholmDocument();
    const parsed = JSON.parse(jsonText(document)) as ExportedCatalogue;
    const counts = new Map(
      parsed.document.services.map((service) => [service.ref, service.countPerYear]),
    );
    expect(counts.get('S08')).toBe('<5');
    expect(counts.get('S05')).toBe(1240);
    expect(counts.get('S17')).toBeNull();
    const restored = {
      ...parsed.document,
      services: parsed.document.services.map((service) =>
        Object.assign({}, service, service.ref === 'S08' ? { countPerYear: 3 } : {}),
      ),
    };
    expect(restored).toEqual(document);
  });

  it('keeps every hostile text as it is', () => {
    const document = hostileDocument();
    const parsed = JSON.parse(jsonText(document)) as ExportedCatalogue;
    expect(parsed.document.services[1]?.description).toBe(
      document.services[1]?.description?.toWellFormed(),
    );
    expect(parsed.document.plan.name).toBe(document.plan.name);
  });
});
