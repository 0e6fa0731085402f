// Where entries stand on the axis: one lane below another, so that no mark or label lies on the next.
import type { ScaleTime } from 'd3-scale';

export interface Entry {
  id: string;
  title: string;
  from: Date;
  to: Date;
  said: boolean;
  verdict: string;
  disputed: boolean;
  inferred: boolean;
  agreed: boolean;
  outlets: number;
}

export interface Placed {
  entry: Entry;
  x0: number;
  x1: number;
  lane: number;
  label: string;
  ranged: boolean; // more than one day: a bar that begins at the mark
}

const mostLanes = 14;
const letter = 6.4;

function shortened(title: string, letters: number): string {
  if (title.length <= letters) return title;
  const cut = title.slice(0, letters);
  const blank = cut.lastIndexOf(' ');
  return `${blank > letters / 2 ? cut.slice(0, blank) : cut}…`;
}

// The weightiest first, so that they keep their labels: disagreements, then what many outlets tell.
function byWeight(a: Entry, b: Entry): number {
  return (
    Number(b.disputed) - Number(a.disputed) ||
    b.outlets - a.outlets ||
    Number(a.said) - Number(b.said) ||
    a.from.getTime() - b.from.getTime() ||
    (a.id < b.id ? -1 : 1)
  );
}

export function place(
  entries: Entry[],
  scale: ScaleTime<number, number>,
  width: number,
): { placed: Placed[]; lanes: number; outside: number } {
  const lanes: [number, number][][] = [];
  const placed: Placed[] = [];
  let outside = 0;
  for (const entry of [...entries].sort(byWeight)) {
    const x0 = Math.max(0, scale(entry.from));
    const x1 = Math.min(width, scale(entry.to));
    if (x1 <= 0 || x0 >= width) {
      outside += 1;
      continue;
    }
    const ranged = entry.to.getTime() - entry.from.getTime() > 864e5;
    const middle = ranged ? x0 + 6 : (x0 + x1) / 2;
    const room = Math.floor((width - middle - 14) / letter);
    const text = room > 10 ? shortened(entry.title, Math.min(room, 34)) : '';
    let done = false;
    for (const label of [text, '']) {
      const left = middle - 9;
      const right = Math.max(ranged ? x1 : 0, middle + 26 + label.length * letter);
      for (let lane = 0; lane < mostLanes && !done; lane += 1) {
        const taken = (lanes[lane] ??= []);
        if (taken.some(([a, b]) => left < b && a < right)) continue;
        taken.push([left, right]);
        placed.push({ entry, x0, x1, lane, label, ranged });
        done = true;
      }
      if (done) break;
    }
    if (!done) {
      // No room: a crowded lane below all others, where marks may lie on one another.
      lanes[mostLanes] = [[0, width]];
      placed.push({ entry, x0, x1, lane: mostLanes, label: '', ranged: false });
    }
  }
  placed.sort((a, b) => a.x0 - b.x0 || a.lane - b.lane);
  return { placed, lanes: Math.max(1, lanes.filter((lane) => lane.length > 0).length), outside };
}
