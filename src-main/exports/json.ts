// Why: the whole proposal for other programs, in a stable order.
// Must not: hand out a count of persons from 1 to 4; it stands as "<5", so the hash of an adopted
// version is of the plan's own document and cannot be recomputed from this file.
import type {
  CatalogueDocument,
  DocumentService,
  ExportRequest,
} from '../../src-shared/contract/catalogue-document.ts';
import { catalogueDocumentSchema } from '../../src-shared/contract/catalogue-document.ts';
import { maskSmallCount } from '../../src-shared/domain/small-count.ts';

/** A service as the JSON export holds it: as in the document, small counts masked. */
export type ExportedService = Omit<DocumentService, 'countPerYear'> & {
  readonly countPerYear: number | '<5' | null;
};

export interface ExportedCatalogue {
  readonly sha256: string | null;
  readonly exportedAt: string;
  readonly document: Omit<CatalogueDocument, 'services'> & {
    readonly services: readonly ExportedService[];
  };
}

function exportedService(service: DocumentService): ExportedService {
  const { countPerYear } = service;
  // The key keeps its place: overwriting does not move it.
  return {
    ...service,
    countPerYear: countPerYear === null ? null : maskSmallCount(countPerYear),
  };
}

export function exportedCatalogue(request: ExportRequest): ExportedCatalogue {
  // Parsing lays the keys in the order of the schema, whatever order they came in.
  const document = catalogueDocumentSchema.parse(request.document);
  return {
    sha256: request.sha256,
    exportedAt: request.exportedAt,
    document: {
      ...document,
      services: document.services.map(exportedService),
    },
  };
}

export function renderJson(request: ExportRequest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(exportedCatalogue(request), null, 2)}\n`);
}
