// Why: the product holds no client data, so every text is searched for Swedish identity numbers.
// Must not: store, log or return the number itself; callers get places and a masked text.

export type IdentityNumberKind = 'personal' | 'coordination';

/** Where in the text a number stands: `text.slice(start, end)`. */
export interface IdentityNumberHit {
  readonly start: number;
  readonly end: number;
  readonly kind: IdentityNumberKind;
}

export declare function findIdentityNumbers(text: string): readonly IdentityNumberHit[];
export declare function maskIdentityNumber(text: string): string;
