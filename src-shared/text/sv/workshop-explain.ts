// Why: what each figure of a workshop's result says, how it is counted and where that comes from.
// Must not: say more of a method than its source does.
export const workshopExplain = {
  rank: {
    what: 'Högre index går först. Lika index avgörs av högre medeleffekt, sedan högre medelgenomförbarhet, sedan namn.',
    source:
      'Rättsligt spärrade insatser rangordnas inte. Utan svar på någon fråga finns ingen plats.',
  },
  balanced: {
    what: 'Platsen när varje perspektiv väger lika, i stället för varje person.',
    formula: 'Per perspektiv ger plats r poängen K + 1 − r. Poängen läggs ihop med lika vikt.',
    source:
      'Perspektiv med färre än tre röstande räknas tillsammans som ett, och visas inte var för sig.',
  },
  perspective: {
    what: 'Medianen av vad ett perspektiv svarade, med hur många som svarade.',
    formula: 'Samma median som för alla, på perspektivets egna röster 1–5.',
    source:
      'Visas från tre röstande, och inte där ett annat perspektivs svar kan räknas fram ur skillnaden.',
  },
  index: {
    what: 'Läget i matrisen som ett tal, 0–100. Det som är svagt på en axel kan inte köpas av den andra.',
    formula:
      '100 · e^w · g^(1 − w), där e = (effektens median − 1) / 4, g = (genomförbarhetens median − 1) / 4 och w = effektens vikt. Additivt index, 100 · (w · e + (1 − w) · g), räknas bredvid, och skillnader i ordning visas längst ned.',
    source: 'Vägt geometriskt medelvärde av medianerna.',
  },
  criterion: {
    what: 'Rösterna 1–5, medianen och hur samstämmigt rummet är. Kan inte bedöma räknas inte in.',
    formula:
      'Oenig: DI över 1, eller minst ⌊(n + 1) / 3⌋ röster på 1–2 och lika många på 4–5. Samstämmig: minst 75 % inom ett steg från medianen och A minst 0,6. Annars delvis. Under fem svar: för få svar.',
    source: 'van der Eijk (2001), A. RAND/UCLA (2001), DI.',
  },
  top: {
    what: 'Hur ofta insatsen hamnar i toppen när deltagarna dras om, och 5–95 procents spann för platsen. Ankare: stabil topp, minst 80 %.',
    formula:
      '{{draws}} dragningar av deltagarna med återläggning. Varje dragen deltagare tar med alla sina röster. Samma startvärde ger samma svar.',
    source: 'Bootstrap, Efron (1979). Visas inte under fem svar.',
  },
  n: {
    what: 'Antal röster 1–5 på effekt och på genomförbarhet. Kan inte bedöma är inte med.',
  },
  A: {
    what: 'Samstämmighet från −1 (hälften i varje ände) till 1 (alla på samma steg). 0 är jämnt utspritt.',
    formula: 'Fördelningen skalas av i lager. A = Σ lagrets andel · U · (1 − (S − 1) / (K − 1)).',
    source: 'van der Eijk (2001)',
  },
  DI: {
    what: 'Oenighet. Över 1 är mitten av rösterna för utspridd.',
    formula:
      'DI = IPR / IPRAS på skalan 2x − 1. IPR = P70 − P30, IPRAS = 2,35 + 1,5 · |5 − mitten|.',
    source: 'RAND/UCLA Appropriateness Method (2001)',
  },
  TW: {
    what: 'Samsyn från 0 till 1, där avståndet till medel väger.',
    formula: '1 + Σ p · log2(1 − |x − medel| / (K − 1))',
    source: 'Tastle och Wierman (2007)',
  },
  leik: {
    what: 'Samsyn från 0 till 1, ur de kumulativa andelarna.',
    formula: '1 − D, D = Σ d / (0,5 · (K − 1)), d = F om F ≤ 0,5, annars 1 − F',
    source: 'Leik (1966)',
  },
  kendall: {
    what: 'Hur lika deltagarna ordnar insatserna, från 0 (ingen gemensam ordning) till 1 (samma ordning). Bara de som röstat på alla insatser räknas. Svar som räknats i rummet (prickar, händer, pappershögar) ingår inte, eftersom ingen vet vem som gett vilka.',
    formula: 'Kendalls W med rättelse för lika värden.',
    source: 'Kendall och Babington Smith (1939)',
  },
  threshold: {
    what: 'Från vilken median en fråga räknas som hög. Delar matrisen i fyra rutor.',
    formula:
      'Prioritera: båda når tröskeln. Skapa förutsättningar: bara effekten. Enkel men begränsad: bara genomförbarheten. Avstå eller vila: ingen.',
  },
  sensitivity: {
    what: 'Lägsta och högsta plats när effektens vikt går från 0 till 100 %.',
    formula: 'Rangordningen räknas om för varje vikt på samma medianer.',
  },
} as const;
