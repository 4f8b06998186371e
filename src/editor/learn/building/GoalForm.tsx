import { X } from 'lucide-react';
import { type Goal, negTypes, type ProductId, products, rules } from '../../../core/index.ts';
import { learnMessages } from '../../messages/learn.ts';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from '../Dialogs.module.css';

const text = learnMessages.building;

export interface GoalFormProps {
  readonly goal: Goal;
  readonly number: number;
  readonly isMetAtStart: boolean;
  readonly onChange: (goal: Goal) => void;
  readonly onRemove: () => void;
}

/** One goal: its type, and what that type wants to know. */
export function GoalForm({ goal, number, isMetAtStart, onChange, onRemove }: GoalFormProps) {
  return (
    <li>
      <div className={styles.goal} role="group" aria-label={text.goal(number)}>
        <div className={styles.fields}>
          <Field
            label={text.goal(number)}
            note={`${text.atStart}: ${isMetAtStart ? learnMessages.met : learnMessages.notYet}`}
          >
            <Select
              value={goal.type}
              options={types.map((type) => ({ value: type, label: text.goalType[type] }))}
              onChange={(next) => {
                const type = types.find((one) => one === next);
                if (type) onChange(blank(type));
              }}
            />
          </Field>
          <GoalFields goal={goal} onChange={onChange} />
        </div>
        <IconButton
          size="small"
          label={text.removeGoal(number)}
          icon={<X size={14} aria-hidden="true" />}
          onClick={onRemove}
        />
      </div>
    </li>
  );
}

function GoalFields({ goal, onChange }: Pick<GoalFormProps, 'goal' | 'onChange'>) {
  switch (goal.type) {
    case 'no-errors':
    case 'keeps':
      return null;
    case 'rule-kept':
      return (
        <Field label={text.whichRule}>
          <Select value={goal.rule} options={ruleOptions} onChange={(rule) => onChange({ ...goal, rule })} />
        </Field>
      );
    case 'neg-type':
      return (
        <>
          <Field label={text.negType}>
            <Select value={goal.negType} options={negOptions} onChange={(negType) => onChange({ ...goal, negType })} />
          </Field>
          <Field label={text.atLeast}>
            <NumberInput
              value={goal.atLeast ?? 1}
              min={1}
              onCommit={(next) => onChange({ ...goal, atLeast: Math.max(1, Math.trunc(next ?? 1)) })}
            />
          </Field>
        </>
      );
    case 'product':
      return (
        <Field label={text.product}>
          <Select
            value={goal.product}
            options={products.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(next) => {
              const product = products.find(({ id }) => id === next)?.id;
              if (product) onChange({ ...goal, product });
            }}
          />
        </Field>
      );
    case 'reachable':
    case 'unreachable':
    case 'survives':
      return (
        <>
          <Field label={text.from} hint={text.fromHint}>
            <TextInput mono value={goal.from} onCommit={(from) => onChange({ ...goal, from })} />
          </Field>
          <Field label={text.to} hint={text.toHint}>
            <TextInput mono value={goal.to} onCommit={(to) => onChange({ ...goal, to })} />
          </Field>
          {goal.type === 'survives' && (
            <Field label={text.failure}>
              <Select
                value={goal.failure}
                options={[
                  { value: 'zone', label: text.failures.zone },
                  { value: 'vm', label: text.failures.vm },
                ]}
                onChange={(next) => onChange({ ...goal, failure: next === 'vm' ? 'vm' : 'zone' })}
              />
            </Field>
          )}
        </>
      );
  }
}

type GoalType = Goal['type'];
const types: readonly GoalType[] = [
  'no-errors',
  'reachable',
  'unreachable',
  'survives',
  'rule-kept',
  'neg-type',
  'product',
  'keeps',
];

const ruleOptions = rules.map(({ id, title }) => ({ value: id, label: title }));
const negOptions = negTypes.map(({ id }) => ({ value: id, label: id }));
const website = { from: 'internet', to: 'http://www.example.com/' } as const;
const firstProduct: ProductId = 'GLOBAL_EXTERNAL_APPLICATION';

/** A goal of this type as the form begins with it. */
export function blank(type: GoalType): Goal {
  switch (type) {
    case 'no-errors':
      return { type };
    case 'keeps':
      return { type, ids: [] };
    case 'rule-kept':
      return { type, rule: rules[0]?.id ?? '' };
    case 'neg-type':
      return { type, negType: 'GCE_VM_IP_PORT' };
    case 'product':
      return { type, product: firstProduct };
    case 'reachable':
    case 'unreachable':
      return { type, ...website };
    case 'survives':
      return { type, ...website, failure: 'zone' };
  }
}
