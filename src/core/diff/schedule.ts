import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { referencesOf } from '../model/references.ts';
import { Checker } from '../rules/engine.ts';
import type { Finding } from '../rules/rule.ts';
import { applyChange, touchedBy } from './apply.ts';
import { isActing, isServing } from './mutability.ts';
import type { Operation } from './operation.ts';
import type { BareStep } from './steps.ts';

/** A step that was taken, with the state that it found. */
export interface Taken {
  readonly step: BareStep;
  readonly before: Design;
  readonly after: Design;
  /** What does not hold meanwhile, where that was allowed. */
  readonly interruption?: string;
}

/** An operation that would make a mistake wherever it stood. */
export interface Blocked {
  readonly operation: Operation;
  readonly errors: readonly Finding[];
}

/**
 * Takes operations one by one, each only where the design has no error afterwards that neither end has. Rules judge
 * each state, and after a step only what depends on it.
 */
export class Walker {
  readonly #checker: Checker;
  readonly #allowed: (finding: Finding) => boolean;
  /** How many references lead to a resource. */
  readonly #referred = new Map<Id, number>();

  constructor(start: Design, allowed: (finding: Finding) => boolean) {
    this.#checker = new Checker(start);
    this.#allowed = allowed;
    for (const resource of Object.values(start.resources)) this.#count(resource.id, start, 1);
  }

  get state(): Design {
    return this.#checker.design;
  }

  /** Takes all of them, in an order that works. Where none does, `ok` is false and what stands in the way is told. */
  walk(
    operations: readonly Operation[],
    isForcing: boolean,
  ): { readonly taken: readonly Taken[]; readonly blocked: readonly Blocked[] } {
    const taken: Taken[] = [];
    const open = new Map(operations.map((operation) => [operation.key, operation]));
    let blocked: Blocked[] = [];
    while (open.size > 0) {
      blocked = [];
      const isReady = ({ needs }: Operation) => needs.every((key) => !open.has(key));
      const isAdding = adds([...open.values()]);
      const awaited = new Set([...open.values()].flatMap(({ needs }) => needs));
      const mayGo = (one: Operation) => !isAdding || awaited.has(one.key) || this.#isIdle(one);
      const done =
        this.#pass(open, (one) => !one.takes && isReady(one), taken, blocked) ||
        this.#pass(open, (one) => one.takes && isReady(one) && mayGo(one), taken, blocked);
      if (done) continue;
      if (!isForcing || !this.#force(open, isReady, taken, blocked)) return { taken, blocked };
    }
    return { taken, blocked: [] };
  }

  /** Takes those of a sort that can be taken; whether there were any. What comes after an addition is looked at anew. */
  #pass(
    open: Map<string, Operation>,
    fits: (operation: Operation) => boolean,
    taken: Taken[],
    blocked: Blocked[],
  ): boolean {
    let isAny = false;
    for (const operation of [...open.values()]) {
      if (!fits(operation)) continue;
      const result = this.#try(operation);
      if ('errors' in result) blocked.push({ operation, errors: result.errors });
      else {
        taken.push(...result.taken);
        open.delete(operation.key);
        isAny = true;
      }
    }
    return isAny;
  }

  /** Without a way around it: what is ready is taken all the same, what takes away first, and what is wrong meanwhile is told. */
  #force(
    open: Map<string, Operation>,
    isReady: (one: Operation) => boolean,
    taken: Taken[],
    blocked: readonly Blocked[],
  ): boolean {
    const errors = blocked.flatMap((one) => one.errors);
    const reason = errors[0]?.message;
    const inTheWay = new Set(errors.flatMap(({ at }) => at.map(({ id }) => id)));
    const ready = [...open.values()].filter(isReady);
    const removals = ready.filter((one) => one.takes && !this.#isReferred(one));
    // What the errors name goes first: something else might still serve, though nothing refers to it.
    const removal = removals.find(({ id }) => inTheWay.has(id)) ?? (adds(ready) ? undefined : removals[0]);
    const next = removal ?? ready.find((one) => !one.takes) ?? removals[0] ?? ready[0] ?? [...open.values()][0];
    if (!next) return false;
    open.delete(next.key);
    for (const step of next.steps) {
      const before = this.state;
      this.#move(applyChange(before, step), touchedBy(before, step));
      taken.push({ step, before, after: this.state, ...(reason === undefined ? {} : { interruption: reason }) });
    }
    return true;
  }

  #try({
    steps,
    takes,
    key,
    ...operation
  }: Operation): { readonly taken: readonly Taken[] } | { readonly errors: readonly Finding[] } {
    if (this.#isReferred({ steps, takes, key, ...operation })) return { errors: [] };
    const start = this.state;
    const taken: Taken[] = [];
    const touched = new Set([operation.id]);
    for (const step of steps) {
      const before = this.state;
      const after = applyChange(before, step);
      for (const id of touchedBy(before, step)) touched.add(id);
      this.#move(after, touchedBy(before, step));
      const errors = this.errors();
      if (errors.length > 0) {
        this.#move(start, touched);
        return { errors };
      }
      taken.push({ step, before, after });
    }
    return { taken };
  }

  /** The errors of the present state that are no error of either end. */
  errors(): readonly Finding[] {
    return this.#checker.findings().filter((finding) => finding.severity === 'error' && !this.#allowed(finding));
  }

  /** What goes is in nobody's way and nobody's use: nothing stops when it goes early. */
  #isIdle(operation: Operation): boolean {
    const resource = this.state.resources[operation.id];
    return resource !== undefined && !isActing(resource) && !isServing(resource) && !this.#referred.get(operation.id);
  }

  #isReferred({ id, steps }: Operation): boolean {
    return steps.some(({ action }) => action === 'delete') && (this.#referred.get(id) ?? 0) > 0;
  }

  #move(next: Design, ids: ReadonlySet<Id>): void {
    for (const id of ids) this.#count(id, this.state, -1);
    this.#checker.update(next, ids);
    for (const id of ids) this.#count(id, next, 1);
  }

  #count(id: Id, design: Design, sign: 1 | -1): void {
    const resource = design.resources[id];
    if (!resource) return;
    for (const { to } of referencesOf(resource)) {
      if (to !== id) this.#referred.set(to, (this.#referred.get(to) ?? 0) + sign);
    }
  }
}

const adds = (operations: readonly Operation[]): boolean => operations.some(({ takes }) => !takes);
