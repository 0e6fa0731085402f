// Citations to copy: the words, outlet, title, day, and the link to just these words where the article has an address.
import { all, make } from './dom';

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = make('textarea', { 'aria-hidden': 'true', class: 'vh' });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}

function button(label: string, text: () => string): HTMLButtonElement {
  const one = make('button', { type: 'button', class: 'copy' }, label);
  one.addEventListener('click', async () => {
    const done = await copy(text());
    one.textContent = done ? 'copied' : 'not copied';
    setTimeout(() => (one.textContent = label), 1500);
  });
  return one;
}

export function citationOf(item: HTMLElement): string {
  const goto = item.querySelector<HTMLElement>('a.goto');
  const article = goto?.dataset.cite ? document.getElementById(goto.dataset.cite) : null;
  const words = item.querySelector('.words')?.textContent ?? '';
  const url = article?.dataset.url ?? '';
  let cite = article?.querySelector('.cite cite')?.textContent ?? '';
  const source = item.querySelector<HTMLAnchorElement>('a.source')?.getAttribute('href');
  if (source && url && cite.endsWith(url)) cite = cite.slice(0, -url.length) + source;
  return `${words} (${cite})`;
}

// Lists get their buttons when they are first seen: a large story has thousands.
function offer(list: ParentNode): void {
  for (const item of all('.evidence > li', list)) {
    if (item.matches('.more') || item.querySelector('button.copy') || item.closest('details:not([open])')) continue;
    item.append(' ', button('copy citation', () => citationOf(item)));
  }
}

export function offerCitations(): void {
  for (const cite of all('.cite')) cite.append(' ', button('copy', () => cite.querySelector('cite')?.textContent ?? ''));
  const seen = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        seen.unobserve(entry.target);
        offer(entry.target);
      }
    },
    { rootMargin: '400px' },
  );
  for (const place of all('.entry, .finding, .speaker')) seen.observe(place);
  document.addEventListener(
    'toggle',
    (event) => {
      if (event.target instanceof HTMLDetailsElement && event.target.open) offer(event.target);
    },
    true,
  );
}
