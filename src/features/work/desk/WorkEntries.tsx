import { kindOf } from '@shared/grid/code'
import { isStaffRole } from '@shared/permissions'
import type { Me } from '@shared/people/contract'
import { Chip, Chips } from '@/components/controls/Chip'
import { go } from '@/platform/navigation'
import { waysOf } from '../../entries'

/** Where the tree opens for somebody: their highest post that is a node of it. */
const topOf = ({ posts }: Me) =>
  posts
    .filter(({ role }) => isStaffRole(role))
    .map(({ node }) => node)
    .filter(node => kindOf(node) !== null)
    .sort((a, b) => a.length - b.length)[0] ?? ''

/** For 工作台: the grid, my leave and whatever else somebody's posts give them, each for whoever may. */
export function WorkEntries({ me }: { me: Me }) {
  const ways = waysOf(me, 'work')
  if (!ways.length) return null
  return (
    <Chips label='网格'>
      {ways.map(({ id, label, icon, page }) => (
        <Chip key={id} id={id} icon={icon} more onPress={() => go(page, { code: topOf(me) })}>
          {label}
        </Chip>
      ))}
    </Chips>
  )
}
