// Why: the parts a board report is built of, free of any library, so that its structure can be
// tested as data and the Word library changed.
// Must not: know docx or OOXML.
import type { Tone } from '../paper/tone.ts';

/** A status: its word on its colour, and what it applies to. */
export interface Chip {
  readonly word: string;
  readonly tone: Tone;
  readonly text: string;
}

export type Line = string | Chip;

export interface Cell {
  /** Paragraphs of the cell; at least one, never an empty text. */
  readonly lines: readonly Line[];
  readonly isStrong?: boolean;
}

export interface Column {
  readonly heading: string;
  /** Share of the width; all columns of a table add up to 1. */
  readonly share: number;
  readonly isFigure?: boolean;
}

export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly above: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly look?: 'muted' | 'quote' }
  /** Numbered points; numbering starts anew in every list. */
  | { readonly kind: 'points'; readonly items: readonly string[] }
  | { readonly kind: 'notice'; readonly text: string }
  /** Names and values side by side. */
  | {
      readonly kind: 'facts';
      readonly facts: readonly { readonly label: string; readonly lines: readonly Line[] }[];
    }
  | {
      readonly kind: 'table';
      /** Stands above the table and says what it holds. */
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'contents' };

/** A run of pages with one orientation and a name that stands at the head of each. */
export interface ReportPart {
  readonly name: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

/** A cell of one text, split at line feeds, or of several lines; "saknas" where nothing is said. */
export function cell(content: string | readonly Line[]): Cell {
  const lines = (typeof content === 'string' ? content.split('\n') : content).filter(
    (line) => line !== '',
  );
  return { lines: lines.length === 0 ? ['saknas'] : lines };
}

export function chip(word: string, tone: Tone, text = ''): Chip {
  return { word, tone, text };
}

/** The length of a line as it is read. */
export function lineLength(line: Line): number {
  return typeof line === 'string' ? line.length : line.word.length + line.text.length;
}

export function strong(text: string): Cell {
  return { lines: [text], isStrong: true };
}

export function paragraphs(texts: readonly string[]): readonly Block[] {
  return texts.map((text) => ({ kind: 'paragraph', text }));
}

/** A table, or a sentence that says there is nothing to show. */
export function tableOr(empty: string, table: Extract<Block, { kind: 'table' }>): Block {
  return table.rows.length === 0 ? { kind: 'paragraph', text: empty } : table;
}
