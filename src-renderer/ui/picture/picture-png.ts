// Why: the picture as a PNG at twice its size, drawn on a canvas with the window's own typeface.
// Must not: load a picture: shapes are drawn one by one, so no markup is ever read.
import { hatching } from './hatching.ts';
import type { Picture, Shape } from './picture.ts';

const scale = 2;

function draw(context: CanvasRenderingContext2D, shape: Shape): void {
  switch (shape.kind) {
    case 'box': {
      context.fillStyle = shape.fill;
      context.beginPath();
      context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 3);
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
        context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 3);
        context.stroke();
      }
      break;
    }
    case 'circle':
      context.beginPath();
      context.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
      if (shape.fill !== 'none') {
        context.fillStyle = shape.fill;
        context.globalAlpha = shape.opacity;
        context.fill();
        context.globalAlpha = 1;
      }
      if (shape.stroke !== 'none') {
        context.strokeStyle = shape.stroke;
        context.lineWidth = shape.strokeWidth ?? 1.5;
        context.setLineDash([...(shape.dash ?? [])]);
        context.stroke();
        context.setLineDash([]);
      }
      break;
    case 'line':
      context.beginPath();
      context.moveTo(shape.x1, shape.y1);
      context.lineTo(shape.x2, shape.y2);
      context.strokeStyle = shape.stroke;
      context.lineWidth = shape.strokeWidth;
      context.setLineDash([...(shape.dash ?? [])]);
      context.stroke();
      context.setLineDash([]);
      break;
    case 'text':
      context.save();
      context.translate(shape.x, shape.y);
      if (shape.isUpright === true) context.rotate(-Math.PI / 2);
      context.font = `${shape.weight} ${shape.size}px "IBM Plex Sans", sans-serif`;
      context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
      if (shape.halo !== undefined) {
        context.strokeStyle = shape.halo;
        context.lineWidth = 3;
        context.lineJoin = 'round';
        context.strokeText(shape.text, 0, 0);
      }
      context.fillStyle = shape.colour;
      context.fillText(shape.text, 0, 0);
      context.restore();
      break;
  }
}

/** Draws the picture on white. */
export async function picturePng(picture: Picture): Promise<Blob> {
  await Promise.all(
    [400, 500, 600].map((weight) => document.fonts.load(`${weight} 14px "IBM Plex Sans"`)),
  );
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * scale;
  canvas.height = picture.height * scale;
  const context = canvas.getContext('2d');
  if (context === null) {
    throw new Error('The window cannot draw on a canvas');
  }
  context.scale(scale, scale);
  context.fillStyle = '#FFFFFF';
  context.fillRect(0, 0, picture.width, picture.height);
  for (const shape of picture.shapes) {
    draw(context, shape);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The canvas could not be made a PNG'));
      else resolve(blob);
    }, 'image/png');
  });
}
