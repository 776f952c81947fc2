// Why: repeatable chance, so that the same seed gives the same interval on every machine.
// Must not: be used for anything secret, or be swapped for Math.random.

/** Gives 32 random bits as an integer 0 … 2^32 − 1. */
export type RandomSource = () => number;

export declare function createRandom(seed: number): RandomSource;
