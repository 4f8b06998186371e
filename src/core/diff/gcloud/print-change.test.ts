import { describe, expect, test } from 'vitest';
import { hasBash, record } from '../../../../tests/recorded-bash.ts';
import { put, setFields } from '../../edit/write.ts';
import {
  backendService,
  certificate,
  designOf,
  healthCheck,
  neg,
  network,
  subnet,
  targetProxy,
  urlMap,
} from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { planChanges } from '../plan-changes.ts';
import { changeScript } from '../script.ts';

const region = 'us-central1';
const base: Design = designOf(
  network('vpc', { peerings: [{ name: 'to-hub', network: 'hub' }] }),
  network('hub'),
  subnet('first', {
    network: 'vpc',
    region,
    ipCidrRange: '10.9.0.0/23',
    purpose: 'REGIONAL_MANAGED_PROXY',
    role: 'ACTIVE',
  }),
  subnet('second', {
    network: 'vpc',
    region,
    ipCidrRange: '10.8.0.0/23',
    purpose: 'REGIONAL_MANAGED_PROXY',
    role: 'BACKUP',
  }),
  neg('run', { region, networkEndpointType: 'SERVERLESS', cloudRun: { service: 'shop' } }),
  healthCheck('probe', { type: 'HTTP', portSpecification: 'USE_SERVING_PORT' }),
  backendService('shop', {
    loadBalancingScheme: 'EXTERNAL_MANAGED',
    protocol: 'HTTP',
    sessionAffinity: 'HTTP_COOKIE',
    backends: [{ id: 'b1', group: 'run' }],
  }),
  urlMap('map', { defaultService: 'shop' }),
  certificate('old', { type: 'MANAGED', managed: { domains: ['a.example.com'] } }),
  targetProxy('secure', { type: 'HTTPS', urlMap: 'map', sslCertificates: ['old'] }),
);

const scriptOf = (now: Design, old = base): string => {
  const plan = planChanges(old, now);
  if (!plan.ok) throw new Error(JSON.stringify(plan.refusals));
  return changeScript(plan, old, now).text;
};

const callsOf = (script: string): readonly string[] =>
  record(script, { SETTLE_SECONDS: '0', MIGRATION_SECONDS: '0' }).calls.map(({ argv }) =>
    argv.filter((word) => !/^--(project|region|global$)/.test(word)).join(' '),
  );

if (!hasBash) console.info('There is no bash: scripts of changes are not run.');
else {
  describe('how one thing takes over from another, in commands', () => {
    test('a managed certificate is waited for while the former one is still attached', () => {
      const second = certificate('new', { type: 'MANAGED', managed: { domains: ['b.example.com'] } });
      const script = scriptOf(setFields(put(base, second), 'secure', { sslCertificates: ['new'] }));
      expect(script).toContain('# Wait for certificate/new. Google issues it only now that a proxy uses it');
      expect(script).toMatch(/\nawait_certificate new --project="\$PROJECT_ID" --global\n/);
      expect(callsOf(script)).toEqual([
        'compute ssl-certificates create new --domains=b.example.com',
        'compute target-https-proxies update secure --ssl-certificates=old,new --global-ssl-certificates',
        'compute ssl-certificates describe new --format=value(managed.status)',
        'compute target-https-proxies update secure --ssl-certificates=new --global-ssl-certificates',
      ]);
    });

    test('a backup is promoted, and the former subnet drains', () => {
      const now = setFields(setFields(base, 'first', { role: 'BACKUP' }), 'second', { role: 'ACTIVE' });
      expect(callsOf(scriptOf(now))).toEqual([
        'compute networks subnets update second --role=ACTIVE --drain-timeout=60s',
      ]);
    });

    test('settings of a backend that update-backend does not know are written with the whole service', () => {
      const now = setFields(base, 'shop', { backends: [{ id: 'b1', group: 'run', capacityScaler: 0.5 }] });
      const { calls } = record(scriptOf(now));
      expect(calls.map(({ argv }) => argv.slice(0, 4).join(' '))).toEqual(['compute backend-services import shop']);
      expect(JSON.parse(calls[0]?.input ?? '')).toMatchObject({ backends: [{ capacityScaler: 0.5 }] });
    });

    test('a peering changes by a command of its own', () => {
      const now = setFields(base, 'vpc', { peerings: [{ name: 'to-hub', network: 'hub', exportCustomRoutes: true }] });
      expect(callsOf(scriptOf(now))).toEqual([
        'compute networks peerings update to-hub --network=vpc --export-custom-routes',
      ]);
    });

    test('a cookie goes with the affinity that says what it is', () => {
      const named = (name: string) => setFields(base, 'shop', { consistentHash: { httpCookie: { name } } });
      expect(callsOf(scriptOf(named('two'), named('one')))).toEqual([
        'compute backend-services update shop --session-affinity=HTTP_COOKIE --affinity-cookie-name=two',
      ]);
    });
  });
}
