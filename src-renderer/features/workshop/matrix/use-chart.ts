// Why: keeps one ECharts picture in step with React: made once, changed by options, gone when unmounted.
// Must not: know what is drawn.
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

import type { ECharts, EChartsCoreOption } from './echarts.ts';
import { init } from './echarts.ts';
import type { Size } from './use-size.ts';

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
