import { setFields } from '../../edit/write.ts';
import { subnetPurposeOf } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

// Flow logs are kept as they were read; no form of ours sets them.
const fields = [
  { field: 'logConfig', what: 'log settings (even ones that switch logging off)', severity: 'error' },
  { field: 'enableFlowLogs', what: 'flow logs', severity: 'error' },
  { field: 'privateIpGoogleAccess', what: 'Private Google Access', severity: 'error' },
  { field: 'secondaryIpRanges', what: 'secondary ranges', severity: 'warning' },
] as const;

export const proxyOnlyFields = defineRule({
  id: 'subnet/proxy-only-fields',
  severity: 'error',
  title: 'A proxy-only subnet has no flow logs and no Private Google Access',
  why: 'Its addresses belong to proxies that Google runs, so the settings for the traffic of your own VMs have no place there.',
  source: [
    ...cite('apiSubnetwork', 'proxyOnlySubnets'),
    { url: 'https://github.com/terraform-google-modules/terraform-google-network/issues/371', checked: '2026-08' },
  ],
  on: 'subnet',
  *check(subnet) {
    if (!subnetPurposeOf(subnet.purpose)?.proxyOnly) return;
    const values = new Map(Object.entries(subnet));
    for (const { field, what, severity } of fields) {
      const value: unknown = values.get(field);
      const isSet = Array.isArray(value)
        ? value.length > 0
        : field === 'logConfig'
          ? value !== undefined
          : value === true;
      if (!isSet) continue;
      yield {
        at: [{ id: subnet.id, field }],
        severity,
        message: `${nameOf(subnet, 'subnet')} is a proxy-only subnet and has ${what}, which such a subnet does not take${severity === 'warning' ? ' as far as is known' : ''}.`,
        fixes: [
          {
            title: `Remove ${what.replace(/ \(.*/, '')}`,
            safety: 'safe',
            edit: (design) => setFields(design, subnet.id, { [field]: undefined }),
          },
        ],
      };
    }
  },
});
