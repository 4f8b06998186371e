import { useState } from 'react';
import { type Level, nextMove, rules } from '../../core/index.ts';
import { useCommands } from '../commands/centre.ts';
import { useDesigner } from '../designer-context.ts';
import { learnMessages as text } from '../messages/learn.ts';
import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/status.ts';
import styles from './Learn.module.css';
import { moveWords } from './move-words.ts';
import { useLearning } from './use-learning.ts';

type Hint = keyof typeof text.hint;

/** Three hints, each on request: where to look, the rule, one move. Nothing is ever told unasked. */
export function Hints({ level }: { readonly level: Level }) {
  const [told, setTold] = useState<ReadonlySet<Hint>>(new Set());
  const rule = rules.find(({ id }) => id === level.rule);
  const hints: readonly Hint[] = [
    'nudge',
    ...(rule ? (['rule'] as const) : []),
    ...(level.solution.length > 0 ? (['move'] as const) : []),
  ];
  const tell = (hint: Hint) => {
    setTold(new Set([...told, hint]));
    if (hint === 'nudge') announce(level.nudge);
    if (hint === 'rule' && rule) announce(rule.title);
  };
  return (
    <section className={styles.section} aria-label={text.hints}>
      <h3 className={styles.heading}>{text.hints}</h3>
      <ol className={styles.hints}>
        {hints.map((hint, index) => (
          <li key={hint}>
            <Button
              size="small"
              variant="plain"
              data-hint={hint}
              aria-expanded={told.has(hint)}
              onClick={() => {
                if (told.has(hint)) setTold(new Set([...told].filter((each) => each !== hint)));
                else tell(hint);
              }}
            >
              {text.hintNumber(index + 1, text.hint[hint])}
            </Button>
            {told.has(hint) && (
              <div className={styles.hint}>
                {hint === 'nudge' && <p>{level.nudge}</p>}
                {hint === 'rule' && rule && <RuleHint id={rule.id} title={rule.title} why={rule.why} />}
                {hint === 'move' && <MoveHint level={level} />}
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function RuleHint({ id, title, why }: { readonly id: string; readonly title: string; readonly why: string }) {
  const centre = useCommands();
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <p>{why}</p>
      <Button size="small" aria-label={text.rulePageOf(title)} onClick={() => centre.open({ type: 'rule', rule: id })}>
        {text.rulePage}
      </Button>
    </>
  );
}

/** The next move of the solution from where one is, in words; it is made only by a press. */
function MoveHint({ level }: { readonly level: Level }) {
  const learning = useLearning();
  const design = useDesigner((designer) => designer.design);
  const move = nextMove(level, design);
  if (!move) return <p>{text.noMove}</p>;
  return (
    <>
      <p>{moveWords(move, design)}</p>
      <Button size="small" onClick={() => learning.make(move)}>
        {text.makeMove}
      </Button>
    </>
  );
}
