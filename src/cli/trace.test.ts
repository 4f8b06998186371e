import { describe, expect, test } from 'vitest';
import { runWith } from '../../tests/fake-io.ts';
import { type Design, emptyDesign, setFields, templates, writeDesign } from '../core/index.ts';

const designOf = (wanted: string): Design => templates.find(({ id }) => id === wanted)?.design ?? emptyDesign();
const web = designOf('first-neg');
const files = {
  'web.json': writeDesign(web),
  'closed.json': writeDesign(
    setFields(web, 'allow-load-balancer', { allowed: [{ IPProtocol: 'tcp', ports: ['22'] }] }),
  ),
  'hostile.json': writeDesign(setFields(web, 'web-neg', { name: 'a\u001b[31m$(reboot)\u202e' })),
  'torn.json': '{"kind": ',
};
const run = (...args: readonly string[]) => runWith(files, 'trace', ...args);

describe('trace', () => {
  test('0 where the request arrives, with every hop in order', async () => {
    const { code, out, err } = await run('web.json', '--to', 'http://web.example.com/');
    expect([code, err]).toEqual([0, '']);
    const places = [
      'forwardingRule/web',
      'targetProxy/web-proxy',
      'urlMap/web-map',
      'backendService/web-service',
      'neg/web-neg',
      'vm/web-1',
    ];
    expect(places.map((place) => out.indexOf(place))).toEqual(
      places.map((place) => out.indexOf(place)).toSorted((a, b) => a - b),
    );
    expect(out).toMatch(/^From internet to http:\/\/web\.example\.com\/: reachable\n/);
  });

  test('1 where it does not, with the cause in Google’s word, the rule, and what lets it through', async () => {
    const { code, out } = await run('closed.json', '--to', 'http://web.example.com/');
    expect(code).toBe(1);
    expect(out).toContain('FIREWALL_BLOCKING_LOAD_BALANCER_BACKEND_HEALTH_CHECK');
    expect(out).toContain('[load-balancer/probes-admitted]');
    expect(out).toMatch(/Any one of these lets it through:\n {2}- /);
  });

  test('as JSON, the same bytes each time', async () => {
    const ask = () => run('closed.json', '--to', 'http://web.example.com/', '--format', 'json');
    const [first, second] = [await ask(), await ask()];
    expect(first.out).toBe(second.out);
    const report = JSON.parse(first.out);
    expect(report).toMatchObject({ version: 1, from: 'internet', result: 'unreachable' });
    expect(report.paths[0].hops[0]).toMatchObject({ stage: 'client', verdict: 'forward' });
    expect(report.paths[0].probe).toMatchObject({ prober: 'centralized', verdict: 'drop' });
  });

  test('--ip-version asks a name by IPv6, which a frontend of IPv4 does not take', async () => {
    const ask = (version: string) => run('web.json', '--to', 'http://web.example.com/', '--ip-version', version);
    const [four, six] = [await ask('4'), await ask('6')];
    expect([four.code, six.code]).toEqual([0, 1]);
    expect(six.out).toContain('web is a frontend of IPv4, the request comes by IPv6.');
    expect((await ask('5')).code).toBe(2);
  });

  test('--sweep tells what happens while one thing is off', async () => {
    const { out } = await run('web.json', '--to', 'http://web.example.com/', '--sweep');
    expect(out).toMatch(/While one thing is off:\n {2}unreachable {3}zone us-central1-a; nothing left in web-neg\n/);
    const { out: json } = await run('web.json', '--to', 'http://web.example.com/', '--sweep', '--format', 'json');
    expect(JSON.parse(json).sweep).toContainEqual({
      off: 'VM instance web-1',
      result: 'unreachable',
      emptied: ['web-neg'],
      tookOver: [],
    });
  });

  test('names from files do not steer the terminal', async () => {
    const { out } = await run('hostile.json', '--to', 'http://web.example.com/');
    for (const hidden of ['\u001b', '\u202e']) expect(out).not.toContain(hidden);
    expect(out).toContain('\\u{001b}');
  });

  test.each([
    [['web.json', '--to', 'http://'], '--to http://'],
    [['web.json', '--from', 'moon', '--to', 'http://a/'], '--from moon'],
    [['web.json', '--from', 'vpc:nowhere', '--to', 'http://a/'], 'There is no network nowhere'],
    [['torn.json', '--to', 'http://a/'], 'torn.json'],
    [['web.json'], '--to'],
  ])('2 for %j', async (args, why) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(why);
  });
});
