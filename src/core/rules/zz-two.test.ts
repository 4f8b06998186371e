import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { importText } from '../import/read-input.ts';
import { productRows } from './real-life-products.ts';
test('x', () => {
  const r = importText(JSON.stringify(productRows[0]?.resources));
  if (r.ok) writeFileSync('/tmp/audit/d.json', JSON.stringify({ r: r.report, d: Object.values(r.design.resources).filter((x) => x.kind === 'neg' || x.kind === 'external') }, null, 1));
});
