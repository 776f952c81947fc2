// Why: from a service to the list of what to stop doing, or to its place there.
// Must not: end the service.
import { Menu } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { usePlace } from '../../../api/place.tsx';
import { useAction } from '../../../api/use-action.ts';
import { showNotice } from '../../../ui/notice.tsx';

export function StopItem({ serviceId }: { readonly serviceId: string }): ReactNode {
  const { go } = usePlace();
  const list = useQuery(rpc.stop.list.queryOptions({ input: {} }));
  const undo = useAction(rpc.plan.undo);
  const create = useAction(rpc.stop.create, {
    onDone: ({ id, title }) => {
      go(`/sluta-gora/${id}`);
      showNotice({
        tone: 'done',
        id: 'stop-added',
        title: t('stopDoing.create.done', { title }),
        action: { label: t('shell.undo'), run: () => void undo.run({}) },
      });
    },
  });
  const listed = list.data?.items.find(({ service }) => service?.id === serviceId);
  return (
    <Menu.Item
      leftSection={<IconHandStop size={16} stroke={1.9} aria-hidden />}
      disabled={list.data === undefined}
      onClick={() => {
        if (listed === undefined) {
          void create.run({ serviceId, fields: {} });
        } else {
          go(`/sluta-gora/${listed.id}`);
        }
      }}
    >
      {t(listed === undefined ? 'stopDoing.fromCatalogue.add' : 'stopDoing.fromCatalogue.show')}
    </Menu.Item>
  );
}
