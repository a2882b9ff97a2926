import { useState } from 'react'
import { ladderOf } from '@shared/grid/code'
import type { Permission } from '@shared/permissions'
import { useMe } from '../people/useMe'
import { partsWith } from '../places/partsWith'
import { thisMonth } from './months'

/** Of which part of the grid, and of which month, somebody looks at figures: at first the widest over which they have the right, in this month. */
export function useChosenPart(right: Exclude<Permission, 'system'>) {
  const me = useMe().data
  const top = (me && partsWith(me, right)[0]) ?? ''
  const [chosen, choose] = useState<string>()
  const [month, setMonth] = useState(thisMonth)
  const node = chosen ?? top
  const above = ladderOf(node)
    .slice(1)
    .find(code => code.startsWith(top))
  return { top, node, above, choose, month, setMonth }
}

export type ChosenPart = ReturnType<typeof useChosenPart>
