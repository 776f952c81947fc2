// Why: the words for gaps between needs and services, written by the workbook and read back from it.
// Must not: differ between the two: a sheet that was exported can be read in again.
export const noServiceText = 'Ingen insats svarar mot behovet';
export const noNeedText = 'Inget behov är kopplat till insatsen';
