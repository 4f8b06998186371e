import { expect } from '@playwright/test';
import { appMessages } from '../../src/editor/messages/app.ts';
import { findingsMessages } from '../../src/editor/messages/findings.ts';
import { tracingMessages } from '../../src/editor/messages/tracing.ts';
import { type Screen, work } from './stage.ts';

export const findings: readonly Screen[] = [
  work('findings', (stage) => stage.findings()),
  work('one finding in detail', async (stage) => {
    await stage.findings();
    await stage.page
      .getByRole('button', { name: stage.say(findingsMessages.details) })
      .first()
      .click();
  }),
];

export const tracing: readonly Screen[] = [
  work('trace', async (stage) => {
    await stage.panel(appMessages.bottom.trace);
    await stage.page.locator('[data-hop="backend"] button').first().click();
  }),
  work('trace: one thing off', async (stage) => {
    await stage.panel(appMessages.bottom.trace);
    await stage.button(tracingMessages.sweep).click();
    await stage.page.locator('[data-trace] table button').first().click();
  }),
  work('trace: all single failures', async (stage) => {
    await stage.panel(appMessages.bottom.trace);
    await stage.button(tracingMessages.sweep).click();
    await expect(stage.page.locator('[data-trace] table[aria-busy="false"]')).toBeVisible();
  }),
  work('trace: predictions', async (stage) => {
    await stage.panel(appMessages.bottom.trace);
    await stage.button(tracingMessages.predict).click();
    await stage.button(tracingMessages.guess.drop).click();
  }),
];
