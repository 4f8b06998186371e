import { canvases, startup } from './canvas/run.ts';
import { comparing } from './diff.ts';
import { exporting } from './export.ts';
import { importing } from './import.ts';
import { arranging } from './layout.ts';
import { edits, equality, type Figures, fullChecks, judging, memory } from './rules.ts';

/** The parts of the benchmark; each runs alone too. */
const parts: Readonly<Record<string, () => Figures | Promise<Figures>>> = {
  check: fullChecks,
  edit: edits,
  judge: judging,
  memory,
  equal: equality,
  export: exporting,
  import: importing,
  diff: comparing,
  layout: arranging,
  startup,
  canvas: canvases,
};

const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('--'));
const unknown = wanted.filter((part) => !(part in parts));
if (unknown.length > 0) {
  console.error(`No part ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const rounded = (value: number): number => Number(value.toPrecision(4));

const figures: Figures = {};
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const [figure, value] of Object.entries(await part())) {
    figures[figure] = rounded(value);
    if (!args.includes('--json')) console.log(`${figure.padEnd(36)} ${figures[figure]}`);
  }
}
if (args.includes('--json')) console.log(JSON.stringify(figures));
