/** What draws the compiled pages: two engines of WeChat's own do, the older one in miniprogram-simulate, and glass-easel, which newer base libraries have. */

/** A page or component as its own script sees it: what WeChat calls `this`. */
export type Caller = Record<string, unknown>

/** What a compiled script says of a component. */
export interface ComponentConfig {
  data?: object
  methods?: Record<string, unknown>
  lifetimes?: Record<string, unknown>
  [more: string]: unknown
}

/** One built-in element of a page, with what was handed to it. */
export interface DrawnNode {
  id: string
  tag: string
  /** By their names in camel case: `ariaLabel`, `class`, `disabled`. */
  attributes: Record<string, unknown>
  /** Lets something happen to it, as a finger or the keyboard would. */
  send(name: string, detail: object, options: { bubbles: boolean; composed?: boolean; capturePhase?: boolean }): void
}

export interface Drawn {
  /** Every node, in the order of the page. */
  nodes(): Iterable<DrawnNode>
  /** All words, in order. */
  text(): string
  data(): Record<string, unknown>
  leave(): void
}

export interface Engine {
  /** WeChat's `Component`, for the script that is being run. */
  component(config: ComponentConfig): void
  /** Draws the component that stands in a file of the built app; runs its script, and those of the components it uses, when they are first needed. */
  draw(route: string): Drawn
}

/** @param run runs a compiled script once, in the phone's own scope */
export type EngineOf = (root: string, run: (file: string) => unknown) => Engine
