// Why: the preview and the PDF are made of the same sentences, but for the fixed lines of the
// template; those stand in two files and must say the same. Must not: render either.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { t } from '../../src-shared/text/translate.ts';

const template = readFileSync(
  join(import.meta.dirname, '..', '..', 'resources', 'templates', 'catalogue.typ'),
  'utf8',
).replaceAll(/\s+/gu, ' ');

const lines = [
  'proposal.preview.rightTitle',
  'proposal.preview.rightBody',
  'proposal.preview.noServices',
  'proposal.preview.contents',
  'proposal.section.noneUndecided',
  'proposal.section.noneExcluded',
  'proposal.board.basis',
  'proposal.board.undecided',
  'proposal.board.excluded',
  'proposal.board.results',
  'proposal.board.legal',
  'proposal.board.deviations',
  'proposal.board.minority',
  'proposal.board.versions',
  'proposal.board.method',
  'proposal.board.noSession',
  'proposal.board.noItems',
  'proposal.board.noDeviations',
  'proposal.board.noMinority',
  'proposal.board.noVersions',
  'proposal.board.minorityMark',
  'proposal.board.column.rank',
  'proposal.board.column.service',
  'proposal.board.column.groups',
  'proposal.board.column.reasons',
  'proposal.board.column.index',
  'proposal.board.column.effect',
  'proposal.board.column.feasibility',
  'proposal.board.column.stability',
  'proposal.board.column.outcome',
  'proposal.board.column.conditions',
  'proposal.board.column.district',
  'proposal.board.column.deviation',
  'proposal.board.column.role',
] as const;

describe('a fixed line of the preview', () => {
  it.each(lines)('%s stands in the template of the PDF', (key) => {
    expect(template).toContain(t(key));
  });
});
