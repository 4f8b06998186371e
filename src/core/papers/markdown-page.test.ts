import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { designs } from '../../../tests/arbitrary/designs.ts';
import { markupDesigns, markupTexts, redrawn, renumbered } from '../../../tests/markup-texts.ts';
import { wideDesigns } from '../../../tests/wide-designs.ts';
import { designOf, neg, vm } from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import { checkAccepted, type Outcome } from '../rules/acceptance.ts';
import { check } from '../rules/engine.ts';
import { templates } from '../templates/list.ts';
import { markdownPage } from './markdown-page.ts';
import { fenced, fileLink, named, oneLine, prose } from './markdown-text.ts';

// HTML is on, so that a tag that got through is seen; so are links that need no markup.
const markdown = new MarkdownIt({ html: true, linkify: true });
// As on GitHub: an address becomes a link, a mere host name does not.
markdown.linkify.set({ fuzzyLink: false });
type Token = ReturnType<typeof markdown.parse>[number];

const read = (text: string): Token[] => markdown.parse(text, {});
const inline = (tokens: readonly Token[]): Token[] => tokens.flatMap(({ children }) => children ?? []);
/** What a reader sees of a part of a page. */
const seen = (tokens: readonly Token[]): string =>
  tokens.map(({ type, content }) => (type === 'html_inline' ? '' : content)).join('');
const shown = (text: string): string => seen(inline(read(text)));

const ourTags = new Set(['<br>', '<details>', '</details>', '<summary>', '</summary>']);
const quiet: Outcome = { findings: [], accepted: [], lowered: [] };

/** Everything on a page that is more than text, and did not come from the page itself. */
function strange(tokens: readonly Token[]): string[] {
  const found: string[] = [];
  for (const { type, content } of tokens) {
    if (type === 'html_block') {
      const tags = content.match(/<[^>]*>/g) ?? [];
      found.push(...tags.filter((tag) => !ourTags.has(tag)));
    }
  }
  for (const { type, content, attrs } of inline(tokens)) {
    const address = attrs?.find(([name]) => name === 'href' || name === 'src')?.[1] ?? '';
    if (type === 'html_inline' && !ourTags.has(content)) found.push(content);
    if (type === 'link_open' && !/^https:\/\/(cloud\.google\.com|github\.com|\w+\.\w+)\//.test(address))
      found.push(address);
    if (type === 'link_open' && address.includes('evil')) found.push(address);
    if (type === 'image' && !/^[\w.-]+\.svg$/.test(address)) found.push(address);
    if (type === 's_open') found.push('strike');
  }
  return found;
}

const headings = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ type, tag }, index) =>
    type === 'heading_open' ? [`${tag} ${seen(tokens[index + 1]?.children ?? [])}`] : [],
  );

/** Tables as texts of their cells; a row with more cells than its head has would lose them, one with less has blanks. */
function tables(tokens: readonly Token[]): string[][][] {
  const all: string[][][] = [];
  for (const [index, { type }] of tokens.entries()) {
    if (type === 'table_open') all.push([]);
    if (type === 'tr_open') all.at(-1)?.push([]);
    if (type === 'td_open' || type === 'th_open')
      all
        .at(-1)
        ?.at(-1)
        ?.push(seen(tokens[index + 1]?.children ?? []));
  }
  return all;
}

describe('text', () => {
  test.each(markupTexts)('%j is shown as it is, wherever it stands', (text) => {
    const line = oneLine(text);
    for (const [before, after] of [
      ['', ''],
      ['word ', ' word'],
      ['- ', ''],
      ['> - ', ''],
      ['# ', ''],
    ] as const) {
      for (const written of [prose(text), line === '' ? '' : named(text)]) {
        const tokens = read(`${before}${written}${after}`);
        expect(strange(tokens)).toEqual([]);
        expect(seen(inline(tokens)).trim()).toBe(`${before.replace(/^\W+/, '')}${line}${after}`.trim());
      }
    }
    const [rows] = tables(read(`| a | b |\n| --- | --- |\n| ${prose(text)} | ${named(text)} |`));
    expect(rows?.[1]).toEqual([line, line === '' ? '(blank)' : line]);
  });

  test('of any sort makes no markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...markupTexts)), (text, more) => {
        const whole = [text, ...more].join('');
        for (const written of [prose(whole), named(whole)]) {
          const tokens = read(`word ${written}`);
          expect(strange(tokens)).toEqual([]);
          expect(new Set(inline(tokens).map(({ type }) => type))).not.toContain('link_open');
          if (oneLine(whole) !== '') expect(shown(`word ${written}`)).toBe(`word ${oneLine(whole)}`);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a fence is longer than any in it, and a file name cannot leave its link', () => {
    expect(fenced('sh', ['echo ```` x'])).toBe('`````sh\necho ```` x\n`````');
    expect(fileLink('a b/(c) ü.svg')).toBe('a%20b/%28c%29%20%C3%BC.svg');
    expect(read(`![x](${fileLink('a) b](c "d" <e> \n.svg')})`)).toHaveLength(3);
  });
});

