// Why: the whole card: what is filled, what is missing and leads to its field, open questions.
// Must not: differ between panel, page and room but by room and size.
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';

import type { CardPart } from '../../../../src-shared/contract/owner/development.ts';
import { nextMissing } from '../../../../src-shared/domain/readiness.ts';
import { cardPartLabels } from '../../../../src-shared/text/card-parts.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { PlaceLink } from '../../../api/place.tsx';
import { Button } from '../../../ui/button.tsx';
import { ExampleMark } from '../../../ui/chips.tsx';
import { cx } from '../../../ui/cx.ts';
import { Remark } from '../../../ui/feedback.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import { type FieldsProps, CardText, PartFields } from './card-fields.tsx';
import { focusPart } from './part-focus.ts';
import classes from './card.module.css';

export type CardLook = 'panel' | 'full' | 'room';

export function CardBody({
  look,
  ...props
}: Omit<FieldsProps, 'isReadOnly'> & { readonly look: CardLook }): ReactNode {
  const { card, actions } = props;
  const isBlocked = card.legal.outcome === 'block';
  const root = useRef<HTMLDivElement>(null);
  // In the narrow panel an empty part stands among the missing until somebody goes there.
  const [shown, setShown] = useState<ReadonlySet<CardPart>>(new Set());
  const [wanted, setWanted] = useState<{ readonly part: CardPart } | null>(null);
  const latest = useRef<CardPart | null>(null);

  useEffect(() => {
    if (wanted !== null) focusPart(root.current, wanted.part);
  }, [wanted]);

  function goTo(part: CardPart): void {
    latest.current = part;
    setShown((before) => new Set([...before, part]));
    setWanted({ part });
  }

  useKeys({
    N: () => {
      const next = isBlocked ? null : nextMissing(card.parts, latest.current);
      if (next !== null) goTo(next);
    },
  });

  const missing = card.parts.filter(({ isFilled }) => !isFilled);
  const visible = card.parts.filter(
    ({ part, isFilled, isBegun }) => look !== 'panel' || isFilled || isBegun || shown.has(part),
  );
  const fields = { ...props, isReadOnly: isBlocked };
  return (
    <div ref={root} className={cx(classes.body, classes[look])}>
      {isBlocked && (
        <Remark tone="block">
          {t('development.blocked.remark', { ground: card.legal.ground.join(', ') })}{' '}
          <PlaceLink to={`/provning/${card.serviceId}`}>{t('development.blocked.open')}</PlaceLink>
        </Remark>
      )}
      {card.isExample && (
        <div className={classes.example}>
          <ExampleMark />
          <span className={classes.quiet}>{t('development.panel.example')}</span>
          {!isBlocked && (
            <Button
              size="small"
              variant="plain"
              onClick={() => void actions.update({ isExample: false })}
            >
              {t('development.panel.real')}
            </Button>
          )}
        </div>
      )}
      <div className={classes.parts}>
        {visible.map(({ part }) => (
          <PartFields key={part} part={part} {...fields} />
        ))}
      </div>
      {missing.length > 0 && !isBlocked && (
        <div className={classes.missing} role="group" aria-label={t('development.panel.missing')}>
          <b>{t('development.panel.missing')}</b>
          {missing.map(({ part }) => (
            <button
              key={part}
              type="button"
              className={classes.missingChip}
              aria-label={t('development.panel.showMissing', {
                part: cardPartLabels[part].toLocaleLowerCase('sv'),
              })}
              onClick={() => goTo(part)}
            >
              <IconPlus size={13} stroke={2.25} aria-hidden />
              {cardPartLabels[part]}
            </button>
          ))}
        </div>
      )}
      <div className={classes.questions}>
        <CardText
          name="openQuestions"
          missing={t('development.panel.openQuestionsMissing')}
          {...fields}
        />
      </div>
    </div>
  );
}
