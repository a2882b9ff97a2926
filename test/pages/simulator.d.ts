/**
 * The parts of miniprogram-simulate that the phone uses. Its own declarations are not taken: they bring WeChat's global types with them,
 * whose `require` would replace node's in the whole project.
 */
declare module 'miniprogram-simulate/src/index' {
  interface LoadOptions {
    compiler: 'official'
    rootPath: string
    compilerOptions: { maxBuffer: number }
  }
  const simulate: {
    /** Compiles a component and those it uses, and registers it. Answers its id. */
    load(path: string, options: LoadOptions): string
    render(id: string): SimComponent
  }
  export default simulate
}

declare module 'miniprogram-simulate/src/utils' {
  /** How the simulator runs a component's script. */
  const utils: { runJs: (file: string) => unknown }
  export default utils
}

declare module 'miniprogram-simulate/src/wxss' {
  /** How the simulator makes CSS of a component's styles. */
  const styles: { compile: (wxss: string) => string }
  export default styles
}

interface SimComponent {
  readonly data: Record<string, unknown>
  readonly _exparserNode: SimNode
  attach(parent: Element): void
  detach(): void
}

/** A node of the simulator's tree. Built-in tags are empty shells: attributes are read here, not in the DOM. */
interface SimNode {
  childNodes?: SimNode[]
  shadowRoot?: SimNode
  /** Lets something happen to it, as a finger or the keyboard would. */
  triggerEvent(name: string, detail: object, options: object): void
  _vt?: { tagName?: string; attrs?: { name: string; value: unknown }[] }
}
