import { describe, expect, test } from 'vitest';
import { hasBash, record } from '../../../../tests/recorded-bash.ts';
import { certificate, designOf, gkeService, network } from '../../model/builders.ts';
import type { Design } from '../../model/design.ts';
import { gcloudScript } from '../gcloud.ts';
import { plan } from '../plan.ts';
import type { ScriptOptions } from './head.ts';

const text = (design: Design, options?: ScriptOptions) => gcloudScript(plan(design), design, options).text;
/** A variable with what it is where the environment does not set it. */
const variable = (name: string, usual: string) => ['${', name, ':-', usual, '}'].join('');

describe('what stands on top of a script', () => {
  test('asks for the files of a key on top, and stops before it makes anything where they are not there', () => {
    const design = designOf(network('n'), certificate("it's mine", { type: 'SELF_MANAGED' }));
    const whole = text(design);
    expect(whole).toContain(`CERTIFICATE_FILE_IT_S_MINE=${variable('CERTIFICATE_FILE_IT_S_MINE', 'it-s-mine.crt')}\n`);
    expect(whole).toContain('--private-key="$PRIVATE_KEY_FILE_IT_S_MINE"');
    expect(text(design, { teardown: true })).not.toContain('PRIVATE_KEY');
    if (!hasBash) return;
    expect(record(whole).calls).toHaveLength(2);
    const missing = record(whole, { PRIVATE_KEY_FILE_IT_S_MINE: 'nowhere.key' });
    expect(missing).toMatchObject({ status: 1, calls: [], stderr: expect.stringContaining('no file nowhere.key') });
  });

  test('gives two certificates or projects that would have one variable two', () => {
    const whole = text(
      designOf(
        certificate('a-b', { type: 'SELF_MANAGED' }),
        certificate('a_b', { type: 'SELF_MANAGED' }),
        network('n', { project: 'x-y' }),
        network('m', { project: 'x.y' }),
      ),
    );
    const variables = [...whole.matchAll(/^(\w+)=\$/gm)].map(([, name]) => name);
    for (const name of ['CERTIFICATE_FILE_A_B', 'CERTIFICATE_FILE_A_B_2', 'PROJECT_ID_X_Y', 'PROJECT_ID_X_Y_2'])
      expect(variables).toContain(name);
    expect(new Set(variables).size).toBe(variables.length);
  });

  test('never takes a word of the design for the name of a variable', () => {
    const whole = text(designOf(network('n', { project: 'path' }), certificate('', { type: 'SELF_MANAGED' })));
    const variables = [...whole.matchAll(/^(\w+)=\$/gm)].map(([, name]) => name);
    expect(variables).toEqual([
      'PROJECT_ID',
      'PROJECT_ID_PATH',
      'CERTIFICATE_FILE_UNNAMED',
      'PRIVATE_KEY_FILE_UNNAMED',
    ]);
  });

  test('shows how others make what it does not', () => {
    const whole = text(
      designOf(
        gkeService('gke', {
          name: "shop's; touch PWNED",
          cluster: 'c 1',
          region: 'us-east1',
          namespace: 'web',
          ports: [{ port: 80 }],
        }),
        { id: 'run', kind: 'cloudRunService', name: 'run', region: 'us-east1' },
      ),
    );
    const shown = whole.split('\n').filter((line) => line.startsWith('#     '));
    expect(shown.map((line) => line.slice(6))).toEqual([
      'gcloud run deploy run --project=my-project --region=us-east1 --image=IMAGE',
      "gcloud container clusters get-credentials 'c 1' --project=my-project --region=us-east1",
      `kubectl annotate service 'shop'\\''s; touch PWNED' --namespace=web --overwrite 'cloud.google.com/neg={"exposed_ports":{"80":{}}}'`,
      'kubectl get servicenetworkendpointgroups --namespace=web',
    ]);
  });

  test('peers networks when both are there, and parts them before they go', () => {
    const design = designOf(
      network('a', { peerings: [{ name: 'to-z', network: 'z', exportCustomRoutes: true }, { network: 'z' }] }),
      network('z', { peerings: [{ name: 'to-a', network: 'a' }] }),
    );
    const commands = (options: ScriptOptions) =>
      text(design, options)
        .split('\n')
        .flatMap((line) => /^gcloud compute networks (\w+ ?\w* [\w-]+) (?=--|\\)/.exec(line)?.[1] ?? []);
    const making = ['create a', 'create z', 'peerings create to-z', 'peerings create to-a'];
    expect(commands({})).toEqual(making);
    expect(commands({ teardown: true })).toEqual(making.map((line) => line.replace('create', 'delete')).reverse());
    expect(text(design)).toContain('--network=a \\\n  --peer-network=z \\\n  --export-custom-routes');
    expect(text(design)).toContain('# - VPC network a has a peering without a name.');
  });
});
