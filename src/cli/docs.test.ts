import { describe, expect, test } from 'vitest';
import { runWith } from '../../tests/fake-io.ts';
import { emptyDesign, setFields, templates, writeDesign } from '../core/index.ts';

const web = templates.find(({ id }) => id === 'first-neg')?.design ?? emptyDesign();
const files = {
  'web.json': writeDesign({ ...web, name: 'Web shop' }),
  'broken.json': writeDesign(setFields({ ...web, name: 'Broken' }, 'web-1', { zone: 'us-central1-f' })),
  'hostile.json': writeDesign({
    ...setFields(web, 'web', { name: '</script>$(reboot)\u001b[2J' }),
    name: '../../evil',
  }),
  'torn.json': '{',
};
const run = (...args: readonly string[]) => runWith(files, 'docs', ...args);

describe('docs', () => {
  test('a page and the picture that it shows, in the folder that was asked for', async () => {
    const { code, err, written } = await run('web.json', '--output', 'out');
    expect([code, err]).toEqual([0, '']);
    expect(Object.keys(written).sort()).toEqual(['out/web-shop.md', 'out/web-shop.svg']);
    expect(written['out/web-shop.md']).toContain('](web-shop.svg)');
    expect(written['out/web-shop.md']).toContain('## In words');
    expect(written['out/web-shop.svg']).toContain('<svg');
  });

  test('a design that would be refused has its page, which says so on top', async () => {
    const { code, written } = await run('broken.json', '--output', 'out');
    expect(code).toBe(0);
    expect(written['out/broken.md']).toMatch(/> \*\*Attention:\*\* this design has errors/);
  });

  test('several designs, a page each; what cannot be read is told, and the others are written', async () => {
    const { code, err, written } = await run('web.json', 'torn.json', 'broken.json', '--output', 'out');
    expect(code).toBe(2);
    expect(err).toContain('torn.json');
    expect(Object.keys(written).length).toBe(4);
  });

  test('a name leads out of no folder, and its words steer nothing', async () => {
    const { written } = await run('hostile.json', '--output', 'out');
    expect(Object.keys(written).sort()).toEqual(['out/evil.md', 'out/evil.svg']);
    expect(Object.values(written).join()).not.toContain('<script');
    const { out } = await run('hostile.json', '--explain');
    expect(out).not.toContain('\u001b');
  });

  test('--explain says it in words, and writes nothing', async () => {
    const { code, out, written } = await run('web.json', '--explain');
    expect([code, Object.keys(written).length]).toEqual([0, 0]);
    expect(out).toContain('web-service\n  It spreads requests over 1 backend:\n');
  });
});
