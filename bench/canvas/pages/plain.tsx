import '@xyflow/react/dist/style.css';
import {
  applyNodeChanges,
  type Edge,
  Handle,
  type Node,
  type NodeChange,
  type NodeProps,
  Position,
  ReactFlow,
  type ReactFlowInstance,
  useNodesInitialized,
} from '@xyflow/react';
import { memo, useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type GraphCard, graphOf } from '../graph.ts';
import { type Asked, asked, frameFor, sayReady } from './asked.ts';
import './plain.css';

type CardNode = Node<{ readonly card: GraphCard }, 'card'>;

/** What the editor's cards show too: title, kind, two to four rows and two ports. */
const Card = memo(function Card({ data: { card } }: NodeProps<CardNode>) {
  return (
    <div className="card">
      <Handle type="target" position={Position.Left} />
      <div className="head">
        <b>{card.title}</b>
        <span>{card.kindText}</span>
      </div>
      {card.rows.map(({ label, value }) => (
        <div key={`${label ?? ''} ${value}`} className="row">
          {label !== undefined && <span>{label}</span>}
          <span>{value}</span>
        </div>
      ))}
      <Handle type="source" position={Position.Right} />
    </div>
  );
});

const nodeTypes = { card: Card };
const heights = { service: 156, neg: 132, check: 108 } as const;

/** Says that the page is ready when React Flow has measured what it drew. */
function Ready() {
  const isReady = useNodesInitialized();
  useEffect(() => {
    if (isReady) sayReady();
  }, [isReady]);
  return null;
}

function Plain({ ask }: { readonly ask: Asked }) {
  const [graph] = useState(() => graphOf(ask.size));
  const [nodes, setNodes] = useState<CardNode[]>(() =>
    graph.cards.map((card) => ({
      id: card.id,
      type: 'card',
      position: { x: card.x, y: card.y },
      width: 232,
      height: heights[card.kind],
      data: { card },
    })),
  );
  const [edges] = useState<Edge[]>(() =>
    graph.wires.map(({ from, to }) => ({ id: `${from} ${to}`, source: from, target: to, type: 'smoothstep' })),
  );
  const onNodesChange = useCallback(
    (changes: NodeChange<CardNode>[]) => setNodes((was) => applyNodeChanges(changes, was)),
    [],
  );
  const onInit = useCallback((flow: ReactFlowInstance<CardNode, Edge>) => {
    Object.assign(window, { zoomToFull: () => void flow.zoomTo(1) });
  }, []);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      onInit={onInit}
      minZoom={0.05}
      maxZoom={2.5}
      panOnDrag={[1, 2]}
      selectionOnDrag
      onlyRenderVisibleElements={ask.onlyVisible}
      fitView
    >
      <Ready />
    </ReactFlow>
  );
}

const ask = asked();
createRoot(frameFor(ask)).render(<Plain ask={ask} />);
