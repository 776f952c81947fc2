// Why: files on their way in and out, the same in a browser and on the desktop.
// Must not: know which of the two it is.
import { client } from './client.ts';

/**
 * A copy of a chosen file in memory. A form with a file still on disk has reached the desktop's
 * protocol handler empty, so nothing file-backed is ever sent.
 */
export async function inMemory(file: File): Promise<File> {
  return new File([await file.arrayBuffer()], file.name, { type: file.type });
}

/** Hands a made file to the person. Answers its name when it was saved, null when they cancelled. */
export async function saveFile(fileId: string, name: string): Promise<string | null> {
  const answer = await client.file.save({ fileId });
  switch (answer.way) {
    case 'saved':
      return answer.name;
    case 'cancelled':
      return null;
    case 'download': {
      // The answer carries Content-Disposition, so the browser saves it and the page stays.
      const link = document.createElement('a');
      link.href = answer.url;
      link.click();
      return name;
    }
  }
}
