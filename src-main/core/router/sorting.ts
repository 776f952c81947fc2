// Why: handlers of sorting proposals between the workshops.
// Must not: hold rules; a handler is one call.
import {
  addCategory,
  moveCategory,
  placeProposals,
  propose,
  removeCategory,
  renameCategory,
  sortingBoard,
} from '../services/sorting.ts';
import { base } from './base.ts';

export const sortingHandlers = {
  board: base.sorting.board.handler(({ context }) => sortingBoard(context.plan())),
  addCategory: base.sorting.addCategory.handler(({ context, input }) =>
    addCategory(context.plan(), input.name),
  ),
  renameCategory: base.sorting.renameCategory.handler(({ context, input }) =>
    renameCategory(context.plan(), input),
  ),
  removeCategory: base.sorting.removeCategory.handler(({ context, input }) => {
    removeCategory(context.plan(), input.id);
    return {};
  }),
  moveCategory: base.sorting.moveCategory.handler(({ context, input }) => {
    moveCategory(context.plan(), input.id, input.beforeId);
    return {};
  }),
  place: base.sorting.place.handler(({ context, input }) => ({
    changed: placeProposals(context.plan(), input),
  })),
  propose: base.sorting.propose.handler(({ context, input }) => propose(context.plan(), input)),
};
