/** The element that the page's HTML promises. @throws Error when it is not there */
export function get<E extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(selector)
  if (!found) throw new Error(`the page has no ${selector}`)
  return found
}

/** Makes an element: `make('td', { class: 'number' }, '3')`. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** Buttons of which one is pressed: calls `choose` with the key. @returns what marks the pressed one from outside */
export function choice<K extends string>(
  parent: HTMLElement,
  options: readonly { key: K; label: string }[],
  choose: (key: K) => void,
): (key: K | undefined) => void {
  const buttons = options.map(({ key, label }) => {
    const button = make('button', { type: 'button', 'aria-pressed': 'false' }, label)
    button.addEventListener('click', () => choose(key))
    return { key, button }
  })
  parent.append(...buttons.map(({ button }) => button))
  return chosen => buttons.forEach(({ key, button }) => button.setAttribute('aria-pressed', String(key === chosen)))
}
