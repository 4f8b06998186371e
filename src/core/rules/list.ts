import { frontendInSubnetRange } from './address/frontend-in-subnet-range.ts';
import { inSubnetRange } from './address/in-subnet-range.ts';
import { subnetInRegion as addressSubnetInRegion } from './address/subnet-in-region.ts';
import { subnetOnlyInternal } from './address/subnet-only-internal.ts';
import { subnetPurpose as addressSubnetPurpose } from './address/subnet-purpose.ts';
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
import { groupCollection } from './backend/group-collection.ts';
import { groupOnce } from './backend/group-once.ts';
import { inNetwork } from './backend/in-network.ts';
import { inRegion } from './backend/in-region.ts';
import { kindFitsLoadBalancer } from './backend/kind-fits-load-balancer.ts';
import { kindInPreview } from './backend/kind-in-preview.ts';
import { kindSupportKnown } from './backend/kind-support-known.ts';
import { modeChosen } from './backend/mode-chosen.ts';
import { modeFits } from './backend/mode-fits.ts';
import { oneKindPerService } from './backend/one-kind-per-service.ts';
import { oneModePerGroup } from './backend/one-mode-per-group.ts';
import { onePerRegion } from './backend/one-per-region.ts';
import { preferenceFits } from './backend/preference-fits.ts';
import { regionalGroupTotals } from './backend/regional-group-totals.ts';
import { scalerForbidden } from './backend/scaler-forbidden.ts';
import { scalerRange } from './backend/scaler-range.ts';
import { trafficDuration } from './backend/traffic-duration.ts';
import { utilizationAffinity } from './backend/utilization-affinity.ts';
import { cdnOrIap } from './backend-service/cdn-or-iap.ts';
import { cdnTier } from './backend-service/cdn-tier.ts';
import { cloudArmorSupported } from './backend-service/cloud-armor-supported.ts';
import { h2cBackends } from './backend-service/h2c-backends.ts';
import { haPolicy } from './backend-service/ha-policy.ts';
import { hasBackends } from './backend-service/has-backends.ts';
import { healthCheckChosen } from './backend-service/health-check-chosen.ts';
import { healthCheckForbidden } from './backend-service/health-check-forbidden.ts';
import { healthCheckProtocol } from './backend-service/health-check-protocol.ts';
import { healthCheckScope } from './backend-service/health-check-scope.ts';
import { iapSupported } from './backend-service/iap-supported.ts';
import { ipSelection } from './backend-service/ip-selection.ts';
import { legacyHealthCheck } from './backend-service/legacy-health-check.ts';
import { localityPolicy } from './backend-service/locality-policy.ts';
import { networkForInternal } from './backend-service/network-for-internal.ts';
import { oneHealthCheck } from './backend-service/one-health-check.ts';
import { outlierDetection } from './backend-service/outlier-detection.ts';
import { portNameExists } from './backend-service/port-name-exists.ts';
import { portNameIdle } from './backend-service/port-name-idle.ts';
import { portNameOfPackets } from './backend-service/port-name-of-packets.ts';
import { schemeChosen } from './backend-service/scheme-chosen.ts';
import { securityPolicyScope } from './backend-service/security-policy-scope.ts';
import { serverlessFields } from './backend-service/serverless-fields.ts';
import { serviceBindings } from './backend-service/service-bindings.ts';
import { sessionAffinity } from './backend-service/session-affinity.ts';
import { tlsOnPlainPort } from './backend-service/tls-on-plain-port.ts';
import { used } from './backend-service/used.ts';
import { addressLiteral } from './endpoint/address-literal.ts';
import { fieldsOfItsType } from './endpoint/fields-of-its-type.ts';
import { ipv6Undocumented } from './endpoint/ipv6-undocumented.ts';
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
import { addressTier } from './forwarding-rule/address-tier.ts';
import { addressVersion } from './forwarding-rule/address-version.ts';
import { globalAccess } from './forwarding-rule/global-access.ts';
import { ipVersion } from './forwarding-rule/ip-version.ts';
import { ipv6Endpoints } from './forwarding-rule/ipv6-endpoints.ts';
import { ipv6Subnet } from './forwarding-rule/ipv6-subnet.ts';
import { l3DefaultAllPorts } from './forwarding-rule/l3-default-all-ports.ts';
import { literalAddressFree } from './forwarding-rule/literal-address-free.ts';
import { meshAddress } from './forwarding-rule/mesh-address.ts';
import { frontNetworkChosen } from './forwarding-rule/network-chosen.ts';
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
import { sharedAddress } from './forwarding-rule/shared-address.ts';
import { sourceRanges } from './forwarding-rule/source-ranges.ts';
import { subnetChosen } from './forwarding-rule/subnet-chosen.ts';
import { subnetFits } from './forwarding-rule/subnet-fits.ts';
import { subnetNotUsed } from './forwarding-rule/subnet-not-used.ts';
import { targetChosen } from './forwarding-rule/target-chosen.ts';
import { targetPoolFields } from './forwarding-rule/target-pool-fields.ts';
import { ipIsPrimary } from './gce-vm-ip/ip-is-primary.ts';
import { noIpv6 } from './gce-vm-ip/no-ipv6.ts';
import { noPort } from './gce-vm-ip/no-port.ts';
import { uniqueIp } from './gce-vm-ip/unique-ip.ts';
import { ipv6InNicRange } from './gce-vm-ip-port/ipv6-in-nic-range.ts';
import { ipv6NeedsDualStackNic } from './gce-vm-ip-port/ipv6-needs-dual-stack-nic.ts';
import { ipv6NeedsIpv4 } from './gce-vm-ip-port/ipv6-needs-ipv4.ts';
import { ipv6UniqueInBackendService } from './gce-vm-ip-port/ipv6-unique-in-backend-service.ts';
import { portWithoutIp } from './gce-vm-ip-port/port-without-ip.ts';
import { uniqueIpPort } from './gce-vm-ip-port/unique-ip-port.ts';
import { allZonesInBackendService } from './gke-neg/all-zones-in-backend-service.ts';
import { annotationAsksForNeg } from './gke-neg/annotation-asks-for-neg.ts';
import { annotationJson } from './gke-neg/annotation-json.ts';
import { customNameLength } from './gke-neg/custom-name-length.ts';
import { customNameNotWithIngress } from './gke-neg/custom-name-not-with-ingress.ts';
import { customNameTaken } from './gke-neg/custom-name-taken.ts';
import { doNotEditEndpoints } from './gke-neg/do-not-edit-endpoints.ts';
import { existsOnlyWhereNodesAre } from './gke-neg/exists-only-where-nodes-are.ts';
import { firewallNotAutomatic } from './gke-neg/firewall-not-automatic.ts';
import { ingressBuildsLoadBalancer } from './gke-neg/ingress-builds-load-balancer.ts';
import { ingressPreferred } from './gke-neg/ingress-preferred.ts';
import { networkMatchesCluster } from './gke-neg/network-matches-cluster.ts';
import { oneServicePerNeg } from './gke-neg/one-service-per-neg.ts';
import { portInService } from './gke-neg/port-in-service.ts';
import { readinessNeedsHealthCheck } from './gke-neg/readiness-needs-health-check.ts';
import { subsetSizeKept } from './gke-neg/subset-size.ts';
import { subsettingOver250Nodes } from './gke-neg/subsetting-over-250-nodes.ts';
import { syncErrorReasons } from './gke-neg/sync-error-reasons.ts';
import { typesOfGke } from './gke-neg/types-of-gke.ts';
import { vpcNativeRequired } from './gke-neg/vpc-native-required.ts';
import { withoutSubsettingInstanceGroups } from './gke-neg/without-subsetting-instance-groups.ts';
import { zonesInRegion } from './gke-neg/zones-in-region.ts';
import { fixedPortServes } from './health-check/fixed-port-serves.ts';
import { pathIsRoot } from './health-check/path-is-root.ts';
import { servingPortHasPorts } from './health-check/serving-port-has-ports.ts';
import { checkUsed } from './health-check/used.ts';
import { joinsNetwork } from './hybrid-link/joins-network.ts';
import { routerFits } from './hybrid-link/router-fits.ts';
import { addressInSiteRanges } from './hybrid-neg/address-in-site-ranges.ts';
import { addressNotInVpc } from './hybrid-neg/address-not-in-vpc.ts';
import { addressPrivate } from './hybrid-neg/address-private.ts';
import { addressUsable } from './hybrid-neg/address-usable.ts';
import { globalDynamicRouting } from './hybrid-neg/global-dynamic-routing.ts';
import { linkInRegion } from './hybrid-neg/link-in-region.ts';
import { networkHasLink } from './hybrid-neg/network-has-link.ts';
import { notForProxylessGrpc } from './hybrid-neg/not-for-proxyless-grpc.ts';
import { siteFirewall } from './hybrid-neg/site-firewall.ts';
import { zoneNearSite } from './hybrid-neg/zone-near-site.ts';
import { managedFields } from './instance-group/managed-fields.ts';
import { managedNeeds } from './instance-group/managed-needs.ts';
import { namedPorts } from './instance-group/named-ports.ts';
import { vmInSubnet } from './instance-group/vm-in-subnet.ts';
import { vmInZone } from './instance-group/vm-in-zone.ts';
import { zoneOrRegion } from './instance-group/zone-or-region.ts';
import { addressNotPrivate } from './internet-neg/address-not-private.ts';
import { addressRoutable } from './internet-neg/address-routable.ts';
import { cloudNat } from './internet-neg/cloud-nat.ts';
import { googleServicePorts } from './internet-neg/google-service-ports.ts';
import { hostHeader } from './internet-neg/host-header.ts';
import { hostNameFormat } from './internet-neg/host-name-format.ts';
import { hostNamePublic } from './internet-neg/host-name-public.ts';
import { notOverHybridLink } from './internet-neg/not-over-hybrid-link.ts';
import { plainHttp } from './internet-neg/plain-http.ts';
import { portFromProtocol } from './internet-neg/port-from-protocol.ts';
import { premiumTier } from './internet-neg/premium-tier.ts';
import { privateNameNeedsDns } from './internet-neg/private-name-needs-dns.ts';
import { serverCertificate } from './internet-neg/server-certificate.ts';
import { targetOutsideGoogleCloud } from './internet-neg/target-outside-google-cloud.ts';
import { activeEndpoints } from './load-balancer/active-endpoints.ts';
import { clientsAdmitted } from './load-balancer/clients-admitted.ts';
import { dualStackBackends } from './load-balancer/dual-stack-backends.ts';
import { frontEndsAdmitted } from './load-balancer/front-ends-admitted.ts';
import { internalHasRegion } from './load-balancer/internal-has-region.ts';
import { ipv6ProbesAdmitted } from './load-balancer/ipv6-probes-admitted.ts';
import { meshProtocol } from './load-balancer/mesh-protocol.ts';
import { networksKnown } from './load-balancer/networks-known.ts';
import { oneProduct } from './load-balancer/one-product.ts';
import { oneProject } from './load-balancer/one-project.ts';
import { oneRegion } from './load-balancer/one-region.ts';
import { probesAdmitted } from './load-balancer/probes-admitted.ts';
import { proxiesAdmitted } from './load-balancer/proxies-admitted.ts';
import { proxyOnlySubnet } from './load-balancer/proxy-only-subnet.ts';
import { pscOverIpv4 } from './load-balancer/psc-over-ipv4.ts';
import { standardTierRegion } from './load-balancer/standard-tier-region.ts';
import { targetPool } from './load-balancer/target-pool.ts';
import { valuesKnown } from './load-balancer/values-known.ts';
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
import { negQuota } from './neg/quota.ts';
import { scopeMatchesType } from './neg/scope-matches-type.ts';
import { subnetInNetwork } from './neg/subnet-in-network.ts';
import { subnetInRegion } from './neg/subnet-in-region.ts';
import { subnetPurpose } from './neg/subnet-purpose.ts';
import { subnetworkForbidden } from './neg/subnetwork-forbidden.ts';
import { typeChosen } from './neg/type-chosen.ts';
import { typeKnown } from './neg/type-known.ts';
import { typeOutsidePublicApi } from './neg/type-outside-public-api.ts';
import { learnedRangesApart } from './network/learned-ranges-apart.ts';
import { legacy } from './network/legacy.ts';
import { mode } from './network/mode.ts';
import { mtu } from './network/mtu.ts';
import { oneActiveProxySubnet } from './network/one-active-proxy-subnet.ts';
import { peeredRangesApart } from './network/peered-ranges-apart.ts';
import { peeringPossible } from './network/peering-possible.ts';
import { proxySubnetPurposes } from './network/proxy-subnet-purposes.ts';
import { quota } from './network/quota.ts';
import { subnetsDisjoint } from './network/subnets-disjoint.ts';
import { ulaRange } from './network/ula-range.ts';
import { addressInPrimaryRange } from './nic/address-in-primary-range.ts';
import { addressNotReserved } from './nic/address-not-reserved.ts';
import { ipv6InSubnetRange } from './nic/ipv6-in-subnet-range.ts';
import { ipv6Range } from './nic/ipv6-range.ts';
import { needsNetwork as nicNeedsNetwork } from './nic/needs-network.ts';
import { needsSubnet } from './nic/needs-subnet.ts';
import { networkAttachmentAlone } from './nic/network-attachment-alone.ts';
import { networkOfSubnet } from './nic/network-of-subnet.ts';
import { oneAccessConfig } from './nic/one-access-config.ts';
import { stackFitsSubnet } from './nic/stack-fits-subnet.ts';
import { subnetInRegion as nicSubnetInRegion } from './nic/subnet-in-region.ts';
import { subnetPurpose as nicSubnetPurpose } from './nic/subnet-purpose.ts';
import { clientPortUnique } from './portmap-neg/client-port-unique.ts';
import { consumerEndpoint } from './portmap-neg/consumer-endpoint.ts';
import { natAddressesAdmitted } from './portmap-neg/nat-addresses-admitted.ts';
import { primaryInterface } from './portmap-neg/primary-interface.ts';
import { vmInRegion } from './portmap-neg/vm-in-region.ts';
import { needsPort } from './probe/needs-port.ts';
import { needsProtocol } from './probe/needs-protocol.ts';
import { portRange as probePortRange } from './probe/port-range.ts';
import { portSpecification } from './probe/port-specification.ts';
import { requestPath } from './probe/request-path.ts';
import { timeoutWithinInterval } from './probe/timeout-within-interval.ts';
import { timing } from './probe/timing.ts';
import { natSubnetExclusive } from './psc-attachment/nat-subnet-exclusive.ts';
import { natSubnetPurpose } from './psc-attachment/nat-subnet-purpose.ts';
import { natSubnetSize } from './psc-attachment/nat-subnet-size.ts';
import { allPortsDefault } from './psc-neg/all-ports-default.ts';
import { connectionPending } from './psc-neg/connection-pending.ts';
import { noNetworkForGoogleApi } from './psc-neg/no-network-for-google-api.ts';
import { notInProducerNetwork } from './psc-neg/not-in-producer-network.ts';
import { producerGlobalAccess } from './psc-neg/producer-global-access.ts';
import { producerPort } from './psc-neg/producer-port.ts';
import { protocolMatchesProducer } from './psc-neg/protocol-matches-producer.ts';
import { sameRegion } from './psc-neg/same-region.ts';
import { subnetWithNetwork } from './psc-neg/subnet-with-network.ts';
import { targetFormat } from './psc-neg/target-format.ts';
import { targetRequired } from './psc-neg/target-required.ts';
import { linkFits } from './reference/link-fits.ts';
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
import { apiGatewayBetaOnly } from './serverless-neg/api-gateway-beta-only.ts';
import { apiGatewayResource } from './serverless-neg/api-gateway-resource.ts';
import { appEngineFormat } from './serverless-neg/app-engine-format.ts';
import { appEngineSingleRegion } from './serverless-neg/app-engine-single-region.ts';
import { cloudRunServiceFormat } from './serverless-neg/cloud-run-service-format.ts';
import { exactlyOneTarget } from './serverless-neg/exactly-one-target.ts';
import { functionFormat } from './serverless-neg/function-format.ts';
import { functionGeneration } from './serverless-neg/function-generation.ts';
import { iapAndOutlier } from './serverless-neg/iap-and-outlier.ts';
import { projectMatchesService } from './serverless-neg/project-matches-service.ts';
import { regionMatchesService } from './serverless-neg/region-matches-service.ts';
import { targetNotEmpty } from './serverless-neg/target-not-empty.ts';
import { urlMaskBesideNames } from './serverless-neg/url-mask-beside-names.ts';
import { urlMaskPlaceholders } from './serverless-neg/url-mask-placeholders.ts';
import { urlMaskShape } from './serverless-neg/url-mask-shape.ts';
import { versionNeedsService } from './serverless-neg/version-needs-service.ts';
import { addressUsedOnce } from './subnet/address-used-once.ts';
import { autoModeBlockKept } from './subnet/auto-mode-block.ts';
import { customInAutoBlock } from './subnet/custom-in-auto-block.ts';
import { inLegacyNetwork } from './subnet/in-legacy-network.ts';
import { ipv6InAutoMode } from './subnet/ipv6-in-auto-mode.ts';
import { ipv6OnlyWithoutIpv4Endpoints } from './subnet/ipv6-only-without-ipv4-endpoints.ts';
import { ipv6Prefix } from './subnet/ipv6-prefix.ts';
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
import { bindInMesh } from './target-proxy/bind-in-mesh.ts';
import { certificateChosen } from './target-proxy/certificate-chosen.ts';
import { certificateMap } from './target-proxy/certificate-map.ts';
import { certificatesFit } from './target-proxy/certificates-fit.ts';
import { proxyFieldsOfItsType } from './target-proxy/fields-of-its-type.ts';
import { grpcServices } from './target-proxy/grpc-services.ts';
import { proxylessFeatures } from './target-proxy/proxyless-features.ts';
import { routeChosen } from './target-proxy/route-chosen.ts';
import { routeFitsType } from './target-proxy/route-fits-type.ts';
import { proxyTypeChosen } from './target-proxy/type-chosen.ts';
import { proxyUsed } from './target-proxy/used.ts';
import { bucketFields } from './url-map/bucket-fields.ts';
import { bucketsFit } from './url-map/buckets-fit.ts';
import { defaultChosen } from './url-map/default-chosen.ts';
import { idleRouteActions } from './url-map/idle-route-actions.ts';
import { urlMapLimits } from './url-map/limits.ts';
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
  frontendInSubnetRange,
  inSubnetRange,
  addressSubnetInRegion,
  subnetOnlyInternal,
  addressSubnetPurpose,
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
  cdnTier,
  cloudArmorSupported,
  h2cBackends,
  haPolicy,
  hasBackends,
  healthCheckChosen,
  healthCheckForbidden,
  healthCheckProtocol,
  healthCheckScope,
  iapSupported,
  ipSelection,
  legacyHealthCheck,
  localityPolicy,
  networkForInternal,
  oneHealthCheck,
  outlierDetection,
  portNameExists,
  portNameIdle,
  portNameOfPackets,
  schemeChosen,
  securityPolicyScope,
  serverlessFields,
  serviceBindings,
  sessionAffinity,
  tlsOnPlainPort,
  used,
  capacityChosen,
  capacityFitsMode,
  capacityForbidden,
  capacityOnce,
  count,
  crossRegionServerless,
  groupChosen,
  groupCollection,
  groupOnce,
  inNetwork,
  inRegion,
  kindFitsLoadBalancer,
  kindInPreview,
  kindSupportKnown,
  modeChosen,
  modeFits,
  oneKindPerService,
  oneModePerGroup,
  onePerRegion,
  preferenceFits,
  regionalGroupTotals,
  scalerForbidden,
  scalerRange,
  trafficDuration,
  utilizationAffinity,
  addressLiteral,
  fieldsOfItsType,
  noDuplicates,
  portOrDefault,
  portRange,
  requiredFields,
  ipv6Undocumented,
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
  addressTier,
  addressVersion,
  globalAccess,
  ipVersion,
  ipv6Endpoints,
  ipv6Subnet,
  l3DefaultAllPorts,
  literalAddressFree,
  meshAddress,
  frontNetworkChosen,
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
  sharedAddress,
  sourceRanges,
  subnetChosen,
  subnetFits,
  subnetNotUsed,
  targetChosen,
  targetPoolFields,
  ipv6InNicRange,
  ipv6NeedsDualStackNic,
  ipv6NeedsIpv4,
  ipv6UniqueInBackendService,
  portWithoutIp,
  uniqueIpPort,
  ipIsPrimary,
  noIpv6,
  noPort,
  uniqueIp,
  allZonesInBackendService,
  annotationAsksForNeg,
  annotationJson,
  customNameLength,
  customNameNotWithIngress,
  customNameTaken,
  doNotEditEndpoints,
  existsOnlyWhereNodesAre,
  firewallNotAutomatic,
  ingressBuildsLoadBalancer,
  ingressPreferred,
  networkMatchesCluster,
  oneServicePerNeg,
  portInService,
  readinessNeedsHealthCheck,
  subsetSizeKept,
  subsettingOver250Nodes,
  syncErrorReasons,
  typesOfGke,
  vpcNativeRequired,
  withoutSubsettingInstanceGroups,
  zonesInRegion,
  fixedPortServes,
  pathIsRoot,
  servingPortHasPorts,
  checkUsed,
  joinsNetwork,
  routerFits,
  addressInSiteRanges,
  addressNotInVpc,
  addressPrivate,
  addressUsable,
  globalDynamicRouting,
  linkInRegion,
  networkHasLink,
  notForProxylessGrpc,
  siteFirewall,
  zoneNearSite,
  managedFields,
  managedNeeds,
  namedPorts,
  vmInSubnet,
  vmInZone,
  zoneOrRegion,
  addressNotPrivate,
  addressRoutable,
  cloudNat,
  googleServicePorts,
  hostHeader,
  hostNameFormat,
  hostNamePublic,
  notOverHybridLink,
  plainHttp,
  portFromProtocol,
  premiumTier,
  privateNameNeedsDns,
  serverCertificate,
  targetOutsideGoogleCloud,
  activeEndpoints,
  clientsAdmitted,
  dualStackBackends,
  frontEndsAdmitted,
  internalHasRegion,
  ipv6ProbesAdmitted,
  meshProtocol,
  networksKnown,
  oneProduct,
  oneProject,
  oneRegion,
  probesAdmitted,
  proxiesAdmitted,
  proxyOnlySubnet,
  pscOverIpv4,
  standardTierRegion,
  targetPool,
  valuesKnown,
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
  negQuota,
  scopeMatchesType,
  subnetInNetwork,
  subnetInRegion,
  subnetPurpose,
  subnetworkForbidden,
  typeChosen,
  typeKnown,
  typeOutsidePublicApi,
  learnedRangesApart,
  legacy,
  mode,
  mtu,
  oneActiveProxySubnet,
  peeredRangesApart,
  peeringPossible,
  proxySubnetPurposes,
  quota,
  subnetsDisjoint,
  ulaRange,
  addressInPrimaryRange,
  addressNotReserved,
  ipv6InSubnetRange,
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
  clientPortUnique,
  consumerEndpoint,
  natAddressesAdmitted,
  primaryInterface,
  vmInRegion,
  natSubnetExclusive,
  natSubnetPurpose,
  natSubnetSize,
  allPortsDefault,
  connectionPending,
  noNetworkForGoogleApi,
  notInProducerNetwork,
  producerGlobalAccess,
  producerPort,
  protocolMatchesProducer,
  sameRegion,
  subnetWithNetwork,
  targetRequired,
  targetFormat,
  linkFits,
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
  apiGatewayBetaOnly,
  apiGatewayResource,
  appEngineFormat,
  appEngineSingleRegion,
  cloudRunServiceFormat,
  exactlyOneTarget,
  functionFormat,
  functionGeneration,
  iapAndOutlier,
  projectMatchesService,
  regionMatchesService,
  targetNotEmpty,
  urlMaskBesideNames,
  urlMaskPlaceholders,
  urlMaskShape,
  versionNeedsService,
  addressUsedOnce,
  autoModeBlockKept,
  customInAutoBlock,
  inLegacyNetwork,
  ipv6InAutoMode,
  ipv6OnlyWithoutIpv4Endpoints,
  ipv6Prefix,
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
  bindInMesh,
  certificateChosen,
  certificateMap,
  certificatesFit,
  proxyFieldsOfItsType,
  grpcServices,
  proxylessFeatures,
  routeChosen,
  routeFitsType,
  proxyTypeChosen,
  proxyUsed,
  bucketFields,
  bucketsFit,
  defaultChosen,
  idleRouteActions,
  urlMapLimits,
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
