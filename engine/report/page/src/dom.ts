// Small helpers over the document.
export function all<T extends Element = HTMLElement>(selector: string, under: ParentNode = document): T[] {
  return Array.from(under.querySelectorAll<T>(selector));
}

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text) element.textContent = text;
  return element;
}

// The element that a link to this page points at.
export function targetOf(link: string | null): HTMLElement | null {
  if (!link || !link.startsWith('#') || link.length < 2) return null;
  return document.getElementById(decodeURIComponent(link.slice(1)));
}

// "2022-01-13" or "2022-01-10/2022-01-14" as first and last day.
export function daysOf(element: HTMLElement): [string, string] | null {
  const days = element.dataset.d;
  if (!days) return null;
  const [first, last] = days.split('/');
  return first ? [first, last ?? first] : null;
}
