/** One open page as a person finds it: its words, its controls by id, their names for a screen reader, and its weight. */
export interface Control {
  id: string
  tag: string
  attributes: Record<string, unknown>
}

/** A node of Taro's tree, as it stands in the page's data. */
interface TaroNode {
  cn?: TaroNode[]
  nn?: string
  v?: string
}

const patience = 8_000

export class Screen {
  constructor(
    private readonly component: SimComponent,
    private readonly place: HTMLElement,
    /** Bytes of each setData so far, as JSON. */
    readonly setData: readonly number[],
  ) {}

  /** All words on the page, in order. */
  text(): string {
    return this.place.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  }

  /** Resolves when these words are on the page, or something matches. @throws with the page's words after 8 s */
  async waitFor(wanted: string | RegExp): Promise<void> {
    const isThere = () => (typeof wanted === 'string' ? this.text().includes(wanted) : wanted.test(this.text()))
    await this.until(isThere, `${String(wanted)} did not appear`)
  }

  /** Resolves when this control is on the page. */
  async waitForControl(id: string): Promise<void> {
    await this.until(() => this.find(id) !== undefined, `#${id} did not appear`)
  }

  /** Taps a control by its id. @throws when there is none */
  async tap(id: string): Promise<void> {
    await this.send(id, 'tap', { x: 0, y: 0 })
  }

  /** Types into an input or a textarea, as a person does before going on: input, then blur. */
  async type(id: string, value: string): Promise<void> {
    await this.send(id, 'input', { value, cursor: value.length })
    await this.send(id, 'blur', { value })
  }

  /** What a screen reader says of a control. */
  aria(id: string): string {
    const { attributes } = this.control(id)
    return String(attributes['aria-label'] ?? '')
  }

  control(id: string): Control {
    const node = this.find(id)
    if (!node)
      throw new Error(
        `there is no #${id}; controls: ${this.controls()
          .map(each => each.id)
          .join(' ')}`,
      )
    return controlOf(node)
  }

  /** Every node with an id of its own, that is, not one that Taro numbered. */
  controls(): Control[] {
    return [...nodesBelow(this.component._exparserNode)].map(controlOf).filter(({ id }) => id !== '' && !/^_/.test(id))
  }

  /** How many nodes the page has and how deep they lie, as it sends them to WeChat. */
  weight(): { nodes: number; depth: number } {
    const measure = (node: TaroNode): { nodes: number; depth: number } => {
      const below = (node.cn ?? []).filter(child => child.v === undefined).map(measure)
      return {
        nodes: 1 + below.reduce((sum, each) => sum + each.nodes, 0),
        depth: 1 + Math.max(0, ...below.map(each => each.depth)),
      }
    }
    return measure(this.component.data.root as TaroNode)
  }

  /** Takes the page off the phone. */
  leave(): void {
    this.component.detach()
    this.place.remove()
  }

  private find(id: string): SimNode | undefined {
    return [...nodesBelow(this.component._exparserNode)].find(node => controlOf(node).id === id)
  }

  private async send(id: string, name: string, detail: object): Promise<void> {
    await this.until(() => this.find(id) !== undefined, `there is no #${id} to ${name}`)
    const node = this.find(id)
    if (!node) throw new Error(`#${id} went away`)
    // The simulator would let a disabled button fire.
    if (controlOf(node).attributes.disabled === true) throw new Error(`#${id} is disabled`)
    node.triggerEvent(name, detail, { bubbles: true, capturePhase: true, composed: true })
    await new Promise(resolve => setTimeout(resolve, 0))
  }

  private async until(isThere: () => boolean, complaint: string): Promise<void> {
    const deadline = Date.now() + patience
    while (!isThere()) {
      if (Date.now() > deadline) throw new Error(`${complaint} in: ${this.text()}`)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }
}

function* nodesBelow(node: SimNode): Generator<SimNode> {
  yield node
  for (const child of [...(node.shadowRoot ? [node.shadowRoot] : []), ...(node.childNodes ?? [])])
    yield* nodesBelow(child)
}

function controlOf({ _vt }: SimNode): Control {
  const attributes = Object.fromEntries((_vt?.attrs ?? []).map(({ name, value }) => [name, value]))
  return { id: String(attributes.id ?? ''), tag: _vt?.tagName ?? '', attributes }
}
