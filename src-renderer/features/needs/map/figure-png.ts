// Why: the figure as a PNG at twice its size, drawn on a canvas with the window's own typeface.
// Must not: load a picture: shapes are drawn one by one, so no markup is ever read.
import type { Figure, Shape } from './figure.ts';
import { hatching } from './hatching.ts';

const scale = 2;

function draw(context: CanvasRenderingContext2D, shape: Shape): void {
  switch (shape.kind) {
    case 'box': {
      context.fillStyle = shape.fill;
      context.beginPath();
      context.roundRect(shape.x, shape.y, shape.width, shape.height, 3);
      context.fill();
      if (shape.hatch !== undefined) {
        context.strokeStyle = shape.hatch;
        context.lineWidth = 1;
        for (const line of hatching(shape)) {
          context.beginPath();
          context.moveTo(line.x1, line.y1);
          context.lineTo(line.x2, line.y2);
          context.stroke();
        }
      }
      if (shape.stroke !== undefined) {
        context.strokeStyle = shape.stroke;
        context.lineWidth = 1;
        context.beginPath();
        context.roundRect(shape.x, shape.y, shape.width, shape.height, 3);
        context.stroke();
      }
      break;
    }
    case 'circle':
      context.beginPath();
      context.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
      context.fillStyle = shape.fill;
      context.globalAlpha = shape.opacity;
      context.fill();
      context.globalAlpha = 1;
      context.strokeStyle = shape.stroke;
      context.lineWidth = 1.5;
      context.stroke();
      break;
    case 'text':
      context.font = `${shape.weight} ${shape.size}px "IBM Plex Sans", sans-serif`;
      context.fillStyle = shape.colour;
      context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
      context.fillText(shape.text, shape.x, shape.y);
      break;
  }
}

/** Draws the figure on white. */
export async function figurePng(figure: Figure): Promise<Blob> {
  await Promise.all(
    [400, 600].map((weight) => document.fonts.load(`${weight} 14px "IBM Plex Sans"`)),
  );
  const canvas = document.createElement('canvas');
  canvas.width = figure.width * scale;
  canvas.height = figure.height * scale;
  const context = canvas.getContext('2d');
  if (context === null) {
    throw new Error('The window cannot draw on a canvas');
  }
  context.scale(scale, scale);
  context.fillStyle = '#FFFFFF';
  context.fillRect(0, 0, figure.width, figure.height);
  for (const shape of figure.shapes) {
    draw(context, shape);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The canvas could not be made a PNG'));
      else resolve(blob);
    }, 'image/png');
  });
}
