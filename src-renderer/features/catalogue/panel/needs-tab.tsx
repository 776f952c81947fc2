// Why: the needs that one service answers, seen and changed from the service's side.
// Must not: edit the needs themselves; their own page does.
import { useQuery } from '@tanstack/react-query';
import { IconHeartHandshake, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { Need } from '../../../../src-shared/contract/owner/needs.ts';
import type { CatalogueRow } from '../../../../src-shared/contract/owner/services.ts';
import { needRef } from '../../../../src-shared/domain/coverage-of-needs.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { PlaceLink } from '../../../api/place.tsx';
import { Answer } from '../../../api/queries.tsx';
import { useAction } from '../../../api/use-action.ts';
import { IconButton } from '../../../ui/button.tsx';
import { ExampleMark } from '../../../ui/chips.tsx';
import { EmptyState } from '../../../ui/feedback.tsx';
import { LinkPicker } from '../../../ui/link-picker.tsx';
import classes from './needs-tab.module.css';
import panel from './panel.module.css';

const needQuery = rpc.need.list.queryOptions({ input: {} });

/** What the tab says before it is opened; null while it is not known. */
export function useNeedsFigure(serviceId: string): string | null {
  const { data } = useQuery(needQuery);
  if (data === undefined) {
    return null;
  }
  const count = data.needs.filter((need) => need.serviceIds.includes(serviceId)).length;
  return count === 0 ? t('needs.tab.figureNone') : t('needs.tab.figure', { count });
}

export function NeedsTab({ row }: { readonly row: CatalogueRow }): ReactNode {
  const query = useQuery(needQuery);
  return <Answer query={query}>{({ needs }) => <ServiceNeeds row={row} needs={needs} />}</Answer>;
}

function ServiceNeeds({
  row,
  needs,
}: {
  readonly row: CatalogueRow;
  readonly needs: readonly Need[];
}): ReactNode {
  const link = useAction(rpc.need.link, {
    announce: (_answer, { links }) => words('needs.link.added', links[0]?.needId),
  });
  const unlink = useAction(rpc.need.unlink, {
    announce: (_answer, { links }) => words('needs.link.removed', links[0]?.needId),
  });
  const own = needs.filter((need) => need.serviceIds.includes(row.id));
  const free = needs.filter((need) => !need.serviceIds.includes(row.id));

  function words(key: 'needs.link.added' | 'needs.link.removed', needId: string | undefined) {
    const need = needs.find(({ id }) => id === needId);
    return t(key, { service: row.name, need: need === undefined ? '' : needRef(need.number) });
  }

  return (
    <>
      {own.length === 0 ? (
        <EmptyState size="part" icon={IconHeartHandshake} title={t('needs.tab.none')}>
          {t(needs.length === 0 ? 'needs.tab.noNeeds' : 'needs.tab.noneBody')}
        </EmptyState>
      ) : (
        <ul className={classes.needs} aria-label={t('needs.tab.label')}>
          {own.map((need) => (
            <li key={need.id}>
              <span className={classes.ref}>{needRef(need.number)}</span>
              <span className={classes.words}>
                <PlaceLink to={`/behov/${need.id}`} className={panel.title}>
                  {need.title}
                </PlaceLink>
                {need.isExample && <ExampleMark isShort />}
              </span>
              <IconButton
                size="small"
                icon={IconX}
                label={t('needs.tab.unlink', { ref: needRef(need.number) })}
                onClick={() => void unlink.run({ links: [{ needId: need.id, serviceId: row.id }] })}
              />
            </li>
          ))}
        </ul>
      )}
      {free.length > 0 && (
        <LinkPicker
          label={t('needs.tab.add')}
          placeholder={t('needs.tab.addPlaceholder')}
          options={free.map(({ id, title, number }) => ({
            value: id,
            label: title,
            note: needRef(number),
          }))}
          onPick={(needId) => void link.run({ links: [{ needId, serviceId: row.id }] })}
        />
      )}
      <div className={panel.after}>
        <PlaceLink to="/behov" className={panel.more}>
          {t('needs.tab.open')}
        </PlaceLink>
      </div>
    </>
  );
}
