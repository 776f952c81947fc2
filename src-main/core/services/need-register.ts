// Why: needs and insights by name and with their gaps, for the command line.
// Must not: count anything itself; the rules are in domain.
import { listServices } from '../../../db/repos/services.ts';
import type { Insight } from '../../../src-shared/contract/owner/insights.ts';
import type { Need } from '../../../src-shared/contract/owner/needs.ts';
import type { InsightPerspective } from '../../../src-shared/contract/values.ts';
import { compareSwedish } from '../../../src-shared/domain/collation.ts';
import { needGaps, needRef } from '../../../src-shared/domain/coverage-of-needs.ts';
import type { OverlapRegion } from '../../../src-shared/domain/insight-map.ts';
import { insightMap, perspectiveOverlap } from '../../../src-shared/domain/insight-map.ts';
import type { PlanContext } from '../plan-context.ts';
import { insightList } from './insights.ts';
import { listNeeds } from './needs.ts';

export interface NeedRegister {
  readonly needs: readonly (Omit<Need, 'serviceIds'> & {
    readonly ref: string;
    /** Refs of the services that answer the need, ended ones included. */
    readonly services: readonly string[];
    /** Whether any service that is not ended answers it. */
    readonly isAnswered: boolean;
  })[];
  readonly servicesWithoutNeed: readonly string[];
}

export function needRegister(context: PlanContext): NeedRegister {
  const services = listServices(context.database);
  const needs = listNeeds(context);
  const refs = new Map(services.map(({ id, ref }) => [id, ref]));
  const refOf = (id: string): string => refs.get(id) ?? id;
  const gaps = needGaps(needs, services);
  const unanswered = new Set(gaps.needsWithoutService);
  return {
    needs: needs.map(({ serviceIds, ...need }) => ({
      ...need,
      ref: needRef(need.number),
      services: serviceIds.map(refOf).toSorted(compareSwedish),
      isAnswered: !unanswered.has(need.id),
    })),
    servicesWithoutNeed: gaps.servicesWithoutNeed.map(refOf),
  };
}

export interface InsightRegister {
  readonly insights: readonly (Omit<Insight, 'subpopulationIds'> & {
    readonly subpopulations: readonly string[];
  })[];
  readonly map: readonly {
    readonly subpopulation: string;
    readonly counts: Readonly<Record<InsightPerspective, number>>;
  }[];
  readonly overlap: readonly OverlapRegion[];
}

export function insightRegister(context: PlanContext): InsightRegister {
  const { insights, subpopulations } = insightList(context);
  const names = new Map(subpopulations.map(({ id, name }) => [id, name]));
  const { cells } = insightMap(
    insights,
    subpopulations.map(({ id }) => id),
  );
  const countOf = (id: string, perspective: InsightPerspective): number =>
    cells.find((cell) => cell.subpopulationId === id && cell.perspective === perspective)?.count ??
    0;
  return {
    insights: insights.map(({ subpopulationIds, ...insight }) => ({
      ...insight,
      subpopulations: subpopulationIds.map((id) => names.get(id) ?? id),
    })),
    map: subpopulations.map(({ id, name }) => ({
      subpopulation: name,
      counts: {
        contact: countOf(id, 'contact'),
        'risk-group': countOf(id, 'risk-group'),
        residents: countOf(id, 'residents'),
      },
    })),
    overlap: perspectiveOverlap(insights),
  };
}
