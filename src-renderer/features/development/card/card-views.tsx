// Why: the card beside the board, and in full width with everything it is weighed against.
// Must not: hold fields of its own; card-body.tsx does.
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconPresentation,
  IconPrinter,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { DevelopmentCard } from '../../../../src-shared/contract/owner/development.ts';
import type { PlanLists } from '../../../../src-shared/contract/owner/lists.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { PlaceLink } from '../../../api/place.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { PageHead } from '../../../ui/frame/page-head.tsx';
import { Screen } from '../../../ui/frame/screen.tsx';
import { SidePanel } from '../../../ui/frame/side-panel.tsx';
import type { CardActions } from '../use-card-actions.ts';
import { CardBody } from './card-body.tsx';
import { CardMarks } from './card-marks.tsx';
import { Comments } from './comments.tsx';
import { ContextStrip } from './context.tsx';
import { Developed } from './developed.tsx';
import classes from './card.module.css';

export interface CardViewProps {
  readonly card: DevelopmentCard;
  readonly lists: PlanLists;
  readonly actions: CardActions;
  readonly position: string;
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onClose: () => void;
  /** To full width, or back beside the board. */
  readonly onResize: () => void;
  readonly onBigScreen: () => void;
  readonly onPrint: () => void;
}

function eyebrowOf({ card, lists }: CardViewProps): string {
  const groups = lists.targetGroups.filter(({ id }) => card.targetGroupIds.includes(id));
  return [
    t('development.panel.eyebrow', { ref: card.ref }),
    ...groups.map(({ name }) => name),
  ].join(' · ');
}

export function CardPanel(props: CardViewProps): ReactNode {
  const { card, lists, actions } = props;
  return (
    <SidePanel
      label={t('development.panel.label')}
      width="clamp(396px, 33vw, 476px)"
      eyebrow={eyebrowOf(props)}
      title={card.name}
      marks={<CardMarks card={card} />}
      position={props.position}
      onPrevious={props.onPrevious}
      onNext={props.onNext}
      onClose={props.onClose}
      tools={
        <>
          <IconButton
            size="small"
            icon={IconArrowsMaximize}
            label={t('development.panel.full')}
            onClick={props.onResize}
          />
          <IconButton
            size="small"
            icon={IconPresentation}
            label={t('development.panel.bigScreen')}
            onClick={props.onBigScreen}
          />
          <IconButton
            size="small"
            icon={IconPrinter}
            label={t('development.panel.print')}
            onClick={props.onPrint}
          />
        </>
      }
      foot={<Developed card={card} actions={actions} />}
    >
      <div className={classes.bleed}>
        <ContextStrip card={card} />
      </div>
      <CardBody look="panel" card={card} lists={lists} actions={actions} />
      <div className={classes.bleedEnd}>
        <Comments card={card} lists={lists} actions={actions} />
      </div>
    </SidePanel>
  );
}

export function CardPage(props: CardViewProps): ReactNode {
  const { card, lists, actions } = props;
  return (
    <Screen
      head={
        <PageHead title={card.name} note={eyebrowOf(props)}>
          <Button icon={IconArrowsMinimize} keys="Esc" onClick={props.onResize}>
            {t('development.panel.beside')}
          </Button>
          <Button icon={IconPrinter} onClick={props.onPrint}>
            {t('development.panel.print')}
          </Button>
          <Button icon={IconPresentation} onClick={props.onBigScreen}>
            {t('development.panel.bigScreen')}
          </Button>
        </PageHead>
      }
      foot={<Developed card={card} actions={actions} />}
    >
      <div className={classes.page}>
        <div className={classes.pageMain}>
          <h2 className={classes.spoken}>{t('development.panel.label')}</h2>
          <div className={classes.pageMarks}>
            <CardMarks card={card} />
            <PlaceLink to={`/insatser/${card.serviceId}`} className={classes.link}>
              {t('development.panel.catalogue')}
            </PlaceLink>
          </div>
          <CardBody look="full" card={card} lists={lists} actions={actions} />
        </div>
        <aside className={classes.pageSide} aria-label={t('development.panel.grounds')}>
          <ContextStrip card={card} isWide />
          <Comments card={card} lists={lists} actions={actions} />
        </aside>
      </div>
    </Screen>
  );
}
