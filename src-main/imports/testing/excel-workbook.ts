// Why: a workbook as Excel itself writes it, part by part, for tests: shared strings with rich text,
// styles, tables, themes, formulas with stored values, dates, namespaces the product does not know.
// Must not: be used by the product.
import { makeZip } from './make-zip.ts';
import type { ZipPart, ZipShape } from './make-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export interface ExcelSheet {
  readonly name: string;
  /** `<row>…</row>` as they stand in `<sheetData>`. */
  readonly rows: string;
  /** Such as `A1:C1`. */
  readonly merges?: readonly string[];
  readonly state?: 'hidden' | 'veryHidden';
  /** Instead of all the rest: the whole part. */
  readonly xml?: string;
}

export interface ExcelWorkbook {
  readonly sheets: readonly ExcelSheet[];
  /** `<si>…</si>` elements. */
  readonly sharedStrings?: string;
  readonly usesDatesFrom1904?: boolean;
  /** Parts put in, or put in the place of those of the same name. */
  readonly extraParts?: readonly ZipPart[];
  /** Names of parts to leave out. */
  readonly without?: readonly string[];
  readonly shape?: ZipShape;
}

/** Style 1 is Excel's own short date, 2 a Swedish long date, 3 kronor, 4 date with time, 5 time. */
const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac x16r2" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/><numFmt numFmtId="165" formatCode="#,##0\\ &quot;kr&quot;"/><numFmt numFmtId="166" formatCode="[$-41D]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="167" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="1" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="167" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="20" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>`;

function sheetPart(sheet: ExcelSheet): string {
  const merges = sheet.merges ?? [];
  const mergeCells =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return (
    sheet.xml ??
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="40" customWidth="1"/></cols><sheetData>${sheet.rows}</sheetData>${mergeCells}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><legacyDrawing r:id="rId9"/></worksheet>`
  );
}

/** Makes the workbook's bytes. */
export function makeExcelWorkbook(workbook: ExcelWorkbook): Uint8Array {
  const { sheets, sharedStrings } = workbook;
  const text = (name: string, content: string): ZipPart => ({ name, content });
  const overrides = sheets.map(
    (_sheet, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const links = sheets.map(
    (_sheet, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const entries = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name.replace(/&/gu, '&amp;')}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  const parts: ZipPart[] = [
    text(
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${overrides.join('')}</Types>`,
    ),
    text(
      '_rels/.rels',
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId3" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    text(
      'xl/workbook.xml',
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="27029"/><workbookPr${workbook.usesDatesFrom1904 ? ' date1904="1"' : ''} defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12225"/></bookViews><sheets>${entries.join('')}</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Blad1!$A$1:$C$3</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    ),
    text(
      'xl/_rels/workbook.xml.rels',
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}<Relationship Id="rId101" Type="${OFFICE}/styles" Target="styles.xml"/>${sharedStrings === undefined ? '' : `<Relationship Id="rId102" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`}<Relationship Id="rId103" Type="${OFFICE}/externalLink" Target="file:///c:/hemligt.xlsx" TargetMode="External"/></Relationships>`,
    ),
    text('xl/styles.xml', STYLES),
    ...sheets.map((sheet, index) => text(`xl/worksheets/sheet${index + 1}.xml`, sheetPart(sheet))),
    ...(sharedStrings === undefined
      ? []
      : [
          text('xl/sharedStrings.xml', `${DECLARATION}<sst xmlns="${MAIN}">${sharedStrings}</sst>`),
        ]),
    text('docProps/app.xml', '<Properties/>'),
  ];
  const extra = workbook.extraParts ?? [];
  const left = parts.filter(
    ({ name }) =>
      !(workbook.without ?? []).includes(name) && !extra.some((part) => part.name === name),
  );
  return makeZip([...left, ...extra], workbook.shape);
}

/** A row of texts written in the cells themselves. */
export function textRow(row: number, texts: readonly string[]): string {
  const cells = texts.map((text, column) => {
    const reference = `${String.fromCharCode(65 + column)}${row}`;
    const safe = text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
    return text === '' ? '' : `<c r="${reference}" t="inlineStr"><is><t>${safe}</t></is></c>`;
  });
  return `<row r="${row}" spans="1:3" x14ac:dyDescent="0.25">${cells.join('')}</row>`;
}
