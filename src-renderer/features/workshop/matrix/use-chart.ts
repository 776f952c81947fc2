// Why: keeps one ECharts picture in step with React: made once, changed by options, gone when unmounted.
// Must not: know what is drawn.
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';

import type { ECharts, EChartsCoreOption } from './echarts.ts';
import { init } from './echarts.ts';

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

/** Draws `option` into the element; `onClick` gets the name of the data item that was pressed. */
export function useChart(
  option: EChartsCoreOption | null,
  size: Size | null,
  onClick: (name: string) => void,
): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const click = useEffectEvent((name: string) => onClick(name));
  const isReady = option !== null && size !== null && size.width > 0 && size.height > 0;

  useEffect(() => {
    if (!isReady || place.current === null) {
      return undefined;
    }
    const made = init(place.current, null, { renderer: 'svg' });
    made.on('click', ({ name }) => click(name));
    chart.current = made;
    return () => {
      chart.current = null;
      made.dispose();
    };
  }, [isReady]);

  useEffect(() => {
    if (isReady && chart.current !== null) {
      const { width, height } = chart.current.getDom().getBoundingClientRect();
      if (chart.current.getWidth() !== width || chart.current.getHeight() !== height) {
        chart.current.resize();
      }
      chart.current.setOption(option);
    }
  }, [option, isReady]);

  return place;
}

const lessMotion = globalThis.matchMedia('(prefers-reduced-motion: reduce)');

/** 240 ms for points that move, none for those who want none. */
export function moveDuration(): number {
  return lessMotion.matches ? 0 : 240;
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
