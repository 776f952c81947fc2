// Why: every figure in a paper must be able to explain itself; this is the short explanation.
// Must not: state a formula that src-shared/domain does not use.

export interface MethodEntry {
  readonly term: string;
  readonly text: string;
}

export const methodEntries: readonly MethodEntry[] = [
  {
    term: 'Bedömningen',
    text: 'Deltagarna bedömer varje insats på två skalor från 1 till 5, möjlig effekt och genomförbarhet. Ingen ser andras svar innan omgången visas. ”Kan inte bedöma” är inte 0 och ingår inte i medianen; hur många som svarat så redovisas för sig.',
  },
  {
    term: 'n',
    text: 'Antal deltagare som satt en siffra på skalan. Vid n under 5 står ”för få svar” i stället för ett omdöme om samstämmighet.',
  },
  {
    term: 'Samstämmighet',
    text: 'Samstämmig: minst 75 % av svaren ligger högst ett steg från medianen och van der Eijks A är minst 0,6. Oenig: spridningsmåttet DI är över 1, eller minst en tredjedel av svaren är 1–2 samtidigt som minst en tredjedel är 4–5. Annars delvis.',
  },
  {
    term: 'Minoritetsröst',
    text: 'Minst ett svar ligger tre steg eller mer från medianen. Skälen redovisas alltid.',
  },
  {
    term: 'Spridningsmått',
    text: 'Van der Eijks A (2001), −1 till 1. Tastle och Wiermans konsensus, 0 till 1. Leiks konsensus, 0 till 1. DI enligt RAND/UCLA, där över 1 betyder oenighet.',
  },
  {
    term: 'Index och plats',
    text: 'Medianerna räknas om till 0–1: e = (E − 1)/4 och g = (G − 1)/4. Index är 100 · e^w · g^(1 − w), där w är vikten för effekt. Det additiva indexet, 100 · (w · e + (1 − w) · g), står bredvid, och skillnad i ordning anges. Lika index skiljs åt av medelvärdet för effekt, sedan för genomförbarhet.',
  },
  {
    term: 'Fält',
    text: 'Prioritera: båda medianerna når tröskeln. Skapa förutsättningar: bara effekten. Enkel men begränsad: bara genomförbarheten. Avstå eller vila: ingen av dem.',
  },
  {
    term: 'Stabilitet',
    text: 'Deltagarna dras på nytt med återläggning många gånger med fast startvärde. Andelen dragningar i toppen och platsen mellan 5:e och 95:e percentilen visar hur säker platsen är. Stabil topp: minst 80 % av dragningarna.',
  },
  {
    term: 'Kendalls W',
    text: 'Hur lika deltagarna ordnar insatserna, 0 till 1, bland dem som bedömt alla insatser.',
  },
  {
    term: 'Rättsligt utfall',
    text: 'Det starkaste svaret avgör: spärr går före juridisk bedömning, som går före villkor. Obesvarade frågor räknas som juridisk bedömning. En spärrad insats rangordnas inte.',
  },
  {
    term: 'Risk',
    text: 'Allvarlighetsgrad 1–4 och sannolikhet 1–4. Riskerna ordnas efter allvarlighetsgrad, sedan sannolikhet, sedan kunskapens styrka med svagast först. Ej bedömd är inte detsamma som låg.',
  },
  {
    term: 'Införande',
    text: 'Infört räknas som pilot eller längre i de stadsdelar där insatsen är aktuell. Befolkningstäckning är andelen invånare i stadsdelar med breddinförd insats; saknas invånarantal anges ”saknas”. Likvärdighetsgapet är skillnaden i procentenheter mellan den stadsdel som har störst och den som har minst andel av sina aktuella insatser.',
  },
  {
    term: 'Små tal',
    text: 'Antal personer från 1 till 4 skrivs ”<5” för att ingen ska kunna pekas ut.',
  },
];
