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
