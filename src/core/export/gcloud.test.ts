import { describe, expect, test } from 'vitest';
import { hasBash, record } from '../../../tests/recorded-bash.ts';
import { everything, wideDesigns } from '../../../tests/wide-designs.ts';
import { encodeStep } from '../model/api.ts';
import {
  backendService,
  designOf,
  healthCheck,
  instanceGroup,
  neg,
  network,
  subnet,
  targetProxy,
  urlMap,
  vm,
} from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import type { Resource } from '../model/kinds.ts';
import type { ScriptOptions } from './gcloud/head.ts';
import { gcloudScript } from './gcloud.ts';
import { plan } from './plan.ts';

const script = (design: Design, options?: ScriptOptions) => gcloudScript(plan(design), design, options);
const text = (design: Design, options?: ScriptOptions) => script(design, options).text;

const hostileNames = [
  '$(touch PWNED)',
  '`touch PWNED`',
  'x; touch PWNED',
  "x'; touch PWNED; '",
  '"; touch PWNED; "',
  'x\ntouch PWNED',
  'x\\\ntouch PWNED',
  '$HOME',
  '</script><script>touch PWNED</script>',
  'a'.repeat(200),
  '🦊🚀',
  '--help',
  'https://www.googleapis.com/compute/v1/projects/production/global/networks/x',
  '--flags-file=/etc/passwd',
  '&& touch PWNED',
  '| touch PWNED',
  '> PWNED',
  '\u202Egnp.exe',
  'a,b',
  'a|b,c;d',
  '^,^a',
  ' ',
];

/** A small design in which everything that can carry text carries this. */
function named(name: string): Design {
  return {
    ...designOf(
      network('vpc', { name, description: name }),
      subnet('app', {
        name,
        network: 'vpc',
        region: 'us-central1',
        ipCidrRange: name,
        secondaryIpRanges: [{ rangeName: name, ipCidrRange: name }],
      }),
      vm('vm', {
        name,
        zone: 'us-central1-a',
        machineType: name,
        tags: [name, name],
        networkInterfaces: [{ id: 'n1', subnetwork: 'app', networkIP: name }],
      }),
      neg('neg', {
        name,
        networkEndpointType: 'GCE_VM_IP_PORT',
        zone: 'us-central1-a',
        network: 'vpc',
        subnetwork: 'app',
        endpoints: [{ id: 'e1', instance: 'vm', ipAddress: name }],
      }),
      backendService('service', {
        name,
        description: name,
        protocol: 'HTTP',
        customRequestHeaders: [name],
        backends: [{ id: 'b1', group: 'neg' }],
      }),
      {
        id: 'map',
        kind: 'urlMap',
        name,
        description: name,
        defaultService: 'service',
        defaultUrlRedirect: { hostRedirect: name },
      },
    ),
    name,
    project: name,
  };
}

