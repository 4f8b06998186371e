import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { runWith } from '../../tests/fake-io.ts';
import { sarifProblems } from '../../tests/sarif-schema.ts';
import { accept, asAccepted, check, type Design, emptyDesign, put, templates, writeDesign } from '../core/index.ts';

const Region = z.object({ startLine: z.number(), startColumn: z.number(), endLine: z.number(), endColumn: z.number() });
const Place = z.object({
  physicalLocation: z.optional(
    z.object({ artifactLocation: z.object({ uri: z.string() }), region: z.optional(Region) }),
  ),
  logicalLocations: z.array(z.object({ fullyQualifiedName: z.string() })),
});
const Log = z.object({
  runs: z.tuple([
    z.object({
      tool: z.object({
        driver: z.object({
          rules: z.array(
            z.object({
              id: z.string(),
              helpUri: z.string(),
              help: z.object({ text: z.string(), markdown: z.string() }),
              properties: z.object({ tags: z.array(z.string()) }),
            }),
          ),
        }),
      }),
      invocations: z.tuple([
        z.object({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(z.object({ message: z.object({ text: z.string() }) })),
        }),
      ]),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.number(),
          kind: z.string(),
          level: z.string(),
          locations: z.array(Place),
          relatedLocations: z.optional(z.array(Place)),
          partialFingerprints: z.record(z.string(), z.string()),
          suppressions: z.array(z.object({ kind: z.string(), justification: z.string() })),
        }),
      ),
    }),
  ]),
});

async function sarifOf(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const ran = await runWith(files, 'check', ...Object.keys(files), ...args, '--format', 'sarif');
  const json: unknown = JSON.parse(ran.out);
  expect(sarifProblems(json)).toEqual([]);
  return { code: ran.code, run: Log.parse(json).runs[0] };
}

/** The lines of a file that a place points at, from its first to its last column. */
function pointedAt(files: Readonly<Record<string, string>>, place: z.infer<typeof Place> | undefined) {
  const { artifactLocation, region } = place?.physicalLocation ?? {};
  if (!artifactLocation || !region) return undefined;
  const line = files[artifactLocation.uri]?.split('\n')[region.startLine - 1] ?? '';
  return line.slice(region.startColumn - 1, region.endLine === region.startLine ? region.endColumn - 1 : undefined);
}

const root = 'https://www.googleapis.com/compute/v1/projects/p';
const negUrl = `${root}/zones/us-central1-a/networkEndpointGroups/web`;
const wrongZone = 'zonal-neg/endpoint-vm-in-neg-zone';
const subnetUrl = `${root}/regions/us-central1/subnetworks/s`;
const compute = {
  'net.json': JSON.stringify([
    { kind: 'compute#network', name: 'vpc', autoCreateSubnetworks: false },
    {
      kind: 'compute#subnetwork',
      name: 's',
      region: `${root}/regions/us-central1`,
      network: `${root}/global/networks/vpc`,
      ipCidrRange: '10.0.0.0/24',
    },
  ]),
  'vms.json': JSON.stringify(
    {
      items: {
        'zones/us-central1-b': {
          instances: [
            null,
            {
              kind: 'compute#instance',
              name: 'vm-1',
              zone: `${root}/zones/us-central1-b`,
              machineType: `${root}/zones/us-central1-b/machineTypes/e2-small`,
              networkInterfaces: [{ subnetwork: subnetUrl, networkIP: '10.0.0.2' }],
            },
          ],
        },
      },
    },
    null,
    2,
  ),
  'negs.json': [
    {
      kind: 'compute#networkEndpointGroup',
      name: 'web',
      selfLink: negUrl,
      networkEndpointType: 'GCE_VM_IP',
      network: `${root}/global/networks/vpc`,
      subnetwork: subnetUrl,
    },
    {
      kind: 'compute#networkEndpoint',
      networkEndpointGroup: negUrl,
      instance: `${root}/zones/us-central1-b/instances/vm-1`,
      ipAddress: '10.0.0.2',
    },
  ]
    .map((value) => JSON.stringify(value))
    .join('\n'),
};

