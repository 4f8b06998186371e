import { appendFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import type { Design } from '../model/design.ts';
import { setFields } from '../edit/write.ts';
import { importText } from '../import/read-input.ts';
import { check } from './engine.ts';
import { productRows } from './real-life-products.ts';
import { negRows } from './real-life-negs.ts';
const O = '/tmp/audit/mut.txt';
test('mutations', () => {
  writeFileSync(O, '');
  const seen = new Set<string>();
  for (const row of [...productRows, ...negRows]) {
    const r = importText(JSON.stringify(row.resources));
    if (!r.ok) continue;
    const d: Design = r.design;
    const base = new Set(check(d).map((f) => f.key));
    for (const res of Object.values(d.resources)) {
      const muts: [string, object][] = [];
      const any = res as Record<string, unknown>;
      const alt: Record<string, unknown[]> = {
        region: ['asia-east1', undefined], zone: ['asia-east1-a', 'us-central1-c', undefined], loadBalancingScheme: ['INTERNAL', 'EXTERNAL', 'EXTERNAL_MANAGED', 'INTERNAL_MANAGED', undefined],
        protocol: ['TCP', 'UDP', 'HTTP', undefined], IPProtocol: ['UDP', undefined], networkEndpointType: ['GCE_VM_IP', 'GCE_VM_IP_PORT', 'SERVERLESS', 'NON_GCP_PRIVATE_IP_PORT', 'INTERNET_FQDN_PORT', undefined],
        network: [undefined], subnetwork: [undefined], ipCidrRange: ['10.200.0.0/24', '10.0.0.0/30', 'x', undefined], healthChecks: [undefined], backends: [undefined], type: ['TCP', 'HTTP', 'HTTPS', 'GRPC', undefined], urlMap: [undefined], service: [undefined], defaultService: [undefined], target: [undefined], backendService: [undefined], portRange: [undefined, '80-90'], ports: [undefined], purpose: ['REGIONAL_MANAGED_PROXY', 'PRIVATE'], role: [undefined], name: [undefined, 'Bad_Name'], autoCreateSubnetworks: [true, undefined], endpoints: [undefined], networkInterfaces: [undefined], defaultPort: [0, undefined], portSpecification: ['USE_FIXED_PORT', undefined], stackType: ['IPV6_ONLY'], disabled: [true], cloudRun: [undefined], pscTargetService: [undefined], IPAddress: [undefined],
      };
      for (const [f, vs] of Object.entries(alt)) if (f in any) for (const v of vs) if (any[f] !== v) muts.push([f, { [f]: v }]);
      const m: Design = { ...d, resources: Object.fromEntries(Object.entries(d.resources).filter(([id]) => id !== res.id)) };
      const judge = (label: string, next: Design) => {
        const found = check(next).filter((f) => !base.has(f.key) && (f.severity === 'error' || f.severity === 'warning'));
        const sig = `${res.kind} ${label} :: ${found.map((f) => f.rule.id).sort().join(',')}`;
        if (found.length < 2 || seen.has(sig)) return;
        seen.add(sig);
        appendFileSync(O, `\n# ${row.name} | ${res.kind} ${res.name} ${label}\n${found.map((f) => `  ${f.severity}${f.rule.incomplete ? '(inc)' : ''} ${f.rule.id}: ${f.message}`).join('\n')}\n`);
      };
      for (const [f, patch] of muts) judge(`${f} -> ${JSON.stringify(Object.values(patch)[0])}`, setFields(d, res.id, patch));
      judge('REMOVED', m);
    }
  }
});
