// Why: the ten parts of a development card by name, and what each asks for, on screen and paper.
// Must not: decide what is filled (domain/readiness.ts).
import type { CardPart } from '../contract/owner/development.ts';

export const cardPartLabels: Readonly<Record<CardPart, string>> = {
  scope: 'Omfattning',
  criteria: 'Kriterier',
  content: 'Innehåll och leveransmodell',
  'working-methods': 'Arbetssätt',
  staffing: 'Bemanning och kompetens',
  channels: 'Kanaler och tider',
  documentation: 'Dokumentation och information',
  partners: 'Samverkan',
  'cost-frame': 'Kostnadsram',
  'follow-up': 'Uppföljningsplan',
};

/** What makes a part count as filled, as the card explains it. */
export const cardPartRules: Readonly<Record<CardPart, string>> = {
  scope: 'För vem och Inte för är skrivna. En gräns behövs bara där det finns en.',
  criteria: 'Kriterierna är skrivna.',
  content: 'Både innehåll och leveransmodell är skrivna.',
  'working-methods': 'Minst ett arbetssätt är valt.',
  staffing: 'Bemanning och kompetens är beskrivna.',
  channels: 'Kanaler och tider är skrivna här, eller både kanaler och öppettider i katalogen.',
  documentation:
    'Dokumentationssätt är valt och informationstexten skriven. Sätt C kräver också särskilda skäl.',
  partners: 'Samverkan är beskriven här eller i katalogen.',
  'cost-frame': 'Kostnadsramen är skriven.',
  'follow-up': 'Minst en rad har mål, ansvarig roll och datum. Utgångsläget får vara okänt.',
};
