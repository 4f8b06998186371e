import { parse } from '@cdktf/hcl2json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importCompute } from '../compute.ts';
import { importText } from '../read-input.ts';
import { readHcl } from './hcl.ts';
import { piecesOf, stepsOf } from './hcl-templates.ts';

async function read(...files: readonly string[]) {
  const parsed = await Promise.all(
    files.map(async (text, index) => ({ where: `${index}.tf`, value: await parse(`${index}.tf`, text) })),
  );
  const result = importCompute(readHcl(parsed));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

const subnet = (name: string, more = '') => `resource "google_compute_subnetwork" "s" {
  name          = ${name}
  region        = "us-central1"
  ip_cidr_range = "10.0.0.0/24"
  network       = "vpc"
  ${more}
}
`;

describe('what is written out is read', () => {
  test.each([
    ['"a"', '', 'a'],
    ['var.name', 'variable "name" {\n  default = "b"\n}', 'b'],
    [
      '"x-$' + '{var.name}-$' + '{local.end}"',
      'variable "name" {\n  default = "b"\n}\nlocals {\n  end = "c"\n}',
      'x-b-c',
    ],
    ['local.a', 'locals {\n  a = local.b\n  b = "d"\n}', 'd'],
    ['(local.all.name)', 'locals {\n  all = { name = "e" }\n}', 'e'],
    ['var.list[1]', 'variable "list" {\n  default = ["f", "g"]\n}', 'g'],
    ['local.all["k"].n', 'locals {\n  all = { k = { n = "h" } }\n}', 'h'],
    ['google_compute_address.a.name', 'resource "google_compute_address" "a" {\n  name = "i"\n  region = "r"\n}', 'i'],
    ['"a$$' + '{b}"', '', 'a${' + 'b}'],
  ])('%s', async (name, more, expected) => {
    const { design } = await read(subnet(name), more);
    expect(Object.values(design.resources).map((each) => each.name)).toContain(expected);
  });

  test('numbers, switches and lists of what others say', async () => {
    const { design, report } = await read(`
variable "mtu" {
  default = 1500
}
provider "google" {
  project = "shop"
  region  = "europe-west1"
}
resource "google_compute_network" "vpc" {
  name = "vpc"
  mtu  = var.mtu
  lifecycle {
    prevent_destroy = true
  }
}
resource "google_compute_health_check" "hc" {
  name = "hc"
  tcp_health_check {}
}
resource "google_compute_backend_service" "b" {
  name          = "b"
  health_checks = [google_compute_health_check.hc.id]
}
resource "google_compute_address" "ip" {
  name = "ip"
}
resource "google_compute_forwarding_rule" "fr" {
  name       = "fr"
  ip_address = google_compute_address.ip.address
  network    = google_compute_network.vpc.self_link
}
`);
    expect(design.project).toBe('shop');
    expect(design.resources).toMatchObject({
      'network-vpc': { mtu: 1500, autoCreateSubnetworks: true },
      'healthCheck-hc': { type: 'TCP' },
      'backendService-b': { healthChecks: ['healthCheck-hc'] },
      'forwardingRule-europe-west1-fr': { IPAddress: 'address-europe-west1-ip', network: 'network-vpc' },
    });
    expect(report).toMatchObject({ ignored: [], unknown: [], external: [] });
  });
});

describe('what needs Terraform is told', () => {
  test.each([
    ['upper("a")', 'name'],
    ['var.nowhere', 'name'],
    ['local.round', 'name'],
    ['data.google_project.p.name', 'name'],
    ['"$' + '{var.a ? 1 : 2}"', 'name'],
    ['"%' + '{ if true }a%' + '{ endif }"', 'name'],
    ['module.m.name', 'name'],
    ['each.key', 'name'],
    ['google_compute_subnetwork.s.name', 'name'],
    ['google_compute_subnetwork.s.id', 'name'],
  ])('%s', async (name, field) => {
    const { design, report } = await read(subnet(name), 'locals {\n  round = local.trip\n  trip = local.round\n}');
    expect(Object.values(design.resources)[0]).not.toHaveProperty('name');
    expect(report.unknown).toMatchObject([{ fields: [field] }]);
    expect(report.ignored).toMatchObject([{ reason: expect.stringContaining('terraform show -json') }]);
  });

  test('resources that are made several times, and modules', async () => {
    const { report } = await read(
      subnet('"a"'),
      'resource "google_compute_network" "n" {\n  for_each = toset(["a"])\n  name = each.key\n}\nresource "google_compute_network" "m" {\n  count = 2\n  name = "m"\n}\nmodule "x" {\n  source = "./x"\n}',
    );
    expect(report).toMatchObject({
      read: 1,
      ignored: [
        { where: '1.tf: module.x', reason: expect.stringContaining('Modules') },
        { where: '1.tf: google_compute_network.m', reason: expect.stringContaining('for_each'), count: 2 },
      ],
    });
  });

  test('blocks that are made for each of something, and items of lists', async () => {
    const { report } = await read(
      subnet(
        '"a"',
        'dynamic "secondary_ip_range" {\n    for_each = var.x\n    content {\n      range_name = "p"\n    }\n  }',
      ),
      'resource "google_compute_firewall" "f" {\n  name = "f"\n  network = "vpc"\n  source_ranges = ["10.0.0.0/8", var.x]\n}',
    );
    expect(report.unknown.map(({ fields }) => fields)).toEqual([['secondary_ip_range'], ['source_ranges[1]']]);
  });
});

test('in the browser the language is recognised, and the message says what to run', () => {
  for (const text of [
    subnet('"a"'),
    '# Comment\nterraform {\n  required_version = "1"\n}\n',
    'variable "x" {\n}\n',
    'module "x" {\n  source = "./x"\n}\n',
    'locals {\n  a = 1\n}\n',
  ]) {
    expect(importText(text)).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('`terraform show -json`') }],
    });
  }
});

test('texts fall apart into letters and expressions, and no text is a bug', () => {
  expect(piecesOf('a$' + '{b["}"]}c$$' + '{d}%%{e}')).toEqual([
    { letters: 'a' },
    { expression: 'b["}"]' },
    { letters: 'c${' + 'd}%{e}' },
  ]);
  expect(stepsOf('a.b[0].c["d.e"].f-g')).toEqual(['a', 'b', '0', 'c', 'd.e', 'f-g']);
  for (const more of ['a ? b : c', 'f(x)', 'a[*].b', 'a[b]', '1 + 2', 'a.*.b', ''])
    expect(stepsOf(more)).toBeUndefined();
  const sign = fc.constantFrom('$', '%', '{', '}', '"', '\\', 'a', '.', ' if ', '~');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 20 }), (signs) => {
      for (const piece of piecesOf(signs.join(''))) expect(Object.keys(piece)).toHaveLength(1);
    }),
  );
});

test('JSON that is no module gives nothing, and no crash', () => {
  for (const value of [
    null,
    1,
    [],
    {},
    { resource: 1 },
    { resource: { a: [] } },
    { locals: [1], provider: { google: 1 } },
  ])
    expect(readHcl([{ where: '', value }])).toEqual([]);
});
