// Why: the words on a ballot of paper.
// Must not: repeat the scales (sv/anchors.ts), or name a participant but by label.
export const ballotWords = {
  title: 'Röstsedel',
  /** Of the whole file, for its title and name. */
  file: 'röstsedlar',
  making: 'Gör röstsedlarna',
  label: 'Deltagare',
  round: (number: number) => `Omgång ${number}`,
  code: 'Egen kod',
  codeHelp: 'Koden är bara din. Svara på papper eller telefon, inte båda.',
  howTitle: 'Så svarar du',
  how: [
    'Sätt ett kryss på varje rad, för det du själv tror. Skriv inte ditt namn.',
    '? betyder att du inte kan bedöma. Det räknas som ett svar, aldrig som 0 och aldrig i medianen.',
    'L, M och H är frivilliga: hur säker du är, låg, medel eller hög.',
    'Har du kryssat fel: fyll hela rutan och sätt ett nytt kryss.',
  ],
  scaleTitle: 'Skalorna',
  services: 'Insatser',
  confidence: 'Säkerhet',
  cannotAssess: '?',
  confidenceSteps: ['L', 'M', 'H'],
  example: 'Exempelvärden',
  exampleHelp: 'Workshopen är påhittad. Svaren ska inte ligga till grund för beslut.',
  leadTitle: 'Till workshopledaren',
  lead: (label: string) =>
    `Öppna workshopen, välj Röster och En deltagare i taget, och för in raderna på ${label} uppifrån och ned: 1–5, eller bindestreck för ?. L, M eller H trycks före siffran.`,
  replaced: (count: number) =>
    `${count} tecken finns inte i sedelns typsnitt och visas som [?]. De står kvar i planen.`,
} as const;
