// Why: zoom, whole picture, projector and saved picture by button, for those who use no wheel or keys.
// Must not: hold the view; it is given and told.
import { Menu } from '@mantine/core';
import {
  IconChevronDown,
  IconMaximize,
  IconMinimize,
  IconMinus,
  IconPhoto,
  IconPlus,
  IconZoomReset,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import type { PictureFormat } from '../../../ui/picture/picture.ts';
import { pictureFormats } from '../../../ui/picture/picture.ts';
import classes from './matrix.module.css';
import { zoomStep } from './use-view-keys.ts';
import type { MatrixView } from './view.ts';
import { isWhole, wholeView, zoomed } from './view.ts';

export function MatrixTools({
  view,
  isEnlarged,
  onView,
  onEnlarge,
  onSave,
}: {
  readonly view: MatrixView;
  readonly isEnlarged: boolean;
  readonly onView: (view: MatrixView) => void;
  readonly onEnlarge: (isEnlarged: boolean) => void;
  readonly onSave: (format: PictureFormat) => void;
}): ReactNode {
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('workshop.matrix.tools')}>
      <IconButton
        size="small"
        icon={IconMinus}
        label={t('workshop.matrix.zoomOut')}
        keys="-"
        disabled={isWhole(view)}
        onClick={() => onView(zoomed(view, 1 / zoomStep))}
      />
      <IconButton
        size="small"
        icon={IconPlus}
        label={t('workshop.matrix.zoomIn')}
        keys="+"
        onClick={() => onView(zoomed(view, zoomStep))}
      />
      <IconButton
        size="small"
        icon={IconZoomReset}
        label={t('workshop.matrix.showWhole')}
        keys="0"
        disabled={isWhole(view)}
        onClick={() => onView(wholeView)}
      />
      <span className={classes.toolsEnd}>
        <Menu position="bottom-end" width={190}>
          <Menu.Target>
            <Button variant="plain" size="small" icon={IconPhoto} iconAfter={IconChevronDown}>
              {t('ui.picture.button')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {pictureFormats.map((format) => (
              <Menu.Item key={format} onClick={() => onSave(format)}>
                {t(`ui.picture.${format}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <IconButton
          size="small"
          icon={isEnlarged ? IconMinimize : IconMaximize}
          label={t(isEnlarged ? 'workshop.matrix.shrink' : 'workshop.matrix.enlarge')}
          {...(isEnlarged ? { keys: 'Esc' } : {})}
          onClick={() => onEnlarge(!isEnlarged)}
        />
      </span>
    </div>
  );
}
