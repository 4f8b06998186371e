import { describe, expect, test } from 'vitest';
import { gkeService } from './builders.ts';
import { annotationOf, readNegAnnotation, writeNegAnnotation } from './gke.ts';

const askedBy = (fields: Parameters<typeof gkeService>[1]) => {
  const read = annotationOf(gkeService('shop', fields));
  return read.ok ? read.value : undefined;
};

describe('the NEG annotation of a Service', () => {
  test.each([
    '{"ingress":true}',
    '{"exposed_ports":{"80":{},"443":{"name":"shop-tls"}}}',
    '{"exposed_ports":{"80":{}},"zones":["us-central1-a"]}',
    '{}',
  ])('%s is written as it was read', (text) => {
    const read = readNegAnnotation(text);
    expect(read.ok && writeNegAnnotation(read.value)).toBe(text);
  });

  test.each([
    ['[]', /no JSON object/],
    ['null', /no JSON object/],
    ['{"ingress":1}', /"ingress"/],
    ['{"exposed_ports":[]}', /"exposed_ports"/],
    ['{"exposed_ports":{"http":{}}}', /"http"/],
    ['{"exposed_ports":{"80":[]}}', /Port 80/],
    ['{"exposed_ports":{"80":{"name":1}}}', /name of port 80/],
    ['{"zones":{}}', /"zones"/],
    ['{"zones":[1]}', /"zones"/],
    ['{', /no JSON/],
  ])('%s is told what is wrong with it', (text, flaw) => {
    const read = readNegAnnotation(text);
    expect(read.ok ? '' : read.flaw).toMatch(flaw);
  });

  test('follows from the fields where none is written down', () => {
    const ports = [{ port: 80 }, { port: 443, negName: 'shop-tls' }, { targetPort: 8080 }];
    expect(askedBy({ ports })).toEqual({
      ingress: false,
      exposed: [{ port: '80' }, { port: '443', name: 'shop-tls' }],
      zones: [],
    });
    expect(askedBy({ ports, ingress: true })?.exposed).toEqual([{ port: '443', name: 'shop-tls' }]);
    expect(askedBy({ ports, internalLoadBalancer: true })?.exposed).toEqual([]);
    expect(askedBy({ ports, annotation: '{"ingress":true}', zones: ['*'] })).toEqual({
      ingress: true,
      exposed: [],
      zones: [],
    });
  });
});
