import { limits } from '../../facts/limits.ts';
import { nameOf } from '../../model/endpoints.ts';
import { nameFlaw, quoted } from '../../model/names.ts';
import { defineRule } from '../rule.ts';
import { instanceGroupSources } from './instance-group-sources.ts';

export const namedPorts = defineRule({
  id: 'instance-group/named-ports',
  severity: 'error',
  title: 'A named port has a name and a port number',
  why: 'A backend service asks for a port by its name, and each instance group says which number that is.',
  source: instanceGroupSources,
  on: 'instanceGroup',
  *check(group) {
    for (const [index, { name, port }] of (group.namedPorts ?? []).entries()) {
      const flaw = name ? nameFlaw(name)?.what : 'a name is missing';
      if (flaw) {
        yield {
          at: [{ id: group.id, field: `namedPorts[${index}].name` }],
          message: `Named port ${name ? quoted(name) : index + 1} of ${nameOf(group, 'instance group')}: ${flaw}.`,
        };
      }
      if (port === undefined || !Number.isInteger(port) || port < 1 || port > limits.port.value) {
        yield {
          at: [{ id: group.id, field: `namedPorts[${index}].port` }],
          message: `Named port ${name ?? index + 1} of ${nameOf(group, 'instance group')} ${port === undefined ? 'has no number' : `is ${port}`}. It would be a number from 1 to ${limits.port.value}.`,
        };
      }
    }
  },
});
