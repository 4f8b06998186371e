import type { Page } from '@playwright/test';
import {
  applies,
  asOfText,
  atlas,
  called,
  cardOf,
  checkAccepted,
  type Design,
  explainDesign,
  type Field,
  judgeLevel,
  kindNames,
  kinds,
  levels,
  openingsFor,
  outlineTree,
  products,
  proposedRequests,
  questions,
  reachabilityCauses,
  readDesign,
  readJson,
  relations,
  reportGuide,
  ruleDesignsOf,
  rules,
  solve,
  sweep,
  templates,
  traceReport,
  traceRequest,
  viewOf,
} from '../src/core/index.ts';
import { bareDesign, shownRule, workDesign } from './screens/designs.ts';

/**
 * Words that are on purpose not in the catalogue of the interface, because the core has them: they are the same on the
 * canvas, on the command line and in every document. Google's own names of kinds, fields and values; templates; what rules
 * say. And whatever the design itself is called.
 */
async function coreWords(): Promise<readonly string[]> {
  const words = new Set<string>(['NEG Designer', 'React Flow attribution', 'React Flow', 'JSON']);
  const addField = ({ label, hint, placeholder, options = [], columns = {} }: Field) => {
    for (const word of [label, hint, placeholder, ...options]) if (word !== undefined) words.add(word);
    for (const column of Object.values(columns)) addField(column);
  };
  for (const kind of kindNames) {
    words.add(kinds[kind].label).add(kinds[kind].purpose).add(kind);
    for (const field of Object.values(kinds[kind].fields)) addField(field);
  }
  for (const { name, shortName } of products) words.add(name).add(shortName);
  for (const { title, purpose, teaches } of templates) words.add(title).add(purpose).add(teaches);
  for (const { id, title, why } of rules) words.add(id).add(title).add(why);
  const addValues = (value: unknown): void => {
    if (typeof value === 'string') words.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(addValues);
  };
  addValues(questions);
  for (const level of levels) {
    const { goals, solution: _moves, start, ...texts } = level;
    const [first, last] = [start, solve(level)?.at(-1) ?? start].map((design) => judgeLevel(level, design).goals);
    for (const { text, why, near } of [...(first ?? []), ...(last ?? [])])
      addValues([text, why, near.map(({ message }) => message)]);
    addValues([texts, goals, start.name, Object.values(start.resources).map(({ name }) => name)]);
    for (const resource of Object.values(start.resources)) addValues(called(start, { id: resource.id, part: 'n1' }));
  }
  for (const { possibility, standing, protocols, traits } of atlas())
    addValues([possibility, standing, protocols, traits]);
  addValues([asOfText, reportGuide(), workDesign, bareDesign, relations.map(({ verb }) => verb), readJson('{ oops')]);
  const pair = await ruleDesignsOf(shownRule);
  addValues([pair?.avoid.design.name, pair?.prefer.design.name]);
  for (const given of [workDesign, bareDesign]) {
    const read = readDesign({ format: 'neg-designer', version: 1, ...structuredClone(given) });
    if (!read.ok) throw new Error('One of the designs of the screens cannot be read.');
    const view = viewOf(read.value);
    addValues(outlineTree(read.value));
    addTraces(read.value, addValues);
    const outcome = checkAccepted(read.value);
    for (const { message, fixes } of outcome.findings) addValues([message, fixes.map(({ title }) => title)]);
    addValues(explainDesign(read.value, outcome).map(({ title, sentences }) => [title, sentences]));
    for (const resource of Object.values(read.value.resources)) {
      addValues(cardOf(resource, view));
      for (const key of Object.keys(kinds[resource.kind].fields)) addValues(applies(resource, key));
    }
  }
  return [...words].filter((word) => /\p{L}/u.test(word)).sort((a, b) => b.length - a.length);
}

/** What is told of the requests that a design proposes, with everything on and with one thing off. */
function addTraces(design: Design, addValues: (value: unknown) => void): void {
  addValues(reachabilityCauses);
  for (const { client, request } of proposedRequests(viewOf(design))) {
    const trace = traceRequest(design, client, request);
    const failures = sweep(design, trace);
    for (const each of [trace, ...failures.map((failure) => failure.trace)]) {
      const report = traceReport(design, each, openingsFor(design, each), failures);
      addValues(report);
      for (const { hops } of each.paths)
        for (const { sources, blockers } of hops)
          addValues([...sources, ...blockers.flatMap((blocker) => blocker.sources)].map(({ url }) => bare(url)));
    }
  }
}

/** An address without what is the same for all of them, as it is shown. */
const bare = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

const known = coreWords();

/** What the page says that is neither in the catalogue nor the core's: texts, names and titles of elements. */
export async function unworded(page: Page): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    /** The picture shows the core's own rows; keys, code and what somebody typed are no words of the interface. */
    const left = '[data-box], .react-flow__viewport, code, kbd, pre, time, textarea, script, style, datalist, select';
    const found = new Set<string>();
    /** The words of an element without those of what is left out. */
    const wordsOf = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element) || node.matches(left) || !node.checkVisibility()) return ' ';
      return [...node.childNodes].map(wordsOf).join('');
    };
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest(left) || !element.checkVisibility()) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-roledescription'])
        if (element.hasAttribute(name)) found.add(element.getAttribute(name) ?? '');
      // Shortened in its middle: the whole stands in the title.
      if (element.closest('[title]')?.textContent === element.closest('[title]')?.getAttribute('title')) continue;
      const isLine = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
      if (!isLine) continue;
      // Parts of one sentence stand beside each other in a line.
      let line: Element = element;
      while (line.parentElement?.parentElement && /^inline/.test(getComputedStyle(line).display))
        line = line.parentElement;
      found.add(wordsOf(line === document.body ? element : line));
    }
    return [...found];
  });
  const names = await known;
  return said.flatMap((text) => {
    if (/^[\s\d\p{P}]*$/u.test(text)) return [];
    let rest = withoutSaid(text);
    for (const word of names) rest = rest.replaceAll(word, ' ');
    return /\p{L}{2}/u.test(rest)
      ? [`“${rest.trim().replaceAll(/\s+/g, ' ').slice(0, 80)}” in “${text.slice(0, 80)}”`]
      : [];
  });
}

/** A text without what stands in the brackets of the turned catalogue. */
function withoutSaid(text: string): string {
  let depth = 0;
  return [...text]
    .map((letter) => {
      if (letter === '⟦') depth += 1;
      const isOutside = depth === 0;
      if (letter === '⟧') depth = Math.max(0, depth - 1);
      return isOutside && letter !== '⟧' ? letter : ' ';
    })
    .join('');
}
