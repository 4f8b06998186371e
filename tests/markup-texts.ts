import fc from 'fast-check';
import { type Design, emptyDesign } from '../src/core/model/design.ts';
import type { Resource } from '../src/core/model/kinds.ts';
import { designs } from './arbitrary/designs.ts';

/** For tests: names that want to be markup, in Markdown, HTML, Mermaid, SVG or JSON. */
export const markupTexts: readonly string[] = [
  '**bold** _em_ ~~gone~~ `code` ``two``',
  'a | b || c \\| d \\\\| e',
  '[link](https://evil.example/) ![picture](x.png) [ref]: <https://evil.example>',
  'https://evil.example/?a=b&c=d www.evil.example someone@evil.example',
  'x //evil.example/%E0 ftp://evil.example xmpp:a@evil.example mailto:a@evil.example',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '</details></summary></svg></metadata></title></desc>]]><!-- --> <![CDATA[x]]>',
  '# heading #',
  '- list',
  '1. list',
  '> quote',
  '```mermaid\nflowchart LR\nx-->y\n```',
  '~~~',
  '--- | ---',
  'line\nbreak\r\nand\ttab\u2028separator\u0085next',
  '&amp; &#60; &lt; &copy; #quot; #35; &#x3c;',
  '"] --> x["',
  '%%{init: {"theme":"forest","securityLevel":"loose"}}%%',
  'style x:y #fff; classDef a:b #1; click n1 "javascript:alert(1)"',
  'end',
  'subgraph "x"',
  'javascript:alert(1)',
  '$x^2$ :smile: @octocat #1 {{ site.title }}',
  '\u202Egnp.exe\u2066',
  '\u0000\u0001\u001b[31m\ufffe\uffff',
  '\ud800 lone \udfff',
  '😀 👩‍💻 名前 naïve',
  ' leading and trailing ',
  '\\',
  '`',
  '|',
  '',
  'x'.repeat(200),
];

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...markupTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

/** Generated designs in which texts of all sorts, names first, are markup; references stay what they are. */
export const markupDesigns: fc.Arbitrary<Design> = fc
  .record({
    design: designs({ outside: true, blanks: true }),
    texts: fc.array(anyText, { minLength: 3, maxLength: 8 }),
    name: anyText,
    description: anyText,
  })
  .map(({ design, texts, name, description }) => ({ ...disguised(design, texts), name, description }));

/** The design with every third text in place of its own ones. */
export function disguised(design: Design, texts: readonly string[]): Design {
  let count = 0;
  const next = (text: string): string => {
    count += 1;
    return count % 3 === 0 ? (texts[count % texts.length] ?? text) : text;
  };
  const mapped = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return key === 'id' || Object.hasOwn(design.resources, value) ? value : next(value);
    if (Array.isArray(value)) return value.map((item) => mapped(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapped(one, name)]));
  };
  const resources = Object.values(design.resources).map((resource): Resource => {
    const { name: _name, id: _id, kind: _kind, ...fields } = resource;
    const name = next(next(resource.name ?? '')) || texts[0];
    return Object.assign({}, resource, mapped(fields, ''), name === undefined ? {} : { name });
  });
  return { ...design, resources: Object.fromEntries(resources.map((resource) => [resource.id, resource])) };
}

/** The same design, drawn in another order of steps. */
export function redrawn(design: Design): Design {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, one]) => [key, turned(one)]),
    );
  };
  const resources = Object.entries(design.resources).reverse();
  return {
    ...design,
    resources: Object.fromEntries(
      resources.map(([id, resource]) => [id, Object.assign({}, resource, turned(resource))]),
    ),
  };
}

/** The same design under other ids. */
export function renumbered(design: Design): Design {
  const ids = Object.keys(design.resources).reverse();
  const next = new Map(ids.map((id, index) => [id, `r${index}-${id.length}`]));
  const mapped = (value: unknown): unknown => {
    if (typeof value === 'string') return next.get(value) ?? value;
    if (Array.isArray(value)) return value.map(mapped);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one)]));
  };
  const resources = Object.entries(design.resources).map(([id, resource]) => {
    const own = next.get(id) ?? id;
    return [own, Object.assign({}, resource, mapped(resource), { id: own })] as const;
  });
  return { ...emptyDesign(design.name, design.project), resources: Object.fromEntries(resources) };
}
