/** One open page as a person finds it: its words, its controls by id, their names for a screen reader, and its weight. */
import type { Drawn, DrawnNode } from './engine/engine'

/** An id, or what it looks like. */
type Id = string | RegExp

export type Control = Pick<DrawnNode, 'id' | 'tag' | 'attributes'>

/** A node of Taro's tree, as it stands in the page's data. */
interface TaroNode {
  cn?: TaroNode[]
  nn?: string
  v?: string
}

/** Milliseconds that somebody waits for a page: against what never comes, not against a busy machine. */
export const patience = Number(process.env.PATIENCE ?? 180_000)

export class Screen {
  constructor(
    private readonly drawn: Drawn,
    /** Bytes of each setData so far, as JSON. */
    readonly setData: readonly number[],
  ) {}

  /** All words on the page, in order. */
  text(): string {
    return this.drawn.text().replace(/\s+/g, ' ').trim()
  }

  /** Resolves when these words are on the page, or something matches. @throws with the page's words when it never comes */
  async waitFor(wanted: string | RegExp): Promise<void> {
    const isThere = () => (typeof wanted === 'string' ? this.text().includes(wanted) : wanted.test(this.text()))
    await this.until(isThere, `${String(wanted)} did not appear`)
  }

  /** Resolves when something on the page has this class. */
  async waitForClass(name: string): Promise<void> {
    const has = ({ attributes }: Control) =>
      String(attributes.class ?? '')
        .split(' ')
        .includes(name)
    await this.until(() => this.all().some(has), `nothing has the class ${name}`)
  }

  /** Resolves with this control as soon as it is on the page. */
  async waitForControl(id: Id): Promise<Control> {
    await this.until(() => this.find(id) !== undefined, `#${String(id)} did not appear`)
    return this.control(id)
  }

  /** Resolves when this control is no longer on the page. */
  async waitUntilGone(id: Id): Promise<void> {
    await this.until(() => this.find(id) === undefined, `#${String(id)} stayed`)
  }

  /** Resolves when Back would be held up: an open page-container stands on the page. */
  async waitForGuard(): Promise<void> {
    await this.until(() => this.guard() !== undefined, 'nothing holds Back up')
  }

  /** What WeChat does on Back where a page-container is open: closes that and leaves the page. False where there is none. */
  closeGuard(): boolean {
    const guard = this.guard()
    guard?.send('beforeleave', {}, { bubbles: false })
    return guard !== undefined
  }

  /** Taps a control as soon as it can be tapped. @throws when it does not appear, or stays disabled */
  async tap(id: Id): Promise<void> {
    await this.send(id, 'tap', { x: 0, y: 0 })
  }

  /** Types into an input or a textarea, as a person does before going on: input, then blur. */
  async type(id: Id, value: string): Promise<void> {
    await this.send(id, 'input', { value, cursor: value.length })
    await this.send(id, 'blur', { value })
  }

  /** What a screen reader says of a control. */
  aria(id: Id): string {
    const { attributes } = this.control(id)
    return String(attributes.ariaLabel ?? '')
  }

  /** @throws when it is not there */
  control(id: Id): Control {
    const node = this.find(id)
    if (node) return node
    const others = this.controls().map(each => each.id)
    throw new Error(`there is no #${String(id)}, but ${others.join(' ')}`)
  }

  /** Every node with an id that somebody gave it; Taro's own begin with an underscore. */
  controls(): Control[] {
    return this.all().filter(({ id }) => id !== '' && !id.startsWith('_'))
  }

  /** Every node of the page. */
  all(): Control[] {
    return [...this.drawn.nodes()]
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
    return measure(this.drawn.data().root as TaroNode)
  }

  /** Takes the page off the phone. */
  leave(): void {
    this.drawn.leave()
  }

  private find(id: Id): DrawnNode | undefined {
    const isIt = (found: string) => (typeof id === 'string' ? found === id : id.test(found))
    return [...this.drawn.nodes()].find(node => isIt(node.id))
  }

  private guard(): DrawnNode | undefined {
    return [...this.drawn.nodes()].find(
      ({ tag, attributes }) => tag.endsWith('page-container') && attributes.show === true,
    )
  }

  private async send(id: Id, name: string, detail: object): Promise<void> {
    const node = () => this.find(id)
    // The simulator would let a disabled button fire.
    const isReady = () => {
      const found = node()
      return found !== undefined && found.attributes.ariaDisabled !== true
    }
    await this.until(isReady, `#${String(id)} is not there for a ${name}, or disabled`)
    node()?.send(name, detail, { bubbles: true, capturePhase: true, composed: true })
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
