// Why: hands the picture over as every made file: kept by the core, saved by the host.
// Must not: know how it is drawn.
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { saveFile } from '../../../api/files.ts';
import { useAction } from '../../../api/use-action.ts';
import { showNotice } from '../../../ui/notice.tsx';
import type { Figure } from './figure.ts';
import { figurePng } from './figure-png.ts';
import { figureSvg } from './figure-svg.ts';
import type { PictureFormat } from './picture-name.ts';

export function useSaveFigure(): (
  figure: Figure,
  name: string,
  format: PictureFormat,
) => Promise<void> {
  const keep = useAction(rpc.file.keepPicture, { isQuiet: true, isLong: true });
  return async (figure, name, format) => {
    const content = format === 'svg' ? figureSvg(figure) : await figurePng(figure);
    const type = format === 'svg' ? 'image/svg+xml' : 'image/png';
    const kept = await keep.run({ name, file: new File([content], name, { type }) });
    if (kept === null) {
      return;
    }
    const saved = await saveFile(kept.fileId, kept.name);
    if (saved !== null) {
      showNotice({
        tone: 'done',
        id: 'picture-saved',
        title: t('insights.figure.saved', { name: saved }),
      });
    }
  };
}
