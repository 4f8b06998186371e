import { useStoreApi } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import {
  type Anchor,
  anchorAt,
  boxAt,
  type Id,
  type Point,
  type Scene,
  type SceneNode,
  type SceneWire,
  type Verdict,
  type WireEnd,
} from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { whenJudged } from '../../store/when-judged.ts';
import { judged } from '../judging/judged.ts';

/** An end of a wire that is there already, on its way to somewhere else. */
export interface Moving {
  readonly wire: SceneWire;
  readonly end: WireEnd;
}

/** A wire on its way: from where, to where the pointer is, and what the rules say of it. */
export interface Connecting {
  readonly from: Anchor;
  readonly fromBox: Id;
  readonly start: Point;
  readonly side: 'left' | 'right';
  readonly moving?: Moving;
  /** Pointer in flow coordinates, and in the window for the tooltip. */
  readonly pointer: Point;
  readonly client: Point;
  readonly over?: Over;
}

/** What the pointer is over. Ways round a refusal are looked for once it rests there. */
interface Over {
  readonly box: SceneNode;
  readonly anchor: Anchor;
  readonly verdict: Verdict;
  readonly isWhole: boolean;
}

/** How a wire ended: on a target, or on empty canvas. */
export interface Connected {
  readonly from: Anchor;
  readonly at: Point;
  readonly client: Point;
  readonly moving?: Moving;
  readonly over?: Connecting['over'];
}

interface Options {
  readonly scene: Scene;
  readonly store: DesignerStore;
  /** The canvas: letting go outside of it ends the wire with no change. */
  readonly host: RefObject<HTMLElement | null>;
  readonly toFlow: (client: Point) => Point;
  readonly onEnd: (end: Connected) => void;
  /** A digit pressed on the way: that fix of the verdict, together with the connection. */
  readonly onFix: (verdict: Verdict, index: number) => void;
}

/** So long (in ms) a pointer rests on a target before ways round a refusal are looked for. */
const rest = 120;

/** Movement below this many pixels is a click: the wire then follows the pointer until the next one. */
const clickDistance = 4;

/**
 * Pulling wires: by drag, or by click and click. The pointer is followed on the window, targets are found in the scene
 * (the whole box is one), and the rules are asked whenever the target changes. Before they have come a wire is pulled
 * without a verdict, and waits for one at its end. Escape ends it with no change.
 */
