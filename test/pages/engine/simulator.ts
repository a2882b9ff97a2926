/** The older engine, exparser, as miniprogram-simulate drives it. Whole Taro pages are no components to it (PLATFORM §5). */
import path from 'node:path'
import simulate from 'miniprogram-simulate/src/index'
import loader from 'miniprogram-simulate/src/utils'
import styles from 'miniprogram-simulate/src/wxss'
import type { ComponentConfig, DrawnNode, EngineOf } from './engine'

// Nothing is laid out here, and the styles of a page cost a second: compiled.test.ts looks at them.
styles.compile = () => ''

export const simulator: EngineOf = (root, run) => {
  const ids = new Map<string, string>()
  function idOf(route: string): string {
    const known = ids.get(route)
    if (known) return known
    // The simulator runs a component's script by node's require, once; here each phone runs it in its own scope.
    loader.runJs = run
    const id = simulate.load(path.join(root, route), {
      compiler: 'official',
      rootPath: root,
      compilerOptions: { maxBuffer: 32 << 20 },
    })
    ids.set(route, id)
    return id
  }
  return {
    component: config => (Reflect.get(globalThis, 'Component') as (config: ComponentConfig) => void)(config),
    draw(route) {
      const component = simulate.render(idOf(route))
      const place = document.createElement('div')
      document.body.append(place)
      component.attach(place)
      return {
        nodes: () => [...nodesBelow(component._exparserNode)].map(nodeOf),
        text: () => place.textContent ?? '',
        data: () => component.data,
        leave() {
          component.detach()
          place.remove()
        },
      }
    },
  }
}

function* nodesBelow(node: SimNode): Generator<SimNode> {
  yield node
  for (const child of [...(node.shadowRoot ? [node.shadowRoot] : []), ...(node.childNodes ?? [])])
    yield* nodesBelow(child)
}

function nodeOf(node: SimNode): DrawnNode {
  const attributes = Object.fromEntries((node._vt?.attrs ?? []).map(({ name, value }) => [name, value]))
  return {
    id: String(attributes.id ?? ''),
    tag: node._vt?.tagName ?? '',
    attributes,
    send: (name, detail, options) => node.triggerEvent(name, detail, options),
  }
}
