// Why: the print colours of the product (design tokens, light theme), once for all formats.
// Must not: be the only carrier of a meaning; every colour stands with a word.

export interface Paint {
  readonly fill: string;
  readonly ink: string;
  readonly edge: string;
}

export const ink = '14201E';
export const inkSoft = '42504C';
export const inkFaint = '596661';
export const line = 'C9D1CD';
export const hairline = 'E1E6E3';
export const sunken = 'F7F9F8';
export const accent = '0B4A57';
export const accentSoft = 'E2EEF0';
export const accentLine = '8FB6BD';
export const hatch = 'B9C3BE';

/** Text on orange is always dark: white on it cannot be read. */
export const pilot: Paint = { fill: 'F28B24', ink: '2A1500', edge: 'B65C00' };
export const full: Paint = { fill: '2B7A4A', ink: 'FFFFFF', edge: '1A5A36' };
export const growing: Paint = { fill: 'DDF1E4', ink: '1A5A36', edge: '84BF9B' };
export const plan: Paint = { fill: 'E2EDFA', ink: '1E4E86', edge: '93BAE3' };
export const pause: Paint = { fill: 'E9ECEA', ink: '48544F', edge: 'BFC8C3' };
export const block: Paint = { fill: 'FCE7E4', ink: '911B12', edge: 'E6A39B' };
export const review: Paint = { fill: 'FBF2D0', ink: '674B00', edge: 'D8B850' };
export const split: Paint = { fill: 'F4E9F7', ink: '662D7B', edge: 'C79BD4' };
export const riskLow: Paint = { fill: 'EEF2F0', ink, edge: line };
export const riskMedium: Paint = { fill: 'C3CFCB', ink, edge: line };
export const riskHigh: Paint = { fill: '2B3B3A', ink: 'FFFFFF', edge: ink };
