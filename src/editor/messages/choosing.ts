import type { StandingName } from '../../core/index.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** Words of the chooser: questions and reasons come from the core. */
export const choosingMessages = {
  title: 'Which NEG do I need?',
  close: 'Close',
  door: 'Which NEG do I need?',
  intro:
    'Answer what you know, in any order. What no longer fits is left out, with the reason and where it was read. The number beside an answer says how many ways it would leave; behind a ring stands how many more are not checked.',
  have: 'I have',
  want: 'I want',
  questions: 'Questions',
  clear: 'Clear',
  clearOf: (question: string) => `Clear the answer to “${question}”`,
  startOver: 'Start over',
  leaves: (possible: number, unchecked: number) =>
    unchecked === 0 ? `leaves ${possible}` : `leaves ${possible}, and ${unchecked} not checked`,
  leavesNothing: 'Leaves nothing.',
  moreReasons: (more: number) => `And ${count(more, 'more reason', 'more reasons')}.`,
  results: 'What is left',
  possible: (number: number) => count(number, 'way', 'ways'),
  summary: (possible: number, unchecked: number, out: number) =>
    `${count(possible, 'way', 'ways')} left, ${unchecked} not checked, ${out} ruled out.`,
  theOne: 'This is the one',
  nothing: 'Nothing is left',
  nothingHint: 'No NEG and load balancer do all of this together.',
  takeBack: (answer: string) => `Take back “${answer}”`,
  behind: (product: string) => `behind the ${product}`,
  place: 'Put it on the canvas',
  placeAnyway: 'Put it on the canvas all the same',
  placeOf: (neg: string, product: string) => `Put it on the canvas: ${neg}, ${product}`,
  inAtlas: 'In the atlas',
  inAtlasOf: (neg: string, product: string) => `In the atlas: ${neg}, ${product}`,
  atlas: 'Compatibility atlas',
  unchecked: (number: number) => `Not checked (${number})`,
  uncheckedHint: 'Sources are silent here or contradict each other. Try them before you build on them.',
  ruledOut: (number: number) => `Ruled out (${number})`,
  byTables: 'Whatever you answer',
  toResults: (possible: number, unchecked: number) =>
    `Show what is left: ${possible}${unchecked > 0 ? `, and ${unchecked} not checked` : ''}`,
  because: (answer: string) => `“${answer}”`,
  pairs: (number: number) => count(number, 'pair', 'pairs'),
  sources: 'Sources',
  placed: (neg: string, product: string) => `On the canvas: ${neg} behind the ${product}.`,
  step: (neg: string) => `Add ${neg} with its load balancer`,
  picture: 'What is put on the canvas',
  standing: {
    yes: 'Yes',
    condition: 'Yes, with a condition',
    unchecked: 'Not checked',
    no: 'No',
  } satisfies Record<StandingName, string>,
} as const;
