import { inSubnetRange } from './address/in-subnet-range.ts';
import { subnetInRegion as addressSubnetInRegion } from './address/subnet-in-region.ts';
import { subnetOnlyInternal } from './address/subnet-only-internal.ts';
import { valid } from './address/valid.ts';
import { chosenByGoogle } from './alias/chosen-by-google.ts';
import { form } from './alias/form.ts';
import { insideRange } from './alias/inside-range.ts';
import { limit } from './alias/limit.ts';
import { noOverlap } from './alias/no-overlap.ts';
import { notReserved } from './alias/not-reserved.ts';
import { rangeNameExists } from './alias/range-name-exists.ts';
import { vpcOnly } from './alias/vpc-only.ts';
import { capacityChosen } from './backend/capacity-chosen.ts';
import { capacityFitsMode } from './backend/capacity-fits-mode.ts';
import { capacityForbidden } from './backend/capacity-forbidden.ts';
import { capacityOnce } from './backend/capacity-once.ts';
import { count } from './backend/count.ts';
import { crossRegionServerless } from './backend/cross-region-serverless.ts';
import { groupChosen } from './backend/group-chosen.ts';
import { groupOnce } from './backend/group-once.ts';
import { inNetwork } from './backend/in-network.ts';
import { inRegion } from './backend/in-region.ts';
import { kindFitsLoadBalancer } from './backend/kind-fits-load-balancer.ts';
import { kindInPreview } from './backend/kind-in-preview.ts';
import { kindSupportKnown } from './backend/kind-support-known.ts';
import { modeChosen } from './backend/mode-chosen.ts';
import { modeFits } from './backend/mode-fits.ts';
import { modeWithoutEffect } from './backend/mode-without-effect.ts';
import { oneKindPerService } from './backend/one-kind-per-service.ts';
import { oneModePerGroup } from './backend/one-mode-per-group.ts';
import { onePerRegion } from './backend/one-per-region.ts';
import { regionalGroupTotals } from './backend/regional-group-totals.ts';
import { scalerForbidden } from './backend/scaler-forbidden.ts';
import { scalerRange } from './backend/scaler-range.ts';
import { cdnOrIap } from './backend-service/cdn-or-iap.ts';
import { h2cBackends } from './backend-service/h2c-backends.ts';
import { haPolicy } from './backend-service/ha-policy.ts';
import { hasBackends } from './backend-service/has-backends.ts';
import { healthCheckChosen } from './backend-service/health-check-chosen.ts';
import { healthCheckForbidden } from './backend-service/health-check-forbidden.ts';
import { healthCheckProtocol } from './backend-service/health-check-protocol.ts';
import { healthCheckScope } from './backend-service/health-check-scope.ts';
import { ipSelection } from './backend-service/ip-selection.ts';
import { localityPolicy } from './backend-service/locality-policy.ts';
import { networkForInternal } from './backend-service/network-for-internal.ts';
import { oneHealthCheck } from './backend-service/one-health-check.ts';
import { portNameExists } from './backend-service/port-name-exists.ts';
import { portNameIdle } from './backend-service/port-name-idle.ts';
import { schemeChosen } from './backend-service/scheme-chosen.ts';
import { serverlessFields } from './backend-service/serverless-fields.ts';
import { used } from './backend-service/used.ts';
import { addressLiteral } from './endpoint/address-literal.ts';
import { fieldsOfItsType } from './endpoint/fields-of-its-type.ts';
import { noDuplicates } from './endpoint/no-duplicates.ts';
import { portOrDefault } from './endpoint/port-or-default.ts';
import { portRange } from './endpoint/port-range.ts';
import { requiredFields } from './endpoint/required-fields.ts';
import { allowOrDeny } from './firewall-rule/allow-or-deny.ts';
import { directionFields } from './firewall-rule/direction-fields.ts';
import { needsAction } from './firewall-rule/needs-action.ts';
import { needsNetwork as firewallRuleNeedsNetwork } from './firewall-rule/needs-network.ts';
import { openToAll } from './firewall-rule/open-to-all.ts';
import { portsSpelling } from './firewall-rule/ports-spelling.ts';
import { priorityRange } from './firewall-rule/priority-range.ts';
import { rangeSpelling } from './firewall-rule/range-spelling.ts';
import { tagsOrAccounts } from './firewall-rule/tags-or-accounts.ts';
import { addressFits } from './forwarding-rule/address-fits.ts';
import { addressPortFree } from './forwarding-rule/address-port-free.ts';
import { globalAccess } from './forwarding-rule/global-access.ts';
import { ipVersion } from './forwarding-rule/ip-version.ts';
import { l3DefaultAllPorts } from './forwarding-rule/l3-default-all-ports.ts';
import { networkFitsService } from './forwarding-rule/network-fits-service.ts';
import { networkNotUsed } from './forwarding-rule/network-not-used.ts';
import { networkTier } from './forwarding-rule/network-tier.ts';
import { onePortForProxies } from './forwarding-rule/one-port-for-proxies.ts';
import { oneTarget } from './forwarding-rule/one-target.ts';
import { passthroughPorts } from './forwarding-rule/passthrough-ports.ts';
import { portFormat } from './forwarding-rule/port-format.ts';
import { portMappingAllPorts } from './forwarding-rule/port-mapping-all-ports.ts';
import { portsChosen } from './forwarding-rule/ports-chosen.ts';
import { protocolFitsService } from './forwarding-rule/protocol-fits-service.ts';
import { subnetChosen } from './forwarding-rule/subnet-chosen.ts';
import { subnetFits } from './forwarding-rule/subnet-fits.ts';
import { targetChosen } from './forwarding-rule/target-chosen.ts';
import { ipIsPrimary } from './gce-vm-ip/ip-is-primary.ts';
import { ipRedundant } from './gce-vm-ip/ip-redundant.ts';
import { noIpv6 } from './gce-vm-ip/no-ipv6.ts';
import { noPort } from './gce-vm-ip/no-port.ts';
import { uniqueIp } from './gce-vm-ip/unique-ip.ts';
import { ipv6InNicRange } from './gce-vm-ip-port/ipv6-in-nic-range.ts';
import { ipv6NeedsDualStackNic } from './gce-vm-ip-port/ipv6-needs-dual-stack-nic.ts';
import { ipv6NeedsIpv4 } from './gce-vm-ip-port/ipv6-needs-ipv4.ts';
import { ipv6UniqueInBackendService } from './gce-vm-ip-port/ipv6-unique-in-backend-service.ts';
import { portWithoutIp } from './gce-vm-ip-port/port-without-ip.ts';
import { uniqueIpPort } from './gce-vm-ip-port/unique-ip-port.ts';
import { fixedPortServes } from './health-check/fixed-port-serves.ts';
import { pathIsRoot } from './health-check/path-is-root.ts';
import { servingPortHasPorts } from './health-check/serving-port-has-ports.ts';
import { checkUsed } from './health-check/used.ts';
import { managedFields } from './instance-group/managed-fields.ts';
import { managedNeeds } from './instance-group/managed-needs.ts';
import { namedPorts } from './instance-group/named-ports.ts';
import { vmInSubnet } from './instance-group/vm-in-subnet.ts';
import { vmInZone } from './instance-group/vm-in-zone.ts';
import { zoneOrRegion } from './instance-group/zone-or-region.ts';
import { addressNotPrivate } from './internet-neg/address-not-private.ts';
import { clientsAdmitted } from './load-balancer/clients-admitted.ts';
import { internalHasRegion } from './load-balancer/internal-has-region.ts';
import { oneProduct } from './load-balancer/one-product.ts';
import { oneRegion } from './load-balancer/one-region.ts';
import { probesAdmitted } from './load-balancer/probes-admitted.ts';
import { proxiesAdmitted } from './load-balancer/proxies-admitted.ts';
import { proxyOnlySubnet } from './load-balancer/proxy-only-subnet.ts';
import { standardTierRegion } from './load-balancer/standard-tier-region.ts';
import { autoNetworkSubnetDefault } from './neg/auto-network-subnet-default.ts';
import { customNetworkSubnetRequired } from './neg/custom-network-subnet-required.ts';
import { defaultPortForbidden } from './neg/default-port-forbidden.ts';
import { defaultPortRange } from './neg/default-port-range.ts';
import { endpointLimit } from './neg/endpoint-limit.ts';
import { endpointsNotForType } from './neg/endpoints-not-for-type.ts';
import { fieldNotForType } from './neg/field-not-for-type.ts';
import { legacyNetwork } from './neg/legacy-network.ts';
import { networkChosen } from './neg/network-chosen.ts';
import { networkForbidden } from './neg/network-forbidden.ts';
import { noEndpoints } from './neg/no-endpoints.ts';
import { notReferenced } from './neg/not-referenced.ts';
import { scopeMatchesType } from './neg/scope-matches-type.ts';
import { subnetInNetwork } from './neg/subnet-in-network.ts';
import { subnetInRegion } from './neg/subnet-in-region.ts';
import { subnetPurpose } from './neg/subnet-purpose.ts';
import { subnetworkForbidden } from './neg/subnetwork-forbidden.ts';
import { typeChosen } from './neg/type-chosen.ts';
import { typeKnown } from './neg/type-known.ts';
import { typeOutsidePublicApi } from './neg/type-outside-public-api.ts';
import { legacy } from './network/legacy.ts';
import { mode } from './network/mode.ts';
import { mtu } from './network/mtu.ts';
import { oneActiveProxySubnet } from './network/one-active-proxy-subnet.ts';
import { proxySubnetPurposes } from './network/proxy-subnet-purposes.ts';
import { quota } from './network/quota.ts';
import { subnetsDisjoint } from './network/subnets-disjoint.ts';
import { ulaRange } from './network/ula-range.ts';
import { addressInPrimaryRange } from './nic/address-in-primary-range.ts';
import { addressNotReserved } from './nic/address-not-reserved.ts';
import { ipv6Range } from './nic/ipv6-range.ts';
import { needsNetwork as nicNeedsNetwork } from './nic/needs-network.ts';
import { needsSubnet } from './nic/needs-subnet.ts';
import { networkAttachmentAlone } from './nic/network-attachment-alone.ts';
import { networkOfSubnet } from './nic/network-of-subnet.ts';
import { oneAccessConfig } from './nic/one-access-config.ts';
import { stackFitsSubnet } from './nic/stack-fits-subnet.ts';
import { subnetInRegion as nicSubnetInRegion } from './nic/subnet-in-region.ts';
import { subnetPurpose as nicSubnetPurpose } from './nic/subnet-purpose.ts';
import { needsPort } from './probe/needs-port.ts';
import { needsProtocol } from './probe/needs-protocol.ts';
import { portRange as probePortRange } from './probe/port-range.ts';
import { portSpecification } from './probe/port-specification.ts';
import { requestPath } from './probe/request-path.ts';
import { timeoutWithinInterval } from './probe/timeout-within-interval.ts';
import { timing } from './probe/timing.ts';
import { targetFormat } from './psc-neg/target-format.ts';
import { targetExists } from './reference/target-exists.ts';
import { targetOfRightKind } from './reference/target-of-right-kind.ts';
import { locationKind } from './resource/location-kind.ts';
import { locationKnown } from './resource/location-known.ts';
import { nameFormat } from './resource/name-format.ts';
import { nameUnique } from './resource/name-unique.ts';
import { needsLocation } from './resource/needs-location.ts';
import { needsName } from './resource/needs-name.ts';
import { natAddressesInRegion } from './router/nat-addresses-in-region.ts';
import { natSubnetsOfRouter } from './router/nat-subnets-of-router.ts';
import { needsNetwork as routerNeedsNetwork } from './router/needs-network.ts';
import type { Rule } from './rule.ts';
import { addressUsedOnce } from './subnet/address-used-once.ts';
import { autoModeBlockKept } from './subnet/auto-mode-block.ts';
import { customInAutoBlock } from './subnet/custom-in-auto-block.ts';
import { inLegacyNetwork } from './subnet/in-legacy-network.ts';
import { ipv6InAutoMode } from './subnet/ipv6-in-auto-mode.ts';
import { ipv6OnlyWithoutIpv4Endpoints } from './subnet/ipv6-only-without-ipv4-endpoints.ts';
import { legacyPurpose } from './subnet/legacy-purpose.ts';
import { needsNetwork as subnetNeedsNetwork } from './subnet/needs-network.ts';
import { needsRange } from './subnet/needs-range.ts';
import { prefixLength } from './subnet/prefix-length.ts';
import { privatelyUsedPublic } from './subnet/privately-used-public.ts';
import { proxyOnlyFields } from './subnet/proxy-only-fields.ts';
import { proxyOnlySize } from './subnet/proxy-only-size.ts';
import { purposeKnown } from './subnet/purpose-known.ts';
import { rangeAligned } from './subnet/range-aligned.ts';
import { rangeInOneBlock } from './subnet/range-in-one-block.ts';
import { rangeProhibited } from './subnet/range-prohibited.ts';
import { rangeValid } from './subnet/range-valid.ts';
import { roleRequired } from './subnet/role-required.ts';
import { roleUnneeded } from './subnet/role-unneeded.ts';
import { secondaryRangeLimit } from './subnet/secondary-range-limit.ts';
import { secondaryRangeName } from './subnet/secondary-range-name.ts';
import { spaceExhausted } from './subnet/space-exhausted.ts';
import { stackType } from './subnet/stack-type.ts';
import { certificateChosen } from './target-proxy/certificate-chosen.ts';
import { certificatesFit } from './target-proxy/certificates-fit.ts';
import { routeChosen } from './target-proxy/route-chosen.ts';
import { routeFitsType } from './target-proxy/route-fits-type.ts';
import { proxyTypeChosen } from './target-proxy/type-chosen.ts';
import { proxyUsed } from './target-proxy/used.ts';
import { bucketsFit } from './url-map/buckets-fit.ts';
import { defaultChosen } from './url-map/default-chosen.ts';
import { pathMatchersFit } from './url-map/path-matchers-fit.ts';
import { mapUsed } from './url-map/used.ts';
import { dynamicNic } from './vm/dynamic-nic.ts';
import { hasNic } from './vm/has-nic.ts';
import { maxNics } from './vm/max-nics.ts';
import { nicRangesDisjoint } from './vm/nic-ranges-disjoint.ts';
import { nicsInDifferentNetworks } from './vm/nics-in-different-networks.ts';
import { nicsInDifferentSubnets } from './vm/nics-in-different-subnets.ts';
import { oneLoadBalancedGroup } from './vm/one-load-balanced-group.ts';
import { endpointInstanceRequired } from './zonal-neg/endpoint-instance-required.ts';
import { endpointIpBelongsToVm } from './zonal-neg/endpoint-ip-belongs-to-vm.ts';
import { endpointNicInNegNetwork } from './zonal-neg/endpoint-nic-in-neg-network.ts';
import { endpointNicInNegSubnet } from './zonal-neg/endpoint-nic-in-neg-subnet.ts';
import { endpointVmInNegZone } from './zonal-neg/endpoint-vm-in-neg-zone.ts';
import { interfaceHasIpv4 } from './zonal-neg/interface-has-ipv4.ts';
import { noPublicIp } from './zonal-neg/no-public-ip.ts';
import { sameVpcNics } from './zonal-neg/same-vpc-nics.ts';

