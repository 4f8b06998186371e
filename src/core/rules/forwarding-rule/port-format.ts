import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const portFormat = defineRule({
  id: 'forwarding-rule/port-format',
  severity: 'error',
  title: 'A port is a number from 1 to 65535, or a range of two',
  why: 'Ports are 16 bits wide, and 0 is not used. A range is written with a hyphen, lower port first.',
  source: cite('gcloudForwardingRules', 'forwardingRuleOverview'),
  on: 'forwardingRule',
  *check(rule) {
    const texts: readonly (readonly [string, string])[] = [
      ...(rule.portRange ? [['portRange', rule.portRange] as const] : []),
      ...(rule.ports ?? []).map((text, index) => [`ports[${index}]`, text] as const),
    ];
    for (const [field, text] of texts) {
      if (isPort(text)) continue;
      yield {
        at: [{ id: rule.id, field }],
        message: `${nameOf(rule, 'The forwarding rule')} has the port “${text}”. A port is a number from 1 to 65535, or a range such as 8000-9000.`,
      };
    }
  },
});

function isPort(text: string): boolean {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text.trim());
  if (!match) return false;
  const low = Number(match[1]);
  const high = match[2] === undefined ? low : Number(match[2]);
  return low >= 1 && low <= high && high <= 65_535;
}
