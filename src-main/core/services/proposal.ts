// Why: the proposed catalogue: what stays out and why, adoption of a version, comparing versions.
// Must not: change a version once adopted, or adopt a service that the law has not let through.
import { addDecision } from '../../../db/repos/decisions.ts';
import {
  findVersion,
  insertVersion,
  listVersions,
  removeExclusion,
  setExclusion as writeExclusion,
} from '../../../db/repos/versions.ts';
import type { CatalogueVersionRow } from '../../../db/schema.ts';
import type {
  CatalogueDocument,
  DocumentService,
} from '../../../src-shared/contract/catalogue-document.ts';
import { catalogueDocumentSchema } from '../../../src-shared/contract/catalogue-document.ts';
import type { Version } from '../../../src-shared/contract/owner/proposal.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { canonicalJson, contentHash } from './canonical-json.ts';
import { draftDocument } from './document.ts';
import { requireService, takeStep } from './services.ts';

export interface Adoption {
  readonly board: string;
  /** ISO date of the board's decision. */
  readonly date: string;
  readonly paragraph: string;
  readonly caseNumber: string;
}

export function setExclusion(context: PlanContext, serviceId: string, reason: string | null): void {
  const service = requireService(context, serviceId);
  const label =
    reason === null
      ? `Tog åter med ${service.name} i förslaget`
      : `Undantog ${service.name} från förslaget`;
  change(context, label, () => {
    const at = context.now();
    if (reason === null) removeExclusion(context.database, serviceId);
    else writeExclusion(context.database, { serviceId, reason, role: context.role, at });
    addDecision(context.database, {
      id: context.newId(),
      serviceId,
      kind: 'exclusion',
      text: reason === null ? 'Åter med i förslaget' : `Undantagen från förslaget: ${reason}`,
      role: context.role,
      at,
    });
  });
}

/**
 * Freezes the draft as the next version: its document, with the decision in it, is stored whole
 * together with the SHA-256 of its canonical JSON. Services that are included become decided.
 */
export async function adopt(context: PlanContext, adoption: Adoption): Promise<Version> {
  const draft = await draftDocument(context);
  const included = draft.services.filter((service) => service.proposal.section === 'included');
  if (included.length === 0) {
    throw new Refusal(
      'nothing-to-adopt',
      'Ingen insats kan fastställas än: varje insats är spärrad, undantagen eller inte färdigprövad. ' +
        'Pröva insatserna rättsligt och försök igen.',
    );
  }
  return change(
    context,
    `Fastställde version ${draft.version.number}`,
    () => {
      for (const service of included) takeStep(context, service.id, 'decided', null);
      const document = withDecision(draft, adoption);
      const row: CatalogueVersionRow = {
        id: context.newId(),
        number: draft.version.number,
        adoptedOn: adoption.date,
        adoptedAt: context.now(),
        role: context.role,
        board: adoption.board,
        paragraph: adoption.paragraph,
        caseNumber: adoption.caseNumber,
        sha256: contentHash(document),
        contentJson: canonicalJson(document),
      };
      insertVersion(context.database, row);
      addDecision(context.database, {
        id: context.newId(),
        serviceId: null,
        kind: 'adoption',
        text: `Version ${row.number} fastställd av ${row.board} ${row.adoptedOn}, ${row.paragraph}, dnr ${row.caseNumber}`,
        role: context.role,
        at: row.adoptedAt,
      });
      return versionOf(row, included.length);
    },
    { isUndoable: false },
  );
}

function withDecision(draft: CatalogueDocument, adoption: Adoption): CatalogueDocument {
  return {
    ...draft,
    version: {
      number: draft.version.number,
      status: 'adopted',
      date: adoption.date,
      board: adoption.board,
      paragraph: adoption.paragraph,
      caseNumber: adoption.caseNumber,
    },
    services: draft.services.map((service) =>
      service.proposal.section === 'included'
        ? { ...service, status: 'decided', statusReason: null }
        : service,
    ),
  };
}

export function versions(context: PlanContext): Version[] {
  return listVersions(context.database).map((row) => {
    const { services } = parseVersion(row);
    return versionOf(
      row,
      services.filter((service) => service.proposal.section === 'included').length,
    );
  });
}

function versionOf(row: CatalogueVersionRow, services: number): Version {
  return {
    number: row.number,
    adoptedOn: row.adoptedOn,
    adoptedAt: row.adoptedAt,
    role: row.role,
    board: row.board,
    paragraph: row.paragraph,
    caseNumber: row.caseNumber,
    sha256: row.sha256,
    services,
  };
}

/** An adopted version as it was frozen, with its hash. A content that fails its hash is a fault. */
export function adoptedDocument(
  context: PlanContext,
  number: number,
): { readonly document: CatalogueDocument; readonly sha256: string } {
  const row = findVersion(context.database, number);
  if (!row) {
    throw new Refusal('unknown-version', `Det finns ingen fastställd version ${number} i planen.`);
  }
  const document = parseVersion(row);
  if (contentHash(document) !== row.sha256) {
    throw new Refusal(
      'plan-corrupt',
      `Version ${number} stämmer inte med sin kontrollsumma. Ingenting har ändrats. Återställ planen från en säkerhetskopia.`,
    );
  }
  return { document, sha256: row.sha256 };
}

function parseVersion(row: CatalogueVersionRow): CatalogueDocument {
  return catalogueDocumentSchema.parse(JSON.parse(row.contentJson));
}

export interface VersionDifference {
  readonly added: string[];
  readonly removed: string[];
  readonly changed: { readonly name: string; readonly fields: string[] }[];
}

/** What differs in the included services from one version to another (null: to the draft). */
export async function compareVersions(
  context: PlanContext,
  from: number,
  to: number | null,
): Promise<VersionDifference> {
  const before = includedById(adoptedDocument(context, from).document);
  const after = includedById(
    to === null ? await draftDocument(context) : adoptedDocument(context, to).document,
  );
  const changed = [...after].flatMap(([id, service]) => {
    const old = before.get(id);
    if (!old) return [];
    const fields = Object.keys(service).filter(
      (key) =>
        canonicalJson(service[key as keyof DocumentService]) !==
        canonicalJson(old[key as keyof DocumentService]),
    );
    return fields.length === 0 ? [] : [{ name: service.name, fields }];
  });
  return {
    added: [...after].filter(([id]) => !before.has(id)).map(([, service]) => service.name),
    removed: [...before].filter(([id]) => !after.has(id)).map(([, service]) => service.name),
    changed,
  };
}

function includedById(document: CatalogueDocument): ReadonlyMap<string, DocumentService> {
  return new Map(
    document.services
      .filter((service) => service.proposal.section === 'included')
      .map((service) => [service.id, service]),
  );
}
