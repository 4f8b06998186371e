// How Stryker tries a mutant of a rule: the core and all cases as one script in this process, run once for all mutants
// that act while a rule judges, and again for each that acts while the files load. A mutant is asked the cases of its
// own rule only, so thousands take minutes.

import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { Script } from 'node:vm';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { build } from 'vite';

/** @typedef {import('../../tests/mutation/trials.ts').Trial} Trial */
/** @typedef {{ activeMutant?: string, currentTestId?: string, hitCount?: number, hitLimit?: number, mutantCoverage?: import('@stryker-mutator/api/core').MutantCoverage }} Switchboard */

/** @type {Switchboard} */
const switchboard = {};
Object.assign(globalThis, { __stryker__: switchboard });

class RuleCasesRunner {
  /** @type {Script | undefined} */
  #script;
  /** @type {readonly Trial[]} */
  #trials = [];
  /** What each trial observed without a mutant. @type {Map<string, string>} */
  #expected = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const built = await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: 'tests/mutation/trials.ts',
        write: false,
        minify: false,
        rollupOptions: { output: { format: 'cjs', codeSplitting: false } },
      },
    });
    const [output] = [built].flat();
    if (!output || !('output' in output)) throw new Error('The rules were not bundled.');
    this.#script = new Script(`(function (require, exports, module) {${output.output[0].code}\n})`, {
      filename: 'rules.cjs',
    });
  }

  #load() {
    /** @type {{ trials: readonly Trial[] }} */
    const exports = { trials: [] };
    this.#script?.runInThisContext()(createRequire(import.meta.url), exports, { exports });
    return exports.trials;
  }

  /** @returns {Promise<import('@stryker-mutator/api/test-runner').DryRunResult>} */
  async dryRun(/** @type {{ files?: readonly string[] }} */ { files = [] } = {}) {
    switchboard.activeMutant = undefined;
    switchboard.mutantCoverage = { static: {}, perTest: {} };
    switchboard.currentTestId = undefined;
    this.#trials = this.#load();
    const subjects = new Set(files.map((file) => basename(dirname(file))));
    const asked = this.#trials.filter(({ rule }) => subjects.size === 0 || subjects.has(subjectOf(rule)));
    /** @type {import('@stryker-mutator/api/test-runner').SuccessTestResult[]} */
    const tests = asked.map((trial) => {
      const start = performance.now();
      switchboard.currentTestId = trial.id;
      this.#expect(trial);
      return { id: trial.id, name: trial.id, status: TestStatus.Success, timeSpentMs: performance.now() - start };
    });
    switchboard.currentTestId = undefined;
    const { mutantCoverage } = switchboard;
    delete switchboard.mutantCoverage;
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  /** @returns {Promise<import('@stryker-mutator/api/test-runner').MutantRunResult>} */
  async mutantRun(/** @type {import('@stryker-mutator/api/test-runner').MutantRunOptions} */ options) {
    const { activeMutant, testFilter, sandboxFileName, mutantActivation, hitLimit } = options;
    // After a mutant that never ended Stryker goes on in another process, without a dry run.
    if (this.#trials.length === 0) this.#trials = this.#load();
    const asked = this.#askedFor(sandboxFileName, testFilter);
    for (const trial of asked) this.#expect(trial);
    Object.assign(switchboard, { activeMutant: undefined, hitCount: hitLimit && 0, hitLimit });
    let nrOfTests = 0;
    try {
      if (mutantActivation === 'static') switchboard.activeMutant = activeMutant.id;
      const own = new Set(asked.map(({ id }) => id));
      const trials = mutantActivation === 'static' ? this.#load().filter(({ id }) => own.has(id)) : asked;
      switchboard.activeMutant = activeMutant.id;
      for (const trial of trials) {
        nrOfTests += 1;
        if (trial.observe() === this.#expected.get(trial.id)) continue;
        return {
          status: MutantRunStatus.Killed,
          killedBy: [trial.id],
          failureMessage: 'observed otherwise',
          nrOfTests,
        };
      }
      return { status: MutantRunStatus.Survived, nrOfTests };
    } catch (error) {
      return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: String(error), nrOfTests };
    } finally {
      switchboard.activeMutant = undefined;
    }
  }

  /** Notes what a trial observes without a mutant. */
  #expect(/** @type {Trial} */ trial) {
    switchboard.activeMutant = undefined;
    if (!this.#expected.has(trial.id)) this.#expected.set(trial.id, trial.observe());
  }

  /** The trials of the file's rule; those of its folder where the file is no rule. */
  #askedFor(/** @type {string} */ file, /** @type {readonly string[] | undefined} */ testFilter) {
    const subject = basename(dirname(file));
    const id = `${subject}/${basename(file, '.ts')}`;
    const own = this.#trials.filter(({ rule }) => rule === id);
    const near = own.length > 0 ? own : this.#trials.filter(({ rule }) => subjectOf(rule) === subject);
    return testFilter ? near.filter((trial) => testFilter.includes(trial.id)) : near;
  }
}

const subjectOf = (/** @type {string} */ rule) => rule.split('/', 1)[0] ?? '';

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'rule-cases', RuleCasesRunner)];
