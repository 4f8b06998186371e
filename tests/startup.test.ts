import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// What main.tsx imports, directly or through others, has to be loaded before the canvas is painted. A single import too
// many brings all rules along, or all that draws, and nothing but a slower start would tell. So the way is walked here,
// name by name through the door of the core, as the bundler walks it.

const root = fileURLToPath(new URL('..', import.meta.url));
const door = 'src/core/index.ts';

interface Import {
  readonly from: string;
  readonly names: readonly string[];
}

/** The imports of a file that stay when types are gone. Those by `import()` come later and are none. */
function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^(?:import|export) (?!type\b)([^;'"]*?) ?from '(\.[^']+\.tsx?)'/gm)].flatMap(
    ([, what = '', path = '']) => {
      const braced = /\{([^}]*)\}/.exec(what)?.[1];
      const names = (braced ?? '')
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type '))
        .map((name) => name.replace(/ as .*/, ''));
      return braced !== undefined && names.length === 0 ? [] : [{ from: normalize(join(dirname(file), path)), names }];
    },
  );
}

/** Every file that a start needs, with the one that asked for it. */
function filesFrom(start: string): ReadonlyMap<string, string> {
  const behindDoor = new Map(importsOf(door).flatMap(({ from, names }) => names.map((name) => [name, from] as const)));
  const found = new Map([[start, '']]);
  for (const file of found.keys()) {
    for (const { from, names } of importsOf(file)) {
      const files =
        from === door ? names.map((name) => behindDoor.get(name) ?? `${name}, unknown to the door`) : [from];
      for (const next of files) if (!found.has(next)) found.set(next, file);
    }
  }
  return found;
}

const rules = /^src\/core\/(rules|templates|diff|export|import|trace|learn|documents|choose)\//;
/** What shows and reads a design: a page that begins with nothing is painted without. */
const designs = /^src\/core\/(picture|facts|edit|model\/kinds|model\/view|model\/document)|\/CanvasView\.tsx$/;

/** The files that a start needs and should not, each with the one that asked for it. */
function tooEarly(files: ReadonlyMap<string, string>, ...later: readonly RegExp[]): readonly string[] {
  return [...files].flatMap(([file, by]) =>
    later.some((each) => each.test(file)) ? [`${file}, asked for by ${by}`] : [],
  );
}

test('nothing that the first picture needs asks for rules, or for what shows a design', () => {
  const files = filesFrom('src/main.tsx');
  expect(tooEarly(files, rules, designs)).toEqual([]);
  // The way was walked: the ground of the canvas is on it, and what a design is, through the door.
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(['src/editor/canvas/BareCanvas.tsx', 'src/core/model/design.ts']),
  );
});

test('nothing that shows a kept design asks for rules, templates, export, import or lessons', () => {
  const files = new Map([...filesFrom('src/editor/drawing/drawn-parts.ts'), ...filesFrom('src/store/read-text.ts')]);
  expect(tooEarly(files, rules)).toEqual([]);
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(['src/editor/canvas/CanvasView.tsx', 'src/core/picture/draw.ts']),
  );
});

test('the walk would see rules that are asked for at the start', () => {
  expect(tooEarly(filesFrom('src/store/engine.ts'), rules)).not.toEqual([]);
});
