import fc from 'fast-check';
import { expect, test } from 'vitest';
import { designs } from '../../../../tests/arbitrary/designs.ts';
import { wideDesigns } from '../../../../tests/wide-designs.ts';
import type { Design } from '../../model/design.ts';
import { isJsonList, isJsonObject, type JsonValue } from '../../model/json.ts';
import { templates } from '../../templates/list.ts';
import { plan } from '../plan.ts';
import { oneLine } from '../shell.ts';
import { terraformFiles } from '../terraform.ts';

/** What the files say by other means than by the value: by a resource's type, a block that is there, what is usual. */
const toldOtherwise = [
  /^healthCheck\.type=/,
  /^sslCertificate\.type=/,
  /^instance\.disks\[\]\.(autoDelete|boot)=true$/,
  /^instance\.networkInterfaces\[\]\.accessConfigs\[\]\.(name=external-nat|type=ONE_TO_ONE_NAT)$/,
  /^network\.networkPeering\.exchangeSubnetRoutes=true$/,
  // Google chooses it, in Terraform as elsewhere.
  /^subnetwork\.ipv6CidrRange=/,
  // A reference to the interface that has it.
  /^networkEndpointGroup\.networkEndpoints\[\]\.ipAddress=/,
  // Links within the project move with its variable.
  /googleapis\.com\//,
];

function leavesOf(value: JsonValue, path: string): readonly (readonly [path: string, value: string])[] {
  if (isJsonList(value)) return value.flatMap((one) => leavesOf(one, `${path}[]`));
  if (isJsonObject(value)) return Object.entries(value).flatMap(([key, one]) => leavesOf(one, `${path}.${key}`));
  return value === null || value === '' ? [] : [[path, String(value)]];
}

const snake = (name: string) => name.replace(/[A-Z]+/g, (capitals) => `_${capitals.toLowerCase()}`);

function vanished(design: Design): string[] {
  const { steps, notExported } = plan(design);
  const lines = terraformFiles({ steps, notExported }, design).files.flatMap((file) => file.lines);
  const said = new Map<string, string>();
  for (const { id, text } of lines) if (id !== undefined) said.set(id, `${said.get(id) ?? ''}\n${text}`);
  return steps.flatMap(({ id, apiKind, body, reported }) => {
    const text = said.get(id) ?? '';
    if (!text.includes('resource "')) return [];
    return leavesOf({ ...body, ...reported }, apiKind).flatMap(([path, value]) => {
      const name = path.split('.').at(-1)?.replaceAll('[]', '') ?? '';
      const isTold =
        value === 'true' || value === 'false'
          ? text.includes(snake(name)) || text.includes(name)
          : text.includes(value) || text.includes(JSON.stringify(value).slice(1, -1)) || text.includes(oneLine(value));
      const leaf = `${path}=${value}`;
      return isTold || toldOtherwise.some((form) => form.test(leaf)) ? [] : [leaf];
    });
  });
}

test.each([
  ...templates.map((template) => [template.id, template.design] as const),
  ...Object.entries(wideDesigns).map(([name, design]) => [name, design] as const),
])('nothing of a request vanishes: %s', (_name, design) => {
  expect(vanished(design)).toEqual([]);
});

test('nothing of a request vanishes, whatever the design', () => {
  fc.assert(
    fc.property(designs({ outside: true }), (design) => {
      expect(vanished(design)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
