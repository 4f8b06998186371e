import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

// How fast anything is, a busy machine cannot tell. That the benchmark of the canvas still runs, it can.

test('the benchmark of the canvas runs, in part too, and reports what it measured', async () => {
  test.setTimeout(180_000);
  const asked = [
    'canvas',
    '--json',
    '--sizes=20',
    '--steps=6',
    '--views=z1',
    '--acts=drag',
    '--pages=canvas,visible,blank',
  ];
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/bench.mjs', ...asked]);
  const figures: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  const names = [
    ...['canvas', 'visible', 'blank'].flatMap((page) => [
      `${page}_20_z1_drag_cpu_ms`,
      `${page}_20_z1_drag_p95_ms`,
      `${page}_20_ready_ms`,
      `${page}_20_heap_mb`,
    ]),
    'canvas_vs_visible_20_z1_drag_ratio',
  ];
  expect(figures).toEqual(expect.objectContaining(Object.fromEntries(names.map((name) => [name, expect.any(Number)]))));
});
