// Why: handlers of workshop 2's cards and the districts' comments.
// Must not: hold rules; a handler is one call.
import { cardWords } from '../../../src-shared/text/paper/cards.ts';
import { makeCards } from '../services/development-print.ts';
import {
  addFollowUp,
  changeCard,
  developmentBoard,
  developmentCard,
  removeFollowUp,
  setDeveloped,
  updateFollowUp,
} from '../services/development.ts';
import { addComment, answerComment, removeComment } from '../services/district-comments.ts';
import { base } from './base.ts';

export const developmentHandlers = {
  board: base.development.board.handler(({ context }) => developmentBoard(context.plan())),
  card: base.development.card.handler(({ context, input }) =>
    developmentCard(context.plan(), input.serviceId),
  ),
  update: base.development.update.handler(({ context, input }) =>
    changeCard(context.plan(), input.serviceId, input.patch),
  ),
  addFollowUp: base.development.addFollowUp.handler(({ context, input }) =>
    addFollowUp(context.plan(), input.serviceId, input.fields),
  ),
  updateFollowUp: base.development.updateFollowUp.handler(({ context, input }) =>
    updateFollowUp(context.plan(), input.id, input.patch),
  ),
  removeFollowUp: base.development.removeFollowUp.handler(({ context, input }) =>
    removeFollowUp(context.plan(), input.id),
  ),
  addComment: base.development.addComment.handler(({ context, input }) =>
    addComment(context.plan(), input.serviceId, input.fields),
  ),
  answerComment: base.development.answerComment.handler(({ context, input }) =>
    answerComment(context.plan(), input.id, input.answer),
  ),
  removeComment: base.development.removeComment.handler(({ context, input }) =>
    removeComment(context.plan(), input.id),
  ),
  setDeveloped: base.development.setDeveloped.handler(({ context, input }) =>
    setDeveloped(context.plan(), input),
  ),
  print: base.development.print.handler(async ({ context, input }) => {
    const { progress, files } = context.workspace;
    const { cards, ...file } = await progress.track(input.jobId, cardWords.making, (options) =>
      makeCards(context.plan(), input.serviceIds, options),
    );
    return { ...files.keep(file), cards };
  }),
};
