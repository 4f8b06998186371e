import { designOf } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { application, change, groupApplication, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { probesAdmitted } from './probes-admitted.ts';

const without = (design: Design, gone: string) =>
  designOf(...Object.values(design.resources).filter(({ id }) => id !== gone));
const ports = (...list: readonly string[]) => ({ allowed: [{ IPProtocol: 'tcp', ports: list }] });
const at = [{ id: 'neg' }];

export const cases: RuleCases = {
  rule: probesAdmitted,
  good: [
    { name: 'all of TCP', design: application() },
    { name: 'the serving port', design: change(application(), 'probes', ports('8080')) },
    { name: 'the fixed port', design: change(passthrough(), 'probes', ports('80')) },
    {
      name: 'a rule for a tag of the VM',
      design: change(change(application(), 'probes', { targetTags: ['web'] }), 'vm-1', { tags: ['web'] }),
    },
    { name: 'the port of a group', design: change(groupApplication(), 'probes', ports('8080')) },
  ],
  bad: [
    { name: 'no rule', design: without(application(), 'probes'), at },
    { name: 'another port', design: change(application(), 'probes', ports('80')), at },
    { name: 'one range of two', design: change(application(), 'probes', { sourceRanges: ['35.191.0.0/16'] }), at },
    { name: 'a rule for another tag', design: change(application(), 'probes', { targetTags: ['web'] }), at },
    { name: 'a disabled rule', design: change(application(), 'probes', { disabled: true }), at },
    { name: 'passthrough without', design: without(passthrough(), 'probes'), at },
    { name: 'a group without', design: without(groupApplication(), 'probes'), at: [{ id: 'group' }] },
  ],
};
