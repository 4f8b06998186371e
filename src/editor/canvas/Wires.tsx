import { memo, useState } from 'react';
import type { Id, Point, SceneWire } from '../../core/index.ts';
import { Wire, WireMark, type WireState } from '../ui/cards/Wire.tsx';
import styles from './Wires.module.css';
import { wirePath } from './wire-path.ts';

export interface WiresProps {
  readonly wires: readonly SceneWire[];
  readonly states: ReadonlyMap<string, WireState>;
  readonly selected: string | undefined;
  /** How far boxes are from where the scene has them, while they are dragged. */
  readonly offsets: ReadonlyMap<Id, Point>;
  readonly labelOf: (wire: SceneWire) => string;
  readonly onSelect: (wire: SceneWire) => void;
}

/** Every wire in one layer between containers and cards. They are no elements of React Flow: they can be painted otherwise later. */
export function Wires({ wires, states, selected, offsets, labelOf, onSelect }: WiresProps) {
  const [hovered, setHovered] = useState<string | undefined>();
  return (
    <svg className={styles.layer} aria-hidden="true" focusable="false">
      {wires.map((wire) => (
        <OneWire
          key={wire.id}
          wire={wire}
          state={states.get(wire.id) ?? 'solid'}
          isOn={wire.id === selected || wire.id === hovered}
          from={offsets.get(wire.from)}
          to={offsets.get(wire.to)}
          labelOf={labelOf}
          onSelect={onSelect}
          onHover={setHovered}
        />
      ))}
    </svg>
  );
}

interface OneWireProps extends Pick<WiresProps, 'labelOf' | 'onSelect'> {
  readonly wire: SceneWire;
  readonly state: WireState;
  readonly isOn: boolean;
  readonly from: Point | undefined;
  readonly to: Point | undefined;
  readonly onHover: (id: string | undefined) => void;
}

/** Drawn anew only when it changes itself: a drag moves a few of a thousand. */
const OneWire = memo(function OneWire({ wire, state, isOn, from, to, labelOf, onSelect, onHover }: OneWireProps) {
  const path = wirePath(shifted(wire.start, from), shifted(wire.end, to), wire.endSide);
  const label = isOn ? labelOf(wire) : '';
  return (
    <g
      role="presentation"
      data-wire={wire.id}
      data-state={state}
      onPointerEnter={() => onHover(wire.id)}
      onPointerLeave={() => onHover(undefined)}
      onClick={(event) => {
        event.stopPropagation();
        onSelect(wire);
      }}
    >
      <Wire d={path.d} state={state} selected={isOn} />
      <WireMark
        x={path.middle.x}
        y={path.middle.y}
        angle={path.angle}
        state={state}
        selected={isOn}
        {...(wire.count > 1 ? { count: wire.count } : {})}
      />
      {label !== '' && (
        <g transform={`translate(${path.middle.x} ${path.middle.y - 20})`} className={styles.label}>
          <rect x={-4 - label.length * 3.3} y={-10} width={8 + label.length * 6.6} height={20} rx={6} />
          <text textAnchor="middle" y={4}>
            {label}
          </text>
        </g>
      )}
    </g>
  );
});

function shifted(point: Point, by: Point | undefined): Point {
  return by ? { x: point.x + by.x, y: point.y + by.y } : point;
}
