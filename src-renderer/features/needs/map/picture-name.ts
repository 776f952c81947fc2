// Why: a name for the picture that says what it is, and that every file system takes.
// Must not: know how the picture is drawn or saved.
import { t } from '../../../../src-shared/text/translate.ts';

export type PictureFormat = 'svg' | 'png';

export function pictureName(plan: string, date: string, format: PictureFormat): string {
  const name = t('insights.figure.file', { plan, date })
    .replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, 140);
  return `${name}.${format}`;
}
