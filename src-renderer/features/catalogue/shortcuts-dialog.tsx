// Why: all keys of the catalogue in one place, where "?" finds them.
// Must not: bind them; grid-keys.ts and the page do.
import { VisuallyHidden } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';

import { t } from '../../../src-shared/text/translate.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import classes from './shortcuts-dialog.module.css';

/** Keys as they stand on the keyboard; several ways are parted by a bar. */
const sections = [
  {
    id: 'move',
    lines: [
      ['arrows', '← ↑ ↓ →'],
      ['jump', 'Ctrl ↓'],
      ['page', 'PageDown|PageUp'],
      ['edges', 'Home|End'],
      ['corners', 'Ctrl Home|Ctrl End'],
      ['tab', 'Tab|Shift Tab'],
      ['leave', 'Esc Tab'],
    ],
  },
  {
    id: 'edit',
    lines: [
      ['enter', 'Enter|F2'],
      ['type', 'A–Ö'],
      ['choose', 'Mellanslag'],
      ['line', 'Alt Enter'],
      ['clear', 'Delete'],
      ['takeBack', 'Esc'],
      ['undo', 'Ctrl Z|Ctrl Y'],
    ],
  },
  {
    id: 'range',
    lines: [
      ['extend', 'Shift ↓'],
      ['all', 'Ctrl A'],
      ['copy', 'Ctrl C'],
      ['paste', 'Ctrl V'],
      ['fill', 'Ctrl D'],
      ['selectRow', 'Shift Mellanslag'],
    ],
  },
  {
    id: 'head',
    lines: [
      ['sort', 'Enter'],
      ['alsoSort', 'Shift Enter'],
      ['width', 'Shift ←|Shift →'],
      ['order', 'Ctrl Shift ←|Ctrl Shift →'],
      ['headMenu', 'Shift F10'],
    ],
  },
  {
    id: 'page',
    lines: [
      ['open', 'Ctrl Enter'],
      ['menu', 'Shift F10'],
      ['search', '/'],
      ['create', 'N'],
      ['walk', 'J|K'],
      ['help', '?'],
    ],
  },
] as const;

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Dialog isOpen onClose={onClose} title={t('catalogue.help.title')} width={720}>
      <div className={classes.columns}>
        {sections.map(({ id, lines }) => (
          <section key={id} className={classes.section}>
            <h3 className={classes.heading}>{t(`catalogue.help.section.${id}`)}</h3>
            <dl className={classes.list}>
              {lines.map(([name, keys]) => (
                <div key={name} className={classes.line}>
                  <dt>{t(`catalogue.help.${name}`)}</dt>
                  <dd>
                    <VisuallyHidden>{keys.replaceAll('|', ', ')}</VisuallyHidden>
                    {keys.split('|').map((one) => (
                      <Fragment key={one}>
                        {' '}
                        <KeyHint keys={one} />
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