describe('the script', () => {
  test('writes each scope, scheme, protocol and mode out, and the project on every call', () => {
    const calls = text(everything)
      .split(/\n(?=gcloud )/)
      .slice(1);
    expect(calls.length).toBeGreaterThan(60);
    for (const call of calls) expect(call).toContain('--project=');
    expect(text(everything)).toContain(
      '--network-endpoint-group=port \\\n  --network-endpoint-group-zone=us-central1-a',
    );
    expect(text(everything)).toContain('--balancing-mode=CONNECTION');
  });

  test('leads from a line to its resource', () => {
    const { lines, text: whole } = script(everything);
    expect(lines.map((line) => line.text).join('\n')).toBe(whole.trimEnd());
    const line = lines.find((candidate) =>
      candidate.text.startsWith('gcloud compute network-endpoint-groups create port'),
    );
    expect(line).toMatchObject({ id: 'port', section: 'Network endpoint groups' });
  });

  test('names what it leaves out', () => {
    const whole = text(everything);
    expect(whole).toContain('annotations');
    expect(whole).toContain('# Not created: VPC network old is a legacy network, which');
    expect(whole).toContain('maxConnections');
    expect(whole).toContain('GKE creates this NEG');
    expect(whole).toContain('# Not created: Target proxy ssl-blank has no backend service.');
    expect(whole).not.toContain('gcloud compute networks create old');
  });

  test('tells in the teardown which NEGs hold the network back', () => {
    expect(text(everything, { teardown: true })).toMatch(
      /# Not deleted by this script\n# - Network endpoint group gke-made, which GKE makes\. Delete its Kubernetes Service first/,
    );
  });

  test('says on top what is known to be wrong', () => {
    const whole = text(everything, { warnings: ['the subnet\ntouch PWNED', 'second'] });
    expect(whole).toContain('# - the subnet touch PWNED\n# - second\n');
    expect(whole.indexOf('second')).toBeLessThan(whole.indexOf('set -euo pipefail'));
  });

  test('names the resource above its commands, and on each line', () => {
    const { lines } = script(everything);
    const section = 'Network endpoint groups';
    const at = lines.findIndex(({ text: line }) => line === '# Endpoints of Network endpoint group plain');
    expect(lines.slice(at, at + 2)).toEqual([
      { text: '# Endpoints of Network endpoint group plain', id: 'plain', section },
      { text: 'gcloud compute network-endpoint-groups update plain \\', id: 'plain', section },
    ]);
    const about = lines.filter(({ text: line }) => /^(gcloud|# - )/.test(line));
    expect(about.length).toBeGreaterThan(90);
    for (const { text: line, id } of about) expect(everything.resources, line).toHaveProperty(id ?? '?');
  });

  test('gives an address to a VM only where the design has one', () => {
    const create = (nic: object) =>
      text(
        designOf(
          network('n'),
          vm('v', { zone: 'us-east1-b', networkInterfaces: [{ id: 'n1', network: 'n', ...nic }] }),
        ),
      );
    expect(create({})).toContain('--network-interface=network=n,no-address');
    expect(create({ accessConfigs: [{ natIP: '203.0.113.5' }] })).toContain(
      '--network-interface=network=n,address=203.0.113.5',
    );
  });

  test('names another project in the URL of what lies there', () => {
    const whole = text(wideDesigns.shared);
    expect(whole).toContain(
      'subnet=https://www.googleapis.com/compute/v1/projects/"$PROJECT_ID_HOST_PROJECT"/regions/us-central1/subnetworks/host-subnet',
    );
    expect(whole).toContain(
      '--network-endpoint-group=https://www.googleapis.com/compute/v1/projects/"$PROJECT_ID"/zones/us-central1-a/networkEndpointGroups/guests',
    );
    expect(whole).toContain(':-host-project}\n');
    expect(whole).toContain('gcloud compute networks create host-vpc --project="$PROJECT_ID_HOST_PROJECT"');
  });

  test('names a template of a region and a list of two places by URL, as a bare name means another thing', () => {
    const template: Resource = {
      id: 't',
      kind: 'external',
      name: 't',
      url: 'projects/my-project/regions/us-east1/instanceTemplates/t',
    };
    const whole = text(
      designOf(
        template,
        instanceGroup('g', { managed: true, zone: 'us-east1-b', instanceTemplate: 't', targetSize: 1 }),
        healthCheck('here', { region: 'us-east1' }),
        healthCheck('everywhere'),
        backendService('s', { region: 'us-east1', healthChecks: ['here', 'everywhere'] }),
      ),
    );
    const url = 'https://www.googleapis.com/compute/v1/projects/"$PROJECT_ID"';
    expect(whole).toContain(`--template=${url}/regions/us-east1/instanceTemplates/t`);
    expect(whole).toContain(`--health-checks=here,${url}/global/healthChecks/everywhere`);
  });

  test('follows another project in every link and path', () => {
    const path = 'projects/my-project/locations/global';
    const kept = { serviceLbPolicy: `//networkservices.googleapis.com/${path}/serviceLbPolicies/spread` };
    const whole = text(
      designOf(
        neg('n', { networkEndpointType: 'PRIVATE_SERVICE_CONNECT', region: 'us-east1', pscTargetService: 'a' }),
        { id: 'a', kind: 'external', name: 'a', url: 'projects/my-project/regions/us-east1/serviceAttachments/a' },
        targetProxy('p', {
          type: 'HTTPS',
          urlMap: 'm',
          certificateMap: `//certificatemanager.googleapis.com/${path}/certificateMaps/map`,
        }),
        urlMap('m', { defaultService: 's' }),
        backendService('s', { protocol: 'HTTP', ...kept }),
      ),
    );
    expect(whole).toContain('projects/"$PROJECT_ID"/regions/us-east1/serviceAttachments/a');
    expect(whole).toContain('--certificate-map=projects/"$PROJECT_ID"/locations/global/certificateMaps/map');
    expect(whole).toContain('--service-lb-policy=spread');
    // Only the default on top.
    expect(whole.split('\n').filter((line) => line.includes('my-project'))).toHaveLength(1);
  });

  test('says of a VM what it will start from, and which address has to be there', () => {
    const kept = { disks: [{ boot: true, source: 'projects/my-project/zones/us-east1-b/disks/old-disk' }] };
    const whole = text(
      designOf(
        network('n'),
        vm('v', {
          zone: 'us-east1-b',
          ...kept,
          networkInterfaces: [
            { id: 'n1', network: 'n', accessConfigs: [{ natIP: '203.0.113.5' }], ipv6AccessConfigs: [{ name: 'x' }] },
          ],
        }),
      ),
    );
    expect(whole).toContain('# Its disk old-disk is not part of the design');
    expect(whole).toContain('# 203.0.113.5 has to be a reserved address');
    expect(whole).toContain('ipv6-network-tier=PREMIUM');
  });

  test('ends with commands that show whether it works', () => {
    const whole = text(wideDesigns.everything);
    expect(whole).toContain(
      '# PROJECT_ID_OTHER_PROJECT=other-project\n# gcloud compute network-endpoint-groups list-network-endpoints',
    );
    expect(whole).toContain(
      '# gcloud compute forwarding-rules describe rule-pass --project="$PROJECT_ID" --region=us-central1 --format=\'value(IPAddress)\'',
    );
    expect(whole).not.toContain('describe own-key');
  });

  test('is the same however the design was drawn', () => {
    const reversed: Design = {
      ...everything,
      resources: Object.fromEntries(Object.entries(everything.resources).reverse()),
    };
    expect(text(reversed)).toBe(text(everything));
  });

  test('of an empty design is a script that does nothing', () => {
    expect(text(designOf())).not.toContain('gcloud compute');
  });
});

test('the teardown deletes in reverse what the script creates, and nothing else', () => {
  const touched = (options: ScriptOptions) => {
    const commands = script(everything, options).lines.filter((line) => line.text.startsWith('gcloud '));
    return [...new Set(commands.map(({ id }) => id))];
  };
  const created = touched({});
  expect(created.length).toBeGreaterThan(60);
  expect(touched({ teardown: true })).toEqual(created.reverse());
});

if (!hasBash) console.log('bash is not there: scripts are not run.');
else {
  describe('under real bash', () => {
    test('stops at the first command that fails', () => {
      const result = record(text(everything), { STAND_IN_EXIT: '3' });
      expect(result.calls).toHaveLength(1);
      expect(result.status).toBe(3);
    });

    test('the teardown goes on where something is gone already, and says so at the end', () => {
      const result = record(text(wideDesigns.shared, { teardown: true }), { STAND_IN_EXIT: '1' });
      expect(result.calls).toHaveLength(7);
      expect(result.status).toBe(1);
      expect(result.stderr).toContain('7 of the deletions did not go through');
    });

    test("goes to the design's project, or to the one that is asked for", () => {
      const design = designOf(network('n'));
      const argument = (env: Readonly<Record<string, string>>) => record(text(design), env).calls[0]?.argv[4];
      expect(argument({})).toBe('--project=my-project');
      expect(argument({ PROJECT_ID: 'other; touch PWNED' })).toBe('--project=other; touch PWNED');
    });

    test('attaches at most 500 endpoints at a time, and all of them', () => {
      // As a program, for only those have a limit to what they are called with.
      const { calls } = record(text(everything), {}, { asProgram: true });
      const adding = calls.filter(({ argv }) => argv[3] === 'hybrid' && argv[2] === 'update');
      const counts = adding.map(({ argv }) => argv.filter((word) => word.startsWith('--add-endpoint=')).length);
      expect(counts).toEqual([500, 500, 100]);
    });

    test.each(hostileNames)('a name stays a name: %j', (name) => {
      for (const teardown of [false, true]) {
        const result = record(text(named(name), { teardown, warnings: [name] }));
        expect(result.stderr).toBe('');
        expect(result.status).toBe(0);
        expect(result.strays).toEqual([]);
        const used = teardown
          ? result.calls.map(({ argv }) => argv)
          : result.calls.filter(({ argv }) => argv[2] === 'create' || argv[3] === 'create').map(({ argv }) => argv);
        expect(used.length).toBeGreaterThanOrEqual(4);
        for (const argv of result.calls.map((call) => call.argv)) {
          expect(argv.filter((word) => word === `--project=${name}`)).toHaveLength(1);
          const place =
            argv.findIndex(
              (word) =>
                word === 'create' ||
                word === 'delete' ||
                word === 'update' ||
                word === 'add-backend' ||
                word === 'import',
            ) + 1;
          const said = argv[place] ?? '';
          if (/^-|\//.test(name)) expect(said).toContain(encodeStep(name));
          else expect(said).toBe(name);
        }
      }
    });

    test('a description arrives as it was written', () => {
      for (const name of hostileNames) {
        const creating = record(text(named(name))).calls.find(({ argv }) => argv[1] === 'networks');
        expect(creating?.argv).toContain(`--description=${name}`);
      }
    });

    test('whatever a finding says stays a comment', () => {
      const remarks = { warnings: [...hostileNames, 'x'.repeat(5000)], accepted: hostileNames };
      const design = designOf(network('n'));
      for (const teardown of [false, true]) {
        const forced = record(text(design, { teardown, ...remarks }));
        expect(forced).toEqual(record(text(design, { teardown })));
        expect(forced).toMatchObject({ status: 0, stderr: '', strays: [] });
      }
    });

    test('a URL map goes through import as JSON that says the same', () => {
      const call = record(text(named('x\ntouch PWNED'))).calls.find(({ argv }) => argv[1] === 'url-maps');
      expect(JSON.parse(call?.input ?? '')).toMatchObject({
        description: 'x\ntouch PWNED',
        defaultUrlRedirect: { hostRedirect: 'x\ntouch PWNED' },
      });
    });
  });
}
