// Why: the words on a printed development card.
// Must not: sound like a decision: a card is work in progress.
export const cardWords = {
  title: 'Utvecklingskort',
  /** Of the whole file, for its title and name. */
  file: 'utvecklingskort',
  making: 'Gör utvecklingskorten',
  draft: (version: number) => `Utkast till version ${version}`,
  notDecided: 'Arbetsmaterial, inget beslut',
  page: (at: number, total: number) => `kort ${at} av ${total}`,
  printed: (day: string) => `utskrivet ${day}`,
  parts: (filled: number) => `${filled} av 10 delar`,
  allParts: 'Alla tio delar är ifyllda',
  continues: 'fortsätter i planen',
  more: (count: number) => `och ${count} till i planen`,
  noWorkshop: 'Inte bedömd i någon visad workshop',
  workshop: (name: string, round: number) => `Ur ${name}, omgång ${round}`,
  median: 'median',
  n: (n: number) => `n ${n}`,
  noMedian: 'ingen median',
  rank: (rank: number) => `plats ${rank}`,
  needs: 'Svarar mot behoven',
  noNeeds: 'Inget behov är kopplat',
  risks: (total: number, untreated: number) =>
    total === 0
      ? 'Ingen risk är beskriven'
      : `${total} ${total === 1 ? 'risk' : 'risker'}${untreated === 0 ? '' : `, ${untreated} hög utan åtgärd`}`,
  conditions: 'Öppna villkor',
  open: (count: number) => (count === 1 ? '1 öppet villkor' : `${count} öppna villkor`),
  allMet: 'Villkor uppfyllda',
  notFinished: (answered: number, applicable: number) =>
    `${answered} av ${applicable} frågor besvarade`,
  forWhom: 'För vem',
  notForWhom: 'Inte för',
  limits: 'Gräns',
  content: 'Innehåll',
  delivery: 'Leverans',
  information: 'Information',
  reasons: 'Särskilda skäl',
  fromCatalogue: 'Ur katalogen',
  followUp: {
    measure: 'Det som mäts',
    baseline: 'Utgångsläge',
    target: 'Mål',
    role: 'Ansvarig roll',
    due: 'Klart',
  },
  openQuestions: 'Öppna frågor',
  comments: (total: number, unanswered: number) =>
    `Synpunkter från stadsdelar: ${total}${unanswered === 0 ? '' : `, varav ${unanswered} väntar på svar`}`,
  waiting: 'väntar på svar',
  replaced: (count: number) =>
    `${count} tecken finns inte i utskriftens typsnitt och visas som [?]. De står kvar i planen.`,
} as const;
