// Why: what the board reads, with the drawn matrix of each session.
// Must not: word anything; that is text/paper's, so that the preview says the same.
import type { ExportRequest } from '../../../src-shared/contract/catalogue-document.ts';
import type { BoardView, SessionView } from '../../../src-shared/text/paper/board-view.ts';
import { boardView } from '../../../src-shared/text/paper/board-view.ts';
import type { MatrixView } from './matrix-view.ts';
import { matrixView } from './matrix-view.ts';

export interface PdfSessionView extends SessionView {
  readonly matrix: MatrixView;
}

export interface PdfBoardView extends Omit<BoardView, 'sessions'> {
  readonly sessions: readonly PdfSessionView[];
}

export function pdfBoardView(request: ExportRequest): PdfBoardView {
  const view = boardView(request);
  return {
    ...view,
    sessions: request.document.sessions.flatMap((session, index) => {
      const words = view.sessions[index];
      return words === undefined ? [] : [{ ...words, matrix: matrixView(session) }];
    }),
  };
}
