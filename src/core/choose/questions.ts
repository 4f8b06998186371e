import type { BackendKindId } from '../facts/backend-support.ts';
import type { Answers, QuestionId } from './answers.ts';
import type { Possibility } from './possibilities.ts';
import type { Standing } from './standing.ts';
import * as wishes from './wishes.ts';

export interface Answer {
  readonly id: string;
  readonly label: string;
  /** One line below the label: what is meant. */
  readonly hint?: string;
  /** What the answer makes of a possibility. */
  readonly judge: (possibility: Possibility) => Standing;
  /** What goes wrong only together with other answers. */
  readonly beside?: (possibility: Possibility, answers: Answers) => Standing | undefined;
}

export interface Question {
  readonly id: QuestionId;
  /** `have`: what there is. `want`: what it is for. */
  readonly group: 'have' | 'want';
  readonly title: string;
  readonly answers: readonly Answer[];
}

/** What somebody has, and the forms of NEG that lead there. */
const targets: readonly (readonly [id: string, label: string, hint: string, leads: readonly BackendKindId[]])[] = [
  ['vms', 'VMs on Compute Engine', 'Any interface of a VM, or a port on it', ['NEG_GCE_VM_IP_PORT', 'NEG_GCE_VM_IP']],
  ['pods', 'Pods on GKE', 'A Kubernetes Service of a cluster', ['NEG_GCE_VM_IP_PORT', 'NEG_GCE_VM_IP']],
  ['cloud-run', 'Cloud Run', 'A service, or a function of the 2nd generation', ['NEG_SERVERLESS_CLOUD_RUN']],
  ['function-1', 'A function of the 1st generation', 'Cloud Functions', ['NEG_SERVERLESS_CLOUD_FUNCTIONS_GEN1']],
  ['app-engine', 'App Engine', 'A service or a version of it', ['NEG_SERVERLESS_APP_ENGINE']],
  ['api-gateway', 'API Gateway', 'A gateway in front of your APIs', ['NEG_SERVERLESS_API_GATEWAY']],
  [
    'on-premises',
    'Hosts on premises or in another cloud',
    'Reached over VPN, Interconnect or a router appliance',
    ['NEG_NON_GCP_PRIVATE_IP_PORT'],
  ],
  [
    'internet-name',
    'A public host, by name',
    'Reached over the internet',
    ['NEG_INTERNET_FQDN_PORT_GLOBAL', 'NEG_INTERNET_FQDN_PORT_REGIONAL'],
  ],
  [
    'internet-address',
    'A public host, by address',
    'Reached over the internet',
    ['NEG_INTERNET_IP_PORT_GLOBAL', 'NEG_INTERNET_IP_PORT_REGIONAL'],
  ],
  [
    'published-service',
    'A service that somebody publishes',
    'A service attachment of Private Service Connect',
    ['NEG_PSC_PUBLISHED_SERVICE'],
  ],
  ['regional-api', 'A regional Google API', 'Its data stays in one region', ['NEG_PSC_REGIONAL_GOOGLE_API']],
  ['global-api', 'A global Google API', 'Cloud Storage, for example', ['NEG_PSC_GLOBAL_GOOGLE_API']],
  [
    'port-mapping',
    'VMs that consumers pick by port',
    'You publish them; each client port leads to one VM',
    ['NEG_GCE_VM_IP_PORTMAP'],
  ],
];

/** Every question, in the order in which the page asks them. They may be answered in any order, and none has to be. */
export const questions: readonly Question[] = [
  {
    id: 'have',
    group: 'have',
    title: 'What do you have?',
    answers: targets.map(([id, label, hint, leads]) => ({ id, label, hint, judge: wishes.leadsTo(label, leads) })),
  },
  {
    id: 'clients',
    group: 'want',
    title: 'Where are its clients?',
    answers: [
      { id: 'internet', label: 'On the internet', hint: 'An external frontend', judge: wishes.exposedAs('EXTERNAL') },
      {
        id: 'vpc',
        label: 'In your VPC networks',
        hint: 'An internal frontend, for connected sites too',
        judge: wishes.exposedAs('INTERNAL'),
      },
      {
        id: 'mesh',
        label: 'In a service mesh',
        hint: 'Clients with Envoy or proxyless gRPC balance themselves',
        judge: wishes.exposedAs('MESH'),
      },
    ],
  },
  {
    id: 'traffic',
    group: 'want',
    title: 'What should the load balancer understand?',
    answers: [
      { id: 'http', label: 'HTTP requests', hint: 'HTTP and HTTPS, by host and path', judge: wishes.speaks('http') },
      { id: 'grpc', label: 'gRPC calls', hint: 'Over HTTP/2', judge: wishes.speaks('grpc') },
      { id: 'tcp', label: 'TCP connections', hint: 'Whatever runs inside', judge: wishes.speaks('tcp') },
      { id: 'tls', label: 'TLS connections', hint: 'Decrypted, not HTTP', judge: wishes.speaks('tls') },
      { id: 'udp', label: 'UDP packets', judge: wishes.speaks('udp') },
      { id: 'any', label: 'Any IP packets', hint: 'ESP, GRE, ICMP, TCP and UDP at once', judge: wishes.speaks('any') },
    ],
  },
  {
    id: 'spread',
    group: 'want',
    title: 'How many regions?',
    answers: [
      {
        id: 'one',
        label: 'One',
        hint: 'A load balancer of that region',
        judge: wishes.inOneRegion,
        beside: wishes.inOneTier,
      },
      {
        id: 'many',
        label: 'Several',
        hint: 'Backends in several regions behind one name',
        judge: wishes.inManyRegions,
      },
    ],
  },
  {
    id: 'sender',
    group: 'want',
    title: 'Address that backends see',
    answers: [
      {
        id: 'client',
        label: 'The client’s',
        hint: 'As the source of each packet, not in a header',
        judge: wishes.keepsClientAddress,
      },
    ],
  },
  {
    id: 'probes',
    group: 'want',
    title: 'Health checks',
    answers: [
      {
        id: 'yes',
        label: 'Probe the backends',
        hint: 'And leave out those that do not answer',
        judge: wishes.isProbed,
      },
    ],
  },
  {
    id: 'cache',
    group: 'want',
    title: 'Cloud CDN',
    answers: [{ id: 'yes', label: 'Answer from Google’s caches', judge: wishes.isCached }],
  },
  {
    id: 'guard',
    group: 'want',
    title: 'Cloud Armor',
    answers: [{ id: 'yes', label: 'Filter by a security policy', judge: wishes.isGuarded }],
  },
  {
    id: 'ipv6',
    group: 'want',
    title: 'IPv6',
    answers: [{ id: 'yes', label: 'Clients come over IPv6', judge: wishes.takesIpv6 }],
  },
];

export const questionOf = (id: QuestionId): Question | undefined => questions.find((question) => question.id === id);

export const answerOf = (question: QuestionId, id: string | undefined): Answer | undefined =>
  questionOf(question)?.answers.find((answer) => answer.id === id);
