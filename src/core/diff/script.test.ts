import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chances } from '../../../bench/edits.ts';
import { designs } from '../../../tests/arbitrary/designs.ts';
import { hasBash, type RecordedCall, record } from '../../../tests/recorded-bash.ts';
import { tweak } from '../../../tests/tweaks.ts';
import { setFields } from '../edit/write.ts';
import { gcloudScript } from '../export/gcloud.ts';
import { plan } from '../export/plan.ts';
import {
  backendService,
  designOf,
  firewallRule,
  forwardingRule,
  healthCheck,
  neg,
  network,
  router,
  subnet,
  targetProxy,
  urlMap,
  vm,
} from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import { templates } from '../templates/list.ts';
import { planChanges } from './plan-changes.ts';
import { changeScript } from './script.ts';

const zone = 'us-central1-a';
const base: Design = designOf(
  network('vpc', { peerings: [{ name: 'to-hub', network: 'hub' }] }),
  network('hub'),
  subnet('app', {
    network: 'vpc',
    region: 'us-central1',
    ipCidrRange: '10.0.0.0/24',
    secondaryIpRanges: [{ rangeName: 'pods', ipCidrRange: '10.4.0.0/20' }],
  }),
  router('nat-router', {
    network: 'vpc',
    region: 'us-central1',
    nats: [
      {
        name: 'nat',
        natIpAllocateOption: 'AUTO_ONLY',
        sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
      },
    ],
  }),
  vm('vm-1', {
    zone,
    tags: ['web'],
    machineType: 'e2-medium',
    networkInterfaces: [{ id: 'n1', network: 'vpc', subnetwork: 'app', networkIP: '10.0.0.2' }],
  }),
  firewallRule('allow', {
    network: 'vpc',
    direction: 'INGRESS',
    allowed: [{ IPProtocol: 'tcp', ports: ['80'] }],
    sourceRanges: ['35.191.0.0/16'],
    targetTags: ['web'],
  }),
  neg('web', {
    zone,
    networkEndpointType: 'GCE_VM_IP_PORT',
    network: 'vpc',
    subnetwork: 'app',
    endpoints: [{ id: 'e1', instance: 'vm-1', ipAddress: '10.0.0.2', port: 80 }],
  }),
  healthCheck('probe', { type: 'HTTP', portSpecification: 'USE_SERVING_PORT' }),
  backendService('shop', {
    loadBalancingScheme: 'EXTERNAL_MANAGED',
    protocol: 'HTTP',
    healthChecks: ['probe'],
    securityPolicy: 'armor',
    backends: [{ id: 'b1', group: 'web', balancingMode: 'RATE', maxRatePerEndpoint: 100 }],
  }),
  backendService('other', { loadBalancingScheme: 'EXTERNAL_MANAGED', protocol: 'HTTP', healthChecks: ['probe'] }),
  urlMap('map', { defaultService: 'shop' }),
  urlMap('map-2', { defaultService: 'other' }),
  targetProxy('proxy', { type: 'HTTP', urlMap: 'map' }),
  targetProxy('proxy-2', { type: 'HTTP', urlMap: 'map' }),
  forwardingRule('front', {
    loadBalancingScheme: 'EXTERNAL_MANAGED',
    IPProtocol: 'TCP',
    IPAddress: '203.0.113.5',
    portRange: '80',
    target: 'proxy',
  }),
);

function scriptOf(old: Design, now: Design): string {
  const change = planChanges(old, now, { allowInterruption: true });
  return change.ok ? changeScript(change, old, now).text : `refused: ${JSON.stringify(change.refusals)}`;
}

/** The calls that a change of one resource becomes, without project and place. */
function callsOf(id: string, fields: object): readonly string[] {
  return run(scriptOf(base, setFields(base, id, fields))).map(({ argv }) =>
    argv.filter((word) => !/^--(project|region|zone|global$)/.test(word)).join(' '),
  );
}

function run(script: string): readonly RecordedCall[] {
  const result = record(script, { SETTLE_SECONDS: '0', MIGRATION_SECONDS: '0', ASSUME_DONE: 'yes' });
  expect(result).toMatchObject({ status: 0, stderr: '', strays: [] });
  return result.calls;
}

