import type { PlaceView } from '@shared/grid/contract'
import type { GridNode } from '@shared/grid/node'

export const placeView = ({ _id, kind, name, fullName, spot }: GridNode): PlaceView => ({
  code: _id,
  kind,
  name,
  fullName,
  branches: kind !== 'home' && kind !== 'spot',
  ...(spot ? { spot } : {}),
})

/** Several below one node: what came from elsewhere is called by its own unit or building too, `3 单元 402` beside `402`. */
export function placeViews(under: string, nodes: readonly GridNode[]): PlaceView[] {
  const shared = sharedWords(nodes.map(({ fullName }) => fullName))
  return nodes.map(node => ({
    ...placeView(node),
    ...(node.parent === under ? {} : { name: node.fullName.slice(shared) }),
  }))
}

/** How many letters all whole names begin with, up to a gap between words. */
function sharedWords([first = '', ...others]: string[]): number {
  const differs = [...first].findIndex((letter, at) => others.some(other => other[at] !== letter))
  return first.lastIndexOf(' ', differs < 0 ? first.length : differs) + 1
}
