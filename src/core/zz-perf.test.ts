import { Checker } from './rules/engine.ts';
import { rules } from './rules/list.ts';
import { DesignIndex } from './model/view.ts';
import { designOf, neg, network, subnet, vm, backendService } from './model/builders.ts';
import { formatIpv4 } from './model/ip.ts';
const N = 100, per = 1000; // 100 negs x 1000
const res: any[] = [network('vpc'), subnet('app', { network: 'vpc', region: 'us-central1', ipCidrRange: '10.0.0.0/12', secondaryIpRanges: [{ rangeName: 'pods', ipCidrRange: '10.64.0.0/10' }] })];
for (let v = 0; v < 1000; v++) res.push(vm(`vm-${v}`, { zone: 'us-central1-a', machineType: 'e2-medium', networkInterfaces: [{ id: 'n1', subnetwork: 'app', networkIP: formatIpv4(0x0a000002 + v + 100), aliasIpRanges: [{ ipCidrRange: formatIpv4(0x0a400000 + v * 256) + '/24', subnetworkRangeName: 'pods' }] }] }));
for (let n = 0; n < N; n++) {
  const endpoints = [];
  for (let e = 0; e < per; e++) { const v = e; endpoints.push({ id: `e${e + 1}`, instance: `vm-${v}`, ipAddress: formatIpv4(0x0a400000 + v * 256 + (n % 250)), port: 8080 }); }
  res.push(neg(`neg-${n}`, { networkEndpointType: 'GCE_VM_IP_PORT', zone: 'us-central1-a', network: 'vpc', subnetwork: 'app', endpoints }));
}
for (let b = 0; b < 4; b++) res.push(backendService(`s-${b}`, { loadBalancingScheme: 'EXTERNAL_MANAGED', protocol: 'HTTP', backends: Array.from({ length: 25 }, (_, i) => ({ id: `b${i}`, group: `neg-${b * 25 + i}`, balancingMode: 'RATE', maxRatePerEndpoint: 10 })) }));
const design = designOf(...res);
const text = JSON.stringify(design);
const time = (f: () => unknown) => { const t: number[] = []; for (let i = 0; i < 5; i++) { const a = performance.now(); f(); t.push(performance.now() - a); } return Math.min(...t).toFixed(1); };
console.log('bytes', text.length, 'parse', time(() => JSON.parse(text)));
console.log('index', time(() => new DesignIndex(design)));
console.log('all', time(() => new Checker(design)));
const c = new Checker(design); const count = new Map(); for (const f of c.findings()) count.set(f.rule.id, (count.get(f.rule.id) ?? 0) + 1); console.log([...count].slice(0, 12));
console.log('findings', time(() => new Checker(design).findings()));
const base = Number(time(() => new Checker(design, [])));
const rows = rules.map((r) => [r.id, Number(time(() => new Checker(design, [r]))) - base] as const).sort((a, b) => b[1] - a[1]).slice(0, 25);
console.log('none', base); for (const [id, t] of rows) console.log(t.toFixed(1), id);
const one = { ...design.resources['neg-5'], defaultPort: 81 } as any;
const next = { ...design, resources: { ...design.resources, 'neg-5': one } };
console.log('edit', time(() => { c.update(next, new Set(['neg-5'])); c.update(design, new Set(['neg-5'])); }));
import { test } from 'vitest'; test('x', () => {});
