// A link into folded or filtered parts opens them.
import { targetOf } from './dom';
import type { Filters } from './filters';

export function reveal(element: HTMLElement, filters: Filters): void {
  if (element.closest('[hidden]')) filters.reset();
  for (let at: HTMLElement | null = element; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
}

export function revealTargets(filters: Filters): void {
  const go = () => {
    const target = targetOf(location.hash);
    if (!target) return;
    reveal(target, filters);
    target.scrollIntoView({ block: 'center' });
  };
  window.addEventListener('hashchange', go);
  if (location.hash.length > 1) go();
  // Paper folds nothing away but the reasons.
  let folded: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    folded = Array.from(document.querySelectorAll<HTMLDetailsElement>('details:not([open], .why, .reasons, .rest)'));
    for (const one of folded) one.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const one of folded) one.open = false;
  });
}
