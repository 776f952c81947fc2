// Why: what every export must say of itself: plan, version, status, weights, rule set, example
// values, and which sessions are left out.
// Must not: show anything of a session that is not revealed, beyond its name.
import type { DocumentSession, ExportRequest } from '../../contract/catalogue-document.ts';
import { entryKindLabels, exampleText, missingText } from '../labels.ts';
import { cleanLine } from './clean-text.ts';
import {
  formatDay,
  formatFixed,
  formatFixedOrMissing,
  formatNumber,
  formatShare,
  joinSwedish,
  textOr,
} from './format.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export const documentTitle = 'Insatser utan individuell behovsprövning';

export const exampleNotice =
  'Exempelvärden. Hela eller delar av underlaget är påhittade exempelvärden och ska inte ligga till grund för beslut.';

/** The name of the plan as one line; a paper needs a name to be told by. */
export function planName(request: ExportRequest): string {
  return cleanLine(request.document.plan.name) || 'Plan utan namn';
}

/** "Utkast till version 2" or "Fastställd version 1". */
export function versionTitle(request: ExportRequest): string {
  const { number, status } = request.document.version;
  return status === 'adopted' ? `Fastställd version ${number}` : `Utkast till version ${number}`;
}

/** What stands in the head of every page: "Utkast 2026-11-20, exempelvärden". */
export function pageStatus(request: ExportRequest): string {
  const { status, date } = request.document.version;
  const mark = request.document.hasExampleValues ? `, ${exampleText.toLocaleLowerCase('sv')}` : '';
  return `${status === 'adopted' ? 'Fastställd' : 'Utkast'} ${formatDay(date)}${mark}`;
}

export function isDraft(request: ExportRequest): boolean {
  return request.document.version.status === 'draft';
}

/** Plan, version, decision, hash and print date, in the order papers show them. */
export function versionFacts(request: ExportRequest): readonly Fact[] {
  const { version, hasExampleValues } = request.document;
  const decision: Fact[] =
    version.status === 'adopted'
      ? [
          { label: 'Beslutande nämnd', value: textOr(version.board) },
          { label: 'Beslutsdatum', value: formatDay(version.date) },
          { label: 'Paragraf', value: textOr(version.paragraph) },
          { label: 'Diarienummer', value: textOr(version.caseNumber) },
          { label: 'SHA-256', value: request.sha256 ?? missingText },
        ]
      : [
          { label: 'Utkastets datum', value: formatDay(version.date) },
          { label: 'Nämnd', value: textOr(version.board, 'anges när versionen fastställs') },
          {
            label: 'Diarienummer',
            value: textOr(version.caseNumber, 'anges när versionen fastställs'),
          },
        ];
  return [
    { label: 'Plan', value: planName(request) },
    { label: 'Version', value: versionTitle(request) },
    ...decision,
    { label: 'Utskriven', value: formatDay(request.exportedAt) },
    {
      label: 'Exempelvärden',
      value: hasExampleValues ? 'Ja, hela eller delar av underlaget är påhittade' : 'Nej',
    },
  ];
}

/** The rule set, what it is worth, and whether a lawyer has looked at it. */
export function ruleSetFacts(request: ExportRequest): readonly Fact[] {
  const { ruleSet } = request.document;
  return [
    { label: 'Regelverk', value: `${cleanLine(ruleSet.title)}, version ${ruleSet.version}` },
    { label: 'Lag', value: cleanLine(ruleSet.law) },
    {
      label: 'Granskning',
      value:
        ruleSet.reviewedBy === null
          ? 'Reglerna är inte granskade av jurist.'
          : `Granskade av ${cleanLine(ruleSet.reviewedBy)}`,
    },
    { label: 'Förbehåll', value: cleanLine(ruleSet.disclaimer) },
  ];
}

/** One line: rule set, version, disclaimer and review, for the foot of legal tables. */
export function ruleSetSentence(request: ExportRequest): string {
  const [name, law, review, disclaimer] = ruleSetFacts(request);
  return `${name?.value ?? ''}. ${law?.value ?? ''}. ${review?.value ?? ''} ${disclaimer?.value ?? ''}`;
}

