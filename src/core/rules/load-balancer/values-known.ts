import { nameOf } from '../../model/endpoints.ts';
import { type BackendService, type ForwardingRule, kinds, type TargetProxy } from '../../model/kinds.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

/** What the API shows beside the values one chooses. */
const placeholders = new Set([
  'UNSPECIFIED_VERSION',
  'IP_ADDRESS_SELECTION_POLICY_UNSPECIFIED',
  'FIXED_STANDARD',
  'STANDARD_OVERRIDES_FIXED_STANDARD',
  'WEIGHTED_GCP_RENDEZVOUS',
]);
/** Seen in tools, and not in the documents from which the facts come. */
const newer = new Set(['EXTERNAL_PASSTHROUGH']);

export const valuesKnown = defineRule({
  id: 'load-balancer/values-known',
  severity: 'warning',
  title: 'A value that nobody knows is not checked',
  why: 'Scheme, protocol and type decide which load balancer this is, and so which rules apply. A word that is none of the known values may be a slip of the pen, or newer than the facts used here.',
  source: cite('apiBackendService', 'gcloudForwardingRules', 'gcloudBackendServices'),
  on: ['forwardingRule', 'targetProxy', 'backendService'],
  *check(resource) {
    for (const [field, value, options] of choicesOf(resource)) {
      if (!value || options.includes(value) || placeholders.has(value)) continue;
      const isNewer = newer.has(value);
      yield {
        at: [{ id: resource.id, field }],
        severity: isNewer ? 'unchecked' : 'warning',
        message: isNewer
          ? `${nameOf(resource, kinds[resource.kind].label)} has ${field} ${value}, which is newer than the facts used here. What depends on it is not checked.`
          : `${nameOf(resource, kinds[resource.kind].label)} has ${field} ${value}, which is none of the known values: ${options.join(', ')}. What depends on it is not checked.`,
      };
    }
  },
});

type Choice = readonly [field: string, value: string | undefined, options: readonly string[]];

function choicesOf(resource: ForwardingRule | TargetProxy | BackendService): readonly Choice[] {
  if (resource.kind === 'forwardingRule') {
    const { loadBalancingScheme, IPProtocol, ipVersion, networkTier } = kinds.forwardingRule.fields;
    return [
      ['loadBalancingScheme', resource.loadBalancingScheme, loadBalancingScheme.options],
      ['IPProtocol', resource.IPProtocol, IPProtocol.options],
      ['ipVersion', resource.ipVersion, ipVersion.options],
      ['networkTier', resource.networkTier, networkTier.options],
    ];
  }
  if (resource.kind === 'targetProxy') {
    const { type, proxyHeader } = kinds.targetProxy.fields;
    return [
      ['type', resource.type, type.options],
      ['proxyHeader', resource.proxyHeader, proxyHeader.options],
    ];
  }
  const fields = kinds.backendService.fields;
  return [
    ['loadBalancingScheme', resource.loadBalancingScheme, fields.loadBalancingScheme.options],
    ['protocol', resource.protocol, fields.protocol.options],
    ['sessionAffinity', resource.sessionAffinity, fields.sessionAffinity.options],
    ['localityLbPolicy', resource.localityLbPolicy, fields.localityLbPolicy.options],
    ['ipAddressSelectionPolicy', resource.ipAddressSelectionPolicy, fields.ipAddressSelectionPolicy.options],
  ];
}
