import { computeJson } from '../src/core/export/compute-json.ts';
import { gcloudScript } from '../src/core/export/gcloud.ts';
import { plan } from '../src/core/export/plan.ts';
import type { Design } from '../src/core/model/design.ts';
import { medianTime } from './stopwatch.ts';
import { syntheticDesign } from './synthetic.ts';

/** Milliseconds from a design to a file: the plan, and its printing. */
export function exporting(): Record<string, number> {
  const text = JSON.stringify(syntheticDesign(10_000));
  const parse = (): Design => JSON.parse(text);
  return {
    export_gcloud_10k_ms: medianTime(9, parse, (design) => gcloudScript(plan(design), design)),
    export_compute_10k_ms: medianTime(9, parse, (design) => computeJson(plan(design))),
  };
}
