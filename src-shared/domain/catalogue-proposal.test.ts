// Why: the board must see everything with its reason, and nothing forbidden as proposed.
// Must not: test the screening behind an outcome.
import { describe, expect, it } from 'vitest';
import { placeInProposal } from './catalogue-proposal.ts';

describe('placeInProposal', () => {
  type Input = Parameters<typeof placeInProposal>[0];
  const place = (more: Partial<Input>) =>
    placeInProposal({
      status: 'proposed',
      outcome: 'pass',
      openConditions: 0,
      exclusion: null,
      ...more,
    });

  it.each<readonly [string, Partial<Input>, string, readonly string[]]>([
    ['pass', {}, 'included', []],
    ['conditions fulfilled', { outcome: 'condition' }, 'included', []],
    [
      'open conditions',
      { outcome: 'condition', openConditions: 2 },
      'included',
      ['open-conditions'],
    ],
    ['review', { outcome: 'review' }, 'undecided', ['legal-review']],
    [
      'review and open conditions',
      { outcome: 'review', openConditions: 1 },
      'undecided',
      ['legal-review', 'open-conditions'],
    ],
    ['unscreened', { outcome: 'unscreened' }, 'undecided', ['legal-unscreened']],
    ['block', { outcome: 'block' }, 'excluded', ['legal-block']],
    ['declined', { status: 'declined' }, 'excluded', ['declined']],
    ['decommissioned', { status: 'decommissioned' }, 'excluded', ['decommissioned']],
    ['left out by choice', { exclusion: 'För få svar' }, 'excluded', ['left-out']],
    [
      'several reasons, all told',
      { outcome: 'block', status: 'declined', exclusion: 'Skäl' },
      'excluded',
      ['legal-block', 'declined', 'left-out'],
    ],
    [
      'declined while under review',
      { status: 'declined', outcome: 'review' },
      'excluded',
      ['declined'],
    ],
  ])('%s', (_, more, section, reasons) => {
    expect(place(more)).toStrictEqual({ section, reasons });
  });
});