/** Every rule, by subject. A rule that is not here does not exist; a test compares this list with the files. */
export const rules: readonly Rule[] = [
  inSubnetRange,
  addressSubnetInRegion,
  subnetOnlyInternal,
  valid,
  chosenByGoogle,
  form,
  insideRange,
  limit,
  noOverlap,
  notReserved,
  rangeNameExists,
  vpcOnly,
  cdnOrIap,
  h2cBackends,
  haPolicy,
  hasBackends,
  healthCheckChosen,
  healthCheckForbidden,
  healthCheckProtocol,
  healthCheckScope,
  ipSelection,
  localityPolicy,
  networkForInternal,
  oneHealthCheck,
  portNameExists,
  portNameIdle,
  schemeChosen,
  serverlessFields,
  used,
  capacityChosen,
  capacityFitsMode,
  capacityForbidden,
  capacityOnce,
  count,
  crossRegionServerless,
  groupChosen,
  groupOnce,
  inNetwork,
  inRegion,
  kindFitsLoadBalancer,
  kindInPreview,
  kindSupportKnown,
  modeChosen,
  modeFits,
  modeWithoutEffect,
  oneKindPerService,
  oneModePerGroup,
  onePerRegion,
  regionalGroupTotals,
  scalerForbidden,
  scalerRange,
  addressLiteral,
  fieldsOfItsType,
  noDuplicates,
  portOrDefault,
  portRange,
  requiredFields,
  allowOrDeny,
  directionFields,
  needsAction,
  firewallRuleNeedsNetwork,
  openToAll,
  portsSpelling,
  priorityRange,
  rangeSpelling,
  tagsOrAccounts,
  addressFits,
  addressPortFree,
  globalAccess,
  ipVersion,
  l3DefaultAllPorts,
  networkFitsService,
  networkNotUsed,
  networkTier,
  onePortForProxies,
  oneTarget,
  passthroughPorts,
  portFormat,
  portMappingAllPorts,
  portsChosen,
  protocolFitsService,
  subnetChosen,
  subnetFits,
  targetChosen,
  ipv6InNicRange,
  ipv6NeedsDualStackNic,
  ipv6NeedsIpv4,
  ipv6UniqueInBackendService,
  portWithoutIp,
  uniqueIpPort,
  ipIsPrimary,
  ipRedundant,
  noIpv6,
  noPort,
  uniqueIp,
  fixedPortServes,
  pathIsRoot,
  servingPortHasPorts,
  checkUsed,
  managedFields,
  managedNeeds,
  namedPorts,
  vmInSubnet,
  vmInZone,
  zoneOrRegion,
  addressNotPrivate,
  clientsAdmitted,
  internalHasRegion,
  oneProduct,
  oneRegion,
  probesAdmitted,
  proxiesAdmitted,
  proxyOnlySubnet,
  standardTierRegion,
  autoNetworkSubnetDefault,
  customNetworkSubnetRequired,
  defaultPortForbidden,
  defaultPortRange,
  endpointLimit,
  endpointsNotForType,
  fieldNotForType,
  legacyNetwork,
  networkChosen,
  networkForbidden,
  noEndpoints,
  notReferenced,
  scopeMatchesType,
  subnetInNetwork,
  subnetInRegion,
  subnetPurpose,
  subnetworkForbidden,
  typeChosen,
  typeKnown,
  typeOutsidePublicApi,
  legacy,
  mode,
  mtu,
  oneActiveProxySubnet,
  proxySubnetPurposes,
  quota,
  subnetsDisjoint,
  ulaRange,
  addressInPrimaryRange,
  addressNotReserved,
  ipv6Range,
  nicNeedsNetwork,
  needsSubnet,
  networkAttachmentAlone,
  networkOfSubnet,
  oneAccessConfig,
  stackFitsSubnet,
  nicSubnetInRegion,
  nicSubnetPurpose,
  needsPort,
  needsProtocol,
  probePortRange,
  portSpecification,
  requestPath,
  timeoutWithinInterval,
  timing,
  targetFormat,
  targetExists,
  targetOfRightKind,
  locationKind,
  locationKnown,
  nameFormat,
  nameUnique,
  needsLocation,
  needsName,
  natAddressesInRegion,
  natSubnetsOfRouter,
  routerNeedsNetwork,
  addressUsedOnce,
  autoModeBlockKept,
  customInAutoBlock,
  inLegacyNetwork,
  ipv6InAutoMode,
  ipv6OnlyWithoutIpv4Endpoints,
  legacyPurpose,
  subnetNeedsNetwork,
  needsRange,
  prefixLength,
  privatelyUsedPublic,
  proxyOnlyFields,
  proxyOnlySize,
  purposeKnown,
  rangeAligned,
  rangeInOneBlock,
  rangeProhibited,
  rangeValid,
  roleRequired,
  roleUnneeded,
  secondaryRangeLimit,
  secondaryRangeName,
  spaceExhausted,
  stackType,
  certificateChosen,
  certificatesFit,
  routeChosen,
  routeFitsType,
  proxyTypeChosen,
  proxyUsed,
  bucketsFit,
  defaultChosen,
  pathMatchersFit,
  mapUsed,
  dynamicNic,
  hasNic,
  maxNics,
  nicRangesDisjoint,
  nicsInDifferentNetworks,
  nicsInDifferentSubnets,
  oneLoadBalancedGroup,
  endpointInstanceRequired,
  endpointIpBelongsToVm,
  endpointNicInNegNetwork,
  endpointNicInNegSubnet,
  endpointVmInNegZone,
  interfaceHasIpv4,
  noPublicIp,
  sameVpcNics,
];
