// Why: fetches the opened card and shows it in the view that the address asks for.
// Must not: know the board.
import { useQuery } from '@tanstack/react-query';
import { IconLayoutKanban } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { DevelopmentCard } from '../../../src-shared/contract/owner/development.ts';
import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { toFailure } from '../../api/failure.ts';
import { usePlace } from '../../api/place.tsx';
import { Answer } from '../../api/queries.tsx';
import { EmptyState, Loading } from '../../ui/feedback.tsx';
import { SidePanel } from '../../ui/frame/side-panel.tsx';
import { CardBigScreen, CardRoom } from './card/big-screen.tsx';
import { CardPage, CardPanel } from './card/card-views.tsx';
import { useCardActions } from './use-card-actions.ts';

interface OpenCardProps {
  readonly serviceId: string;
  readonly lists: PlanLists;
  readonly look: 'panel' | 'page' | 'room';
  readonly position: string;
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onPrint: () => void;
}

export function OpenCard(props: OpenCardProps): ReactNode {
  const { serviceId } = props;
  const { open } = usePlace();
  const query = useQuery(rpc.development.card.queryOptions({ input: { serviceId } }));
  const failure = query.error === null ? null : toFailure(query.error);
  const isGone = failure?.kind === 'refusal' && failure.code === 'not-found';
  const around = (content: ReactNode): ReactNode =>
    props.look === 'room' ? (
      <CardRoom>{content}</CardRoom>
    ) : (
      <SidePanel
        label={t('development.panel.label')}
        title={t('development.panel.label')}
        onClose={() => open(null)}
      >
        {content}
      </SidePanel>
    );
  if (isGone) {
    return around(
      <EmptyState size="part" icon={IconLayoutKanban} title={t('development.panel.gone')}>
        {t('development.panel.goneBody')}
      </EmptyState>,
    );
  }
  return (
    <Answer query={query} loading={around(<Loading rows={10} />)}>
      {(card) => <CardView {...props} card={card} />}
    </Answer>
  );
}

function CardView({
  look,
  ...props
}: OpenCardProps & { readonly card: DevelopmentCard }): ReactNode {
  const { open, setSearch } = usePlace();
  const actions = useCardActions(props.card);
  if (look === 'room') {
    return (
      <CardBigScreen {...props} actions={actions} onClose={() => setSearch({ storbild: null })} />
    );
  }
  const view = {
    ...props,
    actions,
    onClose: () => open(null, { vy: null }),
    onBigScreen: () => setSearch({ storbild: '1' }),
  };
  return look === 'page' ? (
    <CardPage {...view} onResize={() => setSearch({ vy: null })} />
  ) : (
    <CardPanel {...view} onResize={() => setSearch({ vy: 'kort' })} />
  );
}
