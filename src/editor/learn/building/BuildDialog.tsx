import { Check, CircleAlert, Info, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type Goal, type Level, rules } from '../../../core/index.ts';
import { useDesigner } from '../../designer-context.ts';
import { learnMessages } from '../../messages/learn.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { announce } from '../../ui/status.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from '../Dialogs.module.css';
import { copyLevelLink, saveLevel } from '../share.ts';
import { useLearning } from '../use-learning.ts';
import { beginnings, type Draft, type Drafted, drafted } from './draft.ts';
import { blank, GoalForm } from './GoalForm.tsx';

const text = learnMessages.building;

export interface BuildDialogProps {
  readonly onClose: () => void;
  readonly onStarted: () => void;
}

/** What was typed stays until the page is left, so that one may look at the design meanwhile. */
let kept: Draft = { stepsBack: 0, title: '', story: '', nudge: '', teaches: '', rule: '', goals: [blank('no-errors')] };

/** A form that makes a level of the present design, for whoever teaches. */
export function BuildDialog({ onClose, onStarted }: BuildDialogProps) {
  const learning = useLearning();
  const design = useDesigner((designer) => designer.design);
  const past = useDesigner((designer) => designer.past);
  const document = useDesigner((designer) => designer.document);
  const points = useMemo(() => beginnings({ past, document }), [past, document]);
  const [draft, setDraft] = useState<Draft>({ ...kept, stepsBack: Math.min(kept.stepsBack, points.length) });
  const made = useMemo(() => drafted(draft, { past, design }), [draft, past, design]);
  const checks = checksOf(draft, made);
  const isReady = checks.every(({ state }) => state !== 'missing');
  const off = isReady ? {} : { disabledReason: text.notReady };

  const change = (patch: Partial<Draft>) => {
    kept = { ...draft, ...patch };
    setDraft(kept);
  };
  const changeGoals = (goals: readonly Goal[]) => change({ goals });
  const play = async (level: Level) => {
    await learning.start(level);
    onStarted();
  };
  const words = (field: 'title' | 'story' | 'nudge' | 'teaches') => ({
    value: draft[field],
    onInput: (next: string) => change({ [field]: next }),
  });

  return (
    <Dialog
      open
      onClose={onClose}
      title={text.title}
      closeLabel={learnMessages.close}
      size="large"
      lightDismiss={false}
      footer={
        <>
          <Button {...off} onClick={() => void play(made.level)}>
            {text.play}
          </Button>
          <Button {...off} onClick={() => void copyLevelLink(made.level)}>
            {text.link}
          </Button>
          <Button
            variant="primary"
            {...off}
            onClick={() => {
              saveLevel(made.level);
              announce(text.saved);
            }}
          >
            {text.save}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p className={styles.quiet}>{text.intro}</p>
        <Field label={text.start} hint={text.startHint}>
          <Select
            value={String(draft.stepsBack)}
            options={[
              { value: '0', label: text.startNow },
              ...points.map(({ stepsBack, label }) => ({
                value: String(stepsBack),
                label: text.startBefore(stepsBack, label),
              })),
            ]}
            onChange={(next) => change({ stepsBack: Number(next) })}
          />
        </Field>
        <Field label={text.name}>
          <TextInput {...words('title')} />
        </Field>
        <Field label={text.story} hint={text.storyHint}>
          <TextInput multiline {...words('story')} />
        </Field>
        <section className={styles.body} aria-label={text.goals}>
          <h3 className={styles.heading}>{text.goals}</h3>
          <ol className={styles.goals}>
            {draft.goals.map((goal, index) => (
              <GoalForm
                key={keyOf(goal, index)}
                goal={goal}
                number={index + 1}
                isMetAtStart={made.metAtStart[index] ?? false}
                onChange={(next) => changeGoals(draft.goals.map((each) => (each === goal ? next : each)))}
                onRemove={() => changeGoals(draft.goals.filter((each) => each !== goal))}
              />
            ))}
          </ol>
          <div>
            <Button
              size="small"
              icon={<Plus size={14} aria-hidden="true" />}
              onClick={() => changeGoals([...draft.goals, blank('reachable')])}
            >
              {text.addGoal}
            </Button>
          </div>
        </section>
        <Field label={text.nudge} hint={text.nudgeHint}>
          <TextInput multiline {...words('nudge')} />
        </Field>
        <Field label={text.rule}>
          <Select value={draft.rule} options={ruleChoices} onChange={(rule) => change({ rule })} />
        </Field>
        <Field label={text.teaches} hint={text.teachesHint}>
          <TextInput multiline {...words('teaches')} />
        </Field>
        <section className={styles.body} aria-label={text.checks}>
          <h3 className={styles.heading}>{text.checks}</h3>
          <ul className={styles.checks}>
            {checks.map(({ words: told, state }) => (
              <li key={told} className={styles.check}>
                <span className={styles.mark}>{icons[state]}</span>
                <span>
                  <span className={styles.state}>{text[state]}:</span> {told}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}

interface Checked {
  readonly words: string;
  readonly state: 'ok' | 'missing' | 'remark';
}

const icons = {
  ok: <Check size={16} aria-hidden="true" />,
  missing: <CircleAlert size={16} aria-hidden="true" />,
  remark: <Info size={16} aria-hidden="true" />,
} as const;

/** What a level needs before others get it. */
function checksOf(
  { stepsBack, goals }: Draft,
  { level, isOpen, isSolutionLost, problem }: Drafted,
): readonly Checked[] {
  const { check } = text;
  const must = (words: string, isMet: boolean): Checked => ({ words, state: isMet ? 'ok' : 'missing' });
  return [
    must(check.title, level.title !== '' && level.story !== ''),
    must(check.goals, goals.length > 0),
    ...(goals.length > 0 ? [must(check.open, isOpen)] : []),
    ...(problem !== undefined && goals.length > 0 ? [must(check.valid(problem), false)] : []),
    level.solution.length > 0
      ? { words: check.solution(level.solution.length), state: 'ok' }
      : { words: stepsBack > 0 && isSolutionLost ? check.lostSolution : check.noSolution, state: 'remark' },
  ];
}

/** A goal keeps its fields while it is of one type. */
const keyOf = ({ type }: Goal, index: number): string => `${index} ${type}`;

const ruleChoices = [{ value: '', label: text.noRule }, ...rules.map(({ id, title }) => ({ value: id, label: title }))];
