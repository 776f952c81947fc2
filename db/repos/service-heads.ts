// Why: the few columns of a service that other aggregates name it by, without its link tables.
// Must not: write; services are written by their own repository.
import { eq } from 'drizzle-orm';
import type { DocumentationRegime, ServiceStatus } from '../../src-shared/contract/values.ts';
import { service } from '../schema.ts';
import type { PlanDatabase } from './database.ts';

export interface ServiceHead {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly status: ServiceStatus;
  readonly documentationRegime: DocumentationRegime | null;
}

const columns = {
  id: service.id,
  ref: service.ref,
  name: service.name,
  shortName: service.shortName,
  status: service.status,
  documentationRegime: service.documentationRegime,
};

/** All services; callers sort in Swedish. */
export function listServiceHeads(database: PlanDatabase): ServiceHead[] {
  return database.select(columns).from(service).all();
}

export function findServiceHead(database: PlanDatabase, id: string): ServiceHead | null {
  return database.select(columns).from(service).where(eq(service.id, id)).get() ?? null;
}

/** What of a service its legal outcome depends on, for all of them. */
export function listRegimes(
  database: PlanDatabase,
): Pick<ServiceHead, 'id' | 'documentationRegime'>[] {
  return database.$client
    .prepare<[], Pick<ServiceHead, 'id' | 'documentationRegime'>>(
      'SELECT id, documentation_regime AS documentationRegime FROM service',
    )
    .all();
}
