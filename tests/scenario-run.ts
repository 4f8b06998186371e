import type { Design } from '../src/core/model/design.ts';
import { viewOf } from '../src/core/model/view.ts';
import { templates } from '../src/core/templates/list.ts';
import { readClient, readRequest } from '../src/core/trace/request.ts';
import type { Scenario } from '../src/core/trace/scenarios/scenario.ts';
import { type Trace, traceRequest } from '../src/core/trace/trace.ts';
import { whatIf } from '../src/core/trace/what-if.ts';

/** The design that a scenario asks. */
export function designFor({ template, change }: Scenario): Design {
  const found = templates.find(({ id }) => id === template);
  if (!found) throw new Error(`No template ${template}.`);
  return change ? change(found.design) : found.design;
}

/** What becomes of the request of a scenario. */
export function traced(scenario: Scenario): Trace {
  const { from = 'internet', to, off } = scenario;
  const design = designFor(scenario);
  const client = readClient(from, viewOf(design));
  const request = readRequest(to);
  if (!client.ok || !request.ok) throw new Error(`${from} → ${to} cannot be read.`);
  const base = traceRequest(design, client.client, request.request);
  return off ? whatIf(design, base, off).trace : base;
}
