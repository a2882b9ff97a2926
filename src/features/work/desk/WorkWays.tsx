import { kindOf } from '@shared/grid/code'
import { isStaffRole } from '@shared/permissions'
import type { Me } from '@shared/people/contract'
import { Tiles } from '@/components/display/Tile'
import { go } from '@/platform/navigation'
import { waysOf } from '../../entries'

/** Where the tree opens for somebody: their highest post that is a node of it. */
const topOf = ({ posts }: Me) =>
  posts
    .filter(({ role }) => isStaffRole(role))
    .map(({ node }) => node)
    .filter(node => kindOf(node) !== null)
    .sort((a, b) => a.length - b.length)[0] ?? ''

interface Props {
  me: Me
  /** What waits behind each, by its id. */
  waiting: Record<string, number>
  /** Before one of them opens. */
  onLeave?: () => void
}

/** The grid, my leave and whatever else somebody's posts give them, each for whoever may. */
export function WorkWays({ me, waiting, onLeave }: Props) {
  const ways = waysOf(me, 'work')
  if (!ways.length) return null
  return (
    <Tiles
      label='别的办法'
      items={ways.map(({ id, label, icon, page }) => ({
        ...{ id, label, icon, count: waiting[id] },
        onPress: () => {
          onLeave?.()
          go(page, { code: topOf(me) })
        },
      }))}
    />
  )
}
