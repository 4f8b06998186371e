import { describe, expect, test } from 'vitest';
import { runWith } from '../../tests/fake-io.ts';

const place = 'https://www.googleapis.com/compute/v1/projects/p';

/** A VM in another zone than the NEG that has it as an endpoint: the mistake that each form must show. */
const yaml = `kind: compute#networkEndpointGroup
name: web
networkEndpointType: GCE_VM_IP_PORT
selfLink: ${place}/zones/us-central1-a/networkEndpointGroups/web
---
kind: compute#instance
name: vm
selfLink: ${place}/zones/us-central1-b/instances/vm
---
kind: compute#networkEndpoint
networkEndpointGroup: ${place}/zones/us-central1-a/networkEndpointGroups/web
instance: ${place}/zones/us-central1-b/instances/vm
`;
const state = JSON.stringify({
  format_version: '1.0',
  terraform_version: '1.11.4',
  values: {
    root_module: {
      resources: [
        {
          address: 'google_compute_network_endpoint_group.web',
          mode: 'managed',
          type: 'google_compute_network_endpoint_group',
          name: 'web',
          values: { name: 'web', project: 'p', zone: 'us-central1-a', network_endpoint_type: 'GCE_VM_IP_PORT' },
        },
        {
          address: 'google_compute_network_endpoint.e',
          mode: 'managed',
          type: 'google_compute_network_endpoint',
          name: 'e',
          values: {
            network_endpoint_group: 'web',
            project: 'p',
            zone: 'us-central1-a',
            instance: `${place}/zones/us-central1-b/instances/vm`,
          },
        },
        {
          address: 'google_compute_instance.vm',
          mode: 'managed',
          type: 'google_compute_instance',
          name: 'vm',
          values: { name: 'vm', project: 'p', zone: 'us-central1-b' },
        },
        ...Array.from({ length: 5_000 }, (_, index) => ({
          address: `random_id.r[${index}]`,
          mode: 'managed',
          type: 'random_id',
          values: {},
        })),
      ],
    },
  },
});
const negTf = `
resource "google_compute_network_endpoint_group" "web" {
  name    = "web"
  network = google_compute_network.vpc.id
  zone    = "us-central1-a"
}
resource "google_compute_network_endpoint" "e" {
  network_endpoint_group = google_compute_network_endpoint_group.web.name
  instance               = google_compute_instance.vm.self_link
  ip_address             = "10.0.0.2"
  port                   = 80
  zone                   = "us-central1-a"
}
`;
const vmTf = `
provider "google" {
  project = "p"
}
resource "google_compute_network" "vpc" {
  name = "vpc"
}
resource "google_compute_instance" "vm" {
  name = "vm"
  zone = "us-central1-b"
  network_interface {
    network = google_compute_network.vpc.id
  }
}
`;
const files = {
  'describe.yaml': yaml,
  'state.json': state,
  'neg.tf': negTf,
  'vm.tf': vmTf,
  'broken.tf': 'resource "google_compute_network" "vpc" {\n  name =\n}\n',
  'broken.yaml': 'kind: compute#network\nname: [vpc\nmtu: 1460\n',
};
const run = (...args: readonly string[]) => runWith(files, ...args);
const wrongZone = 'zonal-neg/endpoint-vm-in-neg-zone';

async function findingsOf(...names: readonly string[]) {
  const { out } = await run('check', '--format', 'json', ...names);
  const { files: reports }: { files: { input: string; findings: { rule: string; at: { kind: string }[] }[] }[] } =
    JSON.parse(out);
  return reports.flatMap(({ input, findings }) =>
    findings.filter(({ rule }) => rule === wrongZone).map(({ at }) => [input, ...at.map(({ kind }) => kind)]),
  );
}

describe('forms other than JSON of the API', () => {
  test('YAML is the same resources, in the words of the API', async () => {
    expect(await findingsOf('describe.yaml')).toEqual([['compute', 'networkEndpointGroup', 'instance']]);
  });

  test('a Terraform state, in the words of Terraform', async () => {
    expect(await findingsOf('state.json')).toEqual([
      ['terraform', 'google_compute_network_endpoint_group', 'google_compute_instance'],
    ]);
  });

  test('files in Terraform’s language are one module', async () => {
    expect(await findingsOf('neg.tf', 'vm.tf')).toEqual([
      ['terraform', 'google_compute_network_endpoint_group', 'google_compute_instance'],
    ]);
  });

  test('what is left out is told in one line for each sort', async () => {
    const { code, err } = await run('import', 'state.json', '--output', 'x.json');
    expect(code).toBe(0);
    expect(err).toMatch(/random_id is a type of another provider.*\(5000 of them\)/);
    expect(err.split('\n').length).toBeLessThan(5);
  });

  test('places in a state are those of its JSON, and YAML has its own', async () => {
    const { out } = await run('check', 'state.json', '--format', 'sarif');
    expect(out).toContain('"startLine"');
    const inYaml = await run('check', 'describe.yaml', '--format', 'sarif');
    expect(inYaml.out).toContain('"startLine": 2');
    const inLanguage = await run('check', 'neg.tf', 'vm.tf', '--format', 'sarif');
    expect(inLanguage.out).not.toContain('"startLine"');
  });

  test.each([
    ['broken.tf', /^neg-designer: broken\.tf:2:\d+: Invalid expression\./],
    ['broken.yaml', /^neg-designer: broken\.yaml:\d+:\d+: Expected YAML without this/],
  ])('%s is told with its place', async (file, told) => {
    const { code, err } = await run('check', file);
    expect(code).toBe(2);
    expect(err).toMatch(told);
  });

  test('a file of Terraform alone, whose parts lie in another, says what is missing', async () => {
    const { err } = await run('import', 'neg.tf', '--output', 'x.json');
    expect(err).toMatch(/Its arguments that need evaluation; the others are read\. Run `terraform show -json`/);
    expect(err).toMatch(/Left blank.*network/);
  });
});
