// Why: the anchored scales, in the same words on the lead's screen, the big screen, paper and phones.
// Must not: hold anything else: the phones load it.
export const anchors = {
  effect: {
    question: 'Hur stor skillnad kan insatsen göra?',
    word: { s1: 'Obetydlig', s2: 'Liten', s3: 'Måttlig', s4: 'Stor', s5: 'Mycket stor' },
    text: {
      s1: 'ingen märkbar skillnad väntas',
      s2: 'få nås eller svag förändring',
      s3: 'tydlig nytta för en del',
      s4: 'tydlig nytta för många eller stor för utsatta',
      s5: 'varaktig nytta, minskar senare behov',
    },
  },
  feasibility: {
    question: 'Hur väl kan vi få den på plats?',
    word: { s1: 'Ej genomförbar', s2: 'Svår', s3: 'Möjlig', s4: 'God', s5: 'Mycket god' },
    short: { s1: 'Ej genomf.', s2: 'Svår', s3: 'Möjlig', s4: 'God', s5: 'Mycket god' },
    text: {
      s1: 'avgörande hinder kvarstår',
      s2: 'stora resurser eller beslut saknas',
      s3: 'med anpassning och viss finansiering',
      s4: 'mindre förberedelser, ägare finns',
      s5: 'kan starta inom befintlig ram',
    },
  },
  cannotAssess: 'Kan inte bedöma',
  cannotAssessText: 'räknas som ett svar, aldrig som 0 och aldrig i medianen',
  show: 'Skalorna',
} as const;
