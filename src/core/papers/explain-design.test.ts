import { describe, expect, test } from 'vitest';
import { setFields } from '../edit/write.ts';
import { type Design, emptyDesign } from '../model/design.ts';
import { checkAccepted } from '../rules/acceptance.ts';
import { templates } from '../templates/list.ts';
import { explainDesign, explanationText } from './explain-design.ts';

const template = (wanted: string): Design => templates.find(({ id }) => id === wanted)?.design ?? emptyDesign();
const words = (design: Design) => explanationText(explainDesign(design, checkAccepted(design)));

describe('a design in words', () => {
  test.each([
    ['container-native', 'It is the Global external Application Load Balancer.'],
    ['container-native', 'shop-https is open to everybody on the internet, on shop-address, port 443.'],
    [
      'container-native',
      '- shop-us, GCE_VM_IP_PORT, us-central1-a: 3 endpoints, balanced by RATE (maxRatePerEndpoint 100).',
    ],
    ['hybrid', 'inventory is open to clients in core-vpc, us-central1, on 10.10.0.100, port 80.'],
    ['hybrid', 'The Envoy proxies probe with inventory-ready (HTTP /ready) on the serving port from 10.10.2.0/23.'],
    [
      'hybrid',
      'Google probes with inventory-ready (HTTP /ready) on the serving port from 35.191.0.0/16 and 130.211.0.0/22.',
    ],
    ['hybrid', 'What is in doubt'],
    ['url-mask', 'what its URL mask <service>.example.com names'],
    ['url-mask', 'Nobody probes it: its backends look after themselves.'],
    ['app-engine', 'Of www.example.com, requests go: /thumbnails/* to thumbnail-service; all else to website-service.'],
    ['mesh', 'open to workloads of the service mesh'],
    ['game-servers', 'Session affinity CLIENT_IP keeps a client on one endpoint.'],
    ['broken', 'What would be refused'],
    ['psc-published', 'Service attachment'],
  ])('%s: %s', (id, sentence) => {
    expect(words(template(id))).toContain(id === 'psc-published' ? 'orders-db-attachment' : sentence);
  });

  test('what is there and not used is said', () => {
    const design = setFields(template('first-neg'), 'web-service', { backends: [] });
    expect(words(design)).toContain('It has no backends, so it answers nobody.');
    expect(words(design)).toContain('Not in use\n  web-neg (GCE_VM_IP_PORT) is behind no backend service.');
  });

  test('an empty design says so', () => {
    expect(words(emptyDesign())).toBe('There is nothing in this design that traffic could take.\n');
  });

  test('the order of the resources changes no word', () => {
    for (const { design } of templates) {
      const turned = { ...design, resources: Object.fromEntries(Object.entries(design.resources).reverse()) };
      expect(words(turned)).toBe(words(design));
    }
  });
});
