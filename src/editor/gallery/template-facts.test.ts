import { expect, test } from 'vitest';
import { templateGroups } from '../../core/index.ts';
import { allFacts, anything, firstFacts, suits, type TemplateWish } from './template-facts.ts';

const shown = (wish: Partial<TemplateWish>) =>
  allFacts.filter((facts) => suits(facts, { ...anything, ...wish })).map(({ template }) => template.id);

test('without a wish every template is shown', () => expect(shown({})).toHaveLength(allFacts.length));

test('a NEG type and a load balancer narrow it down together', () => {
  expect(shown({ negType: 'GCE_VM_IP_PORTMAP' })).toEqual(['port-mapping']);
  expect(shown({ product: 'CLOUD_SERVICE_MESH' })).toEqual(['mesh']);
  expect(shown({ negType: 'SERVERLESS', product: 'REGIONAL_INTERNAL_APPLICATION' })).toEqual(['url-mask']);
  expect(shown({ negType: 'SERVERLESS', product: 'CLOUD_SERVICE_MESH' })).toEqual([]);
});

test('a search finds words of the texts and of the design, in any order and case', () => {
  expect(shown({ search: 'proxy PROTOCOL mail' })).toEqual(['mail']);
  expect(shown({ search: 'secretmanager' })).toEqual(['psc-regional-api']);
  expect(shown({ search: '5432' })).toContain('psc-published');
  expect(shown({ search: '  ' })).toHaveLength(allFacts.length);
  expect(shown({ search: 'no such thing' })).toEqual([]);
});

test('the empty canvas offers a few, of every group', () => {
  expect(new Set(firstFacts.map(({ template }) => template.group))).toEqual(new Set(templateGroups));
  expect(firstFacts).toHaveLength(7);
});
