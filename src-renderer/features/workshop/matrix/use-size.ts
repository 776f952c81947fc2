// Why: what a drawing must know of the window: its room, its typeface, how wide a text comes out.
// Must not: know what is drawn.
import { type RefObject, useEffect, useRef, useState } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of an element, in whole pixels; null until it is laid out. */
export function useSize<Host extends HTMLElement>(): readonly [
  RefObject<Host | null>,
  Size | null,
] {
  const host = useRef<Host>(null);
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const element = host.current;
    if (element === null) {
      return undefined;
    }
    const observer = new ResizeObserver(() => {
      const width = Math.floor(element.clientWidth);
      const height = Math.floor(element.clientHeight);
      setSize((before) =>
        before?.width === width && before.height === height ? before : { width, height },
      );
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [host, size];
}

/** True once the typeface is there, so that names are measured as they will be drawn. */
export function useHasFonts(): boolean {
  const [hasFonts, setHasFonts] = useState(document.fonts.status === 'loaded');
  useEffect(() => {
    let isMounted = true;
    void document.fonts.ready.then(() => isMounted && setHasFonts(true));
    return () => {
      isMounted = false;
    };
  }, []);
  return hasFonts;
}

const context = document.createElement('canvas').getContext('2d');

/** Width of a text in the typeface of the product. */
export function measureText(text: string, size = 12, weight = 500): number {
  if (context === null) {
    return text.length * size * 0.55;
  }
  context.font = `${weight} ${size}px 'IBM Plex Sans', system-ui, sans-serif`;
  return context.measureText(text).width;
}
