// Each mark opens its reason beside the text. The reasons stand in the page, below each article; the panel shows a copy.
import { make, targetOf } from './dom';

export function startReasons(): void {
  const panel = make('div', { id: 'panel', role: 'dialog', 'aria-label': 'Why', tabindex: '-1', hidden: '' });
  const close = make('button', { type: 'button', class: 'close', 'aria-label': 'Close the reason' }, '×');
  const body = make('div', { class: 'reason' });
  panel.append(close, body);
  document.body.append(panel);
  let opener: HTMLElement | null = null;

  const shut = () => {
    if (panel.hidden) return;
    panel.hidden = true;
    opener?.classList.remove('open');
    opener?.focus({ preventScroll: true });
    opener = null;
  };
  const open = (mark: HTMLElement, reason: HTMLElement) => {
    opener?.classList.remove('open');
    opener = mark;
    mark.classList.add('open');
    const copy = reason.cloneNode(true) as HTMLElement;
    copy.removeAttribute('id');
    for (const inner of copy.querySelectorAll('[id]')) inner.removeAttribute('id');
    const back = copy.querySelector('a.back');
    if (back) back.replaceWith(make('h2', {}, back.textContent ?? ''));
    body.replaceChildren(...Array.from(copy.childNodes));
    panel.hidden = false;
    panel.focus({ preventScroll: true });
  };

  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    const at = event.target instanceof Element ? event.target : null;
    const mark = at?.closest<HTMLElement>('a.m');
    const reason = mark ? targetOf(mark.getAttribute('href')) : null;
    if (mark && reason) {
      event.preventDefault();
      open(mark, reason);
      return;
    }
    // A quotation is no link, so that a reader of screens is not read every word as one; a pointer opens it all the same.
    const quote = at?.closest<HTMLElement>('.q[data-w]');
    if (!quote || at?.closest('a') || !window.getSelection()?.isCollapsed) return;
    const said = targetOf(`#${quote.dataset.w}`);
    if (said) open(quote, said);
  });
  close.addEventListener('click', shut);
  panel.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) shut();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') shut();
  });
}
