// Why: hands the picture over as every made file: kept by the core, saved by the host.
// Must not: know how it is drawn.
import { t } from '../../src-shared/text/translate.ts';
import { showNotice } from '../ui/notice.tsx';
import type { Picture, PictureFormat } from '../ui/picture/picture.ts';
import { picturePng } from '../ui/picture/picture-png.ts';
import { pictureSvg } from '../ui/picture/picture-svg.ts';
import { rpc } from './client.ts';
import { saveFile } from './files.ts';
import { useAction } from './use-action.ts';

export function useSavePicture(): (
  picture: Picture,
  name: string,
  format: PictureFormat,
) => Promise<void> {
  const keep = useAction(rpc.file.keepPicture, { isQuiet: true, isLong: true });
  return async (picture, name, format) => {
    const content = format === 'svg' ? pictureSvg(picture) : await picturePng(picture);
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
        title: t('ui.picture.saved', { name: saved }),
      });
    }
  };
}
