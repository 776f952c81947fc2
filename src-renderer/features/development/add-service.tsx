// Why: takes up a service on the board by hand, where nobody has drawn a line after workshop 1.
// Must not: offer what the law stops or what has left the plan.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { isEnded } from '../../../src-shared/domain/lifecycle.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { Answer } from '../../api/queries.tsx';
import { useAction } from '../../api/use-action.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { LinkPicker } from '../../ui/link-picker.tsx';

export function AddService({
  onClose,
  onAdded,
}: {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}): ReactNode {
  const query = useQuery(rpc.service.list.queryOptions({ input: {} }));
  const setStatus = useAction(rpc.service.setStatus, {
    announce: (_answer, { ids }) =>
      t('development.add.done', {
        name: query.data?.rows.find(({ id }) => id === ids[0])?.name ?? '',
      }),
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('development.add.title')}>
      <Answer query={query}>
        {({ rows }) => {
          const options = rows
            .filter(
              ({ status, outcome }) =>
                !isEnded(status) &&
                (status === 'inventoried' || status === 'candidate') &&
                outcome !== 'block',
            )
            .map(({ id, ref, name }) => ({ value: id, label: name, note: ref }));
          return (
            <>
              <p>{t(options.length === 0 ? 'development.add.none' : 'development.add.lead')}</p>
              {options.length > 0 && (
                <LinkPicker
                  label={t('development.add.label')}
                  placeholder={t('development.add.placeholder')}
                  options={options}
                  onPick={(id) =>
                    void setStatus
                      .run({ ids: [id], status: 'prioritised', reason: null })
                      .then((answer) => answer !== null && onAdded(id))
                  }
                />
              )}
            </>
          );
        }}
      </Answer>
    </Dialog>
  );
}
