// Why: a picture's shapes on screen, so that what is seen and what is saved are the same drawing.
// Must not: be the only way to what is shown: it is hidden from screen readers, who get words.
import type { ReactNode } from 'react';

import { hatching } from './hatching.ts';
import type { Shape } from './picture.ts';

function drawn(shape: Shape): ReactNode {
  switch (shape.kind) {
    case 'box': {
      const { x, y, width, height, fill, stroke, hatch, radius = 3 } = shape;
      return (
        <>
          <rect x={x} y={y} width={width} height={height} rx={radius} fill={fill} stroke={stroke} />
          {hatch !== undefined &&
            hatching(shape).map((line) => (
              <line key={line.x1 + line.y1} {...line} stroke={hatch} />
            ))}
        </>
      );
    }
    case 'circle':
      return (
        <circle
          cx={shape.x}
          cy={shape.y}
          r={shape.radius}
          fill={shape.fill}
          fillOpacity={shape.opacity}
          stroke={shape.stroke}
          strokeWidth={shape.strokeWidth ?? 1.5}
          strokeDasharray={shape.dash?.join(' ')}
        />
      );
    case 'line':
      return (
        <line
          x1={shape.x1}
          y1={shape.y1}
          x2={shape.x2}
          y2={shape.y2}
          stroke={shape.stroke}
          strokeWidth={shape.strokeWidth}
          strokeDasharray={shape.dash?.join(' ')}
        />
      );
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fontWeight={shape.weight}
          fill={shape.colour}
          textAnchor={shape.anchor}
          transform={shape.isUpright === true ? `rotate(-90 ${shape.x} ${shape.y})` : undefined}
          {...(shape.halo === undefined
            ? {}
            : {
                stroke: shape.halo,
                strokeWidth: 3,
                strokeLinejoin: 'round',
                paintOrder: 'stroke',
              })}
        >
          {shape.text}
        </text>
      );
  }
}

/** The shapes in their order; to be put in an `<svg>`. */
export function DrawShapes({ shapes }: { readonly shapes: readonly Shape[] }): ReactNode {
  return shapes.map((shape, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- shapes have no identity but their place
    <g key={index} data-item={shape.id}>
      {drawn(shape)}
    </g>
  ));
}
