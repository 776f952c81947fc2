// Why: an invented, revealed workshop round, with measures and ranks by the domain's own formulas.
// Must not: be read as facts.
import type {
  DocumentService,
  DocumentSession,
} from '../../../src-shared/contract/catalogue-document.ts';
import { summariseVotes } from '../../../src-shared/domain/agreement.ts';
import { rankItems } from '../../../src-shared/domain/ranking.ts';
import type { ExampleService } from './example-services.ts';
import { exampleServices } from './example-services.ts';

export function exampleSession(services: readonly DocumentService[]): DocumentSession {
  const summary = ([counts, abstain]: ExampleService['effect']): ReturnType<
    typeof summariseVotes
  > => summariseVotes({ counts, abstain });
  const ranking = rankItems(
    services.map((service) => {
      const example = exampleServices[service.ref];
      if (example === undefined) throw new Error(`No example values for ${service.ref}`);
      return {
        id: service.id,
        name: service.name,
        ref: service.ref,
        legal: service.legal.outcome,
        effect: summary(example.effect),
        feasibility: summary(example.feasibility),
        isBlocked: false,
      };
    }),
  );
  return {
    name: 'Workshop 1',
    isExample: true,
    round: 1,
    revealedAt: '2025-09-18T13:45:00.000Z',
    participants: 24,
    weight: 0.5,
    threshold: 3.5,
    topK: 10,
    draws: 2000,
    entryKinds: ['phone', 'dots'],
    countedAnswers: 48,
    items: ranking.items.map((item) => {
      const rank = item.rank ?? ranking.items.length;
      const isShown = item.effect.n >= 5 && item.feasibility.n >= 5;
      return {
        ref: item.ref,
        name: item.name,
        legal: item.legal,
        effect: { ...item.effect, counts: [...item.effect.counts] },
        feasibility: { ...item.feasibility, counts: [...item.feasibility.counts] },
        quadrant: item.quadrant,
        index: item.index,
        indexAdditive: item.indexAdditive,
        rank: item.rank,
        rankAdditive: item.rankAdditive,
        rankBalanced: item.rank === null ? null : Math.max(1, item.rank - (item.rank % 3)),
        stability: isShown
          ? {
              pTop: Math.max(0, Math.min(0.999, 1.25 - rank * 0.075)),
              rankLow: Math.max(1, rank - 3),
              rankHigh: Math.min(17, rank + 3),
              isStable: rank <= 6,
            }
          : null,
        entryKinds: item.ref === 'S02' ? ['phone', 'dots'] : ['phone'],
      };
    }),
    blocked: [{ ref: 'S18', name: 'Trygg vuxen på fritiden', ground: ['SoL 11 kap. 5 § p. 1'] }],
    kendallW: { effect: 0.41, feasibility: 0.36 },
    minorityReasons: [
      {
        ref: 'S02',
        name: 'Individuella samtal till våldsutövare',
        criterion: 'effect',
        text: 'Utan rutin för den utsattas säkerhet kan samtalen göra skada.',
      },
      {
        ref: 'S07',
        name: 'Flexibelt socialt stöd',
        criterion: 'feasibility',
        text: 'Det går i dag i två stadsdelar, med samma personal.',
      },
    ],
  };
}
