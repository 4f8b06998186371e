import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { collectCommand } from './collect-command.ts';
import { importText } from './read-input.ts';

const folder = mkdtempSync(join(tmpdir(), 'collect-'));
afterAll(() => rmSync(folder, { recursive: true }));

const zone = 'https://www.googleapis.com/compute/v1/projects/p/zones/us-central1-a';
/** A gcloud that knows one NEG and one group, and writes down what it is asked. */
const standIn = `#!/bin/sh
echo "$*" >> ${join(folder, 'calls')}
case "$*" in
  *list-network-endpoints*) echo '[{"networkEndpoint": {"instance": "${zone}/instances/vm", "port": 80}}]' ;;
  *list-instances*) echo '${zone}/instances/vm' ;;
  *network-endpoint-groups*value*) echo '${zone}/networkEndpointGroups/web' ;;
  *unmanaged*value*) echo '${zone}/instanceGroups/group' ;;
  *network-endpoint-groups*) echo '[{"kind": "compute#networkEndpointGroup", "name": "web", "selfLink": "${zone}/networkEndpointGroups/web"}]' ;;
  *instance-groups\\ list*) echo '[{"kind": "compute#instanceGroup", "name": "group", "selfLink": "${zone}/instanceGroups/group"}]' ;;
  *) echo '[]' ;;
esac
`;
const hasBash = spawnSync('bash', ['-c', 'true']).status === 0;

test.runIf(hasBash)('the command collects what an import reads, endpoints and members too', () => {
  writeFileSync(join(folder, 'gcloud'), standIn);
  chmodSync(join(folder, 'gcloud'), 0o755);
  const path = `${folder}${delimiter}${process.env.PATH ?? ''}`;
  const run = spawnSync('sh', ['-c', collectCommand], { cwd: folder, env: { ...process.env, PATH: path } });
  expect(run.stderr.toString()).toBe('');
  const result = importText(readFileSync(join(folder, 'compute.json'), 'utf8'));
  expect(result).toMatchObject({ ok: true, report: { read: 2, ignored: [] } });
  if (!result.ok) return;
  const [neg, group] = ['neg', 'instanceGroup'].map((kind) =>
    Object.values(result.design.resources).find((resource) => resource.kind === kind),
  );
  expect(neg).toMatchObject({ endpoints: [{ port: 80 }] });
  expect(group).toMatchObject({ instances: [expect.stringContaining('vm')] });
});

test('the command only lists', () => {
  const calls = collectCommand.match(/gcloud compute [^|&\n]+/g) ?? [];
  expect(calls.length).toBeGreaterThan(3);
  for (const call of calls) expect(call).toMatch(/ (?:list|list-network-endpoints|list-instances) /);
});
