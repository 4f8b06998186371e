import { expect, test } from 'vitest';
import { templates } from '../templates/list.ts';
import { answersAmong, possibilitiesAmong } from './among.ts';

const design = (id: string) => {
  const found = templates.find((template) => template.id === id)?.design;
  if (!found) throw new Error(`There is no template ${id}`);
  return found;
};

test('a NEG and a backend service are a possibility', () => {
  const found = possibilitiesAmong(design('appliances'), ['appliances-a', 'appliances']);
  expect(found.map(({ id }) => id)).toEqual(['NEG_GCE_VM_IP INTERNAL_PASSTHROUGH_NETWORK']);
  expect(possibilitiesAmong(design('appliances'), ['fw-a-1', 'appliances'])).toEqual([]);
});

test('the chooser knows what it was asked about', () => {
  expect(answersAmong(design('appliances'), ['fw-a-1', 'ilb-appliances'])).toEqual({ have: 'vms', clients: 'vpc' });
  expect(answersAmong(design('cloud-run'), ['store-us-neg', 'store-service'])).toEqual({
    have: 'cloud-run',
    clients: 'internet',
  });
  expect(answersAmong(design('partner-egress'), ['partner-api'])).toEqual({ have: 'internet-name' });
  expect(answersAmong(design('port-mapping'), ['cluster-ports'])).toEqual({ have: 'port-mapping' });
  expect(answersAmong(design('app-engine'), ['thumbnail'])).toEqual({ have: 'function-1' });
  expect(answersAmong(design('psc-regional-api'), ['secret-manager'])).toEqual({ have: 'regional-api' });
  expect(answersAmong(design('hybrid'), ['servers'])).toEqual({});
});
