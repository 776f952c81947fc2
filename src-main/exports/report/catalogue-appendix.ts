// Why: appendix 1 of the board report: every included service in full, by target group.
// Must not: describe a service twice; where it belongs to two groups, the second points to the first.
import type {
  DocumentService,
  ExportRequest,
} from '../../../src-shared/contract/catalogue-document.ts';
import { conditionStatusLabels, exampleText } from '../../../src-shared/text/labels.ts';
import { cleanLine, cleanText, paragraphsOf } from '../../../src-shared/text/paper/clean-text.ts';
import {
  formatDayOrMissing,
  formatKronor,
  formatNumberOrMissing,
  listOr,
  textOr,
} from '../../../src-shared/text/paper/format.ts';
import { formatPersons } from '../paper/persons.ts';
import { stabilityLines, resultsOf } from '../../../src-shared/text/paper/results.ts';
import type { TargetGroupChapter } from '../../../src-shared/text/paper/services.ts';
import {
  adoptionText,
  assessmentTodayText,
  byTargetGroup,
  contactText,
  coverageText,
  documentationText,
  evidenceText,
  forWhomText,
  servicesIn,
  signatureText,
} from '../../../src-shared/text/paper/services.ts';
import type { Block, Line, ReportPart } from './blocks.ts';
import { paragraphs } from './blocks.ts';
import { outcomeChip, resultLines, rolloutLines } from './report-body.ts';
import { riskLine } from './risk-appendix.ts';

interface FactLines {
  readonly label: string;
  readonly lines: readonly Line[];
}

function one(label: string, value: string): FactLines {
  return { label, lines: [value] };
}

function textFact(label: string, text: string | null): FactLines {
  const lines = paragraphsOf(text);
  return { label, lines: lines.length === 0 ? ['saknas'] : lines };
}

/** Left out where nobody has said anything, since most services have none of these. */
function optionalFact(label: string, text: string | null): readonly FactLines[] {
  return paragraphsOf(text).length === 0 ? [] : [textFact(label, text)];
}

function legalFacts(service: DocumentService): readonly Line[] {
  const { conditions, rules } = service.legal;
  const seen = new Set(conditions.map((condition) => condition.rule));
  const grounds = rules
    .filter((rule) => !seen.has(rule.id))
    .map((rule) => `${rule.id}: ${cleanText(rule.reason)} (${rule.ground.join(', ')})`);
  return [
    outcomeChip(service),
    `Signering: ${signatureText(service)}`,
    ...grounds,
    ...conditions.map((condition) => {
      const reference = condition.reference === null ? '' : `, ${cleanLine(condition.reference)}`;
      return `Villkor, ${conditionStatusLabels[condition.status].toLocaleLowerCase('sv')}: ${cleanText(condition.text)} (${condition.ground.join(', ')})${reference}`;
    }),
  ];
}

/** What workshop 2 has come to, compactly; nothing where no card is begun. */
function developmentFacts({ development }: DocumentService): readonly FactLines[] {
  if (development === undefined) return [];
  const labelled = (label: string, text: string | null): Line[] =>
    paragraphsOf(text).map((line, index) => (index === 0 ? `${label}: ${line}` : line));
  const lines = [
    ...(development.isExample ? [exampleText] : []),
    ...labelled('För vem', development.forWhom),
    ...labelled('Inte för', development.notForWhom),
    ...labelled('Gräns', development.limitsWithReasons),
    ...labelled('Kriterier', development.criteria),
    ...labelled('Innehåll', development.content),
    ...labelled('Leverans', development.deliveryModel),
    ...labelled('Bemanning och kompetens', development.staffingAndCompetence),
    ...labelled('Kanaler och tider', development.channelsAndHours),
    ...labelled('Så dokumenteras det', development.documentation),
    ...labelled('Samverkan', development.partners),
    ...labelled('Kostnadsram', development.costFrame),
  ];
  const followUps = development.followUps.map(
    ({ measure, baseline, target, responsibleRole, dueOn }) =>
      `${cleanLine(measure)}: från ${textOr(baseline)} till ${textOr(target)}, ${textOr(responsibleRole, 'ansvarig roll saknas')}, ${formatDayOrMissing(dueOn)}`,
  );
  return [
    ...(lines.length === 0 ? [] : [{ label: 'Ramar och kriterier', lines }]),
    ...(followUps.length === 0 ? [] : [{ label: 'Uppföljningsplan', lines: followUps }]),
  ];
}

