import { parse } from '@cdktf/hcl2json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { designs } from '../../../../tests/arbitrary/designs.ts';
import { computeJson } from '../../export/compute-json.ts';
import { plan } from '../../export/plan.ts';
import type { Step } from '../../export/step.ts';
import { terraformFiles } from '../../export/terraform.ts';
import type { Argument, Arguments } from '../../facts/terraform/argument.ts';
import { apiPath, terraformTypeFor, terraformTypeOf } from '../../facts/terraform-types.ts';
import type { Design } from '../../model/design.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../../model/json.ts';
import { importCompute } from '../compute.ts';
import { importText } from '../read-input.ts';
import type { ImportResult } from '../report.ts';
import { readHcl } from './hcl.ts';

const patience = { timeout: 60_000 };
const runs = { numRuns: 60 };

/** What lies at a path of the API's JSON; `[]` takes a member out of each item. */
function at(json: JsonValue | undefined, [step, ...rest]: readonly string[]): JsonValue | undefined {
  if (step === undefined) return json;
  const list = step.endsWith('[]');
  const below = isJsonObject(json) ? json[list ? step.slice(0, -2) : step] : undefined;
  if (!list) return at(below, rest);
  return isJsonList(below) ? below.flatMap((item) => at(item, rest) ?? []) : undefined;
}

/** The API's JSON as a state has it: by the tables, and blank where there is nothing. */
function valuesOf(json: JsonObject, args: Arguments): JsonObject {
  const entries = Object.entries(args).flatMap(([name, argument]): [string, JsonValue][] => {
    const path = apiPath(name, argument);
    return path === '' ? [] : [[name, argumentOf(at(json, path.split('.')), argument)]];
  });
  return Object.fromEntries(entries);
}

const blanks: Readonly<Record<Argument['form'], JsonValue>> = {
  text: '',
  number: null,
  bool: null,
  words: [],
  link: '',
  links: [],
  map: null,
  block: [],
  blocks: [],
};

function argumentOf(json: JsonValue | undefined, argument: Argument): JsonValue {
  const { form, members = {}, swapped, alone } = argument;
  if (json === undefined) return blanks[form];
  if (alone && isJsonList(json)) return argumentOf(json[0], { ...argument, alone: undefined });
  if (form === 'block') return isJsonObject(json) ? [valuesOf(json, members)] : [];
  if (form === 'blocks')
    return isJsonList(json) ? json.map((item) => (isJsonObject(item) ? valuesOf(item, members) : item)) : [];
  if (!swapped) return json;
  return form === 'number' ? Number(json) : String(json);
}

const tableOf = (type: string): Arguments => terraformTypeOf(type)?.arguments ?? {};

interface Row {
  readonly type: string;
  readonly values: JsonObject;
}

/** Terraform's objects of one request; none for what it has no type for. */
function rowsOf(step: Step): Row[] {
  const { apiKind, scope, body, reported, project, name } = step;
  const place = { project, ...(scope.type === 'global' ? {} : { [scope.type]: scope.value ?? '' }) };
  if (step.action === 'attachEndpoints') {
    const list = isJsonList(body.networkEndpoints) ? body.networkEndpoints.filter(isJsonObject) : [];
    if (scope.type === 'zone') {
      const members = tableOf('google_compute_network_endpoints').network_endpoints?.members ?? {};
      const endpoints = list.map((each) => valuesOf(each, members));
      return [
        row('google_compute_network_endpoints', {
          ...place,
          network_endpoint_group: step.url,
          network_endpoints: endpoints,
        }),
      ];
    }
    const type = `google_compute_${scope.type}_network_endpoint`;
    return list.map((each) =>
      row(type, { ...valuesOf(each, tableOf(type)), ...place, [`${scope.type}_network_endpoint_group`]: step.url }),
    );
  }
  if (step.action === 'addPeering' && isJsonObject(body.networkPeering)) {
    const type = 'google_compute_network_peering';
    return [row(type, { ...valuesOf(body.networkPeering, tableOf(type)), network: step.url })];
  }
  if (step.action !== 'create' || step.kind === 'opaque') return [];
  const type = terraformTypeFor(apiKind, scope.type, body.type === 'MANAGED')?.type;
  if (type === undefined) return [];
  const nats = isJsonList(body.nats) ? body.nats.filter(isJsonObject) : [];
  return [
    row(type, { ...valuesOf({ ...body, ...reported }, tableOf(type)), ...place, name, self_link: step.url }),
    ...nats.map((nat) =>
      row('google_compute_router_nat', {
        ...valuesOf(nat, tableOf('google_compute_router_nat')),
        ...place,
        router: name,
      }),
    ),
  ];
}

