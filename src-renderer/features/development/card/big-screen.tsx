// Why: a card for the whole room, in large type, while the lead writes in it.
// Must not: be another form: the fields are those of the panel.
import { IconChevronLeft, IconChevronRight, IconMaximize, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import { BrandMark } from '../../../ui/brand.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { RoomScreen } from '../../../ui/frame/room-screen.tsx';
import { CardBody } from './card-body.tsx';
import { CardMarks } from './card-marks.tsx';
import type { CardViewProps } from './card-views.tsx';
import { Comments } from './comments.tsx';
import { ContextStrip } from './context.tsx';
import classes from './big-screen.module.css';

/** The screen itself, which stays from one card to the next; nothing behind it is reached. */
export function CardRoom({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <RoomScreen label={t('development.screen.label')} className={classes.screen}>
      {children}
    </RoomScreen>
  );
}

/** Its keys are the page's: they hold while the next card is still on its way. */
export function CardBigScreen({
  card,
  lists,
  actions,
  position,
  onPrevious,
  onNext,
  onClose,
}: Omit<CardViewProps, 'onResize' | 'onBigScreen' | 'onPrint'>): ReactNode {
  return (
    <CardRoom>
      <header className={classes.top}>
        <BrandMark size={26} />
        <span className={classes.eyebrow}>
          {t('development.panel.eyebrow', { ref: card.ref })} · {position}
        </span>
        <CardMarks card={card} />
      </header>
      <div className={classes.content}>
        <h1 className={classes.name}>{card.name}</h1>
        <h2 className={classes.spoken}>{t('development.panel.label')}</h2>
        <ContextStrip card={card} />
        <CardBody look="room" card={card} lists={lists} actions={actions} />
        <Comments card={card} lists={lists} actions={actions} />
      </div>
      <footer className={classes.foot}>
        <IconButton
          icon={IconChevronLeft}
          label={t('development.screen.previous')}
          keys="←"
          disabled={onPrevious === undefined}
          {...(onPrevious === undefined ? {} : { onClick: onPrevious })}
        />
        <IconButton
          icon={IconChevronRight}
          label={t('development.screen.next')}
          keys="→"
          disabled={onNext === undefined}
          {...(onNext === undefined ? {} : { onClick: onNext })}
        />
        <span className={classes.tools}>
          <IconButton
            icon={IconMaximize}
            label={t('development.screen.full')}
            onClick={() => void document.documentElement.requestFullscreen()}
          />
          <IconButton
            icon={IconX}
            label={t('development.screen.leave')}
            keys="Esc"
            onClick={onClose}
          />
        </span>
      </footer>
    </CardRoom>
  );
}
