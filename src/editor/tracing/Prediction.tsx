import { useRef } from 'react';
import type { Path } from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { placeName } from '../findings/place-name.ts';
import { tracingMessages as text } from '../messages/tracing.ts';
import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/status.ts';
import styles from './Hops.module.css';
import { type Guess, tracingOf } from './tracing-state.ts';
import { guessFor, knownHops, rightGuesses } from './way.ts';

const choices = ['forward', 'deliver', 'drop', 'undetermined'] as const;

/** Asks for the verdict of the next hop before it is told; at the end, how many were right. */
export function Prediction({ path, guesses }: { readonly path: Path; readonly guesses: readonly Guess[] }) {
  const store = useDesignerStore();
  const design = useDesigner((designer) => designer.design);
  const group = useRef<HTMLDivElement>(null);
  const tracing = tracingOf(store);
  const place = knownHops(path, guesses);
  const next = path.hops[place];
  const set = (now: readonly Guess[], step: number) =>
    tracing.setState(({ walked }) => ({ guesses: now, step, walked: walked + 1 }));

  if (!next) {
    return (
      <div className={styles.question} ref={group} data-question="">
        <p>{text.score(rightGuesses(path, guesses), path.hops.length - 1)}</p>
        <Button size="small" onClick={() => set([], 0)}>
          {text.again}
        </Button>
      </div>
    );
  }
  const guess = (one: Guess) => {
    const isRight = guessFor(next.verdict) === one;
    announce(
      `${isRight ? text.right : text.wrong(text.guess[one], text.verdictMeans[next.verdict])} ${next.text}`,
      'trace',
    );
    set([...guesses, one], place);
    // The buttons stay where they are, for the hop after this one; after the last one there are others.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) group.current?.querySelector('button')?.focus();
    });
  };
  const stage = text.stage[next.stage];
  const question = next.at ? text.askAt(stage, placeName(design, next.at)) : text.ask(stage);
  return (
    <div className={styles.question} ref={group} data-question="">
      <p>{question}</p>
      <div className={styles.choices} role="group" aria-label={question}>
        {choices.map((one) => (
          <Button key={one} size="small" onClick={() => guess(one)}>
            {text.guess[one]}
          </Button>
        ))}
      </div>
    </div>
  );
}
