// Why: Ctrl K leads anywhere: whatever has a name in the plan, pages, and commands of the window.
// Must not: do what a page does; it opens the page where it is done.
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconArrowBackUp, IconArrowForwardUp, IconSearch } from '@tabler/icons-react';
import {
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';

import { formatNumber } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { usePlace } from '../../api/place.tsx';
import type { IconType } from '../../ui/button.tsx';
import classes from './palette.module.css';
import { type PaletteItem, rememberRecent, searchPalette } from './palette-search.ts';
import type { HistoryControls } from './use-history.ts';
import { type PaletteTarget, usePaletteItems } from './use-palette-items.ts';

const shown = 8;
const recentAtMost = 6;

export function Palette({ history }: { readonly history: HistoryControls }): ReactNode {
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { path, id } = usePlace();
  const [recent, setRecent] = useState<readonly string[]>([]);
  const [lastPath, setLastPath] = useState<string | null>(null);
  const first = useRef<BestHit | null>(null);
  const keepBest = useCallback((best: BestHit | null) => {
    first.current = best;
  }, []);
  // What is opened, by whatever way, is what one comes back to.
  if (id !== null && path !== lastPath) {
    setLastPath(path);
    setRecent(rememberRecent(recent, path, recentAtMost));
  }
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
        onKeyDown={(event) => {
          // Enter takes the best hit where the arrows have chosen none.
          const hasChosen = document.querySelector(`.${classes.hit ?? ''}[data-selected]`) !== null;
          if (event.key === 'Enter' && !hasChosen && first.current?.query === query) {
            spotlight.close();
            first.current.run();
          }
        }}
        classNames={{ input: classes.input }}
      />
      <Spotlight.ActionsList className={classes.list}>
        {isOpen && <Hits query={query} history={history} recent={recent} onBest={keepBest} />}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** The first of what is shown, and for which words. */
interface BestHit {
  readonly query: string;
  readonly run: () => void;
}

function Hits({
  query,
  history,
  recent,
  onBest,
}: {
  readonly query: string;
  readonly history: HistoryControls;
  readonly recent: readonly string[];
  /** Told what Enter leads to; null where nothing is found. */
  readonly onBest: (best: BestHit | null) => void;
}): ReactNode {
  const { go } = usePlace();
  // Ten thousand names are searched after the letter stands in the field, not before.
  const asked = useDeferredValue(query);
  const found = usePaletteItems();
  const commands = useMemo(() => historyCommands(history), [history]);
  const items = useMemo(() => [...found, ...commands], [found, commands]);
  const groups = useMemo(
    () => (asked.trim() === '' ? startGroups(items, recent) : searchPalette(items, asked, shown)),
    [items, asked, recent],
  );

  function pick(item: PaletteTarget | PaletteCommand): void {
    if ('run' in item) {
      item.run();
    } else {
      go(item.to, item.search);
    }
  }

  useEffect(() => {
    const best = asked.trim() === '' ? undefined : groups[0]?.items[0];
    onBest(best === undefined ? null : { query: asked, run: () => pick(best) });
  });

  if (groups.length === 0) {
    return <Spotlight.Empty className={classes.empty}>{t('shell.searchEmpty')}</Spotlight.Empty>;
  }
  return groups.map(({ kind, items: own, total }) => {
    const name = t(`shell.palette.kind.${kind}`);
    return (
      <Spotlight.ActionsGroup
        key={kind}
        label={
          total > own.length
            ? t('shell.palette.shownOf', { name, shown: own.length, total: formatNumber(total) })
            : name
        }
        className={classes.group}
      >
        {own.map((item) => (
          <Hit
            key={item.key}
            icon={item.icon}
            label={item.label}
            {...(item.note === null ? {} : { note: item.note })}
            onPick={() => pick(item)}
          />
        ))}
      </Spotlight.ActionsGroup>
    );
  });
}

/** What acts at once instead of leading somewhere. */
interface PaletteCommand extends PaletteItem {
  readonly icon: IconType;
  readonly run: () => void;
}

function historyCommands(history: HistoryControls): readonly PaletteCommand[] {
  const command = (label: string, icon: IconType, run: () => void): PaletteCommand => ({
    key: label,
    kind: 'command',
    label,
    note: null,
    ref: null,
    more: null,
    icon,
    run,
  });
  return [
    ...(history.canUndo ? [command(history.undoLabel, IconArrowBackUp, history.undo)] : []),
    ...(history.canRedo ? [command(history.redoLabel, IconArrowForwardUp, history.redo)] : []),
  ];
}

/** Before a letter is written: what was opened last, then pages and commands. */
function startGroups<Item extends PaletteItem>(items: readonly Item[], recent: readonly string[]) {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const groups = [
    { kind: 'recent' as const, items: recent.flatMap((key) => byKey.get(key) ?? []) },
    { kind: 'page' as const, items: items.filter(({ kind }) => kind === 'page') },
    { kind: 'command' as const, items: items.filter(({ kind }) => kind === 'command') },
  ];
  return groups
    .filter((group) => group.items.length > 0)
    .map((group) => ({ ...group, total: group.items.length }));
}

function Hit({
  icon: Icon,
  label,
  note,
  onPick,
}: {
  readonly icon: IconType;
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
