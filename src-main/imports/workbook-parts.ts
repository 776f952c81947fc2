// Why: finds in a workbook's zip the few parts that hold cells (sheets, shared strings, styles) and
// leaves the rest packed: pictures, macros, links and comments are never touched.
// Must not: follow a reference out of the file.
import type { ImportLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import { messages } from './messages.ts';
import { parseAttributes, scanTags } from './xml-scan.ts';
import type { ZipArchive } from './zip-archive.ts';

export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly path: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly usesDatesFrom1904: boolean;
  readonly sharedStrings: Uint8Array | null;
  readonly styles: Uint8Array | null;
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const ROOT_RELATIONSHIPS = '_rels/.rels';

/** A part's text. Workbooks are UTF-8; one that is not is damaged, or made to be read two ways. */
export function decodePart(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ImportRefusal('truncated-file', messages.truncated, [], { cause: error });
  }
}

/** Path of a part that `base` refers to, or null where it leads out of the file. */
function resolveTarget(base: string, target: string): string | null {
  if (/^[a-z][a-z+.-]*:/iu.test(target)) return null;
  const steps = target.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return null;
    } else if (step !== '' && step !== '.') {
      steps.push(step);
    }
  }
  return steps.join('/');
}

function readRelationships(
  archive: ZipArchive,
  path: string,
  base: string,
  limits: ImportLimits,
): readonly Relationship[] {
  if (!archive.has(path)) return [];
  const found: Relationship[] = [];
  scanTags(decodePart(archive.read(path)), limits, (name, kind, _start, _end, text) => {
    if (name !== 'Relationship' || kind === 'close') return;
    const attributes = parseAttributes(text);
    if (attributes.get('TargetMode') === 'External') return;
    const target = resolveTarget(base, attributes.get('Target') ?? '');
    if (target === null) return;
    found.push({ id: attributes.get('Id') ?? '', type: attributes.get('Type') ?? '', target });
  });
  return found;
}

/** Types end alike in both dialects of the format, transitional and strict. */
function hasType(relationship: Relationship, type: string): boolean {
  return relationship.type.endsWith(`/${type}`);
}

/** Says what a zip without a workbook is, where it is a document people know. */
function refuseOtherZip(archive: ZipArchive): never {
  const isPart = (start: string): boolean => archive.names.some((name) => name.startsWith(start));
  if (isPart('word/')) {
    throw new ImportRefusal('not-a-table', messages.otherDocument('ett Word-dokument'));
  }
  if (isPart('ppt/')) {
    throw new ImportRefusal('not-a-table', messages.otherDocument('en PowerPoint-presentation'));
  }
  if (archive.has('mimetype') && archive.has('content.xml')) {
    throw new ImportRefusal(
      'not-a-table',
      messages.otherDocument('ett OpenDocument-dokument (.ods)'),
    );
  }
  if (archive.names.some((name) => name.endsWith('.bin') && name.startsWith('xl/workbook'))) {
    throw new ImportRefusal('not-a-table', messages.otherDocument('en binär arbetsbok (.xlsb)'));
  }
  throw new ImportRefusal('not-a-table', messages.noWorkbook);
}

function boundedPart(
  archive: ZipArchive,
  path: string | undefined,
  mostTags: number,
  limits: ImportLimits,
): Uint8Array | null {
  if (path === undefined || !archive.has(path)) return null;
  const bytes = archive.read(path);
  let tags = 0;
  scanTags(decodePart(bytes), limits, () => {
    tags += 1;
    if (tags > mostTags) {
      throw new ImportRefusal('file-too-large', messages.unpacksTooLarge(limits.unpackedBytes));
    }
  });
  return bytes;
}

interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  readonly id: string;
}

function readWorkbook(
  xml: string,
  limits: ImportLimits,
): { entries: readonly SheetEntry[]; usesDatesFrom1904: boolean } {
  const entries: SheetEntry[] = [];
  let usesDatesFrom1904 = false;
  scanTags(xml, limits, (name, kind, _start, _end, text) => {
    if (kind === 'close') return;
    if (name === 'workbookPr') {
      usesDatesFrom1904 = ['1', 'true'].includes(parseAttributes(text).get('date1904') ?? '');
    } else if (name === 'sheet') {
      const attributes = parseAttributes(text);
      const id = [...attributes].find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const state = attributes.get('state') ?? 'visible';
      entries.push({ name: attributes.get('name') ?? '', isHidden: state !== 'visible', id });
    }
  });
  return { entries, usesDatesFrom1904 };
}

/** The parts of the workbook that hold cells; throws `ImportRefusal` where there are none. */
export function findWorkbookParts(archive: ZipArchive, limits: ImportLimits): WorkbookParts {
  const workbookPath = readRelationships(archive, ROOT_RELATIONSHIPS, '', limits).find(
    (relationship) => hasType(relationship, 'officeDocument'),
  )?.target;
  if (workbookPath === undefined || !archive.has(workbookPath)) refuseOtherZip(archive);
  if (workbookPath.toLowerCase().endsWith('.bin')) refuseOtherZip(archive);

  const { entries, usesDatesFrom1904 } = readWorkbook(
    decodePart(archive.read(workbookPath)),
    limits,
  );
  const cut = workbookPath.lastIndexOf('/') + 1;
  const relationshipPath = `${workbookPath.slice(0, cut)}_rels/${workbookPath.slice(cut)}.rels`;
  const relationships = readRelationships(archive, relationshipPath, workbookPath, limits);
  const sheets = entries.flatMap((entry) => {
    // Chart sheets and macro sheets have other types and no rows.
    const path = relationships.find(
      (relationship) => relationship.id === entry.id && hasType(relationship, 'worksheet'),
    )?.target;
    return path === undefined ? [] : [{ name: entry.name, isHidden: entry.isHidden, path }];
  });
  if (sheets.length === 0) refuseOtherZip(archive);
  if (sheets.length > limits.sheets) {
    throw new ImportRefusal('file-too-large', messages.tooManyParts);
  }
  if (sheets.some((sheet) => !archive.has(sheet.path))) {
    throw new ImportRefusal('truncated-file', messages.truncated);
  }
  const pathOf = (type: string): string | undefined =>
    relationships.find((relationship) => hasType(relationship, type))?.target;
  return {
    sheets,
    usesDatesFrom1904,
    sharedStrings: boundedPart(archive, pathOf('sharedStrings'), limits.sharedStringTags, limits),
    styles: boundedPart(archive, pathOf('styles'), limits.styleTags, limits),
  };
}
