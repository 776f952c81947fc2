// Why: Ctrl K leads anywhere: pages, services by name or number, and the commands of the window.
// Must not: do what a page does; it opens the page where it is done.
import { Spotlight, spotlight } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCommand,
  IconFileDescription,
  IconSearch,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import { normaliseName } from '../../../src-shared/domain/collation.ts';
import { serviceStatusLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { usePlace } from '../../api/place.tsx';
import { pages } from '../pages.ts';
import classes from './palette.module.css';
import type { HistoryControls } from './use-history.ts';

const shownServices = 8;

export function Palette({ history }: { readonly history: HistoryControls }): ReactNode {
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={() => setOpen(true)}
      onSpotlightClose={() => setOpen(false)}
      shortcut="mod + K"
      tagsToIgnore={[]}
      clearQueryOnClose
      scrollable
      maxHeight={420}
      size={560}
      radius={10}
      transitionProps={{ duration: 0 }}
      overlayProps={{ className: classes.overlay ?? '' }}
      classNames={{ content: classes.content, body: classes.body }}
      attributes={{ content: { 'aria-label': t('shell.searchShort') } }}
    >
      <Spotlight.Search
        placeholder={t('shell.search')}
        aria-label={t('shell.search')}
        leftSection={<IconSearch size={18} stroke={1.9} aria-hidden />}
        classNames={{ input: classes.input }}
      />
      <Spotlight.ActionsList className={classes.list}>
        {isOpen && <Hits query={query} history={history} />}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function Hits({
  query,
  history,
}: {
  readonly query: string;
  readonly history: HistoryControls;
}): ReactNode {
  const { go } = usePlace();
  const wanted = normaliseName(query);
  const services = useQuery(rpc.service.list.queryOptions({ input: {} }));

  function isHit(text: string): boolean {
    return normaliseName(text).includes(wanted);
  }

  const pageHits = pages.filter((page) => isHit(page.label));
  const serviceHits =
    wanted === ''
      ? []
      : (services.data?.rows ?? [])
          .filter(({ name, ref, shortName }) => isHit(`${ref} ${name} ${shortName ?? ''}`))
          .slice(0, shownServices);
  const commands = [
    ...pages.flatMap((page) =>
      (page.commands ?? []).map((command) => ({
        label: command.label,
        icon: IconCommand,
        run: () => go(page.path, command.search),
      })),
    ),
    ...(history.canUndo
      ? [{ label: history.undoLabel, icon: IconArrowBackUp, run: history.undo }]
      : []),
    ...(history.canRedo
      ? [{ label: history.redoLabel, icon: IconArrowForwardUp, run: history.redo }]
      : []),
  ].filter(({ label }) => isHit(label));

  if (pageHits.length + serviceHits.length + commands.length === 0) {
    return <Spotlight.Empty className={classes.empty}>{t('shell.searchEmpty')}</Spotlight.Empty>;
  }
  return (
    <>
      {serviceHits.length > 0 && (
        <Spotlight.ActionsGroup label={t('shell.searchServices')} className={classes.group}>
          {serviceHits.map((service) => (
            <Hit
              key={service.id}
              icon={IconFileDescription}
              label={service.name}
              note={`${service.ref} · ${serviceStatusLabels[service.status]}`}
              onPick={() => go(`/insatser/${service.id}`)}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {pageHits.length > 0 && (
        <Spotlight.ActionsGroup label={t('shell.searchPages')} className={classes.group}>
          {pageHits.map((page) => (
            <Hit key={page.path} icon={page.icon} label={page.label} onPick={() => go(page.path)} />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {commands.length > 0 && (
        <Spotlight.ActionsGroup label={t('shell.searchCommands')} className={classes.group}>
          {commands.map(({ label, icon, run }) => (
            <Hit key={label} icon={icon} label={label} onPick={run} />
          ))}
        </Spotlight.ActionsGroup>
      )}
    </>
  );
}

function Hit({
  icon: Icon,
  label,
  note,
  onPick,
}: {
  readonly icon: typeof IconCommand | (typeof pages)[number]['icon'];
  readonly label: string;
  readonly note?: string;
  readonly onPick: () => void;
}): ReactNode {
  return (
    <Spotlight.Action
      className={classes.hit}
      closeSpotlightOnTrigger={false}
      onClick={() => {
        spotlight.close();
        onPick();
      }}
    >
      <Icon size={17} stroke={1.9} aria-hidden />
      <span className={classes.label}>{label}</span>
      {note !== undefined && <span className={classes.note}>{note}</span>}
    </Spotlight.Action>
  );
}
