// Buttons in the head of the page, and keys: "n" and "p" go from disagreement to disagreement, "/" to the filters.
import { all, make } from './dom';

function themeButton(): HTMLButtonElement {
  const button = make('button', { type: 'button' }, 'Dark or light');
  button.addEventListener('click', () => {
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === 'dark'
      : window.matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
  });
  return button;
}

function foldButton(): HTMLButtonElement {
  const button = make('button', { type: 'button', 'aria-pressed': 'false' }, 'Unfold all words');
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(open));
    for (const one of all<HTMLDetailsElement>('.entry details, details.speaker, details.body, .verdict-group')) one.open = open;
  });
  return button;
}

function step(forward: boolean): void {
  const places = all('.clash.v-conflict, .clash.v-disputed, .clash.v-updated, .flag').filter(
    (place) => place.offsetParent !== null && !place.closest('.legend'),
  );
  const line = window.innerHeight / 2;
  const middle = (place: HTMLElement) => {
    const box = place.getBoundingClientRect();
    return (box.top + box.bottom) / 2 - line;
  };
  const next = forward
    ? places.find((place) => middle(place) > 8)
    : places.reverse().find((place) => middle(place) < -8);
  if (!next) return;
  next.scrollIntoView({ block: 'center' });
  const link = next.matches('a') ? next : next.querySelector('a');
  (link as HTMLElement | null)?.focus({ preventScroll: true });
}

export function addTools(): void {
  const tools = make('div', { class: 'tools', role: 'group', 'aria-label': 'Page' });
  tools.append(foldButton(), themeButton(), make('span', { class: 'keys' }, 'Keys: n, p next and previous difference; / filter'));
  document.querySelector('header')?.append(tools);
  document.addEventListener('keydown', (event) => {
    const at = event.target instanceof Element ? event.target : null;
    if (at?.closest('input, select, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'n') step(true);
    if (event.key === 'p') step(false);
    if (event.key === '/') {
      event.preventDefault();
      const select = document.querySelector<HTMLElement>('#filters select');
      const box = select?.closest('details');
      if (box) box.open = true;
      select?.focus();
    }
  });
}
