import { expect, test } from 'vitest';
import { templates } from '../../core/index.ts';
import { createDesigner } from '../../store/designer.ts';
import { ask, callTrace, switchOff, tracingOf, walkTo } from './tracing-state.ts';

const asked = { client: { from: 'internet' }, text: 'http://a.example.com/', rule: undefined } as const;

test('each editor has a trace of its own', () => {
  const [one, other] = [createDesigner(), createDesigner()];
  expect(tracingOf(one)).toBe(tracingOf(one));
  expect(tracingOf(one)).not.toBe(tracingOf(other));
});

test('another request, and something that is switched off, begin at the beginning', () => {
  const tracing = tracingOf(createDesigner());
  walkTo(tracing, 1, 3);
  ask(tracing, asked);
  expect(tracing.getState()).toMatchObject({ asked, way: 0, step: 0, off: undefined });
  walkTo(tracing, 0, 2);
  switchOff(tracing, { type: 'zone', zone: 'us-central1-a' });
  expect(tracing.getState()).toMatchObject({ asked, step: 0, off: { type: 'zone', zone: 'us-central1-a' } });
});

test('what was asked of one design means nothing in another one', () => {
  const store = createDesigner();
  const tracing = tracingOf(store);
  ask(tracing, asked);
  const [template] = templates;
  if (template) store.getState().open(template.design);
  expect(tracing.getState().asked).toBeUndefined();
});

test('a frontend that the trace is called for takes the place of what was asked; none leaves it', () => {
  const store = createDesigner();
  const tracing = tracingOf(store);
  ask(tracing, asked);
  callTrace(store, undefined);
  expect(tracing.getState()).toMatchObject({ asked, isCalled: true });
  callTrace(store, 'rule-1');
  expect(tracing.getState()).toMatchObject({ asked: undefined, from: 'rule-1' });
});

test('predictions begin anew on another way', () => {
  const tracing = tracingOf(createDesigner());
  tracing.setState({ guesses: ['forward'] });
  walkTo(tracing, 0, 1);
  expect(tracing.getState().guesses).toEqual(['forward']);
  walkTo(tracing, 1, 0);
  expect(tracing.getState().guesses).toEqual([]);
});
