// Why: the five ways a proposal or an adopted version leaves the plan.
// Must not: make the file; it says which was chosen.
import { Menu } from '@mantine/core';
import {
  IconBraces,
  IconChevronDown,
  IconDownload,
  IconFileTypeCsv,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconFileTypeXls,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { type ExportFormat, exportFormatSchema } from '../../../src-shared/contract/values.ts';
import { exportFormatLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Button, type IconType } from '../../ui/button.tsx';

const icons: Readonly<Record<ExportFormat, IconType>> = {
  xlsx: IconFileTypeXls,
  docx: IconFileTypeDocx,
  pdf: IconFileTypePdf,
  json: IconBraces,
  csv: IconFileTypeCsv,
};

export function ExportMenu({
  what,
  label = t('proposal.export'),
  size = 'regular',
  isDisabled,
  onPick,
}: {
  /** "utkast till version 2": said over the formats. */
  readonly what: string;
  readonly label?: string;
  readonly size?: 'regular' | 'small';
  readonly isDisabled: boolean;
  readonly onPick: (format: ExportFormat) => void;
}): ReactNode {
  return (
    <Menu position="bottom-end" width={290}>
      <Menu.Target>
        <Button
          icon={IconDownload}
          iconAfter={IconChevronDown}
          size={size}
          disabled={isDisabled}
          aria-label={label}
        >
          {t('proposal.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('proposal.exportMenu', { what })}</Menu.Label>
        {exportFormatSchema.options.map((format) => {
          const Icon = icons[format];
          return (
            <Menu.Item
              key={format}
              leftSection={<Icon size={17} stroke={1.7} aria-hidden />}
              onClick={() => onPick(format)}
            >
              {exportFormatLabels[format]}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
