// Why: proves that a page called .xls is read as the list it is, and that a page without one is told.
// Must not: need a browser.
import { describe, expect, it } from 'vitest';
import { readServices } from './read-services.ts';
import { readTable } from './read-table.ts';
import { utf8, windows1252 } from './testing/refusals.ts';

const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{color:red}</style>
<title>Insatser</title></head><body><table><tr><td>meny</td></tr></table>
<table border=1>
<tr><th colspan="3">Våra insatser &amp; aktiviteter</th></tr>
<tr><th>Insats<th>M&aring;lgrupp</th><th>Beskrivning</th></tr>
<tr><td>Återträff</td><td rowspan='2'>&Auml;ldre</td><td>En<br>träff &#8211; varje
vecka</td></tr>
<tr><td>Kurs</td><td><script>alert('<td>nej</td>')</script>&nbsp;</td></tr>
<!-- <tr><td>Borttagen</td></tr> -->
</table></body></html>`;

describe('a web page called .xls', () => {
  it.each([
    ['UTF-8', utf8(page)],
    ['Windows-1252', windows1252(page)],
  ])('gives its largest table, in %s', async (_encoding, bytes) => {
    const grid = await readTable(bytes, { fileName: 'lista.xls', kind: 'services' });
    expect(grid.format).toBe('csv');
    const { rows } = readServices(grid);
    expect(rows.map(({ row, name, fields }) => [row, name, fields])).toEqual([
      [
        3,
        'Återträff',
        { name: 'Återträff', targetGroups: ['Äldre'], description: 'En\nträff – varje vecka' },
      ],
      [4, 'Kurs', { name: 'Kurs', targetGroups: ['Äldre'], description: null }],
    ]);
  });

  it('is told where it has no table', async () => {
    const bytes = utf8('<!DOCTYPE html><html><body><p>Logga in</p></body></html>');
    await expect(readTable(bytes, { fileName: 'lista.xls' })).rejects.toMatchObject({
      code: 'not-a-table',
    });
  });

  it('is refused where it asks for more than a list may', async () => {
    const wide = utf8('<table><tr><td colspan="9999" rowspan="9999">Insats</td></tr></table>');
    await expect(readTable(wide, { fileName: 'a.xls' })).rejects.toMatchObject({
      code: 'file-too-large',
    });
    const torn = utf8(`<table><tr><td>Insats<td>${'<'.repeat(200_000)}`);
    const grid = await readTable(torn, { fileName: 'a.xls' });
    expect(grid.rows).toHaveLength(1);
  });
});
