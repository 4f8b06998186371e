import { test } from 'vitest';
import { application, passthrough } from '../rules/bases.ts';
import { computeJson } from './compute-json.ts';
import { plan } from './plan.ts';
test('x', () => {
  console.log(computeJson(plan(passthrough())).text);
  console.log(computeJson(plan(application()), { calls: true }).text);
});
