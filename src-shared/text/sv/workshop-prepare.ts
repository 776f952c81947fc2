// Why: the strings of changing how a workshop is set up: its list, its settings, its words.
// Must not: repeat the strings of making one (workshop.create).
export const workshopPrepare = {
  action: 'Förbered',
  candidates: 'Ändra urval',
  settings: 'Inställningar',
  saveCandidates: 'Spara urvalet',
  candidatesSaved_one: 'Urvalet är sparat: {{count}} insats',
  candidatesSaved_other: 'Urvalet är sparat: {{count}} insatser',
  change_one: '{{count}} vald. {{added}} nya, {{removed}} tas bort',
  change_other: '{{count}} valda. {{added}} nya, {{removed}} tas bort',
  answered: 'Har svar, står kvar',
  lockedHelp_one:
    '{{count}} insats har fått svar och står kvar. Ska den inte bedömas, skapa en ny workshop.',
  lockedHelp_other:
    '{{count}} insatser har fått svar och står kvar. Ska de inte bedömas, skapa en ny workshop.',
  saveSettings: 'Spara',
  settingsSaved: 'Inställningarna är sparade',
  minutes: 'Minuter per insats',
  noMinutes: 'ingen tid satt',
  perspectives: 'Perspektiv att välja',
  perspectivesHelp: 'De här kan deltagarna välja bland på telefonen och i inmatningen.',
  noPerspectives: 'Planen har inga perspektiv än. De läggs till med deltagarna.',
  scales: 'Skalornas ord',
  scalesHelp:
    'Orden står på telefonen, röstsedeln, storbilden och i resultatet. När någon har svarat ligger de fast.',
  scalesFixed:
    'Någon har svarat, så orden ligger fast: en skala som ändras under rösterna är en annan skala. Skapa en ny workshop om orden ska vara andra.',
  ownWords: 'Egna ord i den här workshopen',
  question: 'Fråga',
  word: 'Ord för steg {{step}}',
  text: 'Förklaring av steg {{step}}',
  wordsMissing: 'Fyll i alla ord.',
  remove: 'Ta bort {{label}}',
  removed: '{{label}} är borttagen',
} as const;
