// Why: the picture stands in a report without the program beside it: it must say all that it rests on.
// Must not: compare with a stored picture.
import { describe, expect, it } from 'vitest';

import type { ResultItem, SessionResult } from '../../../../src-shared/contract/owner/sessions.ts';
import { summariseVotes } from '../../../../src-shared/domain/agreement.ts';
import { pictureSvg } from '../../../ui/picture/picture-svg.ts';
import { reorder } from '../result/reorder.ts';
import { matrixPicture } from './matrix-picture.ts';

function votes(counts: readonly number[]) {
  const { counts: all, ...rest } = summariseVotes({ counts, abstain: 1 });
  return { ...rest, counts: [...all] };
}

function itemOf(index: number, name: string): ResultItem {
  return {
    serviceId: `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    ref: `L${index}`,
    name,
    shortName: null,
    legal: 'pass',
    effect: votes([0, index % 3, 2, 3 + (index % 4), 2]),
    feasibility: votes(index === 2 ? [5, 1, 0, 1, 5] : [0, 0, 3, 5, index % 5]),
    quadrant: null,
    index: null,
    indexAdditive: null,
    rank: null,
    rankAdditive: null,
    rankBalanced: null,
    stability: null,
    perspectives: [],
    entryKinds: ['phone', 'paper'],
  };
}

function pictureOf(names: readonly string[], isExample: boolean) {
  const items = names.map((name, index) => itemOf(index, name));
  const result: SessionResult = {
    sessionId: 's',
    name: 'Workshop <1>',
    isExample,
    round: 2,
    revealedAt: '2025-09-18T09:00:00.000Z',
    participants: 12,
    weight: 0.6,
    threshold: 3.5,
    topK: 10,
    draws: 2000,
    entryKinds: ['phone', 'paper'],
    countedAnswers: 0,
    items,
    blocked: [{ serviceId: 'b', ref: 'B', name: 'Spärrad insats', ground: ['SoL 11 kap. 5 §'] }],
    kendallW: { effect: null, feasibility: null },
    reasons: [],
  };
  return matrixPicture({
    plan: 'Planen',
    date: '2026-11-22',
    shown: { result, items: reorder(items, 0.6, 3.5) },
    weight: 0.6,
    threshold: 3.5,
    ownScales: null,
    measure: (text, size = 12) => text.length * size * 0.52,
  });
}

const many = Array.from({ length: 60 }, (_, index) => `Insats nummer ${index + 1} för anhöriga`);

describe('the saved matrix', () => {
  it('says plan, session, round, dates, weight, threshold, n, entry and what the law stops', () => {
    const svg = pictureSvg(pictureOf(many, false)).replaceAll(/\s/gu, ' ');
    for (const words of [
      'Planen · Workshop &lt;1&gt;, omgång 2, visad 2025-09-18 · bilden sparad 2026-11-22',
      'Vikt: effekt 60 %, genomförbarhet 40 % · Tröskel 3,5',
      '12 deltagare',
      'n per insats',
      'oenig',
      'SoL 11 kap. 5 §',
    ]) {
      expect(svg).toContain(words);
    }
    expect(svg).not.toContain('Exempelvärden');
    expect(pictureSvg(pictureOf(many, true))).toContain('Exempelvärden');
  });

  it('has every service by name and rank, also where the matrix has no room for the name', () => {
    const { shapes } = pictureOf(many, false);
    const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    for (const name of many) expect(texts.join(' ')).toContain(name);
    for (let rank = 1; rank <= 60; rank += 1) {
      expect(texts.filter((text) => text === String(rank)).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('keeps all inside its edges', () => {
    for (const names of [['En insats'], many]) {
      const { shapes, width, height } = pictureOf(names, true);
      for (const shape of shapes) {
        const [x, y] =
          shape.kind === 'line'
            ? [Math.max(shape.x1, shape.x2), Math.max(shape.y1, shape.y2)]
            : [shape.x, shape.y];
        expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
      }
    }
  });
});