describe('SARIF', () => {
  test('is held against a schema that refuses what is none', () => {
    expect(sarifProblems({ version: '2.1.0', runs: [{ results: [{ level: 'bad' }] }] })).not.toEqual([]);
  });

  test.each(templates.map(({ id, design }) => [id, design] as const))(
    'of the template %s is valid',
    async (_, design) => {
      const { run } = await sarifOf({ 'design.json': writeDesign(design) });
      for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      for (const { help, properties } of run.tool.driver.rules) {
        expect(help.markdown.length).toBeGreaterThan(help.text.length / 2);
        expect(properties.tags).not.toEqual([]);
      }
    },
  );

  test('points at the lines of the files that a finding is about, whatever form they have', async () => {
    const { run, code } = await sarifOf(compute);
    const found = run.results.find(({ ruleId }) => ruleId === wrongZone);
    expect(code).toBe(1);
    expect(pointedAt(compute, found?.locations[0])).toContain('/zones/us-central1-b/instances/vm-1"');
    expect(found?.locations[0]?.physicalLocation?.region?.startLine).toBe(2);
    const related = (found?.relatedLocations ?? []).map((place) => pointedAt(compute, place));
    expect(related.some((text) => /"name": "vm-1"|"zone"/.test(text ?? ''))).toBe(true);
  });

  test('points at a resource of a design document', async () => {
    const broken = templates.at(-1)?.design ?? emptyDesign();
    const files = { 'design.json': writeDesign(broken) };
    const { run } = await sarifOf(files);
    const errors = run.results.filter(({ level }) => level === 'error');
    expect(errors).not.toEqual([]);
    for (const { locations } of errors) expect(pointedAt(files, locations[0])).toMatch(/^["{]/);
  });

  test('knows a finding again by what it is about, wherever its lines went', async () => {
    const prints = async (space: number | undefined) => {
      const text = JSON.stringify(JSON.parse(compute['vms.json']), null, space);
      const { run } = await sarifOf({ ...compute, 'vms.json': text });
      return run.results.map(({ partialFingerprints }) => partialFingerprints);
    };
    expect(await prints(undefined)).toEqual(await prints(4));
  });

  test('has what is accepted as suppressed, and what no rule reads as open', async () => {
    const idle = put(
      emptyDesign(),
      { id: 'neg-1', kind: 'neg', name: 'web', zone: 'us-central1-a', networkEndpointType: 'GCE_VM_IP_PORT' },
      { id: 'opaque-1', kind: 'opaque', name: 'tpl', apiKind: 'compute#instanceTemplate' },
    );
    const accepted = check(idle)
      .filter(({ severity }) => severity === 'warning')
      .reduce<Design>((next, finding) => accept(next, asAccepted(finding), 'Still empty.'), idle);
    const { run, code } = await sarifOf({ 'd.json': writeDesign(accepted) }, '--strict');
    expect(code).toBe(0);
    const warnings = run.results.filter(({ level }) => level === 'warning');
    expect(warnings).not.toEqual([]);
    for (const { suppressions } of warnings)
      expect(suppressions).toEqual([{ kind: 'inSource', justification: 'Still empty.' }]);
    const open = run.results.filter(({ kind }) => kind === 'open');
    expect(open.map(({ ruleId, level }) => [ruleId, level])).toContainEqual(['engine/not-read', 'none']);
  });

  test('tells what could not be read', async () => {
    const { run, code } = await sarifOf({ 'good.json': compute['net.json'], 'bad.json': '{' });
    const [{ executionSuccessful, toolExecutionNotifications }] = run.invocations;
    expect(code).toBe(2);
    expect(executionSuccessful).toBe(false);
    expect(toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      expect.stringContaining('bad.json:1:2'),
    ]);
  });
});
