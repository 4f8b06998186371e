import { application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portFormat } from './port-format.ts';

const portRange = (text: string) => change(application(), 'rule', { portRange: text });
const at = [{ id: 'rule', field: 'portRange' }];

export const cases: RuleCases = {
  rule: portFormat,
  good: [
    { name: 'the last port', design: portRange('65535') },
    { name: 'a range of one', design: portRange('443-443') },
  ],
  bad: [
    { name: 'a word', design: portRange('https'), at },
    { name: 'zero', design: portRange('0'), at },
    { name: 'too high', design: portRange('65536'), at },
    { name: 'a range the wrong way round', design: portRange('90-80'), at },
    {
      name: 'in a list',
      design: change(passthrough(), 'rule', { ports: ['80', 'x'] }),
      at: [{ id: 'rule', field: 'ports[1]' }],
    },
  ],
};