/** What Kendall's W leaves out; nothing where every answer is a participant's own. */
function countedText({ countedAnswers = 0 }: DocumentSession): string {
  return countedAnswers === 0
    ? ''
    : `; ${formatNumber(countedAnswers, 0)} räknade svar ingår inte, eftersom de inte kan följas från insats till insats`;
}

/** How one session was run and counted. */
export function sessionFacts(session: DocumentSession): readonly Fact[] {
  const kinds = session.entryKinds.map((kind) => entryKindLabels[kind]);
  const { effect, feasibility } = session.kendallW;
  return [
    {
      label: 'Omgång',
      value: `Omgång ${session.round}, visad ${formatDay(session.revealedAt)}${session.isExample ? `, ${exampleText.toLocaleLowerCase('sv')}` : ''}`,
    },
    { label: 'Deltagare', value: formatNumber(session.participants, 0) },
    { label: 'Röster lämnade via', value: kinds.length === 0 ? missingText : joinSwedish(kinds) },
    { label: 'Vikt för effekt', value: weightText(session.weight) },
    { label: 'Tröskel', value: `${formatNumber(session.threshold)} på båda skalorna` },
    {
      label: 'Stabilitet',
      value: `topp ${session.topK}, ${formatNumber(session.draws, 0)} dragningar av deltagarna`,
    },
    {
      label: 'Kendalls W',
      value: `effekt ${formatFixedOrMissing(effect, 2)}, genomförbarhet ${formatFixedOrMissing(feasibility, 2)}${countedText(session)}`,
    },
  ];
}

/** How the answers about one item came in; missing in versions adopted before it was said. */
export function entryText(
  session: DocumentSession,
  item: DocumentSession['items'][number],
): string {
  const only = session.entryKinds.length === 1 ? session.entryKinds : undefined;
  const kinds = item.entryKinds ?? only ?? [];
  return kinds.length === 0 ? missingText : joinSwedish(kinds.map((kind) => entryKindLabels[kind]));
}

/** One sentence for each way that answers came in, where items differ in it; none where all are alike. */
export function entrySentences(session: DocumentSession): readonly string[] {
  const answered = session.items.filter(
    ({ effect, feasibility }) =>
      effect.n + effect.abstain + feasibility.n + feasibility.abstain > 0,
  );
  const byWay = Map.groupBy(answered, (item) => entryText(session, item));
  if (byWay.size < 2) return [];
  return [...byWay].map(
    ([way, items]) => `Svar via ${way}: ${joinSwedish(items.map(({ name }) => cleanLine(name)))}.`,
  );
}

function weightText(weight: number): string {
  return `${formatFixed(weight, 2)} (effekt ${formatShare(weight)}, genomförbarhet ${formatShare(1 - weight)})`;
}

/** Weights and thresholds of all revealed sessions in one sentence each. */
export function weightSentences(request: ExportRequest): readonly string[] {
  const { sessions, unrevealedSessions } = request.document;
  const revealed = sessions.map(
    (session) =>
      `${cleanLine(session.name)}: omgång ${session.round}, visad ${formatDay(session.revealedAt)}, ${session.participants} deltagare, vikt för effekt ${formatFixed(session.weight, 2)}, tröskel ${formatNumber(session.threshold)}${session.isExample ? `, ${exampleText.toLocaleLowerCase('sv')}` : ''}.`,
  );
  const hidden = unrevealedSessions.map((name) => unrevealedSentence(name));
  if (revealed.length + hidden.length === 0) {
    return ['Ingen workshop är genomförd: rangordning, vikt och tröskel saknas.'];
  }
  return [...revealed, ...hidden];
}

export function unrevealedSentence(name: string): string {
  return `${cleanLine(name)}: ej visad. Omgången är inte avslutad och inget av den redovisas.`;
}
