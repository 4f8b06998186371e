import type { RuleCases } from '../cases.ts';
import { annotationJson } from './annotation-json.ts';
import { standalone } from './case-designs.ts';

const at = [{ id: 'shop', field: 'annotation' }];
const bad = (name: string, annotation: string) => ({ name, design: standalone({ annotation }), at });

export const cases: RuleCases = {
  rule: annotationJson,
  good: [
    { name: 'no annotation written down', design: standalone() },
    { name: 'one exposed port', design: standalone({ annotation: '{"exposed_ports":{"80":{}}}' }) },
    {
      name: 'port, name, Ingress and zones as they should be',
      design: standalone({
        annotation: '{"ingress":false,"exposed_ports":{"80":{"name":"shop-80"}},"zones":["us-central1-a"]}',
      }),
    },
  ],
  bad: [
    bad('a brace is missing', '{"exposed_ports":{"80":{}}'),
    bad('a list in the place of an object', '["80"]'),
    bad('"ingress" as a text', '{"ingress":"true","exposed_ports":{"80":{}}}'),
    bad('"exposed_ports" as a list', '{"exposed_ports":[80]}'),
    bad('a port by name', '{"exposed_ports":{"http":{}}}'),
    bad('a port without braces', '{"exposed_ports":{"80":true}}'),
    bad('a name that is a number', '{"exposed_ports":{"80":{"name":80}}}'),
    bad('"zones" as a text', '{"exposed_ports":{"80":{}},"zones":"us-central1-a"}'),
    bad('a zone that is a number', '{"exposed_ports":{"80":{}},"zones":[1]}'),
  ],
};
