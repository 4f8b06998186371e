import { useEffect, useState } from 'react';
import {
  type Anchor,
  anchorsOf,
  type Checker,
  called,
  type Id,
  isKindName,
  judgeConnection,
  kinds,
  type Scene,
  type SceneNode,
  type Verdict,
  type VerdictName,
} from '../../core/index.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { Picker, type PickerOption } from '../ui/Picker.tsx';
import { Select } from '../ui/Select.tsx';
import { SeverityShape } from '../ui/SeverityMark.tsx';
import { inSlices } from './in-slices.ts';
import { targetsByDistance } from './use-marks.ts';

/** One end that looks for another one: what it is called in a choice of several, and how a target is judged for it. */
export interface ConnectSource {
  readonly label: string;
  /** The box that it belongs to, which is no target itself. */
  readonly box: Id;
  readonly judge: (to: Anchor) => Verdict;
}

/** The ends of a box that a new wire may begin at. */
export function connectSources(checker: Checker, box: SceneNode): readonly ConnectSource[] {
  return anchorsOf(box).map((anchor) => ({
    label: called(checker.design, anchor),
    box: box.id,
    judge: (to) => judgeConnection(checker, anchor, to),
  }));
}

export interface ConnectPickerProps {
  readonly scene: Scene;
  readonly checker: Checker;
  readonly title: (source: string) => string;
  /** Name of the choice between several sources. */
  readonly choice: string;
  readonly sources: readonly ConnectSource[];
  /** With what no field could join, and nothing put between either. */
  readonly whole?: boolean;
  readonly at: { readonly x: number; readonly y: number };
  readonly onPick: (verdict: Verdict) => void;
  readonly onClose: () => void;
}

const order: Readonly<Record<VerdictName, number>> = { ok: 0, warning: 1, unchecked: 2, error: 3, impossible: 4 };

/** Connecting by list: everything there is, legal first, each with its reason. The keyboard's way, and good on a phone. */
export function ConnectPicker({
  scene,
  checker,
  title,
  choice,
  sources: given,
  whole = false,
  at,
  onPick,
  onClose,
}: ConnectPickerProps) {
  // As they were when the list opened: nothing changes in the design under it.
  const [sources] = useState(given);
  const [chosen, setChosen] = useState(0);
  const source = sources[chosen] ?? sources[0];
  const { design } = checker;
  const { targets, isDone } = useTargets(scene, source, whole);
  const options = targets.map(
    ({ id, node, anchor, verdict }): PickerOption => ({
      id,
      label: called(design, anchor),
      detail: verdict.reason,
      group: groupOf(verdict),
      words: isKindName(node.kind) ? kinds[node.kind].label : node.card.kindText,
      mark: markOf(verdict.verdict),
    }),
  );
  const pick = (id: string) => {
    const target = targets.find((one) => one.id === id);
    if (target) onPick(target.verdict);
  };
  return (
    <Picker
      label={title(source?.label ?? '')}
      searchLabel={text.connectSearch}
      emptyText={text.connectNothing}
      options={options}
      isGrowing={!isDone}
      at={at}
      header={
        sources.length > 1 && (
          <Select
            label={choice}
            value={String(chosen)}
            options={sources.map(({ label }, index) => ({ value: String(index), label }))}
            onChange={(value) => setChosen(Number(value))}
          />
        )
      }
      onPick={pick}
      onClose={onClose}
    />
  );
}

interface Target {
  readonly id: string;
  readonly node: SceneNode;
  readonly anchor: Anchor;
  readonly verdict: Verdict;
}

/** Everything that an end can be joined to, judged; in a large design the list grows for a while. */
function useTargets(scene: Scene, source: ConnectSource | undefined, whole: boolean) {
  const [judged, setJudged] = useState<{ readonly targets: readonly Target[]; readonly isDone: boolean }>(nothingYet);
  useEffect(() => {
    if (!source) return;
    const found: Target[] = [];
    const judge = (node: SceneNode) => {
      for (const anchor of anchorsOf(node)) {
        const verdict = source.judge(anchor);
        if (verdict.verdict === 'impossible' && !verdict.chain && !whole) continue;
        found.push({ id: `${node.id} ${anchor.id} ${anchor.part ?? ''}`, node, anchor, verdict });
      }
    };
    const show = (isDone: boolean) =>
      setJudged({ targets: found.toSorted((a, b) => rankOf(a.verdict) - rankOf(b.verdict)), isDone });
    return inSlices(targetsByDistance(scene, source.box), judge, show);
  }, [scene, source, whole]);
  return judged;
}

const nothingYet = { targets: [], isDone: false };

/** Legal first; among those what carries traffic, then where something lies; what is joined already after it. */
function rankOf(verdict: Verdict): number {
  const lies = /\.(network|subnet)$/.test(verdict.relation ?? '') ? 0.25 : 0;
  return verdict.exists ? 2.5 : order[verdict.verdict] + lies;
}

function groupOf({ verdict, exists }: Verdict): string {
  if (exists) return text.connectExists;
  if (verdict === 'impossible') return text.connectImpossible;
  return verdict === 'error' ? text.connectIllegal : text.connectLegal;
}

function markOf(verdict: VerdictName) {
  if (verdict === 'ok') return undefined;
  const severity = verdict === 'error' || verdict === 'impossible' ? 'error' : verdict;
  return <SeverityShape severity={severity} size={14} />;
}
