import { expect, test } from 'vitest';
import { check, rules, templates } from '../../core/index.ts';
import { found } from './fuzzy.ts';
import { commandEntries, resourceEntries, ruleEntries, templateEntries } from './palette-entries.ts';
import { commands } from './table.ts';

function entriesOf(id: string) {
  const design = templates.find((one) => one.id === id)?.design;
  if (!design) throw new Error(`No template "${id}".`);
  return { design, entries: resourceEntries(design, check(design)) };
}

test('every resource is found by its name, its kind and its addresses', () => {
  const { design, entries } = entriesOf('appliances');
  expect(entries).toHaveLength(Object.keys(design.resources).length);
  for (const resource of Object.values(design.resources)) {
    const first = found(entries, `${resource.name} ${resource.kind}`, 99).map(({ id }) => id);
    expect.soft(first, resource.id).toContain(`resource ${resource.id}`);
  }
  const vm = Object.values(design.resources).find(({ kind }) => kind === 'vm');
  const address = vm?.kind === 'vm' ? vm.networkInterfaces?.[0]?.networkIP : undefined;
  expect(address).toBeDefined();
  expect(found(entries, address ?? '', 99).map(({ id }) => id)).toContain(`resource ${vm?.id}`);
});

test('what the rules find leads to what they find it at', () => {
  const { design, entries } = entriesOf('broken');
  const errors = check(design).filter(({ severity }) => severity === 'error');
  const withErrors = found(entries, 'has errors', 99).map(({ id }) => id);
  expect(new Set(withErrors)).toEqual(new Set(errors.flatMap(({ at }) => at.map(({ id }) => `resource ${id}`))));
  for (const { rule, at } of errors)
    expect
      .soft(
        found(entries, rule.id, 99).map(({ id }) => id),
        rule.id,
      )
      .toContain(`resource ${at[0].id}`);
});

test('rules, templates and commands are all there, each once', () => {
  expect(ruleEntries()).toHaveLength(rules.length);
  expect(templateEntries()).toHaveLength(templates.length);
  const listed = commandEntries(() => undefined).map(({ id }) => id);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed).toHaveLength(commands.filter(({ id, keyOnly }) => !keyOnly && id !== 'palette').length);
});

test('what means nothing now stands last and says why', () => {
  const entries = commandEntries(({ needs }) => (needs === undefined ? undefined : 'not now'));
  const first = entries.findIndex(({ reason }) => reason !== undefined);
  expect(first).toBeGreaterThan(0);
  expect(entries.slice(first).every(({ reason, detail }) => reason === 'not now' && detail?.includes('not now'))).toBe(
    true,
  );
});
