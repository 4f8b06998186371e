import { application, change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { portFormat } from './port-format.ts';

const portRange = (text: string) => change(application(), 'rule', { portRange: text });
const at = [{ id: 'rule', field: 'portRange' }];

export const cases: RuleCases = {
  rule: portFormat,
  good: [
    { name: 'port 65535', design: portRange('65535') },
    { name: 'a range of one port', design: portRange('443-443') },
  ],
  bad: [
    { name: 'a word, “https”', design: portRange('https'), at },
    { name: 'port 0', design: portRange('0'), at },
    { name: '65536, one above the highest', design: portRange('65536'), at },
    { name: 'a range the wrong way round', design: portRange('90-80'), at },
    {
      name: 'a word among ports',
      design: change(passthrough(), 'rule', { ports: ['80', 'x'] }),
      at: [{ id: 'rule', field: 'ports[1]' }],
    },
  ],
};
