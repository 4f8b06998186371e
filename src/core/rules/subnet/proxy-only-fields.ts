import { setFields } from '../../edit/write.ts';
import { subnetPurposeOf } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const proxyOnlyFields = defineRule({
  id: 'subnet/proxy-only-fields',
  severity: 'error',
  title: 'A proxy-only subnet has no flow logs and no Private Google Access',
  why: 'Its addresses belong to proxies that Google runs, so the settings for the traffic of your own VMs have no place there.',
  source: cite('apiSubnetwork', 'proxyOnlySubnets', 'tfNetworkIssue371'),
  on: 'subnet',
  *check(subnet) {
    if (!subnetPurposeOf(subnet.purpose)?.proxyOnly) return;
    const fields = [
      { field: 'logConfig', what: 'log settings (even ones that switch logging off)', isSet: subnet.logConfig },
      { field: 'enableFlowLogs', what: 'flow logs', isSet: subnet.enableFlowLogs },
      { field: 'privateIpGoogleAccess', what: 'Private Google Access', isSet: subnet.privateIpGoogleAccess },
      { field: 'secondaryIpRanges', what: 'secondary ranges', isSet: subnet.secondaryIpRanges?.length },
    ];
    for (const { field, what, isSet } of fields) {
      if (!isSet) continue;
      // The documents forbid the others in so many words.
      const severity = field === 'secondaryIpRanges' ? 'warning' : 'error';
      yield {
        at: [{ id: subnet.id, field }],
        severity,
        message: `${nameOf(subnet, 'subnet')} is a proxy-only subnet and has ${what}, which such a subnet does not take${severity === 'warning' ? ' as far as is known' : ''}.`,
        fixes: [
          {
            title: `Remove ${what.replace(/ \(.*/, '')}`,
            // An alias range may still be taken from a secondary range.
            safety: field === 'secondaryIpRanges' ? 'design' : 'safe',
            edit: (design) => setFields(design, subnet.id, { [field]: undefined }),
          },
        ],
      };
    }
  },
});