describe('the page', () => {
  const all = [...templates.map(({ id, design }) => [id, design] as const), ...Object.entries(wideDesigns)];
  test.each(all)('of %s names each resource in the table of its kind, and tells the findings', (_id, design) => {
    const outcome = checkAccepted(design);
    const { text, lines } = markdownPage(design, outcome);
    expect(`${lines.map((line) => line.text).join('\n')}\n`).toBe(text);
    const tokens = read(text);
    expect(strange(tokens)).toEqual([]);
    const cells = new Set(tables(tokens).flatMap((rows) => rows.map(([first]) => first)));
    for (const { name } of Object.values(design.resources).slice(0, 40)) if (name) expect(cells).toContain(name);
    for (const { message } of outcome.findings.filter(({ severity }) => severity === 'error').slice(0, 20))
      expect(seen(inline(tokens))).toContain(oneLine(message));
    const owners = new Set(lines.flatMap(({ id }) => id ?? []));
    for (const id of Object.keys(design.resources).slice(0, 40)) expect(owners).toContain(id);
  });

  test('has all its parts', () => {
    const design = templates.find(({ id }) => id === 'broken')?.design;
    if (!design) throw new Error('No template is broken');
    const outcome = checkAccepted(design);
    const { text } = markdownPage(design, outcome, { warnings: ['It *will* fail'], accepted: [] });
    const found = headings(read(text));
    expect(found[0]).toBe(`h1 ${design.name}`);
    for (const part of [
      'How traffic runs',
      'Where things are',
      'Resources',
      'Findings',
      'See that it works',
      'Deploy it',
    ])
      expect(found).toContain(`h2 ${part}`);
    expect(found).toContain('h3 Errors');
    expect(text).toContain('It \\*will\\* fail');
    expect(text).toContain('```mermaid\nflowchart LR');
    expect(text).toMatch(/^gcloud compute backend-services get-health /m);
    // It shows no file that is not there: without a picture beside it the diagram stands open in its place.
    expect(text).not.toContain('![');
    expect(text).not.toContain('<details>\n<summary>The same as a Mermaid diagram');
    const withPicture = markdownPage(design, outcome, undefined, { picture: 'pictures/a.svg' }).text;
    expect(withPicture).toMatch(/^!\[Picture of [^\]]+\]\(pictures\/a\.svg\)$/m);
    expect(withPicture).toContain('<details>\n<summary>The same as a Mermaid diagram');
  });

  test('tells what was accepted, with the reason', () => {
    const found = [...templates.map(({ design }) => design), ...Object.values(wideDesigns)].flatMap((design) => {
      const finding = check(design).find(({ severity }) => severity === 'warning');
      return finding ? [{ design, finding }] : [];
    });
    const [first] = found;
    if (!first) throw new Error('No design has a warning');
    const accepted = [{ finding: first.finding, reason: 'Only for a *demo*.' }];
    const text = shown(markdownPage(first.design, { ...quiet, accepted }).text);
    expect(text).toContain('Accepted. Reason: Only for a *demo*.');
    expect(text).toContain(first.finding.rule.id);
  });

  test('no text of a design becomes markup, whatever it is', { timeout: 60_000 }, () => {
    const known =
      /^h[1-4] (How traffic runs|Where things are|Resources|Findings|Not checked|See that it works|Deploy it|Errors|Warnings|Notes|Accepted|Endpoints of .*|[A-Z][\w -]+s)$/u;
    fc.assert(
      fc.property(markupDesigns, (design) => {
        const outcome = checkAccepted(design);
        const tokens = read(markdownPage(design, outcome, { warnings: markupTexts, accepted: [] }).text);
        expect(strange(tokens)).toEqual([]);
        const [first, ...others] = headings(tokens);
        expect(first).toBe(`h1 ${oneLine(design.name) || 'Untitled design'}`);
        for (const heading of others) expect(heading).toMatch(known);
        const fences = tokens.filter(({ type }) => type === 'fence').map(({ info }) => info);
        expect(fences.every((info) => ['mermaid', 'sh'].includes(info))).toBe(true);
        expect(fences.filter((info) => info === 'mermaid').length).toBeLessThanOrEqual(1);
        expect(tokens.filter(({ type }) => type === 'code_block')).toEqual([]);
        const cells = new Set(tables(tokens).flatMap((rows) => rows.map(([cell]) => cell)));
        for (const { name } of Object.values(design.resources)) {
          if (name !== undefined) expect(cells).toContain(oneLine(name) || '(blank)');
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is the same whatever the order of drawing and the ids', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(markupDesigns, designs({ outside: true, hostile: true }), (any, design) => {
        expect(markdownPage(redrawn(any), quiet).text).toBe(markdownPage(any, quiet).text);
        // Names are unique here: of two things that are alike only their ids tell which is which.
        expect(markdownPage(renumbered(design), quiet).text).toBe(markdownPage(design, quiet).text);
      }),
      { numRuns: 60 },
    );
  });

  test('counts what would fill it', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `vm-${index}`);
    const design: Design = designOf(
      ...many.slice(0, 200).map((id) => vm(id, { zone: 'us-central1-a' })),
      neg('web', {
        networkEndpointType: 'GCE_VM_IP_PORT',
        zone: 'us-central1-a',
        endpoints: many.map((id, index) => ({ id: `e${index}`, instance: id, port: 80 })),
      }),
    );
    const { text, lines } = markdownPage(design, quiet);
    expect(text).toContain('and 9950 more');
    expect(text).toContain('and 150 more');
    expect(lines.length).toBeLessThan(900);
  });
});
