import { Checker, type Design, type Outcome, withAcceptances } from '../core/index.ts';
import { type Drawing, drawing } from './drawing.ts';

/** The rules at work on the present design. */
export interface Engine {
  readonly checker: Checker;
  /** Moves on to another design, and says what is found there. */
  readonly judge: (design: Design) => Outcome;
  /** For a store that began without one. */
  readonly drawing: Drawing;
}

/**
 * Sets the rules to work. They weigh as much as all the rest of the page, so that nobody who is there from the start
 * may import this file: they come in a part of their own, and `callRules` brings them.
 */
export function startEngine(design: Design): Engine {
  const checker = new Checker(design);
  return {
    checker,
    drawing,
    judge: (next) => {
      checker.update(next);
      return withAcceptances(checker.findings(), next);
    },
  };
}
