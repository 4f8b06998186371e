import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TerraformFile } from '../src/core/export/terraform.ts';
import { isRead, type ReadResource, readTerraform, resourcesOf } from './terraform-check.ts';

/**
 * Asks Terraform itself in which order it would replace things. No provider is at hand, so each resource becomes one of
 * Terraform's own `terraform_data`: replaced when an argument changes that the provider cannot change, updated when
 * another one does, with the same references, `lifecycle` and `depends_on`.
 */

/** Arguments that the provider changes in place, by type; of a type that is not here any change replaces. */
const updatable: Readonly<Record<string, readonly string[]>> = {
  google_compute_backend_service: ['backend', 'health_checks', 'protocol'],
  google_compute_region_backend_service: ['backend', 'health_checks', 'protocol'],
  google_compute_network_endpoints: ['network_endpoints'],
  google_compute_instance: ['machine_type'],
};
const meta = ['provider', 'lifecycle', 'depends_on'];

const twin = (address: string): string => `terraform_data.${address.replace('.', '__')}`;

/** References inside a value, each to the argument of the twin or else to its id, which changes with a replacement. */
function toTwins(value: unknown, all: readonly ReadResource[]): unknown {
  if (typeof value === 'string') {
    return value.replace(/(?:data\.)?(google_\w+)\.(\w+)((?:\[\d+\]|\.\w+)+)/g, (_whole, type, label, path) => {
      const argument = /^\.(\w+)$/.exec(path)?.[1];
      const body = all.find((one) => one.type === type && one.label === label)?.body;
      const known = argument !== undefined && typeof body?.[argument] === 'string';
      return `${twin(`${type}.${label}`)}.${known ? `input.${argument}` : 'id'}`;
    });
  }
  if (Array.isArray(value)) return value.map((one) => toTwins(one, all));
  if (!isRead(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toTwins(one, all)]));
}

/** A text without the quotes of a template around it. */
const bare = (text: unknown): string => String(text).replace(/^\$\{(.*)\}$/, '$1');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function twinOf(one: ReadResource, all: readonly ReadResource[]) {
  const own = Object.entries(one.body).filter(([name]) => !meta.includes(name));
  const fixed = own.filter(([name]) => !updatable[one.type]?.includes(name));
  const [lifecycle] = listOf(one.body.lifecycle).filter(isRead);
  const triggers = listOf(lifecycle?.replace_triggered_by).map((each) => bare(toTwins(each, all)));
  return {
    input: toTwins(Object.fromEntries(own), all),
    triggers_replace: toTwins(Object.fromEntries(fixed), all),
    lifecycle: {
      ...(lifecycle?.create_before_destroy === true ? { create_before_destroy: true } : {}),
      ...(triggers.length > 0 ? { replace_triggered_by: triggers } : {}),
    },
    depends_on: listOf(one.body.depends_on).map((each) => twin(bare(each))),
  };
}

async function twinsOf(files: readonly TerraformFile[]): Promise<string> {
  const read = await readTerraform(files);
  const all = resourcesOf(read);
  const variables = Object.keys(isRead(read.variable) ? read.variable : {});
  return JSON.stringify({
    variable: Object.fromEntries(variables.map((name) => [name, { default: name }])),
    resource: { terraform_data: Object.fromEntries(all.map((one) => [`${one.type}__${one.label}`, twinOf(one, all)])) },
  });
}

/** What a plan does, and what of it waits for what: `create x`, `update x`, `destroy x`. */
export interface Order {
  readonly actions: readonly string[];
  /** Whether the first waits for the second, whatever runs beside them. */
  readonly waits: (what: string, forWhat: string) => boolean;
}

/** Builds one export, then asks Terraform for its plan towards another one. */
export async function orderBetween(from: readonly TerraformFile[], to: readonly TerraformFile[]): Promise<Order> {
  const [before, after] = await Promise.all([twinsOf(from), twinsOf(to)]);
  return inFolder((run, write) => {
    write(before);
    run('init', '-no-color');
    run('apply', '-auto-approve', '-no-color');
    write(after);
    run('plan', '-no-color', '-out=plan');
    const plan: unknown = JSON.parse(run('show', '-json', 'plan'));
    return orderOf(plan, run('graph', '-plan=plan'));
  });
}

/** Builds an export and takes it down again: throws where its resources wait for each other in a circle. */
export async function buildAndDestroy(files: readonly TerraformFile[]): Promise<void> {
  const twins = await twinsOf(files);
  inFolder((run, write) => {
    write(twins);
    run('init', '-no-color');
    run('apply', '-auto-approve', '-no-color');
    run('destroy', '-auto-approve', '-no-color');
  });
}

type Run = (...args: string[]) => string;

function inFolder<T>(use: (run: Run, write: (text: string) => void) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'terraform-'));
  const env = { ...process.env, CHECKPOINT_DISABLE: '1' };
  const run: Run = (...args) => {
    const { status, stdout, stderr } = spawnSync('terraform', args, { cwd: folder, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`terraform ${args[0]}: ${stdout}${stderr}`);
    return stdout;
  };
  try {
    return use(run, (text) => writeFileSync(join(folder, 'main.tf.json'), text));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function orderOf(plan: unknown, graph: string): Order {
  const edges = new Map<string, string[]>();
  for (const [, from = '', to = ''] of graph.matchAll(/^\s*"\[root\] (.+?)" -> "\[root\] (.+?)"$/gm)) {
    edges.set(from, [...(edges.get(from) ?? []), to]);
  }
  const nodes = [...graph.matchAll(/^\s*"\[root\] (.+?)" \[/gm)].map(([, name = '']) => name);
  const changes = isRead(plan) ? listOf(plan.resource_changes).filter(isRead) : [];
  const actions = new Map<string, string>();
  for (const { address, change } of changes) {
    const name = String(address).replace('terraform_data.', '').replace('__', '.');
    for (const action of isRead(change) ? listOf(change.actions) : []) {
      if (action === 'no-op') continue;
      const node =
        action === 'delete' ? nodes.find((one) => one.startsWith(`${String(address)} (destroy`)) : String(address);
      actions.set(`${action === 'delete' ? 'destroy' : String(action)} ${name}`, node ?? String(address));
    }
  }
  const nodeOf = (action: string): string => {
    const node = actions.get(action);
    if (node === undefined) throw new Error(`"${action}" is not among ${[...actions.keys()].join(', ')}`);
    return node;
  };
  return {
    actions: [...actions.keys()].sort(),
    waits: (what, forWhat) => {
      const goal = nodeOf(forWhat);
      const seen = new Set<string>();
      const open = [nodeOf(what)];
      for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (node === goal) return true;
        if (seen.has(node)) continue;
        seen.add(node);
        open.push(...(edges.get(node) ?? []));
      }
      return false;
    },
  };
}
