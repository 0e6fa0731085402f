// The time axis over the list of days: every entry at its day, ranges as bars, disputed days in their colour with a
// sign. It zooms and pans; each mark is a link to its entry in the list, which says the same in words.
import { scaleUtc } from 'd3-scale';
import { utcDay } from 'd3-time';
import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { all, daysOf } from './dom';
import type { Filters } from './filters';
import { place, type Entry } from './lanes';

type Domain = [Date, Date];

const day = (text: string) => new Date(`${text}T00:00:00Z`);

function entriesShown(): Entry[] {
  const entries: Entry[] = [];
  for (const item of all('#timeline .entry.item:not([hidden])')) {
    const days = daysOf(item);
    if (!days) continue;
    entries.push({
      id: item.id,
      title: item.querySelector('h4')?.textContent ?? '',
      from: day(days[0]),
      to: utcDay.offset(day(days[1]), 1),
      said: item.classList.contains('said'),
      verdict: item.dataset.v ?? 'single',
      disputed: item.classList.contains('c-disputed'),
      inferred: item.classList.contains('c-inferred'),
      agreed: item.classList.contains('c-agreed'),
      outlets: (item.dataset.o ?? '').split(' ').length,
    });
  }
  return entries;
}

function extent(days: Date[], around: number): Domain | null {
  if (days.length === 0) return null;
  const sorted = [...days].sort((a, b) => a.getTime() - b.getTime());
  return [utcDay.offset(sorted[0]!, -around), utcDay.offset(sorted[sorted.length - 1]!, around)];
}

// The days in which the articles appeared, with what lies near them.
function storyDomain(entries: Entry[]): Domain {
  const published = all('#articles .text').map(daysOf).flatMap((d) => (d ? [day(d[0]), day(d[1])] : []));
  const everything = extent(entries.flatMap((e) => [e.from, e.to]), 1);
  const near = extent(published, 6);
  if (!everything) return near ?? [new Date(0), new Date(864e5)];
  if (!near) return everything;
  const within = entries.filter((e) => e.from >= near[0] && e.to <= near[1]);
  return extent(within.flatMap((e) => [e.from, e.to]).concat(published), 1) ?? everything;
}

// Where outlets differ about something other than the day.
const signs: Record<string, string> = { conflict: '≠ ', disputed: '⇄ ', updated: '↻ ' };

