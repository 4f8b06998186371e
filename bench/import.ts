import { computeJson } from '../src/core/export/compute-json.ts';
import { plan } from '../src/core/export/plan.ts';
import { importText } from '../src/core/import/read-input.ts';
import { medianTime } from './stopwatch.ts';
import { syntheticDesign } from './synthetic.ts';

const megabyte = 1_000_000;

/** Compute JSON of at least that many bytes, as a fleet has it. */
function fleetOf(bytes: number): string {
  const printed = (endpoints: number): string => computeJson(plan(syntheticDesign(endpoints))).text;
  const sample = 10_000;
  const perEndpoint = printed(sample).length / sample;
  return printed(Math.ceil(bytes / perEndpoint / 100) * 100 + 1_000);
}

/** Milliseconds from 50 MB of text to a design. */
export function importing(): Record<string, number> {
  const text = fleetOf(50 * megabyte);
  if (text.length < 50 * megabyte) throw new Error(`Only ${text.length} bytes`);
  const read = (input: string): void => {
    const result = importText(input);
    if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
  };
  return { import_compute_50mb_ms: medianTime(3, () => text, read) };
}