const row = (type: string, values: JsonObject): Row => ({ type, values });

const rowsOfDesign = (design: Design): readonly Row[] => plan(design).steps.flatMap(rowsOf);

function stateOf(rows: readonly Row[]): string {
  const resources = rows.map(({ type, values }, index) => ({
    address: `${type}.r${index}`,
    mode: 'managed',
    type,
    name: `r${index}`,
    values,
    sensitive_values: {},
  }));
  return JSON.stringify({ format_version: '1.0', terraform_version: '1.11.4', values: { root_module: { resources } } });
}

/** Rows without what says nothing, in an order of their own. What a state cannot tell from nothing is nothing. */
const told = (rows: readonly Row[]): string[] =>
  rows.map(({ type, values }) => `${type} ${JSON.stringify(bare(values))}`).sort();

function bare(value: JsonValue): JsonValue | undefined {
  if (isJsonList(value)) {
    const items = value.flatMap((item) => bare(item) ?? []);
    return items.length > 0 ? items : undefined;
  }
  if (!isJsonObject(value)) return value === '' || value === 0 || value === false || value === null ? undefined : value;
  const entries = Object.entries(value).flatMap(([key, member]): [string, JsonValue][] => {
    const left = bare(member);
    return left === undefined ? [] : [[key, left]];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function good(result: ImportResult): Design {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.design;
}

describe('a design comes back from a state, where Terraform has the fields', () => {
  test.each([
    ['plain', false],
    ['hostile', true],
  ])('with %s names', patience, (_names, hostile) => {
    fc.assert(
      fc.property(designs({ hostile }), (design) => {
        const rows = rowsOfDesign(design);
        fc.pre(rows.length > 0);
        const back = good(importText(stateOf(rows)));
        expect(told(rowsOfDesign(back))).toEqual(told(rows));
      }),
      runs,
    );
  });

  test('and a state beside the answers of the API says the same once more', patience, () => {
    fc.assert(
      fc.property(designs(), (design) => {
        const rows = rowsOfDesign(design);
        fc.pre(rows.length > 0);
        const once = good(importText(computeJson(plan(design)).text));
        const read = good(importText(stateOf(rowsOfDesign(once))));
        expect(
          Object.values(read.resources)
            .map(({ kind, name }) => `${kind} ${name}`)
            .sort(),
        ).toEqual(
          expect.arrayContaining(
            Object.values(once.resources)
              .filter(({ kind }) => terraformKinds.has(kind))
              .map(({ kind, name }) => `${kind} ${name}`),
          ),
        );
      }),
      runs,
    );
  });
});

const terraformKinds = new Set(['network', 'subnet', 'vm', 'neg', 'healthCheck', 'urlMap', 'firewallRule', 'router']);

/** What each printed resource is, and which others it refers to. */
function wired(design: Design, isPrinted: (step: Step) => boolean): string[] {
  const wires = plan(design)
    .steps.filter((step) => step.action === 'create' && isPrinted(step))
    .map(({ url, body }) => JSON.stringify([url, ...new Set(linksIn(body))]));
  return wires.sort();
}

function linksIn(json: JsonValue): string[] {
  if (isJsonList(json)) return json.flatMap(linksIn);
  if (isJsonObject(json)) return Object.values(json).flatMap(linksIn).sort();
  return typeof json === 'string' &&
    /\/(?:networks|subnetworks|networkEndpointGroups|healthChecks|urlMaps)\//.test(json)
    ? [json]
    : [];
}

test.each([
  ['plain', false],
  ['hostile', true],
])(
  'a design with %s names comes back from the files that are exported, through a parser of the language',
  patience,
  async (_names, hostile) => {
    await fc.assert(
      fc.asyncProperty(designs({ hostile }), async (design) => {
        const { files } = terraformFiles(plan(design), design);
        const printed = new Set(
          files.flatMap(({ lines }) =>
            lines.flatMap(({ id, text }) => (id && text.startsWith('resource "') ? [id] : [])),
          ),
        );
        fc.pre(printed.size > 0);
        const parsed = await Promise.all(
          files.map(async ({ name, text }) => ({ where: name, value: await parse(name, text) })),
        );
        const back = good(importCompute(readHcl(parsed)));
        expect(wired(back, () => true)).toEqual(wired(design, ({ id }) => printed.has(id)));
      }),
      { numRuns: 30 },
    );
  },
);
