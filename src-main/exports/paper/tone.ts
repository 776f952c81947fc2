// Why: the ways a cell can look, the same in workbook and board report.
// Must not: carry a meaning that no word in the cell carries.
import type { RolloutTone } from '../../../src-shared/text/paper/services.ts';

/** How a cell looks: a status family, a heading, or plain. The word in the cell carries the meaning. */
export type Tone =
  | RolloutTone
  | 'plain'
  | 'title'
  | 'subtitle'
  | 'label'
  | 'header'
  | 'example'
  | 'example-row'
  | 'block'
  | 'review'
  | 'condition'
  | 'pass'
  | 'missing'
  | 'split'
  | 'risk-low'
  | 'risk-medium'
  | 'risk-high';
