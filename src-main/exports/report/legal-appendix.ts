// Why: the legal assessment of every service, also of those that are left out.
// Must not: call a service allowed when a question is unanswered, or hide that no lawyer has
// reviewed the rules.
import type {
  DocumentService,
  ExportRequest,
} from '../../../src-shared/contract/catalogue-document.ts';
import {
  conditionStatusLabels,
  exampleText,
  labelOf,
  screeningAnswerLabels,
  screeningEffectLabels,
} from '../../../src-shared/text/labels.ts';
import { cleanLine, cleanText } from '../../../src-shared/text/paper/clean-text.ts';
import { signatureText } from '../../../src-shared/text/paper/services.ts';
import { ruleSetFacts } from '../../../src-shared/text/paper/statement.ts';
import type { Cell, ReportPart } from './blocks.ts';
import { cell, strong, tableOr } from './blocks.ts';
import { outcomeChip } from './report-body.ts';

/** Answers that lead to something; a question that is no obstacle is only counted. */
function answerLines(service: DocumentService): readonly string[] {
  const { answers } = service.legal;
  const weighty = answers.filter((answer) => answer.effect !== null && answer.effect !== 'pass');
  const lines = weighty.map((answer) => {
    const given =
      answer.answer === null
        ? 'obesvarad'
        : labelOf(screeningAnswerLabels, answer.answer).toLocaleLowerCase('sv');
    const effect = answer.effect === null ? '' : screeningEffectLabels[answer.effect];
    const note = answer.note === '' ? '' : ` Anteckning: ${cleanText(answer.note)}`;
    const example = answer.isExample ? ` (${exampleText.toLocaleLowerCase('sv')})` : '';
    return `${answer.rule} ${cleanText(answer.question)} Svar: ${given}. ${effect}, ${answer.ground.join(', ')}.${note}${example}`;
  });
  const rest = answers.length - weighty.length;
  return rest === 0 ? lines : [...lines, `${rest} ${rest === 1 ? 'fråga' : 'frågor'} utan hinder.`];
}

function ruleLines(service: DocumentService): readonly string[] {
  // A condition has a column of its own, and an answered question has told its rule.
  const seen = new Set(
    [...service.legal.answers, ...service.legal.conditions].map((entry) => entry.rule),
  );
  return service.legal.rules
    .filter((rule) => !seen.has(rule.id))
    .map((rule) => `${rule.id}: ${cleanText(rule.reason)} (${rule.ground.join(', ')})`);
}

function conditionLines(service: DocumentService): readonly string[] {
  return service.legal.conditions.map((condition) => {
    const reference = condition.reference === null ? '' : `, ${cleanLine(condition.reference)}`;
    return `${conditionStatusLabels[condition.status]}: ${cleanText(condition.text)} (${condition.ground.join(', ')})${reference}`;
  });
}

function legalRow(service: DocumentService): readonly Cell[] {
  const conditions = conditionLines(service);
  const answers = [...answerLines(service), ...ruleLines(service)];
  return [
    strong(cleanLine(service.name)),
    cell([outcomeChip(service)]),
    cell(answers.length === 0 ? 'Ingen fråga är besvarad.' : answers),
    cell(conditions.length === 0 ? 'Inga villkor' : conditions),
    cell(signatureText(service)),
  ];
}

export function legalAppendix(request: ExportRequest): ReportPart {
  return {
    name: 'Bilaga 2',
    orientation: 'landscape',
    blocks: [
      { kind: 'heading', level: 1, text: 'Bilaga 2. Rättslig bedömning' },
      {
        kind: 'facts',
        facts: ruleSetFacts(request).map((fact) => ({ label: fact.label, lines: [fact.value] })),
      },
      tableOr('Inga insatser.', {
        kind: 'table',
        caption: 'Rättsligt utfall per insats',
        columns: [
          { heading: 'Insats', share: 0.17 },
          { heading: 'Utfall', share: 0.11 },
          { heading: 'Svar som väger och lagrum', share: 0.35 },
          { heading: 'Villkor', share: 0.23 },
          { heading: 'Signering', share: 0.14 },
        ],
        rows: request.document.services.map(legalRow),
      }),
    ],
  };
}
