/**
 * Where each fact comes from. Tables cite these keys, never a bare URL, so a page that moves is mended in one place.
 * `checked` is the month of the text that was read: the page's own date where it carries one.
 */
export interface Source {
  title: string;
  url: string;
  /** Year and month, e.g. '2026-04'. */
  checked: string;
}

/**
 * How far a fact can be trusted: `documented` = Google's pages, API schema or tools say so; `proven` = an API refusal or an accepted
 * deployment was seen as well; `unsure` = sources are silent or disagree, so no rule may fail hard on it.
 */
export type Confidence = 'documented' | 'proven' | 'unsure';

const LB = 'https://cloud.google.com/load-balancing/docs';
const VPC = 'https://cloud.google.com/vpc/docs';
const COMPUTE = 'https://cloud.google.com/compute/docs';
const GCLOUD = 'https://cloud.google.com/sdk/gcloud/reference/compute';
const GITHUB = 'https://github.com';
const MAGIC_MODULES = `${GITHUB}/GoogleCloudPlatform/magic-modules/blob/main/mmv1`;
const TF_ISSUES = `${GITHUB}/hashicorp/terraform-provider-google/issues`;
const FABRIC = `${GITHUB}/GoogleCloudPlatform/cloud-foundation-fabric`;
const TF_MODULES = `${GITHUB}/terraform-google-modules`;

/** A page of Google's documentation, read as of April 2026. */
const page = (title: string, url: string): Source => ({ title, url, checked: '2026-04' });
/** API schema, a tool's source or a public thread, read in August 2026. */
const code = (title: string, url: string): Source => ({ title, url, checked: '2026-08' });

