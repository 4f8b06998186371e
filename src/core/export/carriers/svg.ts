import type { Design } from '../../model/design.ts';
import { carriedJson } from './json.ts';

/** How the element is known among other metadata of a picture. */
const mark = 'id="neg-designer-design"';
const marks: readonly string[] = [mark, mark.replaceAll('"', "'")];

/** An element of SVG that carries a design: nothing in it but text, and no text in it that could end it. */
export function svgCarrier(design: Design): string {
  return `<metadata ${mark}>${carriedJson(design)}</metadata>`;
}

/** Whether a text is a picture in SVG: its first element says so. */
export function looksLikeSvg(text: string): boolean {
  let at = 0;
  // Before the first element there may be a declaration, comments and a document type.
  for (let steps = 0; steps < 100; steps += 1) {
    while (at < text.length && /[\s\uFEFF]/.test(text.charAt(at))) at += 1;
    const [open, close] = text.startsWith('<!--', at) ? ['<!--', '-->'] : ['<', '>'];
    if (open === '<' && !text.startsWith('<?', at) && !text.startsWith('<!', at)) break;
    const end = text.indexOf(close, at + open.length);
    if (end < 0) return false;
    at = end + close.length;
  }
  return /^<(?:\w+:)?svg[\s>/]/.test(text.slice(at, at + 40));
}

/** The design document that a picture in SVG carries, as text; undefined where there is none. */
export function designInSvg(text: string): string | undefined {
  if (!looksLikeSvg(text)) return undefined;
  const at = marks.map((one) => text.indexOf(one)).find((place) => place >= 0);
  if (at === undefined) return undefined;
  const start = text.indexOf('>', at);
  // Other programs may have moved the text into a section of its own, or spelt characters in it otherwise.
  const [open, close] = text.startsWith('<![CDATA[', start + 1) ? ['<![CDATA[', ']]>'] : ['', '<'];
  const from = start + 1 + open.length;
  const end = text.indexOf(close, from);
  if (start < 0 || end < 0) return undefined;
  const inside = text.slice(from, end).trim();
  const json = open === '' ? decoded(inside) : inside;
  return json.startsWith('{') ? json : undefined;
}

const named: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(quot|apos|lt|gt|amp));/g, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return named[name] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
