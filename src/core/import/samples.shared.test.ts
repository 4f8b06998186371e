import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sharedPath } from '../../../tests/shared-folder.ts';
import { compareDesigns } from '../diff/compare.ts';
import { computeJson } from '../export/compute-json.ts';
import { leftOutOf } from '../export/left-out.ts';
import { plan } from '../export/plan.ts';
import { singularOf } from '../model/api.ts';
import type { Design } from '../model/design.ts';
import { resourceOf } from '../model/resource-of.ts';
import { check } from '../rules/engine.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import { importText } from './read-input.ts';

// Real public configurations that may lie beside the project: what must hold of each stands in their own README.

const samples = sharedPath('samples');

const Broken = z.looseObject({ verdict: z.string(), about: z.string(), at: z.array(z.string()) });
const Export = z.looseObject({
  text: z.string().optional(),
  content: z.unknown().optional(),
  expected: z.unknown().optional(),
});

function textsOf(folder: string): [file: string, text: string][] {
  if (samples === undefined) return [];
  const names = readdirSync(join(samples, folder)).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => [name, readFileSync(join(samples, folder, name), 'utf8')]);
}

function imported(text: string): Design {
  const result = importText(text);
  if (!result.ok) throw new Error(result.problems.map(({ where, message }) => `${where} ${message}`).join('\n'));
  return result.design;
}

const ofSeverity = (design: Design, severity: Severity): readonly Finding[] =>
  check(design).filter((finding) => finding.severity === severity);

/** `kind/name` in the API's words, as the samples spell their places. */
function placesOf(design: Design, finding: Finding): string[] {
  return finding.at.flatMap(({ id }) => {
    const resource = resourceOf(design, id);
    return resource ? [`${singularOf(resource)}/${resource.name}`] : [];
  });
}

const told = (design: Design, findings: readonly Finding[]): string[] =>
  findings.map((finding) => `${finding.rule.id} at ${placesOf(design, finding).join(', ')}: ${finding.message}`);

/** What goes out comes back, as resources and as requests. */
function expectRoundTrip(design: Design, isSound = true): void {
  const asked = (of: Design): string[] =>
    plan(of).steps.map(({ action, url, body }) => JSON.stringify([action, url, body]));
  for (const calls of [false, true]) {
    const made = plan(design);
    const back = imported(computeJson(made, { calls, leftOut: leftOutOf(made, design) }).text);
    expect(compareDesigns(design, back).resources.filter(({ change }) => change !== 'same')).toEqual([]);
    expect(asked(back)).toEqual(asked(design));
  }
  if (isSound) expect(told(design, ofSeverity(imported(computeJson(plan(design)).text), 'error'))).toEqual([]);
}

describe('valid configurations', () => {
  test.each(textsOf('valid'))('%s', (_file, text) => {
    const design = imported(text);
    expect(told(design, ofSeverity(design, 'error'))).toEqual([]);
    expectRoundTrip(design);
  });
});

describe('configurations with one mistake, and their repaired twins', () => {
  test.each(textsOf('broken'))('%s', (file, text) => {
    const { verdict, at } = Broken.parse(JSON.parse(text));
    const design = imported(text);
    const errors = ofSeverity(design, 'error');
    if (verdict === 'valid') {
      expect(told(design, errors)).toEqual([]);
      expectRoundTrip(design);
      return;
    }
    // A missing firewall rule lets everything deploy; it is the one mistake here that the API takes.
    const found = file.startsWith('no-probe-rule') ? ofSeverity(design, 'warning') : errors;
    const expected = found.filter((finding) => placesOf(design, finding).some((place) => at.includes(place)));
    expectRoundTrip(design, false);
    const others = errors.filter((finding) => !expected.includes(finding));
    expect(told(design, others)).toEqual([]);
    expect(expected.length, 'findings at one of the places').toBeGreaterThan(0);
  });
});

describe('what people have in hand is read, a table refused with the command to run instead', () => {
  test.each(textsOf('exports'))('%s', (file, text) => {
    const { text: raw, content, expected } = Export.parse(JSON.parse(text));
    const result = importText(raw ?? JSON.stringify(content));
    if (file.endsWith('-table.json')) {
      expect(result).toMatchObject({
        ok: false,
        problems: [{ message: expect.stringMatching(/`gcloud compute [a-z -]+ --format=json`/) }],
      });
      return;
    }
    if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join());
    expect(result.report.read).toBeGreaterThan(0);
    // The same resource as the JSON of the same command.
    if (raw !== undefined && expected !== undefined) expect(result.design).toEqual(imported(JSON.stringify(expected)));
    expectRoundTrip(result.design, false);
  });
});
