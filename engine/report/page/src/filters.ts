// Shows only what fits the form: verdict, outlet, person or body, days. Items carry what they are about as data:
// data-v a verdict, data-o outlets, data-p people, data-d days.
import { all, daysOf } from './dom';

export interface Filters {
  reset(): void;
  onChange(then: () => void): void;
}

interface Asked {
  v: string;
  o: string;
  p: string;
  from: string;
  to: string;
}

function has(list: string | undefined, one: string): boolean {
  return list !== undefined && ` ${list} `.includes(` ${one} `);
}

// An article has neither verdict nor people of its own: it is shown for its outlet.
function fits(item: HTMLElement, asked: Asked): boolean {
  const article = item.classList.contains('text');
  if (asked.o && !has(item.dataset.o, asked.o)) return false;
  if (article) return true;
  if (asked.v && item.dataset.v !== asked.v) return false;
  if (asked.p && !has(item.dataset.p, asked.p)) return false;
  if (asked.from || asked.to) {
    const days = daysOf(item);
    if (!days) return false;
    if (asked.from && days[1] < asked.from) return false;
    if (asked.to && days[0] > asked.to) return false;
  }
  return true;
}

export function startFilters(): Filters {
  const form = document.querySelector<HTMLFormElement>('#filters');
  const listeners: (() => void)[] = [];
  if (!form) return { reset() {}, onChange() {} };
  const items = all('.item');
  const groups = all('.group');
  const columns = all<HTMLTableCellElement>('#matrix thead th[data-col]');
  const output = form.querySelector('output');
  const box = form.closest('details');
  if (box) {
    box.hidden = false;
    box.open = !window.matchMedia('(max-width: 44rem)').matches;
  }

  const apply = () => {
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '');
    const asked: Asked = { v: text('v'), o: text('o'), p: text('p'), from: text('from'), to: text('to') };
    let shown = 0;
    let counted = 0;
    for (const item of items) {
      const fit = fits(item, asked);
      item.hidden = !fit;
      if (item.matches('.entry, .finding')) {
        counted += 1;
        if (fit) shown += 1;
      }
    }
    for (const group of groups) group.hidden = !group.querySelector('.item:not([hidden])');
    // The outlet asked for stands out among the others: what it says means little without them.
    for (const column of columns) column.classList.toggle('asked', column.dataset.col === asked.o);
    for (const words of all('.evidence > li')) words.classList.toggle('asked', asked.o !== '' && words.dataset.o === asked.o);
    const any = Object.values(asked).some((value) => value !== '');
    if (output) output.textContent = any ? `${shown} of ${counted} events and claims` : '';
    form.classList.toggle('active', any);
    for (const then of listeners) then();
  };
  form.addEventListener('input', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  // A browser keeps what stood in a form over a reload.
  apply();
  return {
    reset() {
      form.reset();
      apply();
    },
    onChange(then) {
      listeners.push(then);
    },
  };
}
