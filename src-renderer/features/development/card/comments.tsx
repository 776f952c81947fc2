// Why: what districts say about a service, newest first, and the answers they have got or wait for.
// Must not: ask for a name: who speaks and who answers is a role.
import { Select, Textarea, TextInput } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCornerDownRight,
  IconMessagePlus,
  IconMessageQuestion,
  IconTrash,
} from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';

import type {
  DevelopmentCard,
  DistrictComment,
} from '../../../../src-shared/contract/owner/development.ts';
import type { PlanLists } from '../../../../src-shared/contract/owner/lists.ts';
import { formatDate } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { useRole } from '../../../api/role.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { ExampleMark, ToneText } from '../../../ui/chips.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import type { CardActions } from '../use-card-actions.ts';
import classes from './card.module.css';

export interface CommentsProps {
  readonly card: DevelopmentCard;
  readonly lists: PlanLists;
  readonly actions: CardActions;
}

function figureWords({ comments, unanswered }: DevelopmentCard): string {
  if (comments === 0) return t('development.comments.none');
  if (unanswered === 0) return t('development.comments.figureAll', { count: comments });
  return unanswered === 1
    ? t('development.comments.figureOne', { total: comments })
    : t('development.comments.figure', { total: comments, unanswered });
}

export function Comments({ card, lists, actions }: CommentsProps): ReactNode {
  const [isAdding, setAdding] = useState(false);
  const [answering, setAnswering] = useState<string | null>(null);
  const names = new Map(lists.districts.map(({ id, name }) => [id, name]));
  const id = useId();
  return (
    <section className={classes.comments} aria-labelledby={id}>
      <div className={classes.commentsHead}>
        <h3 id={id} className={classes.partTitle}>
          {t('development.comments.title')}
        </h3>
        <span className={classes.quiet}>{figureWords(card)}</span>
      </div>
      <ul className={classes.commentList}>
        {card.commentList.map((comment) => (
          <li key={comment.id}>
            <Comment
              comment={comment}
              district={
                comment.districtId === null ? null : (names.get(comment.districtId) ?? null)
              }
              isAnswering={answering === comment.id}
              onAnswering={(isOn) => setAnswering(isOn ? comment.id : null)}
              actions={actions}
            />
          </li>
        ))}
      </ul>
      <Button size="small" icon={IconMessagePlus} onClick={() => setAdding(true)}>
        {t('development.comments.add')}
      </Button>
      {isAdding && <NewComment lists={lists} actions={actions} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Comment({
  comment,
  district,
  isAnswering,
  onAnswering,
  actions,
}: {
  readonly comment: DistrictComment;
  readonly district: string | null;
  readonly isAnswering: boolean;
  readonly onAnswering: (isOn: boolean) => void;
  readonly actions: CardActions;
}): ReactNode {
  const { answer } = comment;
  const from = district ?? comment.role;
  return (
    <>
      <p className={classes.commentFrom}>
        <b>{from}</b>
        <span className={classes.quiet}>
          {district === null ? '' : `${comment.role} · `}
          {formatDate(comment.at)}
        </span>
        {comment.isExample && <ExampleMark isShort />}
        <IconButton
          size="small"
          icon={IconTrash}
          label={t('development.comments.remove', { from })}
          className={classes.atEnd}
          onClick={() => void actions.removeComment(comment.id)}
        />
      </p>
      <p className={classes.commentText}>{comment.text}</p>
      {answer !== null && !isAnswering && (
        <div className={classes.answer}>
          <IconCornerDownRight size={14} stroke={1.9} aria-hidden />
          <p className={classes.commentText}>
            <b>{answer.role}</b> {answer.text}
          </p>
        </div>
      )}
      {isAnswering ? (
        <AnswerForm
          from={from}
          answer={answer}
          onSave={async (given) => {
            if (await actions.answer(comment.id, given)) onAnswering(false);
          }}
          onCancel={() => onAnswering(false)}
        />
      ) : (
        <div className={classes.commentTools}>
          {answer === null && (
            <ToneText tone="review" icon={IconMessageQuestion}>
              {t('development.comments.waiting')}
            </ToneText>
          )}
          <Button
            size="small"
            variant="plain"
            aria-label={t(
              answer === null ? 'development.comments.answerTo' : 'development.comments.changeTo',
              { from },
            )}
            onClick={() => onAnswering(true)}
          >
            {t(answer === null ? 'development.comments.answer' : 'development.comments.change')}
          </Button>
          {answer !== null && (
            <IconButton
              size="small"
              icon={IconArrowBackUp}
              label={t('development.comments.takeBack', { from })}
              onClick={() => void actions.takeBackAnswer(comment.id)}
            />
          )}
        </div>
      )}
    </>
  );
}

function AnswerForm({
  from,
  answer,
  onSave,
  onCancel,
}: {
  readonly from: string;
  readonly answer: DistrictComment['answer'];
  readonly onSave: (answer: { readonly text: string; readonly role: string }) => Promise<void>;
  readonly onCancel: () => void;
}): ReactNode {
  const own = useRole();
  const [text, setText] = useState(answer?.text ?? '');
  const [role, setRole] = useState(answer?.role ?? own);
  const isEmpty = text.trim() === '' || role.trim() === '';

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!isEmpty) void onSave({ text: text.trim(), role: role.trim() });
  }

  return (
    <form
      className={classes.answerForm}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      <Textarea
        label={t('development.comments.answerLabel', { from })}
        autosize
        minRows={2}
        maxLength={20_000}
        value={text}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked to write here
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        label={t('development.comments.answerRole')}
        maxLength={80}
        value={role}
        onChange={(event) => setRole(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button size="small" type="submit" disabled={isEmpty}>
          {t('development.comments.save')}
        </Button>
        <Button size="small" variant="plain" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}

function NewComment({
  lists,
  actions,
  onClose,
}: {
  readonly lists: PlanLists;
  readonly actions: CardActions;
  readonly onClose: () => void;
}): ReactNode {
  const [districtId, setDistrict] = useState<string | null>(null);
  const [role, setRole] = useState('');
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function submit(): Promise<void> {
    setBusy(true);
    const isDone = await actions.addComment({ districtId, role: role.trim(), text: text.trim() });
    setBusy(false);
    if (isDone) onClose();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('development.comments.addTitle')}
      submit={{
        label: t('development.comments.submit'),
        isDisabled: role.trim() === '' || text.trim() === '',
        isBusy,
        run: () => void submit(),
      }}
    >
      <div className={classes.form}>
        <Select
          label={t('development.comments.district')}
          placeholder={t('development.comments.noDistrict')}
          data={lists.districts.map(({ id, name }) => ({ value: id, label: name }))}
          value={districtId}
          clearable
          searchable
          onChange={setDistrict}
        />
        <TextInput
          label={t('development.comments.role')}
          description={t('development.comments.roleHelp')}
          maxLength={80}
          required
          value={role}
          onChange={(event) => setRole(event.currentTarget.value)}
        />
        <Textarea
          label={t('development.comments.text')}
          autosize
          minRows={3}
          maxLength={20_000}
          required
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
    </Dialog>
  );
}
