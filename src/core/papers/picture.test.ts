import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markupDesigns, markupTexts, redrawn } from '../../../tests/markup-texts.ts';
import { wideDesigns } from '../../../tests/wide-designs.ts';
import { designInSvg } from '../export/carriers/svg.ts';
import type { Design } from '../model/design.ts';
import { readDesign } from '../model/document.ts';
import { writeDesign } from '../model/write-design.ts';
import { checkAccepted } from '../rules/acceptance.ts';
import { templates } from '../templates/list.ts';
import { type PictureOptions, svgPicture } from './picture.ts';

const parser = new DOMParser({ onError: onErrorStopParsing });

function read(text: string): Element {
  const root = parser.parseFromString(text, 'image/svg+xml').documentElement;
  if (!root) throw new Error('No element');
  return root;
}

function* elementsOf(element: Element): Generator<Element> {
  yield element;
  for (const child of Array.from(element.childNodes)) {
    if (child.nodeType === 1) {
      for (const one of Array.from(element.getElementsByTagName('*'))) yield one;
      return;
    }
  }
}

const allowed = new Set(['svg', 'title', 'desc', 'metadata', 'rect', 'path', 'circle', 'text', 'g']);
const attributes =
  /^(xmlns|width|height|viewBox|role|font-(family|size|weight)|id|x|y|r[x]?|cx|cy|d|fill|stroke(-\w+)*|transform|text-anchor|textLength|lengthAdjust)$/;

/** What a picture may not have: scripts, links, styles, addresses of anything outside. */
function strange(root: Element): string[] {
  return [...elementsOf(root)].flatMap((element) => [
    ...(allowed.has(element.tagName) ? [] : [element.tagName]),
    ...Array.from(element.attributes).flatMap(({ name, value }) =>
      attributes.test(name) && (name === 'xmlns' || !/url\(|:\/\//.test(value)) ? [] : [`${name}=${value}`],
    ),
  ]);
}

const part = (root: Element, tag: string): string => root.getElementsByTagName(tag).item(0)?.textContent ?? '';
/** XML has no place for these, and reads every end of a line as one character. */
const told = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/\r\n?|[\u0085\u2028]/g, '\n');

/** The design as a document, without the places of fields in it. */
const reopened = (text: string): Design => {
  const inside = designInSvg(text);
  if (inside === undefined) throw new Error('No design inside');
  const result = readDesign(JSON.parse(inside));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const asWritten = (design: Design): unknown => JSON.parse(writeDesign(design));

describe('a picture', () => {
  const all = [...templates.map(({ id, design }) => [id, design] as const), ...Object.entries(wideDesigns)];
  const looks: PictureOptions[] = [{}, { theme: 'dark' }, { theme: 'dark', marks: true }];
  test.each(all)('of %s is an SVG document with title, words and the design inside', (_id, design) => {
    const outcome = checkAccepted(design);
    for (const options of looks) {
      const { text, lines } = svgPicture(design, outcome, undefined, options);
      expect(`${lines.map((line) => line.text).join('\n')}\n`).toBe(text);
      const root = read(text);
      expect(strange(root)).toEqual([]);
      expect(root.getAttribute('role')).toBe('img');
      expect(part(root, 'title')).toBe(design.name);
      expect(part(root, 'desc').length).toBeGreaterThan(20);
      expect(asWritten(reopened(text))).toEqual(asWritten(design));
    }
    expect(svgPicture(design, outcome, undefined, { bare: true }).text).not.toContain('<metadata');
  });

  test('of any text stays well-formed and gives back what was put in', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(markupDesigns, (design) => {
        const { text } = svgPicture(design, undefined, { warnings: markupTexts, accepted: [] });
        const root = read(text);
        expect(strange(root)).toEqual([]);
        expect(part(root, 'title')).toBe(told(design.name));
        expect(asWritten(reopened(text))).toEqual(asWritten(design));
      }),
      { numRuns: 100 },
    );
  });

  test('is the same whatever the order of drawing', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(markupDesigns, (design) => {
        expect(svgPicture(redrawn(design)).text).toBe(svgPicture(design).text);
      }),
      { numRuns: 60 },
    );
  });

  test('names the errors with which it was made, and points them out', () => {
    const design = templates.find(({ id }) => id === 'broken')?.design;
    if (!design) throw new Error('No template is broken');
    const outcome = checkAccepted(design);
    const forced = svgPicture(design, outcome, { warnings: ['dns-a is wrong'], accepted: [] }).text;
    expect(part(read(forced), 'desc')).toContain('dns-a is wrong');
    expect(forced).toContain('#d22828');
    expect(svgPicture(design, outcome).text).not.toContain('#d22828');
  });

  test('takes fonts along', () => {
    const [first] = templates;
    const { text } = svgPicture(first?.design ?? wideDesigns.blank, undefined, undefined, { fonts: '@font-face{}' });
    expect(part(read(text), 'style')).toBe('@font-face{}');
  });
});
