// Why: ballots of paper as one accessible PDF, a participant's pages after another's.
// Must not: open a plan, or lay out anything: the template does.
import { criterionLabels } from '../../../src-shared/text/labels.ts';
import { ballotWords } from '../../../src-shared/text/paper/ballots.ts';
import { cleanLine } from '../../../src-shared/text/paper/clean-text.ts';
import { fileWords } from '../file-name.ts';
import type { PrintableText } from '../pdf/font-coverage.ts';
import { dateOf } from '../pdf/pdf-view.ts';
import { setPaper } from '../pdf/set-paper.ts';
import type { RenderedExport } from '../render-export.ts';
import type { BallotRequest } from './ballot-request.ts';

const criteria = ['effect', 'feasibility'] as const;

/** Makes the file of one workshop's ballots. Pure: the same request gives the same content. */
export async function renderBallots(
  request: BallotRequest,
  { resourcesFolder }: { readonly resourcesFolder: string },
): Promise<RenderedExport> {
  const bytes = await setPaper('ballots.typ', resourcesFolder, (printable) =>
    ballotView(request, printable),
  );
  const workshop = fileWords(cleanLine(request.workshop), 'Workshop');
  return {
    bytes,
    fileName: `${workshop}, ${ballotWords.file}, omgång ${request.round}.pdf`,
    mediaType: 'application/pdf',
  };
}

function ballotView(request: BallotRequest, printable: PrintableText): object {
  const workshop = cleanLine(request.workshop);
  const round = ballotWords.round(request.round);
  const view = printable.copyOf({
    title: `${ballotWords.title}, ${workshop}, ${round}`,
    date: dateOf(request.madeAt),
    heading: ballotWords.title,
    workshop,
    round,
    words: {
      label: ballotWords.label,
      code: ballotWords.code,
      codeHelp: ballotWords.codeHelp,
      howTitle: ballotWords.howTitle,
      scaleTitle: ballotWords.scaleTitle,
      services: ballotWords.services,
      confidence: ballotWords.confidence,
      leadTitle: ballotWords.leadTitle,
    },
    how: ballotWords.how,
    values: ['1', '2', '3', '4', '5', ballotWords.cannotAssess],
    confidenceSteps: ballotWords.confidenceSteps,
    example: request.isExample
      ? { word: ballotWords.example, help: ballotWords.exampleHelp }
      : null,
    scales: criteria.map((criterion) => ({
      name: criterionLabels[criterion],
      question: cleanLine(request.scales[criterion].question),
      steps: request.scales[criterion].steps.map(({ word, text }, index) => ({
        number: String(index + 1),
        word: cleanLine(word),
        text: cleanLine(text),
      })),
    })),
    people: request.people.map(({ label, code }) => ({
      label: cleanLine(label),
      code,
      lead: ballotWords.lead(cleanLine(label)),
    })),
    candidates: request.candidates.map(({ name, targetGroups }, index) => ({
      number: String(index + 1),
      name: cleanLine(name),
      targetGroups: targetGroups.map(cleanLine).join(', '),
    })),
  });
  const { replaced } = printable;
  return { ...view, replaced: replaced === 0 ? null : ballotWords.replaced(replaced) };
}
