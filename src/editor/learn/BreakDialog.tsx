import { useMemo, useState } from 'react';
import { generatedLevel, templates } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { learnMessages } from '../messages/learn.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { NumberInput } from '../ui/NumberInput.tsx';
import { Select, type SelectOption } from '../ui/Select.tsx';
import { announce } from '../ui/status.ts';
import styles from './Dialogs.module.css';
import { useBreakable } from './use-breakable.ts';
import { useLearning } from './use-learning.ts';

const text = learnMessages.breaking;

/** The value that stands for the present design; no template has it. */
const present = '';
const largestSeed = 1_000_000;

export interface BreakDialogProps {
  readonly onClose: () => void;
  readonly onStarted: () => void;
}

/** Breaks one rule of a design that is whole, by a number that others can use too. */
export function BreakDialog({ onClose, onStarted }: BreakDialogProps) {
  const learning = useLearning();
  const design = useDesigner((designer) => designer.design);
  const hasErrors = useDesigner(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  const isEmpty = Object.keys(design.resources).length === 0;
  const [source, setSource] = useState(isEmpty || hasErrors ? (whole[0]?.id ?? present) : present);
  const [seed, setSeed] = useState(anySeed);
  const [rule, setRule] = useState('');
  const [problem, setProblem] = useState('');
  const chosen = whole.find(({ id }) => id === source)?.design ?? design;
  const breakable = useBreakable(chosen, source !== present || !(isEmpty || hasErrors));
  const choices = useMemo(
    (): readonly SelectOption[] => [
      { value: '', label: text.anyRule },
      ...breakable.rules.map(({ id, title }) => ({ value: id, label: title })),
    ],
    [breakable.rules],
  );

  const sources = useMemo(
    (): readonly SelectOption[] => [
      {
        value: present,
        label: text.present(design.name),
        group: text.presentGroup,
        ...(isEmpty ? { disabledReason: text.empty } : hasErrors ? { disabledReason: text.invalid } : {}),
      },
      ...whole.map(({ id, title }) => ({ value: id, label: title, group: text.templates })),
    ],
    [design.name, isEmpty, hasErrors],
  );

  const refuse = (words: string) => {
    setProblem(words);
    announce(words);
  };
  const start = async () => {
    setProblem('');
    const level = generatedLevel(chosen, seed, rule === '' ? undefined : rule);
    if (!level) {
      refuse(source === present && hasErrors ? text.invalid : text.none);
      return;
    }
    await learning.start(level);
    onStarted();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={text.title}
      closeLabel={learnMessages.close}
      size="small"
      lightDismiss={false}
      footer={
        <Button variant="primary" onClick={() => void start()}>
          {text.start}
        </Button>
      }
    >
      <div className={styles.body}>
        <p className={styles.quiet}>{text.intro}</p>
        <Field label={text.design}>
          <Select
            value={source}
            options={sources}
            onChange={(next) => {
              setSource(next);
              // Another design may not be broken by it.
              setRule('');
            }}
          />
        </Field>
        <Field label={text.seed} hint={text.seedHint}>
          <NumberInput
            value={seed}
            min={0}
            max={largestSeed}
            onCommit={(next) => setSeed(Math.min(largestSeed, Math.max(0, Math.trunc(next ?? 0))))}
          />
        </Field>
        <div>
          <Button size="small" onClick={() => setSeed(anySeed())}>
            {text.otherSeed}
          </Button>
        </div>
        <Field label={text.rule} hint={breakable.isDone ? text.ruleCount(breakable.rules.length) : text.busy}>
          <Select value={rule} options={choices} onChange={setRule} />
        </Field>
        {problem !== '' && <p className={styles.problem}>{problem}</p>}
      </div>
    </Dialog>
  );
}

/** Only what is whole can be broken in one place. */
const whole = templates.filter(({ shows }) => !shows);

/** Small enough to be told across a room. */
const anySeed = (): number => (crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) % 1000;