if (!hasBash) console.info('There is no bash: scripts of changes are not run.');
else {
  describe('each field by the command that changes it', () => {
    test.each<[string, object, readonly string[]]>([
      ['vpc', { mtu: 1500 }, ['compute networks update vpc --mtu=1500']],
      ['vpc', { peerings: [] }, ['compute networks peerings delete to-hub --network=vpc --quiet']],
      [
        'app',
        { ipCidrRange: '10.0.0.0/20', privateIpGoogleAccess: true },
        [
          'compute networks subnets expand-ip-range app --prefix-length=20 --quiet',
          'compute networks subnets update app --enable-private-ip-google-access',
        ],
      ],
      [
        'app',
        { secondaryIpRanges: [{ rangeName: 'more', ipCidrRange: '10.8.0.0/20' }] },
        [
          'compute networks subnets update app --remove-secondary-ranges=pods',
          'compute networks subnets update app --add-secondary-ranges=more=10.8.0.0/20',
        ],
      ],
      ['nat-router', { bgp: { asn: 64_512 } }, ['compute routers update nat-router --asn=64512']],
      ['nat-router', { nats: [] }, ['compute routers nats delete nat --router=nat-router --quiet']],
      [
        'nat-router',
        {
          nats: [
            {
              name: 'nat',
              natIpAllocateOption: 'AUTO_ONLY',
              sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_PRIMARY_IP_RANGES',
            },
          ],
        },
        ['compute routers nats update nat --router=nat-router --nat-primary-subnet-ip-ranges'],
      ],
      [
        'vm-1',
        { tags: ['api'] },
        ['compute instances add-tags vm-1 --tags=api', 'compute instances remove-tags vm-1 --tags=web'],
      ],
      [
        'vm-1',
        { machineType: 'e2-small' },
        [
          'compute instances stop vm-1',
          'compute instances set-machine-type vm-1 --machine-type=e2-small',
          'compute instances start vm-1',
        ],
      ],
      [
        'allow',
        { allowed: [{ IPProtocol: 'tcp', ports: ['80', '443'] }], targetTags: undefined },
        ['compute firewall-rules update allow --rules=tcp:80,tcp:443 --target-tags='],
      ],
      [
        'probe',
        { checkIntervalSec: 10, requestPath: '/ready' },
        ['compute health-checks update http probe --request-path=/ready --check-interval=10s'],
      ],
      [
        'shop',
        { timeoutSec: 60, securityPolicy: undefined },
        [
          'compute backend-services update shop --timeout=60s',
          'compute backend-services update shop --security-policy=',
        ],
      ],
      [
        'shop',
        { backends: [{ id: 'b1', group: 'web', balancingMode: 'RATE', maxRatePerEndpoint: 50 }] },
        [
          'compute backend-services update-backend shop --network-endpoint-group=web --network-endpoint-group-zone=us-central1-a --balancing-mode=RATE --max-rate-per-endpoint=50',
        ],
      ],
      [
        'shop',
        { outlierDetection: { consecutiveErrors: 5 } },
        ['compute backend-services import shop --source=- --quiet'],
      ],
      ['map', { defaultService: 'other' }, ['compute url-maps set-default-service map --default-service=other']],
      [
        'map',
        {
          hostRules: [{ hosts: ['a.example'], pathMatcher: 'a' }],
          pathMatchers: [{ name: 'a', defaultService: 'other' }],
        },
        ['compute url-maps import map --source=- --quiet'],
      ],
      ['proxy', { urlMap: 'map-2' }, ['compute target-http-proxies update proxy --url-map=map-2 --global-url-map']],
      [
        'front',
        { target: 'proxy-2' },
        [
          'compute forwarding-rules set-target front --load-balancing-scheme=EXTERNAL_MANAGED --target-http-proxy=proxy-2 --global-target-http-proxy',
        ],
      ],
    ])('%s %j', (id, fields, calls) => {
      expect(callsOf(id, fields)).toEqual(calls);
    });
  });

  const short = (instance: string, port?: number) => ({ id: `${instance}-${port ?? ''}`, instance, port });

  test.each([
    ['by address and port', { networkEndpointType: 'GCE_VM_IP_PORT', defaultPort: 80 }, 'vm-1,ip=10.0.0.2,port=80'],
    ['by address', { networkEndpointType: 'GCE_VM_IP' }, 'vm-1,ip=10.0.0.2'],
  ])('an endpoint leaves alone: %s', (_what, fields, told) => {
    const stays = fields.networkEndpointType === 'GCE_VM_IP' ? [] : [short('vm-1', 81)];
    const old = setFields(base, 'web', { ...fields, endpoints: [short('vm-1'), ...stays] });
    const text = scriptOf(old, setFields(old, 'web', { endpoints: stays }));
    expect(text).toContain(`--remove-endpoint=instance=${told}\n`);
  });

  test('an endpoint whose address nobody knows is left to somebody where others of its VM stay', () => {
    const open = setFields(base, 'vm-1', { networkInterfaces: [{ id: 'n1', network: 'vpc', subnetwork: 'app' }] });
    const old = setFields(open, 'web', { endpoints: [short('vm-1', 80), short('vm-1', 81)] });
    expect(scriptOf(old, setFields(old, 'web', { endpoints: [short('vm-1', 81)] }))).toMatch(
      /\nby_hand 'Detach endpoints from neg\/web[^\n]*\n$/,
    );
    expect(scriptOf(old, setFields(old, 'web', { endpoints: [] }))).toContain('--remove-endpoint=instance=vm-1\n');
  });

  test('what is done by hand is waited for: without a terminal the script ends there, unless it is done', () => {
    const old = designOf({ id: 'run', kind: 'cloudRunService', name: 'one', region: 'us-central1' }, network('vpc'));
    const now = designOf(
      { id: 'run', kind: 'cloudRunService', name: 'two', region: 'us-central1' },
      network('vpc', { mtu: 1500 }),
    );
    const script = scriptOf(old, now);
    expect(record(script, { SETTLE_SECONDS: '0' })).toMatchObject({
      status: 1,
      calls: [],
      stderr: expect.stringMatching(/^Nobody is there/),
    });
    expect(record(script, { ASSUME_DONE: 'yes' })).toMatchObject({ status: 0, calls: [{}], stderr: '' });
  });

  test('the head promises valid states only where there are no interruptions', () => {
    expect(scriptOf(base, setFields(base, 'vpc', { mtu: 1500 }))).toContain('each state on the way is a valid one.');
    const text = scriptOf(base, setFields(base, 'front', { portRange: '8080' }));
    expect(text).not.toContain('each state on the way is a valid one.');
    expect(text).toContain('# Not each state on the way is a valid one');
  });

  test('a firewall rule lets through old and new until traffic has moved', () => {
    const now = setFields(setFields(base, 'allow', { allowed: [{ IPProtocol: 'tcp', ports: ['8080'] }] }), 'web', {
      endpoints: [{ id: 'e2', instance: 'vm-1', ipAddress: '10.0.0.2', port: 8080 }],
    });
    const calls = run(scriptOf(base, now)).map(({ argv }) => argv.join(' '));
    expect(calls).toEqual([
      expect.stringMatching(/firewall-rules update allow .*--rules=tcp:80,tcp:8080/),
      expect.stringMatching(/--add-endpoint=.*port=8080/),
      expect.stringMatching(/--remove-endpoint=.*port=80$/),
      expect.stringMatching(/firewall-rules update allow .*--rules=tcp:8080/),
    ]);
  });

  test('the URL map that is imported is the new one, whole', () => {
    const [call] = run(
      scriptOf(
        base,
        setFields(base, 'map', {
          hostRules: [{ hosts: ['a.example'], pathMatcher: 'a' }],
          pathMatchers: [{ name: 'a', defaultService: 'other' }],
        }),
      ),
    );
    expect(JSON.parse(call?.input ?? '')).toEqual({
      name: 'map',
      defaultService: 'global/backendServices/shop',
      hostRules: [{ hosts: ['a.example'], pathMatcher: 'a' }],
      pathMatchers: [{ name: 'a', defaultService: 'global/backendServices/other' }],
    });
  });

  test('the script says what is replaced, why, and waits before traffic depends on what is new', () => {
    const now = setFields(base, 'web', { defaultPort: 8080 });
    const change = planChanges(base, now);
    const script = change.ok ? changeScript(change, base, now) : undefined;
    const text = script?.text ?? '';
    expect(text).toContain(
      '# What has to be replaced:\n# - neg/web@us-central1-a is replaced: defaultPort cannot change',
    );
    expect(text).toMatch(
      /add-backend[^#]*\n\n# What is new takes its first probes[^\n]*\nsleep "\$SETTLE_SECONDS"\n\n# Remove a backend/,
    );
    expect(script?.lines.find(({ text: line }) => line.includes('create web-tmp'))?.id).toBe('web');
  });

  test('of an interruption it says what stops', () => {
    const text = scriptOf(base, setFields(base, 'front', { portRange: '8080' }));
    expect(text).toMatch(/# Interruptions, marked below:\n# - forwardingRule\/front: portRange cannot change/);
    expect(text).toMatch(/# Delete forwardingRule\/front\n# Interruption: From the deletion/);
  });

  test('between the same designs there is nothing to do', () => {
    expect(scriptOf(base, base)).toMatch(/\n# Nothing to do: both designs mean the same\.\n$/);
  });

  describe('from nothing, a change makes what the export makes', () => {
    test.each(templates.map(({ id, design }) => [id, design] as const))('%s', (_id, design) => {
      const sorted = (calls: readonly RecordedCall[]) =>
        calls.map(({ argv, input }) => JSON.stringify([argv, input])).sort();
      const change = planChanges({ ...design, resources: {} }, design, { allowInterruption: true });
      if (!change.ok) throw new Error('refused');
      // Certificates with a key want files, which are not there.
      const isOwn = (text: string) => !/^\[\[ -r /.test(text);
      const scripts = [changeScript(change, { ...design, resources: {} }, design), gcloudScript(plan(design), design)];
      const [made, exported] = scripts.map(({ lines }) =>
        sorted(
          run(
            lines
              .map(({ text }) => text)
              .filter(isOwn)
              .join('\n'),
          ),
        ),
      );
      expect(made).toEqual(exported);
    });
  });

  test('no name runs anything, whatever it wants to be', () => {
    fc.assert(
      fc.property(designs({ hostile: true, outside: true }), fc.nat(), (design, seed) => {
        const chance = chances(seed + 1);
        let now = design;
        for (let turn = 0; turn < 8; turn += 1) now = tweak(now, chance);
        const change = planChanges(design, now, { allowInterruption: true });
        if (!change.ok) return;
        for (const { argv } of run(changeScript(change, design, now).text))
          expect(argv[0]).toMatch(/^(compute|beta|alpha)$/);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
}
