import { useCallback, useMemo } from 'react';
import { isPinnedBox, type SceneNode, sceneOf } from '../../core/index.ts';
import { changesByBox, useComparison } from '../comparing/use-comparison.ts';
import { useDesigner } from '../designer-context.ts';
import { goneColumn } from './gone-column.ts';
import { problemsByBox, wireStates } from './problems.ts';
import { wiredPorts } from './wire-words.ts';

/** All that is drawn of the present design, and what is known about it: findings, and how it differs from another one. */
export function usePicture() {
  const design = useDesigner((designer) => designer.design);
  const findings = useDesigner((designer) => designer.findings);
  const comparison = useComparison();
  const scene = useMemo(() => sceneOf(design), [design]);
  return {
    scene,
    comparison,
    problems: useMemo(() => problemsByBox(scene, findings), [scene, findings]),
    states: useMemo(() => wireStates(scene.wires, findings), [scene, findings]),
    changes: useMemo(() => changesByBox(scene, comparison), [scene, comparison]),
    gone: useMemo(() => goneColumn(scene, comparison), [scene, comparison]),
    filled: useMemo(() => new Set(scene.nodes.flatMap(({ parent }) => parent ?? [])), [scene]),
    wired: useMemo(() => new Set(scene.wires.flatMap(wiredPorts)), [scene]),
    isPinned: useCallback((box: SceneNode) => isPinnedBox(design, box), [design]),
  };
}
