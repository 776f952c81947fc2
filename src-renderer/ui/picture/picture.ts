// Why: a picture as plain shapes, which the screen, the SVG and the PNG are all drawn from.
// Must not: know what is shown, or hold a colour of its own.

/** Says which thing of the plan a shape belongs to, on screen only. */
interface Marked {
  readonly id?: string;
}

export interface BoxShape extends Marked {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly stroke?: string;
  /** Drawn over the fill: nothing is known or nothing is there. */
  readonly hatch?: string;
  /** Of the corners; 3 unless told. */
  readonly radius?: number;
}

export interface CircleShape extends Marked {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
  readonly opacity: number;
  readonly stroke: string;
  /** 1.5 unless told. */
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
}

export interface LineShape extends Marked {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash?: readonly number[];
}

export interface TextShape extends Marked {
  readonly kind: 'text';
  readonly x: number;
  /** Of the line that the text stands on. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly colour: string;
  readonly weight: 400 | 500 | 600;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Colour of a rim round the letters, so that they can be read over lines. */
  readonly halo?: string;
  /** Turned to stand along an upright axis, read from below. */
  readonly isUpright?: boolean;
}

export type Shape = BoxShape | CircleShape | LineShape | TextShape;

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** The same in words, for those who cannot see it. */
  readonly description: string;
  readonly shapes: readonly Shape[];
}

export const pictureFormats = ['svg', 'png'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** A file name of these words that every file system takes. */
export function pictureName(words: string, format: PictureFormat): string {
  const name = words
    .replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, 140);
  return `${name}.${format}`;
}