export function useConnecting({ scene, store, host, toFlow, onEnd, onFix }: Options) {
  const [connecting, setConnecting] = useState<Connecting | undefined>();
  const current = useRef<Connecting | undefined>(undefined);
  current.current = connecting;
  const pressed = useRef<Point | undefined>(undefined);
  const inner = useStoreApi();

  const moveTo = useCallback(
    (client: Point, now: Connecting): Connecting => {
      const pointer = toFlow(client);
      const box = boxAt(scene, pointer);
      const { over: _before, ...rest } = now;
      const { judged: isJudged, checker } = store.getState();
      if (!isJudged || !box || box.id === now.fromBox || box.shape === 'note') return { ...rest, pointer, client };
      const anchor = anchorAt(box, pointer);
      const same = now.over?.anchor.id === anchor.id && now.over.anchor.part === anchor.part ? now.over : undefined;
      return {
        ...rest,
        pointer,
        client,
        over: same ?? { box, anchor, verdict: judged().verdictOnWire(checker(), now, anchor, false), isWhole: false },
      };
    },
    [scene, store, toFlow],
  );

  const start = useCallback(
    (fromBox: Id, from: Anchor, at: Point, side: 'left' | 'right', client: Point, moving?: Moving) => {
      pressed.current = client;
      setConnecting({ from, fromBox, start: at, side, pointer: toFlow(client), client, ...(moving ? { moving } : {}) });
    },
    [toFlow],
  );

  const cancel = useCallback(() => setConnecting(undefined), []);
  const isOn = connecting !== undefined;

  useEffect(() => {
    if (!isOn) return;
    const point = (event: PointerEvent): Point => ({ x: event.clientX, y: event.clientY });
    const move = (event: PointerEvent) => setConnecting((now) => now && moveTo(point(event), now));
    const finish = (event: PointerEvent) => {
      const now = current.current;
      if (!now) return;
      setConnecting(undefined);
      if (!isInside(host.current, point(event))) return;
      whenJudged(store, () => {
        const end = moveTo(point(event), now);
        const { from, pointer, client, moving, over } = end;
        onEnd({
          from,
          at: pointer,
          client,
          ...(moving ? { moving } : {}),
          ...(over ? { over: whole(store, end, over) } : {}),
        });
      });
    };
    const up = (event: PointerEvent) => {
      if (event.button !== 0) return;
      const down = pressed.current;
      pressed.current = undefined;
      // A press and release on the spot starts a wire that follows the pointer; the next press ends it.
      if (down && Math.hypot(event.clientX - down.x, event.clientY - down.y) < clickDistance) return;
      finish(event);
    };
    const down = (event: PointerEvent) => {
      if (pressed.current || event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      pressed.current = { x: Number.NaN, y: Number.NaN };
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        setConnecting(undefined);
      }
      const verdict = current.current?.over?.verdict;
      const digit = Number(event.key);
      if (verdict && digit >= 1 && digit <= verdict.fixes.length) {
        event.preventDefault();
        event.stopPropagation();
        setConnecting(undefined);
        onFix(verdict, digit - 1);
      }
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('pointerdown', down, { capture: true });
    window.addEventListener('keydown', key, { capture: true });
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('pointerdown', down, { capture: true });
      window.removeEventListener('keydown', key, { capture: true });
    };
  }, [isOn, host, store, cancel, moveTo, onEnd, onFix]);

  // At an edge of the canvas the view goes along, so that a wire reaches what is out of sight.
  useEffect(() => {
    if (!isOn) return;
    let began: Point | undefined;
    let frame = requestAnimationFrame(function pan() {
      frame = requestAnimationFrame(pan);
      const now = current.current;
      const frameOf = host.current?.getBoundingClientRect();
      if (!now || !frameOf) return;
      began ??= now.client;
      const by = edgePan(now.client, frameOf);
      // Not where the wire began: a port near the edge is no wish to leave.
      if ((by.x === 0 && by.y === 0) || Math.hypot(now.client.x - began.x, now.client.y - began.y) < edge) return;
      void inner.getState().panBy(by);
      setConnecting((before) => before && moveTo(before.client, before));
    });
    return () => cancelAnimationFrame(frame);
  }, [isOn, host, inner, moveTo]);

  const resting = connecting?.over?.isWhole === false ? connecting.over : undefined;
  useEffect(() => {
    if (!resting) return;
    const timer = setTimeout(() => {
      setConnecting((now) => (now?.over === resting ? { ...now, over: whole(store, now, resting) } : now));
    }, rest);
    return () => clearTimeout(timer);
  }, [resting, store]);

  return { connecting, start };
}

/** So near to an edge (in pixels of the window) the view moves, by at most so much in a frame. */
const edge = 40;
const panSpeed = 14;

/** How far the view moves in one frame for a pointer there: faster, the nearer to the edge. Nothing outside of the canvas. */
function edgePan(at: Point, frame: { left: number; right: number; top: number; bottom: number }): Point {
  const along = (value: number, low: number, high: number): number => {
    const [before, after] = [value - low, high - value];
    if (before < 0 || after < 0) return Number.NaN;
    if (before < edge) return Math.ceil(((edge - before) / edge) * panSpeed);
    return after < edge ? -Math.ceil(((edge - after) / edge) * panSpeed) : 0;
  };
  const by = { x: along(at.x, frame.left, frame.right), y: along(at.y, frame.top, frame.bottom) };
  return Number.isNaN(by.x) || Number.isNaN(by.y) ? { x: 0, y: 0 } : by;
}

/** With fixes and ways round. What is fine as it is needs none. */
function whole(store: DesignerStore, now: Connecting, over: Over): Over {
  const { verdict } = over.verdict;
  if (over.isWhole || (verdict !== 'error' && verdict !== 'impossible')) return { ...over, isWhole: true };
  return {
    ...over,
    verdict: judged().verdictOnWire(store.getState().checker(), now, over.anchor, true),
    isWhole: true,
  };
}

function isInside(element: HTMLElement | null, { x, y }: Point): boolean {
  const box = element?.getBoundingClientRect();
  return box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
