import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gcloudScript } from '../src/core/export/gcloud.ts';
import { plan } from '../src/core/export/plan.ts';
import { designOf, instanceGroup, network, subnet } from '../src/core/model/builders.ts';
import type { Design } from '../src/core/model/design.ts';
import { templates } from '../src/core/templates/list.ts';
import { designs } from './arbitrary/designs.ts';
import { hasBash, record } from './recorded-bash.ts';
import type { Body, Cloud } from './replay/cloud.ts';
import { expectedOf } from './replay/expected.ts';
import { meanings } from './replay/normal.ts';
import { replay } from './replay/replay.ts';
import { toldBy, without } from './replay/told.ts';
import { wideDesigns } from './wide-designs.ts';

/** The laws of the script: what it builds is what the Compute JSON says, and the teardown leaves nothing of it. */

const known: readonly (readonly [string, Design])[] = [
  ...templates.map(({ id, design }) => [`template ${id}`, design] as const),
  ...Object.entries(wideDesigns).map(([name, design]) => [`design ${name}`, design] as const),
];

type Env = Readonly<Record<string, string>>;

function built(design: Design, env: Env = {}): Cloud {
  const result = record(gcloudScript(plan(design), design).text, env);
  expect(result).toMatchObject({ status: 0, stderr: '' });
  return replay(result.calls);
}

/** What the Compute JSON says, without what the script says in so many words that it leaves out. */
function promised(design: Design): Map<string, Body> {
  const made = plan(design);
  return without(expectedOf(made), toldBy(gcloudScript(made, design)), made);
}

function expectSame(design: Design): void {
  const cloud = built(design);
  expect(cloud.problems).toEqual([]);
  expect(meanings(cloud.resources)).toEqual(meanings(promised(design)));
  // What exists in the end was there when it was needed.
  expect(cloud.early.filter(({ to }) => cloud.has(to))).toEqual([]);
}

function expectGone(design: Design): void {
  const cloud = built(design);
  const result = record(gcloudScript(plan(design), design, { teardown: true }).text);
  expect(result).toMatchObject({ status: 0, stderr: '' });
  replay(result.calls, cloud);
  expect(cloud.problems).toEqual([]);
  expect([...cloud.resources.keys()]).toEqual([]);
}

/** What a plan's resources are once they are made in another project. */
function moved(design: Design, project: string): Record<string, Body> {
  const expected = [...promised(design)];
  const from = `/projects/${design.project}/`;
  const move = (text: string): string => text.replaceAll(from, `/projects/${project}/`);
  const bodies = expected.map(([url, body]): [string, Body] => [move(url), JSON.parse(move(JSON.stringify(body)))]);
  return meanings(new Map(bodies));
}

/** Blank names would meet in one URL, and the API takes none of them. */
const isNamed = (design: Design): boolean => Object.values(design.resources).every(({ name }) => Boolean(name));

/** A managed group and its template, as the API reports it. */
function withTemplate(selfLink: string, root: string): Design {
  const initializeParams = {
    sourceImage: 'projects/debian-cloud/global/images/family/debian-12',
    diskType: 'pd-balanced',
    diskSizeGb: '20',
  };
  const properties = {
    machineType: 'e2-medium',
    tags: { items: ['web'] },
    disks: [{ boot: true, autoDelete: true, index: 0, kind: 'compute#attachedDisk', initializeParams }],
    networkInterfaces: [
      {
        name: 'nic0',
        kind: 'compute#networkInterface',
        network: `${root}/global/networks/vpc`,
        subnetwork: `${root}/regions/us-east1/subnetworks/app`,
      },
    ],
  };
  return designOf(
    network('vpc'),
    subnet('app', { network: 'vpc', region: 'us-east1', ipCidrRange: '10.0.0.0/24' }),
    {
      id: 'template',
      kind: 'opaque',
      name: 'web',
      apiKind: 'compute#instanceTemplate',
      json: { kind: 'compute#instanceTemplate', name: 'web', selfLink, description: 'Web', properties },
    },
    instanceGroup('group', { managed: true, region: 'us-east1', instanceTemplate: 'template', targetSize: 2 }),
  );
}

if (!hasBash) console.log('bash is not there: scripts are not replayed.');
else {
  const generated = [
    ['plain', { outside: true }],
    ['hostile', { hostile: true, outside: true }],
    ['plain names and blanks', { blanks: true, outside: true }],
  ] as const;
  const runs = { numRuns: 40 };
  const patience = { timeout: 120_000 };
  const complete = known.filter(([name]) => name !== 'design blank');

  describe('the script, run by bash and taken by a stand-in for the cloud, builds what the Compute JSON says', () => {
    test.each(complete)('%s', (_name, design) => {
      expectSame(design);
    });

    test.each(generated)('generated designs, %s', patience, (_names, wishes) => {
      fc.assert(fc.property(designs(wishes).filter(isNamed), expectSame), runs);
    });

    test('instance templates, which are kept as they came', () => {
      for (const place of ['global', 'regions/us-east1']) {
        const root = 'https://www.googleapis.com/compute/v1/projects/my-project';
        const design = withTemplate(`${root}/${place}/instanceTemplates/web`, root);
        expect(gcloudScript(plan(design), design).text).toContain('gcloud compute instance-templates create web');
        expectSame(design);
        expectGone(design);
      }
    });

    test('in another project just so', patience, () => {
      const there = { PROJECT_ID: 'staging' };
      fc.assert(
        fc.property(designs(), (design) => {
          // A here-document stays as it is, and a note says so.
          fc.pre(!gcloudScript(plan(design), design).text.includes('with another PROJECT_ID'));
          expect(meanings(built(design, there).resources)).toEqual(moved(design, 'staging'));
        }),
        runs,
      );
    });

    test('and the comparison can fail', () => {
      const [first] = templates;
      if (!first) return;
      const { design } = first;
      const { text } = gcloudScript(plan(design), design);
      const without = (part: RegExp) => meanings(replay(record(text.replace(part, '')).calls).resources);
      const whole = without(/(?!)/);
      expect(meanings(built(design).resources)).toEqual(whole);
      for (const part of [/ *--add-endpoint=.*\n/, /--port=\d+/, / --tags=.*\n/, /--description=.*/])
        if (part.test(text)) expect(without(part)).not.toEqual(whole);
    });
  });

  describe('create, then teardown, leaves nothing, and deletes nothing that is in use', () => {
    test.each(complete)('%s', (_name, design) => {
      expectGone(design);
    });

    test.each(generated)('generated designs, %s', patience, (_names, wishes) => {
      fc.assert(fc.property(designs(wishes).filter(isNamed), expectGone), runs);
    });
  });
}
