// Why: turns a paste, a fill, a clearing or a change of many into patches of services, or into the
// list of cells where it does not fit. Must not: save, or answer with a part of what was asked.
import type { PlanLists } from '../../../../src-shared/contract/owner/lists.ts';
import type {
  CatalogueRow,
  ServiceAddition,
  ServiceChange,
  ServicePatch,
} from '../../../../src-shared/contract/owner/services.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { cellText, parseCell } from '../cell-values.ts';
import { type ColumnId, columnSpecs, isEditable } from '../column-specs.ts';
import type { CellRange } from './cell-range.ts';
import type { Block } from './clipboard.ts';

/** The table as it stands: services in their order (null for a group's heading), and columns. */
export interface GridView {
  readonly rows: readonly (CatalogueRow | null)[];
  readonly columns: readonly ColumnId[];
  readonly lists: PlanLists;
}

export interface CellProblem {
  /** "S11 · Målgrupp". */
  readonly place: string;
  /** What was to stand there. */
  readonly text: string;
  readonly message: string;
}

export interface MadeChanges {
  readonly changes: readonly ServiceChange[];
  readonly additions: readonly ServiceAddition[];
  /** Cells that become different, those of new services among them. */
  readonly cells: number;
  /** Where there is any, nothing may be saved. */
  readonly problems: readonly CellProblem[];
}

/** Collects patches per service and says where two of them contradict each other. */
class ChangeMaker {
  readonly #patches = new Map<string, ServicePatch>();
  readonly #problems: CellProblem[] = [];
  #cells = 0;

  place(row: CatalogueRow, id: ColumnId): string {
    return `${row.ref} · ${t(`catalogue.column.${id}`)}`;
  }

  refuse(place: string, text: string, message: string): void {
    this.#problems.push({ place, text, message });
  }

  put(row: CatalogueRow, id: ColumnId, text: string, patch: ServicePatch): void {
    const before = this.#patches.get(row.id) ?? {};
    for (const [field, value] of Object.entries(patch)) {
      const key = field as keyof ServicePatch;
      if (Object.hasOwn(before, key)) {
        if (!isSame(before[key], value)) {
          this.refuse(this.place(row, id), text, t('catalogue.problem.twice'));
        }
      } else if (!isSame(row[key], value)) {
        this.#patches.set(row.id, { ...this.#patches.get(row.id), [key]: value });
        this.#cells += 1;
      }
    }
  }