function serviceFacts(request: ExportRequest, service: DocumentService): readonly FactLines[] {
  const risks = request.document.risks.filter((risk) => risk.serviceRef === service.ref);
  const stability = resultsOf(request.document, service.ref).map(
    ({ session, item }) => `Stabilitet: ${stabilityLines(item, session).join(', ')}`,
  );
  return [
    one('För vem', forWhomText(service)),
    textFact('Innehåll', service.description),
    ...optionalFact('Syfte', service.purpose),
    one('Form', listOr(service.forms)),
    ...optionalFact('Metod', service.method),
    one('Kontakt', contactText(service)),
    ...optionalFact('Villkor', service.terms),
    one('Avgift', textOr(service.fee, 'uppgift saknas')),
    one('Dokumentation', documentationText(service)),
    ...optionalFact('Särskilda skäl', service.specialReasons),
    textFact('Information om rätten att ansöka', service.informationText),
    {
      label: 'Införande',
      lines: [
        ...rolloutLines(service),
        `Totalt: ${adoptionText(service)}, ${coverageText(service)}`,
      ],
    },
    { label: 'Rättslig grund', lines: legalFacts(service) },
    { label: 'Resultat', lines: [...resultLines(request, service.ref), ...stability] },
    {
      label: 'Risker',
      lines: risks.length === 0 ? ['Inga risker är registrerade.'] : risks.map(riskLine),
    },
    one('Evidens', evidenceText(service)),
    one('Ges i dag', assessmentTodayText(service)),
    one(
      'Omfattning',
      `antal personer per år ${formatPersons(service.countPerYear)}, årskostnad ${formatKronor(service.yearlyCost)}, årsarbetare ${formatNumberOrMissing(service.staffing, 2)}`,
    ),
    ...(service.workingMethods.length === 0
      ? []
      : [one('Arbetssätt', listOr(service.workingMethods))]),
    ...optionalFact('Samverkan', service.partners),
    ...developmentFacts(service),
    ...optionalFact('De mest sårbara', service.mostVulnerable),
    ...optionalFact('Jämställdhet', service.equalityConsequences),
    one(
      'Ansvarig',
      `${textOr(service.responsibleRole)}, uppgifterna senast verifierade ${formatDayOrMissing(service.lastVerifiedOn)}`,
    ),
  ];
}

function chapterBlocks(
  request: ExportRequest,
  chapter: TargetGroupChapter,
  described: Map<string, string>,
): readonly Block[] {
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: chapter.name }];
  for (const service of chapter.services) {
    blocks.push({ kind: 'heading', level: 3, text: cleanLine(service.name) });
    const earlier = described.get(service.id);
    if (earlier === undefined) {
      described.set(service.id, chapter.name);
      blocks.push({ kind: 'facts', facts: serviceFacts(request, service) });
    } else {
      blocks.push({ kind: 'paragraph', text: `Insatsen beskrivs under ${earlier}.` });
    }
  }
  return blocks;
}

export function catalogueAppendix(request: ExportRequest): ReportPart {
  const included = servicesIn(request.document, 'included');
  const described = new Map<string, string>();
  const blocks = byTargetGroup(request.document, included).flatMap((chapter) =>
    chapterBlocks(request, chapter, described),
  );
  return {
    name: 'Bilaga 1',
    orientation: 'portrait',
    blocks: [
      { kind: 'heading', level: 1, text: 'Bilaga 1. Insatser per målgrupp' },
      ...(blocks.length === 0 ? paragraphs(['Ingen insats ingår i katalogen.']) : blocks),
    ],
  };
}
