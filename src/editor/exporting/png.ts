import fontUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { carriedJson, type Design, pngWithDesign } from '../../core/index.ts';
import { scaleOf } from './png-scale.ts';

/**
 * A picture in SVG as a PNG, at twice its size, with the design inside. Rejects where the browser cannot draw it.
 * `svg` should hold its fonts (`pictureFonts`), since what is drawn as an image knows none of the page's.
 */
export async function pngOf(svg: string, design: Design): Promise<Uint8Array<ArrayBuffer>> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = scaleOf(width, height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const context = canvas.getContext('2d');
    if (!context) throw new Error('There is no canvas to draw on.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('The canvas gave no picture.');
    return new Uint8Array(pngWithDesign(new Uint8Array(await blob.arrayBuffer()), carriedJson(design)));
  } finally {
    URL.revokeObjectURL(url);
  }
}

let fonts: Promise<string | undefined> | undefined;

/** The font of the interface as a rule that stands in a picture itself; undefined where it cannot be had just now. */
export function pictureFonts(): Promise<string | undefined> {
  fonts ??= loadFonts().catch(() => {
    // Without it the picture is drawn in a font of the system. The next one may have it.
    fonts = undefined;
    return undefined;
  });
  return fonts;
}

async function loadFonts(): Promise<string> {
  const answer = await fetch(fontUrl);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,${btoa(binary)}) format('woff2')}`;
}
