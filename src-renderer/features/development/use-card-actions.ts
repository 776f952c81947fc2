// Why: everything a person can do to a development card, each one action of its own.
// Must not: change more than the one thing that was asked for.
import { rpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import type {
  CardPatch,
  CommentFields,
  DevelopmentCard,
  FollowUp,
  FollowUpFields,
} from '../../../src-shared/contract/owner/development.ts';
import type { ServicePatch } from '../../../src-shared/contract/owner/services.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { showNotice } from '../../ui/notice.tsx';

export interface CardActions {
  readonly update: (patch: CardPatch) => Promise<boolean>;
  /** Fields that the card shares with the catalogue. */
  readonly updateService: (patch: ServicePatch) => Promise<boolean>;
  /** Makes a working method of the plan's own; answers with its id. */
  readonly addMethod: (name: string) => Promise<string | null>;
  readonly addFollowUp: (measure: string) => Promise<boolean>;
  readonly updateFollowUp: (id: string, patch: Partial<FollowUpFields>) => Promise<boolean>;
  readonly removeFollowUp: (row: FollowUp) => Promise<void>;
  readonly addComment: (fields: CommentFields) => Promise<boolean>;
  readonly answer: (
    id: string,
    answer: { readonly text: string; readonly role: string },
  ) => Promise<boolean>;
  readonly takeBackAnswer: (id: string) => Promise<void>;
  readonly removeComment: (id: string) => Promise<void>;
  readonly markDeveloped: () => Promise<void>;
  readonly takeBackDeveloped: (reason: string) => Promise<boolean>;
}

export function useCardActions({
  serviceId,
  name,
}: Pick<DevelopmentCard, 'serviceId' | 'name'>): CardActions {
  const undo = useAction(rpc.plan.undo);
  const update = useAction(rpc.development.update);
  const updateService = useAction(rpc.service.update);
  const addMethod = useAction(rpc.list.add);
  const addFollowUp = useAction(rpc.development.addFollowUp, {
    announce: () => t('development.followUp.added'),
  });
  const updateFollowUp = useAction(rpc.development.updateFollowUp);
  const removeFollowUp = useAction(rpc.development.removeFollowUp);
  const addComment = useAction(rpc.development.addComment, {
    announce: () => t('development.comments.added'),
  });
  const answer = useAction(rpc.development.answerComment);
  const removeComment = useAction(rpc.development.removeComment);
  const setDeveloped = useAction(rpc.development.setDeveloped);

  /** What is done stands, and can be taken back from where it is told. */
  function told(title: string, body?: string): void {
    showNotice({
      tone: 'done',
      id: 'development',
      title,
      ...(body === undefined ? {} : { body }),
      action: { label: t('shell.undo'), run: () => void undo.run({}) },
    });
  }

  return {
    update: async (patch) => (await update.run({ serviceId, patch })) !== null,
    updateService: async (patch) => (await updateService.run({ id: serviceId, patch })) !== null,
    addMethod: async (method) =>
      (await addMethod.run({ list: 'working-method', name: method }))?.id ?? null,
    addFollowUp: async (measure) =>
      (await addFollowUp.run({ serviceId, fields: { measure } })) !== null,
    updateFollowUp: async (id, patch) => (await updateFollowUp.run({ id, patch })) !== null,
    removeFollowUp: async ({ id, measure }) => {
      if ((await removeFollowUp.run({ id })) !== null) {
        told(t('development.followUp.removed'), measure);
      }
    },
    addComment: async (fields) => (await addComment.run({ serviceId, fields })) !== null,
    answer: async (id, given) => (await answer.run({ id, answer: given })) !== null,
    takeBackAnswer: async (id) => {
      if ((await answer.run({ id, answer: null })) !== null) {
        told(t('development.comments.takenBack'));
      }
    },
    removeComment: async (id) => {
      if ((await removeComment.run({ id })) !== null) told(t('development.comments.removed'));
    },
    markDeveloped: async () => {
      if ((await setDeveloped.run({ serviceId, isDeveloped: true, reason: null })) !== null) {
        told(t('development.developed.done', { name }));
      }
    },
    takeBackDeveloped: async (reason) => {
      const isDone = (await setDeveloped.run({ serviceId, isDeveloped: false, reason })) !== null;
      if (isDone) told(t('development.developed.takenBack', { name }));
      return isDone;
    },
  };
}