function Axis({ filters }: { filters: Filters }) {
  const [entries, setEntries] = useState(entriesShown);
  const [domain, setDomain] = useState<Domain>(() => storyDomain(entriesShown()));
  const [width, setWidth] = useState(800);
  const frame = useRef<HTMLDivElement>(null);
  const drag = useRef<{ x: number; domain: Domain } | null>(null);

  useEffect(() => filters.onChange(() => setEntries(entriesShown())), [filters]);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(280, element.clientWidth));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  const scale = scaleUtc().domain(domain).range([12, width - 12]);
  const span = domain[1].getTime() - domain[0].getTime();
  const shift = (part: number) =>
    setDomain([new Date(domain[0].getTime() + span * part), new Date(domain[1].getTime() + span * part)]);
  const zoom = (factor: number, at = 0.5) => {
    const size = Math.min(Math.max(span * factor, 2 * 864e5), 400 * 365 * 864e5);
    const middle = domain[0].getTime() + span * at;
    setDomain([new Date(middle - size * at), new Date(middle + size * (1 - at))]);
  };
  const everything = () => setDomain(extent(entries.flatMap((e) => [e.from, e.to]), 2) ?? domain);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return; // else the page scrolls
      event.preventDefault();
      const box = element.getBoundingClientRect();
      zoom(event.deltaY > 0 ? 1.25 : 0.8, (event.clientX - box.left) / box.width);
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  });

  const keys = (event: KeyboardEvent) => {
    const moves: Record<string, () => void> = {
      '+': () => zoom(0.7),
      '=': () => zoom(0.7),
      '-': () => zoom(1.4),
      ArrowLeft: () => shift(-0.2),
      ArrowRight: () => shift(0.2),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  const { placed, lanes, outside } = place(entries, scale, width);
  const bottom = 16 + lanes * 22;
  // Never finer than days: no hour of an event is known here.
  const wanted = Math.max(2, Math.floor(width / 95));
  const days = span / 864e5;
  const ticks = (days <= wanted ? utcDay.range(utcDay.ceil(domain[0]), domain[1]) : scale.ticks(wanted)).filter(
    (tick) => scale(tick) > 24 && scale(tick) < width - 78,
  );
  const form: Intl.DateTimeFormatOptions =
    days <= wanted * 3
      ? { weekday: 'short', day: 'numeric', month: 'short' }
      : days < 700
        ? { day: 'numeric', month: 'short', year: '2-digit' }
        : { month: 'short', year: 'numeric' };
  const names = new Intl.DateTimeFormat('en-GB', { ...form, timeZone: 'UTC' });
  const format = (tick: Date) => names.format(tick);
  return (
    <figure class="axis">
      <figcaption>
        Every day at a glance: <span class="key c-agreed">● agreed</span> <span class="key c-disputed">≠ disputed</span>{' '}
        <span class="key c-inferred">○ inferred</span> <span class="key">● told once</span>
      </figcaption>
      <div class="tools" role="group" aria-label="Time axis">
        <button type="button" onClick={() => zoom(0.6)} aria-label="Zoom in">+</button>
        <button type="button" onClick={() => zoom(1.6)} aria-label="Zoom out">−</button>
        <button type="button" onClick={() => shift(-0.3)} aria-label="Earlier">←</button>
        <button type="button" onClick={() => shift(0.3)} aria-label="Later">→</button>
        <button type="button" onClick={() => setDomain(storyDomain(entries))}>Story</button>
        <button type="button" onClick={everything}>All days</button>
        {outside > 0 && <span class="outside">{outside} outside these days</span>}
      </div>
      <div
        ref={frame}
        class="frame"
        tabIndex={0}
        role="group"
        aria-label="Time axis; plus and minus zoom, the arrow keys move"
        onKeyDown={keys}
        onPointerDown={(event) => {
          if (event.button === 0) drag.current = { x: event.clientX, domain };
        }}
        onPointerMove={(event) => {
          const from = drag.current;
          if (!from || event.buttons === 0 || Math.abs(event.clientX - from.x) < 4) return;
          const by = ((from.x - event.clientX) / width) * span;
          setDomain([new Date(from.domain[0].getTime() + by), new Date(from.domain[1].getTime() + by)]);
        }}
        onPointerUp={() => (drag.current = null)}
        onPointerLeave={() => (drag.current = null)}
      >
        <svg width={width} height={bottom + 26} aria-label="Time axis">
          {ticks.map((tick) => (
            <g key={tick.getTime()} class="tick" transform={`translate(${scale(tick)},0)`}>
              <line y1="4" y2={bottom + 4} />
              <text x="4" y={bottom + 16}>{format(tick)}</text>
            </g>
          ))}
          {placed.map(({ entry, x0, x1, lane, label, ranged }) => {
            const x = ranged ? x0 + 6 : (x0 + x1) / 2;
            const y = 18 + lane * 22;
            const certainty = entry.disputed ? 'c-disputed' : entry.inferred ? 'c-inferred' : entry.agreed ? 'c-agreed' : 'c-single';
            const sign = entry.disputed ? '' : (signs[entry.verdict] ?? '');
            return (
              <a key={entry.id} href={`#${entry.id}`} class={certainty} aria-label={`${entry.title}${entry.disputed ? ', day disputed' : sign ? `, ${entry.verdict}` : ''}`}>
                <title>{entry.title}</title>
                {ranged && <rect x={x0} y={y + 7} width={x1 - x0} height="3" rx="1.5" class="range" />}
                <circle cx={x} cy={y} r={entry.said ? 4 : 5.5} />
                {entry.disputed && <text class="sign" x={x} y={y + 4} text-anchor="middle">≠</text>}
                {(label || sign) && (
                  <text class="label" x={x + 10} y={y + 4}>
                    {sign && <tspan class={`differs v-${entry.verdict}`}>{sign}</tspan>}
                    {label}
                  </text>
                )}
              </a>
            );
          })}
        </svg>
      </div>
    </figure>
  );
}

export function showAxis(filters: Filters): void {
  const mount = document.getElementById('axis');
  if (mount && all('#timeline .entry[data-d]').length > 0) render(<Axis filters={filters} />, mount);
}
