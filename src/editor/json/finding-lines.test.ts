import { expect, test } from 'vitest';
import { check, readDesign } from '../../core/index.ts';
import { findingLines } from './finding-lines.ts';
import { type JsonSubject, jsonText } from './json-edit.ts';

const read = readDesign({
  format: 'neg-designer',
  version: 1,
  resources: {
    vm: { kind: 'vm', name: 'vm', zone: 'us-central1-b', networkInterfaces: [{ id: 'n1' }] },
    neg: {
      kind: 'neg',
      name: 'web',
      networkEndpointType: 'GCE_VM_IP_PORT',
      zone: 'us-central1-a',
      endpoints: [
        { id: 'e0', port: 80 },
        { id: 'e1', instance: 'vm', port: 80 },
      ],
    },
  },
});
if (!read.ok) throw new Error('The design of this test cannot be read.');
const design = read.value;
const findings = check(design);

test.each<readonly [string, JsonSubject]>([
  ['one resource', { type: 'things', ids: ['neg'] }],
  ['several', { type: 'things', ids: ['vm', 'neg'] }],
  ['the design', { type: 'design' }],
])('%s: a finding stands at the line of its part and field', (_what, subject) => {
  const text = jsonText(design, subject) ?? '';
  const lines = text.split('\n');
  const found = findingLines(text, subject, findings, design);
  expect(found.length).toBeGreaterThan(0);
  const rule = findings.find(({ at: [at] }) => at.id === 'neg' && at.part === 'e1' && at.field === 'instance');
  const mark = found.find(({ key }) => key === rule?.key);
  expect(lines[(mark?.line ?? 0) - 1]).toContain('"instance": "vm"');
});

test('what is found elsewhere is not told', () => {
  const subject: JsonSubject = { type: 'things', ids: ['vm'] };
  const keys = findingLines(jsonText(design, subject) ?? '', subject, findings, design).map(({ key }) => key);
  expect(keys).toEqual(keys.filter((key) => findings.some((one) => one.key === key && one.at[0].id === 'vm')));
});
