import { designOf, gkeService } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { add, application, change, groupApplication, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { probesAdmitted } from './probes-admitted.ts';

const without = (design: Design, gone: string) =>
  designOf(...Object.values(design.resources).filter(({ id }) => id !== gone));
const ports = (...list: readonly string[]) => ({ allowed: [{ IPProtocol: 'tcp', ports: list }] });
const at = [{ id: 'neg' }];

export const cases: RuleCases = {
  rule: probesAdmitted,
  ofMissing: [
    'without probes',
    'without shop',
    'probes: no network',
    'probes: no allowed',
    'check: no portSpecification',
    'vm-1: no tags',
    'shop: no ingress',
    'shop: no negs',
  ],
  good: [
    { name: 'a firewall rule for all of TCP', design: application() },
    { name: 'a firewall rule for the serving port', design: change(application(), 'probes', ports('8080')) },
    { name: 'a firewall rule for the fixed port of the check', design: change(passthrough(), 'probes', ports('80')) },
    {
      name: 'a rule for a tag of the VM',
      design: change(change(application(), 'probes', { targetTags: ['web'] }), 'vm-1', { tags: ['web'] }),
    },
    {
      name: 'a NEG that GKE makes for an Ingress, which makes the rule too',
      design: add(without(application(), 'probes'), gkeService('shop', { ingress: true, negs: ['neg'] })),
    },
    {
      name: 'a firewall rule for the port of an instance group',
      design: change(groupApplication(), 'probes', ports('8080')),
    },
  ],
  bad: [
    {
      name: 'no firewall rule for a standalone NEG of GKE',
      design: add(
        without(application(), 'probes'),
        gkeService('shop', { ingress: false, ports: [{ port: 80, targetPort: 8080 }], negs: ['neg'] }),
      ),
      at,
    },
    { name: 'no firewall rule for the probes', design: without(application(), 'probes'), at },
    { name: 'a firewall rule for another port', design: change(application(), 'probes', ports('80')), at },
    {
      name: 'a firewall rule for one of the two ranges',
      design: change(application(), 'probes', { sourceRanges: ['35.191.0.0/16'] }),
      at,
    },
    { name: 'a firewall rule for another tag', design: change(application(), 'probes', { targetTags: ['web'] }), at },
    { name: 'a firewall rule that is disabled', design: change(application(), 'probes', { disabled: true }), at },
    { name: 'none behind a passthrough load balancer', design: without(passthrough(), 'probes'), at },
    { name: 'none for an instance group', design: without(groupApplication(), 'probes'), at: [{ id: 'group' }] },
  ],
};
