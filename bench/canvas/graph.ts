/** A card of the drawn graph: its words and its place, in pixels at 100 %. */
export interface GraphCard {
  readonly id: string;
  readonly kind: 'service' | 'neg' | 'check';
  readonly x: number;
  readonly y: number;
  readonly title: string;
  readonly kindText: string;
  readonly rows: readonly { readonly label?: string; readonly value: string }[];
}

export interface GraphWire {
  readonly from: string;
  readonly to: string;
}

/** What every page of the benchmark draws, the editor and those that it is held against. */
export interface Graph {
  readonly cards: readonly GraphCard[];
  readonly wires: readonly GraphWire[];
}

const pitch = { x: 300, y: 176 };
/** Width to height of the whole picture, about that of the editor's canvas. */
const aspect = 1.1;

/** How many cards of each kind: backend services with two NEGs and a health check each give 1.2 wires a card. */
function counts(size: number): { services: number; negs: number; checks: number } {
  const checks = Math.max(1, Math.round(size * 0.05));
  const services = Math.max(1, Math.round(size * 0.4));
  return { services, checks, negs: Math.max(2, size - services - checks) };
}

/** A graph of `size` cards with two to four rows each and 1.2 times as many wires, mostly to near neighbours. */
export function graphOf(size: number): Graph {
  const { services, negs, checks } = counts(size);
  const service = (index: number): string => `service-${index}`;
  const neg = (index: number): string => `neg-${index % negs}`;
  const check = (index: number): string => `check-${index}`;
  const wires: GraphWire[] = [];
  const unplaced: (Omit<GraphCard, 'x' | 'y'> & { readonly order: number })[] = [];
  for (let index = 0; index < services; index += 1) {
    const first = Math.floor((index * negs) / services);
    const own = check(Math.floor((index * checks) / services));
    wires.push({ from: service(index), to: neg(first) }, { from: service(index), to: neg(first + 1) });
    wires.push({ from: service(index), to: own });
    const balancing = 'RATE · 100 per endpoint';
    unplaced.push({
      id: service(index),
      kind: 'service',
      title: service(index),
      kindText: 'Backend service',
      rows: [
        { value: 'HTTP · EXTERNAL_MANAGED' },
        { label: neg(first), value: balancing },
        { label: neg(first + 1), value: balancing },
        { label: 'Health check', value: own },
      ],
      order: (index + 0.2) / services,
    });
  }
  for (let index = 0; index < negs; index += 1) {
    unplaced.push({
      id: neg(index),
      kind: 'neg',
      title: neg(index),
      kindText: 'Hybrid NEG',
      rows: [
        { value: 'NON_GCP_PRIVATE_IP_PORT' },
        { label: 'Default port', value: '8080' },
        { value: `${addressOf(index)}:8080` },
      ],
      order: (index + 0.5) / negs,
    });
  }
  for (let index = 0; index < checks; index += 1) {
    unplaced.push({
      id: check(index),
      kind: 'check',
      title: check(index),
      kindText: 'Health check',
      rows: [{ value: 'HTTP · serving port · /healthz' }, { value: 'every 5 s' }],
      order: (index + 0.8) / checks,
    });
  }
  const rows = Math.max(1, Math.ceil(Math.sqrt((unplaced.length * pitch.x) / pitch.y / aspect)));
  const cards = unplaced
    .sort((a, b) => a.order - b.order)
    .map(({ order: _order, ...card }, place) => ({
      ...card,
      x: Math.floor(place / rows) * pitch.x,
      y: (place % rows) * pitch.y,
    }));
  return { cards, wires };
}

/** An address of its own for each NEG's endpoint. */
export function addressOf(index: number): string {
  return `192.168.${Math.floor(index / 250)}.${1 + (index % 250)}`;
}
