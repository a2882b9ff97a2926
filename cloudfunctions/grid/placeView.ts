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
  const own = nodes.find(({ parent }) => parent === under)
  return nodes.map(node => ({ ...placeView(node), ...(node.parent === under ? {} : { name: beside(node, own) }) }))
}

/** What the whole names do not share, from a gap between words on. */
function beside({ fullName }: GridNode, own: GridNode | undefined): string {
  const other = own?.fullName ?? ''
  const differs = [...fullName].findIndex((letter, at) => letter !== other[at])
  return fullName.slice(fullName.lastIndexOf(' ', Math.max(0, differs - 1)) + 1)
}
