// Why: everything in the plan that has a name, as the palette finds it, with where it leads.
// Must not: be asked for while the palette is closed.
import { useQuery } from '@tanstack/react-query';
import {
  IconBuildingCommunity,
  IconCommand,
  IconFileDescription,
  IconHandStop,
  IconHeartHandshake,
  IconShield,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useMemo } from 'react';

import { needRef } from '../../../src-shared/domain/coverage-of-needs.ts';
import { serviceStatusLabels, stopStatusLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import type { Search } from '../../api/place.tsx';
import type { IconType } from '../../ui/button.tsx';
import { pages } from '../pages.ts';
import type { PaletteItem } from './palette-search.ts';

export interface PaletteTarget extends PaletteItem {
  readonly icon: IconType;
  readonly to: string;
  readonly search?: Search;
}

const everything = { input: {} } as const;

/** Pages and their commands; the same in every plan. */
export const pageItems: readonly PaletteTarget[] = pages.flatMap((page): PaletteTarget[] => [
  {
    key: page.path,
    kind: 'page',
    label: page.label,
    note: null,
    ref: null,
    more: null,
    icon: page.icon,
    to: page.path,
  },
  ...(page.commands ?? []).map((command): PaletteTarget => ({
    key: `${page.path} ${command.label}`,
    kind: 'command',
    label: command.label,
    note: page.label,
    ref: null,
    more: null,
    icon: IconCommand,
    to: page.path,
    search: command.search,
  })),
]);

/** What has an id has the address of its page and that id as key. */
export function usePaletteItems(): readonly PaletteTarget[] {
  const services = useQuery(rpc.service.list.queryOptions(everything)).data;
  const needs = useQuery(rpc.need.list.queryOptions(everything)).data;
  const risks = useQuery(rpc.risk.list.queryOptions(everything)).data;
  const lists = useQuery(rpc.list.get.queryOptions(everything)).data;
  const sessions = useQuery(rpc.session.list.queryOptions(everything)).data;
  const stops = useQuery(rpc.stop.list.queryOptions(everything)).data;

  const serviceItems = useMemo(
    () =>
      (services?.rows ?? []).map(({ id, ref, name, shortName, status }): PaletteTarget => ({
        key: `/insatser/${id}`,
        kind: 'service',
        label: name,
        note: `${ref} · ${serviceStatusLabels[status]}`,
        ref,
        more: shortName,
        icon: IconFileDescription,
        to: `/insatser/${id}`,
      })),
    [services],
  );

  return useMemo(
    () =>
      [
        ...serviceItems,
        ...(needs?.needs ?? []).map(({ id, number, title }): PaletteTarget => ({
          key: `/behov/${id}`,
          kind: 'need',
          label: title,
          note: needRef(number),
          ref: needRef(number),
          more: null,
          icon: IconHeartHandshake,
          to: `/behov/${id}`,
        })),
        ...(risks?.risks ?? []).map(({ id, number, title, serviceName }): PaletteTarget => ({
          key: `/risker/${id}`,
          kind: 'risk',
          label: title,
          note: t('shell.palette.risk', { number }),
          ref: String(number),
          more: serviceName,
          icon: IconShield,
          to: `/risker/${id}`,
        })),
        ...(lists?.districts ?? []).map(({ id, name }): PaletteTarget => ({
          key: `district ${id}`,
          kind: 'district',
          label: name,
          note: null,
          ref: null,
          more: null,
          icon: IconBuildingCommunity,
          to: '/inforande',
          search: { vy: 'stadsdelar', stadsdel: id },
        })),
        ...(sessions?.sessions ?? []).map(({ id, name }): PaletteTarget => ({
          key: `/workshop/${id}`,
          kind: 'session',
          label: name,
          note: null,
          ref: null,
          more: null,
          icon: IconUsersGroup,
          to: `/workshop/${id}`,
        })),
        ...(stops?.items ?? []).map(({ id, title, status }): PaletteTarget => ({
          key: `/sluta-gora/${id}`,
          kind: 'stop',
          label: title,
          note: stopStatusLabels[status],
          ref: null,
          more: null,
          icon: IconHandStop,
          to: `/sluta-gora/${id}`,
        })),
        ...pageItems,
      ].filter(({ to }) => pages.some(({ path }) => to.startsWith(path))),
    [serviceItems, needs, risks, lists, sessions, stops],
  );
}
