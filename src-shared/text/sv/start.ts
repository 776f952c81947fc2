// Why: the strings of the first screen, where plans are opened and made.
// Must not: promise what the product does not do.
export const start = {
  title: 'Första linjen',
} as const;
