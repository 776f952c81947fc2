// Why: two services side by side, with what a person chooses before one is merged into the other.
// Must not: hide what follows along or what does not.
import { IconGavel, IconLock } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';

import type { PlanLists } from '../../../../src-shared/contract/owner/lists.ts';
import type { MergeSide } from '../../../../src-shared/contract/owner/service-merge.ts';
import type { SingleField } from '../../../../src-shared/domain/service-merge.ts';
import { serviceStatusLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Button } from '../../../ui/button.tsx';
import { Remark } from '../../../ui/feedback.tsx';
import { mergeView, unitedNames } from './merge-view.ts';
import classes from './merge.module.css';

export interface MergeChoice {
  readonly keepId: string;
  readonly mergeId: string;
  readonly take: readonly SingleField[];
  readonly answersFrom: 'kept' | 'merged' | null;
}

export function PairReview({
  one,
  other,
  lists,
  isBusy,
  onMerge,
  apart,
}: {
  readonly one: MergeSide;
  readonly other: MergeSide;
  readonly lists: PlanLists;
  readonly isBusy: boolean;
  readonly onMerge: (
    choice: MergeChoice,
    names: { readonly kept: string; readonly merged: string },
  ) => void;
  /** The button that says they are not the same. */
  readonly apart: ReactNode;
}): ReactNode {
  const [isOther, setOther] = useState(false);
  const [take, setTake] = useState<ReadonlySet<SingleField>>(new Set());
  const [answersFrom, setAnswersFrom] = useState<MergeChoice['answersFrom']>(null);
  const base = useId();
  const [kept, merged] = isOther ? [other, one] : [one, other];
  const { conflicts, taken } = mergeView(kept.service, merged.service);
  const isOpen = merged.openIn.length > 0;
  const isAnswerWanted = merged.answered > 0 && answersFrom === null;

  function keep(isOtherKept: boolean): void {
    // What was chosen was chosen of the other way round.
    setOther(isOtherKept);
    setTake(new Set());
    setAnswersFrom(null);
  }

  function choose(field: SingleField, isTaken: boolean): void {
    const next = new Set(take);
    if (isTaken) next.add(field);
    else next.delete(field);
    setTake(next);
  }

  return (
    <div className={classes.review}>
      <p className={classes.lead}>{t('merge.lead')}</p>
      <fieldset className={classes.sides}>
        <legend>{t('merge.keep')}</legend>
        {[one, other].map((side, at) => (
          <label key={side.service.id} className={classes.side}>
            <input
              type="radio"
              name={`${base}-keep`}
              checked={isOther === (at === 1)}
              onChange={() => keep(at === 1)}
            />
            <span>
              <b>{side.service.name}</b>
              <small>
                {side.service.ref} · {serviceStatusLabels[side.service.status]}
              </small>
            </span>
          </label>
        ))}
      </fieldset>

      <section aria-label={t('merge.fields')}>
        <h3 className={classes.heading}>{t('merge.fields')}</h3>
        {conflicts.length === 0 ? (
          <p className={classes.quiet}>{t('merge.noConflicts')}</p>
        ) : (
          <div className={classes.conflicts}>
            {conflicts.map((conflict) => {
              const label = t(`catalogue.field.${conflict.field}`);
              return (
                <fieldset key={conflict.field} className={classes.conflict}>
                  <legend>{label}</legend>
                  {([false, true] as const).map((isTaken) => (
                    <label key={String(isTaken)} className={classes.value}>
                      <input
                        type="radio"
                        name={`${base}-${conflict.field}`}
                        checked={take.has(conflict.field) === isTaken}
                        onChange={() => choose(conflict.field, isTaken)}
                      />
                      <span>
                        <small>{isTaken ? merged.service.ref : kept.service.ref}</small>
                        {isTaken ? conflict.merged : conflict.kept}
                      </span>
                    </label>
                  ))}
                </fieldset>
              );
            })}
          </div>
        )}
        {taken > 0 && (
          <p className={classes.quiet}>
            {t('merge.taken', { count: taken, ref: merged.service.ref })}
          </p>
        )}
        <dl className={classes.united}>
          {unitedNames(kept.service, merged.service, lists).map(({ field, names }) => (
            <div key={field}>
              <dt>
                {t(`catalogue.field.${field}`)}, {t('merge.both').toLocaleLowerCase('sv')}
              </dt>
              <dd>{names}</dd>
            </div>
          ))}
        </dl>
      </section>

      {merged.answered > 0 && (
        <fieldset className={classes.answers}>
          <legend className={classes.heading}>{t('merge.answers')}</legend>
          <p className={classes.quiet}>
            {t('merge.answersHelp', { ref: merged.service.ref, count: merged.answered })}
          </p>
          {(['kept', 'merged'] as const).map((from) => {
            const side = from === 'kept' ? kept : merged;
            return (
              <label key={from} className={classes.value}>
                <input
                  type="radio"
                  name={`${base}-answers`}
                  checked={answersFrom === from}
                  onChange={() => setAnswersFrom(from)}
                />
                <span>{t('merge.answersOf', { ref: side.service.ref, count: side.answered })}</span>
              </label>
            );
          })}
        </fieldset>
      )}

      <Follows kept={kept} merged={merged} />
      {isOpen && (
        <Remark tone="block" icon={IconLock}>
          {t('merge.openRound', {
            ref: merged.service.ref,
            workshops: merged.openIn.join(', '),
          })}
        </Remark>
      )}
      <div className={classes.actions}>
        {apart}
        <Button
          variant="primary"
          isBusy={isBusy}
          disabled={isOpen || isAnswerWanted}
          onClick={() =>
            onMerge(
              {
                keepId: kept.service.id,
                mergeId: merged.service.id,
                take: [...take],
                answersFrom,
              },
              { kept: kept.service.name, merged: merged.service.name },
            )
          }
        >
          {t('merge.submit')}
        </Button>
      </div>
    </div>
  );
}

/** What goes along to the one that stays, and what never does. */
function Follows({
  kept,
  merged,
}: {
  readonly kept: MergeSide;
  readonly merged: MergeSide;
}): ReactNode {
  const both = merged.districts.filter((name) => kept.districts.includes(name));
  const moving = [
    merged.needs.length > 0 && t('merge.needs', { count: merged.needs.length }),
    merged.risks.length > 0 && t('merge.risks', { count: merged.risks.length }),
    merged.comments > 0 && t('merge.comments', { count: merged.comments }),
    merged.districts.length > both.length &&
      t('merge.districts', { count: merged.districts.length - both.length }),
  ].filter((words) => words !== false);
  const workshops = merged.revealedIn.join(', ');
  return (
    <section aria-label={t('merge.moves')}>
      <h3 className={classes.heading}>{t('merge.moves')}</h3>
      <p className={classes.quiet}>
        {moving.length === 0 ? t('merge.nothing') : moving.join(', ')}
      </p>
      {both.length > 0 && (
        <p className={classes.quiet}>{t('merge.sameDistricts', { names: both.join(', ') })}</p>
      )}
      {merged.revealedIn.length > 0 && (
        <Remark tone="review" icon={IconGavel}>
          {kept.revealedIn.length > 0
            ? t('merge.votesBoth', {
                keep: kept.service.ref,
                keepWorkshops: kept.revealedIn.join(', '),
                ref: merged.service.ref,
                workshops,
              })
            : t('merge.votes', { ref: merged.service.ref, workshops })}
        </Remark>
      )}
    </section>
  );
}
