// Why: the gate from pilot to full rollout for a service: what it asks for and what is missing.
// Must not: open the gate for what is not written down, or ask the law twice with two answers.
import { listGateDeviations, listReadiness, saveReadiness } from '../../../db/repos/rollout.ts';
import type { ServiceHead } from '../../../db/repos/service-heads.ts';
import type { Gate, ReadinessFields } from '../../../src-shared/contract/owner/rollout.ts';
import type { GateMissing, PilotGate } from '../../../src-shared/domain/rollout-gate.ts';
import { pilotGate } from '../../../src-shared/domain/rollout-gate.ts';
import type { ScreeningResult } from '../../../src-shared/domain/screening.ts';
import { gateMissingTexts } from '../../../src-shared/text/refusal-texts.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { adoptedReferences } from './adopted.ts';
import { withoutUndefined } from './records.ts';
import { untreatedHighRisks } from './risks.ts';
import { requireHead, screenAll } from './screening-read.ts';

export type ReadinessPatch = {
  readonly [Key in keyof ReadinessFields]?: ReadinessFields[Key] | undefined;
};

const nothingWritten: ReadinessFields = {
  reach: null,
  effect: null,
  adoption: null,
  implementation: null,
  maintenance: null,
  ownerRole: null,
  funding: null,
  decisionReference: null,
};

// Typed by the domain's codes, so that a new one without a text does not compile.
const missingTexts: Readonly<Record<GateMissing, string>> = gateMissingTexts;

export function gateMissingText(missing: GateMissing): string {
  return missingTexts[missing];
}

export interface ServiceGate {
  readonly screening: ScreeningResult;
  readonly gate: PilotGate;
  readonly readiness: ReadinessFields;
}

/** The gate of each of the services. */
export function gatesOf(
  context: PlanContext,
  heads: readonly ServiceHead[],
): ReadonlyMap<string, ServiceGate> {
  const screenings = screenAll(context, heads);
  const risks = untreatedHighRisks(context);
  const written = listReadiness(context.database);
  const adopted = adoptedReferences(context);
  return new Map(
    heads.map(({ id }) => {
      const screening = screenings.get(id);
      if (!screening) throw new Error(`Service ${id} was asked for and not judged`);
      const readiness = written.get(id) ?? nothingWritten;
      const gate = pilotGate({
        screening,
        untreatedHighRisks: risks.get(id)?.length ?? 0,
        evaluation: readiness,
        ownerRole: readiness.ownerRole,
        funding: readiness.funding,
        decisionReference: readiness.decisionReference ?? adopted(id),
      });
      return [id, { screening, gate, readiness }];
    }),
  );
}

export function serviceGate(context: PlanContext, serviceId: string): Gate {
  const own = gatesOf(context, [requireHead(context, serviceId)]).get(serviceId);
  if (!own) throw new Error(`No gate for ${serviceId}`);
  return {
    serviceId,
    isOpen: own.gate.isOpen,
    checks: own.gate.checks.map(({ code, ok, missing }) => ({
      code,
      isOk: ok,
      missing: missing.map(gateMissingText),
    })),
    readiness: { ...own.readiness },
    overrides: listGateDeviations(context.database)
      .filter((each) => each.serviceId === serviceId && each.kind === 'override')
      .map(({ districtId, reason, role, at, missing }) => ({
        districtId,
        reason,
        role,
        at,
        missing: [...missing],
      })),
  };
}

/** Writes parts of what the gate asks for: the pilot's evaluation, owner, funding, decision. */
export function setReadiness(context: PlanContext, serviceId: string, patch: ReadinessPatch): Gate {
  const { name } = requireHead(context, serviceId);
  const before = listReadiness(context.database).get(serviceId) ?? nothingWritten;
  const after: ReadinessFields = { ...before, ...withoutUndefined(patch) };
  const keys = Object.keys(nothingWritten) as (keyof ReadinessFields)[];
  if (keys.some((key) => before[key] !== after[key])) {
    change(context, `Ändrade underlaget för breddinförande av ${name}`, () =>
      saveReadiness(context.database, serviceId, after),
    );
  }
  return serviceGate(context, serviceId);
}