export const sources = {
  // Load balancing documentation
  backendServiceOverview: page('Backend services overview', `${LB}/backend-service`),
  featureComparison: page('Load balancer feature comparison', `${LB}/features`),
  forwardingRuleOverview: page('Forwarding rules overview', `${LB}/forwarding-rule-concepts`),
  loadBalancingQuotas: page('Load balancing quotas and limits', `${LB}/quotas`),
  negOverview: page('Network endpoint groups overview', `${LB}/negs`),
  zonalNegOverview: page('Zonal NEGs overview', `${LB}/negs/zonal-neg-concepts`),
  internetNegOverview: page('Internet NEGs overview', `${LB}/negs/internet-neg-concepts`),
  serverlessNegOverview: page('Serverless NEGs overview', `${LB}/negs/serverless-neg-concepts`),
  hybridNegOverview: page('Hybrid connectivity NEGs overview', `${LB}/negs/hybrid-neg-concepts`),
  hybridZonalSetup: page(
    'Set up a cross-region internal proxy Network Load Balancer with zonal and hybrid NEGs',
    `${LB}/l7-internal/setting-up-hybrid-zonal-negs`,
  ),
  proxyOnlySubnets: page('Proxy-only subnets for Envoy-based load balancers', `${LB}/proxy-only-subnets`),
  healthCheckOverview: page('Health checks overview', `${LB}/health-check-concepts`),
  healthCheckUse: page('Use health checks', `${LB}/health-checks`),
  loadBalancingFirewall: page('Firewall rules for load balancing', `${LB}/firewall-rules`),
  externalApplicationOverview: page('External Application Load Balancer overview', `${LB}/https`),
  externalProxyOverview: page('External proxy Network Load Balancer overview', `${LB}/tcp`),
  internalProxyOverview: page('Internal proxy Network Load Balancer overview', `${LB}/tcp/internal-proxy`),
  internalPassthroughOverview: page('Internal passthrough Network Load Balancer overview', `${LB}/internal`),
  externalPassthroughOverview: page('Backend service-based external passthrough overview', `${LB}/network`),
  urlMapConcepts: page('URL maps overview', `${LB}/url-map-concepts`),
  trafficManagement: page(
    'Traffic management overview for Application Load Balancers',
    `${LB}/https/traffic-management-global`,
  ),
  connectivityTestStates: page(
    'Configuration analysis states of Connectivity Tests',
    'https://cloud.google.com/network-intelligence-center/docs/connectivity-tests/concepts/state-tables',
  ),
  loadBalancingReleaseNotes: page('Cloud Load Balancing release notes', `${LB}/release-notes`),
  serverlessSetup: page(
    'Set up a regional internal Application Load Balancer with Cloud Run, URL masks included',
    `${LB}/l7-internal/setting-up-l7-internal-serverless`,
  ),
  crossRegionServerlessSetup: page(
    'Set up a cross-region internal Application Load Balancer with Cloud Run',
    `${LB}/l7-internal/setting-up-cross-region-l7-ilb-serverless`,
  ),

  // VPC and Compute Engine documentation
  publishedServices: page('About published services', `${VPC}/about-vpc-hosted-services`),
  pscBackends: page(
    'Create a Private Service Connect backend',
    `${VPC}/access-apis-managed-services-private-service-connect-backends`,
  ),
  pscBackendOverview: page('About Private Service Connect backends', `${VPC}/private-service-connect-backends`),
  globalGoogleApis: page('Access global Google APIs through backends', `${VPC}/access-global-google-apis-backends`),
  regionalGoogleApis: page(
    'Access regional Google APIs through backends',
    `${VPC}/configure-private-service-connect-controls`,
  ),
  portMapping: page('About Private Service Connect port mapping', `${VPC}/about-private-service-connect-port-mapping`),
  portMappingSetup: page('Create port mapping services', `${VPC}/create-port-mapping-service`),
  pscEndpoints: page(
    'About accessing published services through endpoints',
    `${VPC}/about-accessing-vpc-hosted-services-endpoints`,
  ),
  vpcSubnets: page('Subnets', `${VPC}/subnets`),
  vpcQuotas: page('VPC quotas and limits', `${VPC}/quota`),
  multipleInterfaces: page('Multiple network interfaces', `${VPC}/multiple-interfaces-concepts`),
  aliasRanges: page('Alias IP ranges', `${VPC}/alias-ip`),
  vpcPeering: page('VPC Network Peering', `${VPC}/vpc-peering`),
  vpcRoutes: page('Routes', `${VPC}/routes`),
  vpcReleaseNotes: { title: 'Virtual Private Cloud release notes', url: `${VPC}/release-notes`, checked: '2026-02' },
  regionsAndZones: page('Regions and zones', `${COMPUTE}/regions-zones`),
  resourceNaming: page('Name resources', `${COMPUTE}/naming-resources`),
  appEngineLocations: page('App Engine locations', 'https://cloud.google.com/appengine/docs/standard/locations'),
  workstationsPsc: page(
    'Cloud Workstations: reach a private cluster with a NEG',
    'https://cloud.google.com/workstations/docs',
  ),

  // Cloud Service Mesh documentation
  meshInternetNegs: page(
    'Cloud Service Mesh with internet NEGs',
    'https://cloud.google.com/service-mesh/docs/internet-negs',
  ),
  meshCloudRun: page(
    'Configure Cloud Service Mesh for Cloud Run',
    'https://cloud.google.com/service-mesh/docs/configure-cloud-service-mesh-for-cloud-run',
  ),
  meshHybridNegs: {
    title: 'Traffic Director in multi-environment deployments',
    url: 'https://cloud.google.com/traffic-director/docs/multi-environment-overview',
    checked: '2025-12',
  },

  // Compute Engine API reference
  apiBackendService: code('API: backendServices', `${COMPUTE}/reference/rest/v1/backendServices`),
  apiNeg: code('API: networkEndpointGroups', `${COMPUTE}/reference/rest/v1/networkEndpointGroups`),
  apiRegionNeg: code('API: regionNetworkEndpointGroups', `${COMPUTE}/reference/rest/v1/regionNetworkEndpointGroups`),
  apiGlobalNeg: code('API: globalNetworkEndpointGroups', `${COMPUTE}/reference/rest/v1/globalNetworkEndpointGroups`),
  apiNetwork: code('API: networks', `${COMPUTE}/reference/rest/v1/networks`),
  apiSubnetwork: code('API: subnetworks', `${COMPUTE}/reference/rest/v1/subnetworks`),
  apiInstance: code('API: instances', `${COMPUTE}/reference/rest/v1/instances`),
  apiFirewall: code('API: firewalls', `${COMPUTE}/reference/rest/v1/firewalls`),
  apiRouter: code('API: routers', `${COMPUTE}/reference/rest/v1/routers`),
  apiAddress: code('API: addresses', `${COMPUTE}/reference/rest/v1/addresses`),
  apiInstanceGroup: code('API: instanceGroups', `${COMPUTE}/reference/rest/v1/instanceGroups`),
  apiHealthCheck: code('API: healthChecks', `${COMPUTE}/reference/rest/v1/healthChecks`),
  apiCertificate: code('API: sslCertificates', `${COMPUTE}/reference/rest/v1/sslCertificates`),
  apiTargetHttpsProxy: code('API: targetHttpsProxies', `${COMPUTE}/reference/rest/v1/targetHttpsProxies`),
  apiRegionTargetTcpProxy: code('API: regionTargetTcpProxies', `${COMPUTE}/reference/rest/v1/regionTargetTcpProxies`),
  apiForwardingRule: code('API: forwardingRules', `${COMPUTE}/reference/rest/v1/forwardingRules`),
  apiSetTarget: code('API: forwardingRules.setTarget', `${COMPUTE}/reference/rest/v1/forwardingRules/setTarget`),
  apiServiceAttachment: code('API: serviceAttachments', `${COMPUTE}/reference/rest/v1/serviceAttachments`),

  // Tools: gcloud, Terraform provider and modules, GKE controller
  gcloudBackendServices: code('gcloud compute backend-services', `${GCLOUD}/backend-services/create`),
  gcloudForwardingRules: code('gcloud compute forwarding-rules create', `${GCLOUD}/forwarding-rules/create`),
  gcloudNegCreate: code('gcloud compute network-endpoint-groups create', `${GCLOUD}/network-endpoint-groups/create`),
  gcloudNegUpdate: code('gcloud compute network-endpoint-groups update', `${GCLOUD}/network-endpoint-groups/update`),
  gcloudHealthCheckUpdate: code('gcloud compute health-checks update', `${GCLOUD}/health-checks/update`),
  gcloudFirewallUpdate: code('gcloud compute firewall-rules update', `${GCLOUD}/firewall-rules/update`),
  gcloudSubnets: code('gcloud compute networks subnets create', `${GCLOUD}/networks/subnets/create`),
  tfDefinitions: code(
    'Terraform provider: Compute resource definitions',
    `${GITHUB}/GoogleCloudPlatform/magic-modules/tree/main/mmv1/products/compute`,
  ),
  tfRegionBackendCheck: code(
    'Terraform provider: plan-time check of regional backend services',
    `${MAGIC_MODULES}/templates/terraform/constants/region_backend_service.go.tmpl`,
  ),
  tfEndpointBatch: code(
    'Terraform provider: endpoints attached in batches',
    `${MAGIC_MODULES}/templates/terraform/pre_update/network_endpoints.go.tmpl`,
  ),
  tfAcceptanceTests: code(
    'Terraform provider: acceptance tests, which run against the API',
    `${GITHUB}/GoogleCloudPlatform/magic-modules/tree/main/mmv1/third_party/terraform/services/compute`,
  ),
  fabricModules: {
    title: 'Cloud Foundation Fabric load balancer modules',
    url: `${FABRIC}/tree/master/modules`,
    checked: '2026-07',
  },
  gkeNegLinker: code(
    'GKE ingress controller: NEG linker',
    `${GITHUB}/kubernetes/ingress-gce/blob/master/pkg/backends/neg_linker.go`,
  ),
  gkeNegController: code('GKE ingress controller: NEG sync', `${GITHUB}/kubernetes/ingress-gce/tree/master/pkg/neg`),

  // Public threads in which the API's own verdict can be read
  tfIssue9400: code('API refuses UTILIZATION with a NEG', `${TF_ISSUES}/9400`),
  tfIssue12537: code('API refuses RATE without a rate, and a zero capacity', `${TF_ISSUES}/12537`),
  tfIssue9372: code('API refuses a serverless NEG on a scheme that is not managed', `${TF_ISSUES}/9372`),
  tfIssue17257: code('Provider cannot leave out the balancing mode of an internet NEG', `${TF_ISSUES}/17257`),
  tfIssue16209: code('API refuses endpoint port 0', `${TF_ISSUES}/16209`),
  tfIssue8269: code('API refuses two NICs of one VM in one network or subnet', `${TF_ISSUES}/8269`),
  tfIssue13438: code('API refuses a proxy-only subnet without a role', `${TF_ISSUES}/13438`),
  ingressGceIssue1463: code(
    'API refuses an endpoint address the VM does not own',
    `${GITHUB}/kubernetes/ingress-gce/issues/1463`,
  ),
  ingressGceIssue1852: code(
    'API wants a PRIVATE subnet for a forwarding rule',
    `${GITHUB}/kubernetes/ingress-gce/issues/1852`,
  ),
  configConnectorPscNeg: code(
    'Recorded answer of the API: a NEG for a regional Google API',
    `${GITHUB}/GoogleCloudPlatform/k8s-config-connector/tree/master/pkg/test/resourcefixture/testdata/basic/compute/v1beta1/computeregionnetworkendpointgroup`,
  ),
  configConnectorIssue322: code(
    'API refuses a NEG type in the wrong scope',
    `${GITHUB}/GoogleCloudPlatform/k8s-config-connector/issues/322`,
  ),
  autonegIssue86: code(
    'API refuses CONNECTION with HTTP and HTTPS',
    `${GITHUB}/GoogleCloudPlatform/gke-autoneg-controller/issues/86`,
  ),
  autonegIssue141: code(
    'API refuses a capacity scaler on an INTERNAL backend service',
    `${GITHUB}/GoogleCloudPlatform/gke-autoneg-controller/issues/141`,
  ),
  lbHttpIssue149: code(
    'API refuses a health check with a serverless NEG',
    `${TF_MODULES}/terraform-google-lb-http/issues/149`,
  ),
  lbHttpIssue413: code(
    'API refuses a health check with a global internet NEG',
    `${TF_MODULES}/terraform-google-lb-http/issues/413`,
  ),
  lbInternalPull95: code(
    'API wants CONNECTION on an INTERNAL backend service',
    `${TF_MODULES}/terraform-google-lb-internal/pull/95`,
  ),
  fabricIssue652: code('API: which global NEGs may have a health check', `${FABRIC}/issues/652`),
  fabricPull1801: code('API refuses a balancing mode with a serverless NEG', `${FABRIC}/pull/1801`),
  fabricPull3939: code(
    'Global health checks on the regional internal Application Load Balancer',
    `${FABRIC}/pull/3939`,
  ),
  fabricIssue3769: code('Internal passthrough takes a global or a regional health check', `${FABRIC}/issues/3769`),
  pulumiIssue380: code('Global internet NEG and health check', `${GITHUB}/pulumi/pulumi-gcp/issues/380`),
  boshIssue238: code(
    'API keeps 10.128.0.0/9 of an auto mode network for itself',
    `${GITHUB}/cloudfoundry/bosh-google-cpi-release/issues/238`,
  ),
  pubsecIssue625: code(
    'API refuses too many network interfaces',
    `${GITHUB}/GoogleCloudPlatform/pubsec-declarative-toolkit/issues/625`,
  ),
  tfIssue7311: code('API refuses to delete a NEG that is in use', `${TF_ISSUES}/7311`),
  tfIssue7167: code('API refuses maxUtilization with a serverless NEG', `${TF_ISSUES}/7167`),
  tfIssue11970: code('API wants the ID of an API gateway, not its name', `${TF_ISSUES}/11970`),
  tfIssue9693: code('API refuses a second external address configuration', `${TF_ISSUES}/9693`),
  tfIssue175: code('API wants a subnet on an interface in a custom mode network', `${TF_ISSUES}/175`),
  tfIssue2140: code('API cannot resolve a subnet reference', `${TF_ISSUES}/2140`),
  tfIssue926: code('API looks for the subnet in the region of the VM', `${TF_ISSUES}/926`),
  tfIssue7895: code('API wants the subnet to belong to the network', `${TF_ISSUES}/7895`),
  tfIssue1480: code('API refuses a backend that is neither NEG nor instance group', `${TF_ISSUES}/1480`),
  lbHttpPull358: code('API refuses a timeout with a serverless NEG', `${TF_MODULES}/terraform-google-lb-http/pull/358`),
  lbHttpIssue448: code(
    'API refuses a port name with a serverless NEG',
    `${TF_MODULES}/terraform-google-lb-http/issues/448`,
  ),
  lbHttpIssue322: code(
    'API: one load-balanced instance group per VM',
    `${TF_MODULES}/terraform-google-lb-http/issues/322`,
  ),
  lbInternalIssue54: code(
    'API wants one network for rule and backend service',
    `${TF_MODULES}/terraform-google-lb-internal/issues/54`,
  ),
  lbInternalIssue146: code(
    'API refuses a mode other than CONNECTION on INTERNAL',
    `${TF_MODULES}/terraform-google-lb-internal/issues/146`,
  ),
  tfDocsIssue170: code('API refuses a backend outside the region', `${TF_MODULES}/terraform-docs-samples/issues/170`),
  tfNetworkIssue20: code('API refuses overlapping subnet ranges', `${TF_MODULES}/terraform-google-network/issues/20`),
  pulumiNativeIssue680: code(
    'API does not move an interface that is sent again',
    `${GITHUB}/pulumi/pulumi-google-native/issues/680`,
  ),
  tfNetworkIssue371: code(
    'API refuses flow logs on a proxy-only subnet',
    `${TF_MODULES}/terraform-google-network/issues/371`,
  ),
  fabricIssue1972: code('API refuses to delete a NEG that is in use', `${FABRIC}/issues/1972`),
  fabricIssue3598: code('URL mask beside a fixed tag is accepted', `${FABRIC}/issues/3598`),
  autonegIssue50: code(
    'API answers 404 for a NEG that does not exist',
    `${GITHUB}/GoogleCloudPlatform/gke-autoneg-controller/issues/50`,
  ),
  autonegIssue137: code(
    'Pod readiness gates need a health check',
    `${GITHUB}/GoogleCloudPlatform/gke-autoneg-controller/issues/137`,
  ),
  ingressGceIssue282: code(
    'API wants the NIC of a group member in the group’s subnet',
    `${GITHUB}/kubernetes/ingress-gce/issues/282`,
  ),
  ingressGceIssue703: code('Health checks blocked by the firewall', `${GITHUB}/kubernetes/ingress-gce/issues/703`),
  capgIssue1058: code(
    'API wants a name for a secondary range',
    `${GITHUB}/kubernetes-sigs/cluster-api-provider-gcp/issues/1058`,
  ),
  f5Issue78: code(
    'API refuses an alias address that is in use',
    `${GITHUB}/F5Networks/f5-google-gdm-templates/issues/78`,
  ),
  ansibleIssue51325: code('API refuses an address outside the subnet', `${GITHUB}/ansible/ansible/issues/51325`),
  kthwIssue153: code(
    'API refuses a zone where a region is meant',
    `${GITHUB}/kelseyhightower/kubernetes-the-hard-way/issues/153`,
  ),
  gkeClusterIssue2: code(
    'API refuses to delete a network that holds a NEG',
    `${GITHUB}/murphye/cheap-gke-cluster/issues/2`,
  ),
  githubRunnerPull7: code(
    'API reports a subnet without free addresses',
    `${GITHUB}/Privatehive/gcp-hosted-github-runner/pull/7`,
  ),
} as const satisfies Record<string, Source>;

export type SourceKey = keyof typeof sources;
