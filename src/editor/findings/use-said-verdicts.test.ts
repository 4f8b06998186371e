import { expect, test } from 'vitest';
import { check, type Design, emptyDesign, type Resource } from '../../core/index.ts';
import { verdictWords } from './use-said-verdicts.ts';

const designOf = (...resources: readonly Resource[]): Design => ({
  ...emptyDesign(),
  resources: Object.fromEntries(resources.map((resource) => [resource.id, resource])),
});

test('what a step brought to light and what it solved, counted; nothing where nothing changed', () => {
  const none = check(designOf());
  const neg: Resource = { id: 'a', kind: 'neg', name: 'web', zone: 'us-central1-a', networkEndpointType: 'GCE_VM_IP' };
  const bad = check(designOf({ ...neg, zone: 'nowhere' }));
  const errors = bad.filter(({ severity }) => severity === 'error').length;
  expect(errors).toBeGreaterThan(0);
  expect(verdictWords(none, bad)).toContain(`${errors} new error`);
  expect(verdictWords(bad, none)).toBe(`${bad.length} solved`);
  expect(verdictWords(bad, bad)).toBe('');
});
