import { describe, expect, test } from 'vitest';
import { setFields } from '../edit/write.ts';
import { supportOf } from '../facts/backend-support.ts';
import { check } from '../rules/engine.ts';
import { rules } from '../rules/list.ts';
import { atlas } from './atlas.ts';
import { orderOf } from './order.ts';
import { balancers, negKinds } from './possibilities.ts';
import { drafted } from './skeleton.ts';

const cells = atlas();

const found = (id: string) => cells.find(({ possibility }) => possibility.id === id);

const broken = (design: Parameters<typeof check>[0]) => check(design).map(({ rule }) => rule.id);

describe('the atlas', () => {
  test('has every form of NEG with every product, and each cell a reason with its source', () => {
    expect(cells).toHaveLength(negKinds.length * balancers.length);
    for (const { possibility, standing, protocols } of cells) {
      expect(standing.reason, possibility.id).toMatch(/^[A-Z].*\.$/s);
      expect(standing.sources.length, possibility.id).toBeGreaterThan(0);
      for (const each of [standing, ...protocols.map((protocol) => protocol.standing)]) {
        for (const { url } of each.sources) expect(url).toMatch(/^https:\/\//);
        for (const id of each.rules) expect(rules.map((rule) => rule.id)).toContain(id);
      }
    }
  });

  test('says yes where the table says supported, and never where it is in doubt', () => {
    for (const { possibility, standing, protocols } of cells) {
      const { support, confidence } = supportOf(possibility.product.id, possibility.neg.id);
      const isYes = standing.name === 'yes' || standing.name === 'condition';
      expect(isYes, possibility.id).toBe(support === 'supported' || support === 'preview');
      if (confidence === 'unsure') expect(standing.name).toBe('unchecked');
      if (!isYes) {
        for (const each of protocols) expect(['unchecked', 'no']).toContain(each.standing.name);
      }
    }
  });

  test('names the rule that says the same of a design', () => {
    for (const { possibility, standing } of cells) {
      if (standing.name !== 'no' && standing.name !== 'unchecked') continue;
      const said = broken(drafted(orderOf(possibility, {})));
      // A pair that cannot be may break the load balancer before its backends are looked at.
      const isSaid = standing.rules.some((id) => said.includes(id)) || said.includes('load-balancer/one-product');
      expect(isSaid, `${possibility.id}: ${said.join(', ')}`).toBe(true);
    }
  });

  test('a protocol that a product does not speak breaks the rule that the atlas names', () => {
    for (const { possibility, standing, protocols } of cells) {
      if (standing.name === 'no' || possibility.neg.id !== 'NEG_NON_GCP_PRIVATE_IP_PORT') continue;
      for (const { protocol, standing: own } of protocols.filter((each) => each.standing.name === 'no')) {
        const design = setFields(drafted(orderOf(possibility, {})), 'app-service', { protocol });
        expect(
          own.rules.some((id) => broken(design).includes(id)),
          `${possibility.id} ${protocol}: ${broken(design).join(', ')}`,
        ).toBe(true);
      }
    }
  });

  test('leads to the templates that show a pair', () => {
    expect(found('NEG_GCE_VM_IP INTERNAL_PASSTHROUGH_NETWORK')?.templates.map(({ id }) => id)).toContain('appliances');
    expect(found('NEG_SERVERLESS_CLOUD_RUN GLOBAL_EXTERNAL_APPLICATION')?.templates.map(({ id }) => id)).toContain(
      'cloud-run',
    );
    for (const { possibility, standing, templates } of cells) {
      if (standing.name === 'no') expect(templates, possibility.id).toEqual([]);
    }
  });
});