  made(additions: readonly ServiceAddition[] = [], addedCells = 0): MadeChanges {
    return {
      changes: [...this.#patches].map(([id, patch]) => ({ id, patch })),
      additions,
      cells: this.#cells + addedCells,
      problems: this.#problems,
    };
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function serviceRows(view: GridView, top: number, bottom: number): readonly CatalogueRow[] {
  return view.rows.slice(top, bottom + 1).filter((row) => row !== null);
}

/** The texts of a range, groups' headings left out. */
export function copyRange(view: GridView, range: CellRange): Block {
  const columns = view.columns.slice(range.left, range.right + 1);
  return serviceRows(view, range.top, range.bottom).map((row) =>
    columns.map((id) => cellText(row, id, view.lists)),
  );
}

/** Where a block lands: as large as itself, or as the range where that is a whole number of blocks. */
function landing(view: GridView, range: CellRange, block: Block) {
  const height = block.length;
  const width = block[0]?.length ?? 0;
  const inRange = serviceRows(view, range.top, range.bottom);
  const columnsInRange = range.right - range.left + 1;
  const isTiled =
    (inRange.length > height || columnsInRange > width) &&
    inRange.length % height === 0 &&
    columnsInRange % width === 0;
  if (isTiled) {
    return { height: inRange.length, width: columnsInRange };
  }
  return { height, width };
}

/**
 * A block pasted with its first cell in the upper left corner of a range. One that reaches below the
 * last row makes new services of the rest. A cell that already says what is pasted is left alone,
 * also where it cannot be changed: so a copied block can be pasted over itself.
 */
export function pasteBlock(view: GridView, range: CellRange, block: Block): MadeChanges {
  const maker = new ChangeMaker();
  const { height, width } = landing(view, range, block);
  const columns = view.columns.slice(range.left, range.left + width);
  if (columns.length < width) {
    maker.refuse(
      t('catalogue.problem.blockPlace'),
      '',
      t('catalogue.problem.tooWide', { width, room: columns.length }),
    );
    return maker.made();
  }
  const targets = serviceRows(view, range.top, view.rows.length - 1).slice(0, height);
  const textAt = (row: number, column: number): string =>
    block[row % block.length]?.[column % (block[0]?.length ?? 1)] ?? '';
  for (const [rowIndex, row] of targets.entries()) {
    for (const [columnIndex, id] of columns.entries()) {
      const text = textAt(rowIndex, columnIndex);
      if (!saysTheSame(text, cellText(row, id, view.lists))) {
        const parsed = parseCell(text, id, view.lists);
        if (parsed.problem === undefined) {
          maker.put(row, id, text, parsed.patch);
        } else {
          maker.refuse(maker.place(row, id), text, parsed.problem);
        }
      }
    }
  }
  const rest = Array.from({ length: height - targets.length }, (_, index) =>
    columns.map((_id, column) => textAt(targets.length + index, column)),
  );
  const added = newServices(view, maker, columns, rest);
  return maker.made(added.additions, added.cells);
}

/** Lines come back from other programs with other ends. */
function saysTheSame(text: string, other: string): boolean {
  return text === other || text.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
}

/** Rows below the last: each with a name and otherwise empty cells where nothing can be written. */
function newServices(
  view: GridView,
  maker: ChangeMaker,
  columns: readonly ColumnId[],
  rows: Block,
): { readonly additions: readonly ServiceAddition[]; readonly cells: number } {
  const additions: ServiceAddition[] = [];
  let cells = 0;
  for (const [index, texts] of rows.entries()) {
    if (texts.every((text) => text.trim() === '')) {
      continue;
    }
    const rowName = t('catalogue.problem.newRow', { row: index + 1 });
    const patch: ServicePatch = {};
    for (const [column, id] of columns.entries()) {
      const text = texts[column] ?? '';
      const place = `${rowName} · ${t(`catalogue.column.${id}`)}`;
      if (isEditable(id)) {
        const parsed = parseCell(text, id, view.lists);
        if (parsed.problem === undefined) {
          Object.assign(patch, parsed.patch);
          cells += 1;
        } else {
          maker.refuse(place, text, parsed.problem);
        }
      }
    }
    if (patch.name !== undefined) {
      additions.push({ ...patch, name: patch.name });
    } else if (!columns.includes('name')) {
      maker.refuse(rowName, texts.join(' '), t('catalogue.problem.newNeedsName'));
    }
  }
  return { additions, cells };
}

/**
 * Fills the rows under a range, down to `bottom`, with its values, over and over. Columns that
 * cannot be written are passed over; where none can, that is told.
 */
export function fillDown(view: GridView, source: CellRange, bottom: number): MadeChanges {
  const maker = new ChangeMaker();
  const columns = view.columns.slice(source.left, source.right + 1);
  const editable = columns.filter(isEditable);
  const from = serviceRows(view, source.top, source.bottom);
  const onto = serviceRows(view, source.bottom + 1, bottom);
  refuseIfFixed(maker, editable, columns);
  for (const [index, row] of onto.entries()) {
    const model = from[index % from.length];
    for (const id of model === undefined ? [] : editable) {
      const spec = columnSpecs[id];
      if (spec.kind !== 'fixed' && model !== undefined) {
        maker.put(row, id, cellText(model, id, view.lists), { [spec.field]: model[spec.field] });
      }
    }
  }
  return maker.made();
}

/** Empties the cells of a range; names stay, and are told as problems. */
export function clearRange(view: GridView, range: CellRange): MadeChanges {
  const maker = new ChangeMaker();
  const columns = view.columns.slice(range.left, range.right + 1);
  const editable = columns.filter(isEditable);
  refuseIfFixed(maker, editable, columns);
  for (const row of serviceRows(view, range.top, range.bottom)) {
    for (const id of editable) {
      const parsed = parseCell('', id, view.lists);
      if (parsed.problem === undefined) {
        maker.put(row, id, '', parsed.patch);
      } else {
        maker.refuse(maker.place(row, id), '', parsed.problem);
      }
    }
  }
  return maker.made();
}

function refuseIfFixed(
  maker: ChangeMaker,
  editable: readonly ColumnId[],
  columns: readonly ColumnId[],
): void {
  const [first] = columns;
  if (editable.length === 0 && first !== undefined) {
    maker.refuse(t(`catalogue.column.${first}`), '', t('catalogue.problem.fixed'));
  }
}

/** How a list of a service is changed when many are: all of it, or some values more or less. */
export type ListMode = 'set' | 'add' | 'remove';

/** One column of many services set to a text, or a list with values more or less. */
export function changeColumn(
  rows: readonly CatalogueRow[],
  id: ColumnId,
  value: { readonly text: string; readonly mode: ListMode },
  lists: PlanLists,
): MadeChanges {
  const maker = new ChangeMaker();
  const spec = columnSpecs[id];
  const parsed = parseCell(value.text, id, lists);
  if (parsed.problem !== undefined) {
    maker.refuse(t(`catalogue.column.${id}`), value.text, parsed.problem);
    return maker.made();
  }
  for (const row of rows) {
    if (spec.kind === 'list' || spec.kind === 'forms') {
      const now: readonly string[] = row[spec.field];
      const given: readonly string[] = parsed.patch[spec.field] ?? [];
      maker.put(row, id, value.text, { [spec.field]: mixed(now, given, value.mode) });
    } else {
      maker.put(row, id, value.text, parsed.patch);
    }
  }
  return maker.made();
}

function mixed(
  now: readonly string[],
  given: readonly string[],
  mode: ListMode,
): readonly string[] {
  switch (mode) {
    case 'set':
      return given;
    case 'add':
      return [...now, ...given.filter((one) => !now.includes(one))];
    case 'remove':
      return now.filter((one) => !given.includes(one));
  }
}
