// Why: what the map is narrowed to, and what one does with all of it: groups, picture, import.
// Must not: draw the picture.
import { Menu } from '@mantine/core';
import {
  IconChevronDown,
  IconFileImport,
  IconListDetails,
  IconPhoto,
  IconTag,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { Insight } from '../../../../src-shared/contract/owner/insights.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { usePlace } from '../../../api/place.tsx';
import { usePlanInfo } from '../../../api/plan.ts';
import { useSavePicture } from '../../../api/use-save-picture.ts';
import { Button } from '../../../ui/button.tsx';
import { FilterInput } from '../../../ui/filter-input.tsx';
import { ToolRow } from '../../../ui/frame/screen.tsx';
import { pictureFormats, pictureName } from '../../../ui/picture/picture.ts';
import { ToolMenu } from '../../../ui/tool-menu.tsx';
import { useToday } from '../../../ui/use-today.ts';
import { type FigureInput, insightFigure } from './figure.ts';
import { collectorsOf, type MapFilter, tagCounts } from './map-choice.ts';

/** In a menu, for all; no tag and no collector is named so. */
const allWord = '*';

export function MapTools({
  insights,
  filter,
  figure,
  hasExample,
}: {
  readonly insights: readonly Insight[];
  readonly filter: MapFilter;
  readonly figure: Pick<FigureInput, 'map' | 'overlap' | 'subpopulations'>;
  readonly hasExample: boolean;
}): ReactNode {
  const { setSearch } = usePlace();
  const tagItems = [
    { value: allWord, label: t('insights.filter.allTags'), isOn: filter.tag === null },
    ...tagCounts(insights).map(({ tag, count }) => ({
      value: tag,
      label: `${tag} (${count})`,
      isOn: filter.tag === tag,
    })),
  ];
  const collectorItems = [
    {
      value: allWord,
      label: t('insights.filter.allCollectors'),
      isOn: filter.collector === null,
    },
    ...collectorsOf(insights).map((name) => ({
      value: name,
      label: name,
      isOn: filter.collector === name,
    })),
    ...(insights.some(({ collector }) => collector === null)
      ? [
          {
            value: '',
            label: t('insights.filter.noCollector'),
            isOn: filter.collector === '',
          },
        ]
      : []),
  ];
  return (
    <ToolRow
      end={
        <>
          <Button
            variant="plain"
            size="small"
            icon={IconListDetails}
            onClick={() => setSearch({ delgrupper: '1' })}
          >
            {t('insights.subpopulations.button')}
          </Button>
          <PictureMenu figure={figure} filter={filter} hasExample={hasExample} />
          <Button
            variant="plain"
            size="small"
            icon={IconFileImport}
            onClick={() => setSearch({ importera: '1' })}
          >
            {t('insights.import')}
          </Button>
        </>
      }
    >
      <FilterInput
        label={t('insights.filter.text')}
        value={filter.text}
        onChange={(text) => setSearch({ sok: text === '' ? null : text })}
      />
      <ToolMenu
        choice="one"
        icon={IconTag}
        label={filter.tag ?? t('insights.filter.tag')}
        title={t('insights.filter.tag')}
        items={tagItems}
        onPick={(value) => setSearch({ etikett: value === allWord ? null : value })}
      />
      <ToolMenu
        choice="one"
        icon={IconUsers}
        label={
          filter.collector === ''
            ? t('insights.filter.noCollector')
            : (filter.collector ?? t('insights.filter.collector'))
        }
        title={t('insights.filter.collector')}
        items={collectorItems}
        onPick={(value) => setSearch({ insamlare: value === allWord ? null : value })}
      />
    </ToolRow>
  );
}

/** What the map was narrowed to, for a picture that stands alone. */
function filterWords({ text, tag, collector }: MapFilter): string | null {
  const parts = [
    text.trim() === '' ? null : `”${text.trim()}”`,
    tag === null ? null : `${t('insights.filter.tag').toLocaleLowerCase('sv')} ${tag}`,
    collector === null ? null : collector || t('insights.filter.noCollector'),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

function PictureMenu({
  figure,
  filter,
  hasExample,
}: {
  readonly figure: Pick<FigureInput, 'map' | 'overlap' | 'subpopulations'>;
  readonly filter: MapFilter;
  readonly hasExample: boolean;
}): ReactNode {
  const { name: plan } = usePlanInfo();
  const date = useToday();
  const save = useSavePicture();
  return (
    <Menu position="bottom-end" width={190}>
      <Menu.Target>
        <Button variant="plain" size="small" icon={IconPhoto} iconAfter={IconChevronDown}>
          {t('ui.picture.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {pictureFormats.map((format) => (
          <Menu.Item
            key={format}
            onClick={() =>
              void save(
                insightFigure({
                  ...figure,
                  plan,
                  date,
                  filter: filterWords(filter),
                  isExample: hasExample,
                }),
                pictureName(t('insights.figure.file', { plan, date }), format),
                format,
              )
            }
          >
            {t(`ui.picture.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
