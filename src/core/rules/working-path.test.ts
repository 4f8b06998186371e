import { expect, test } from 'vitest';
import { disconnect } from '../edit/remove.ts';
import { templates } from '../templates/list.ts';
import { Checker } from './engine.ts';
import { isOnWorkingPath } from './working-path.ts';

const template = templates.find(({ id }) => id === 'first-neg') ?? templates[0];
if (!template) throw new Error('No template.');

test('a request gets through every part of a finished design, and through none of a broken one', () => {
  const { design } = template;
  const checker = new Checker(design);
  const service = Object.values(design.resources).find(({ kind }) => kind === 'backendService');
  const check = Object.values(design.resources).find(({ kind }) => kind === 'healthCheck');
  if (!service || !check) throw new Error('The template has no backend service with a check.');
  expect(isOnWorkingPath(checker, service.id)).toBe(true);
  // Nothing goes through a health check.
  expect(isOnWorkingPath(checker, check.id)).toBe(false);
  checker.update(disconnect(design, service.id, 'healthChecks[0]'));
  expect(isOnWorkingPath(checker, service.id)).toBe(false);
});
