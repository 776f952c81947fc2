// Why: the strings of the service catalogue: table, filters, fields, panel, import.
// Must not: hold words for closed values; those stand in labels.ts.
export const catalogue = {
  title: 'Insatskatalog',
  newService: 'Ny insats',
  importServices: 'Importera insatser',
} as const;
