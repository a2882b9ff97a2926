import { kindOf } from '@shared/grid/code'
import { isStaffRole, mayEver } from '@shared/permissions'
import type { Me } from '@shared/people/contract'
import { Chip, Chips } from '@/components/Chip'
import { go } from '@/platform/navigation'

/** Where the tree opens for somebody: their highest post that is a node of it. */
const topOf = ({ posts }: Me) =>
  posts
    .filter(({ role }) => isStaffRole(role))
    .map(({ node }) => node)
    .filter(node => kindOf(node) !== null)
    .sort((a, b) => a.length - b.length)[0] ?? ''

/** For 工作台: the grid, my leave, who lets whom act for them, and what is wrong with the grid. */
export function GridEntries({ me }: { me: Me }) {
  if (!mayEver(me, 'grid.staff')) return null
  return (
    <Chips label='网格'>
      <Chip id='grid-open' icon='home' more onPress={() => go('packages/grid/node/index', { code: topOf(me) })}>
        网格
      </Chip>
      <Chip id='grid-leave' icon='clock' more onPress={() => go('packages/grid/leave/index')}>
        我要请假
      </Chip>
      {mayEver(me, 'mandate.record') && (
        <Chip id='mandate-record' icon='pen' more onPress={() => go('packages/people/record/index')}>
          登记代办
        </Chip>
      )}
      {mayEver(me, 'grid.gaps') && (
        <Chip id='grid-gaps' icon='search' more onPress={() => go('packages/grid/gaps/index')}>
          查空缺
        </Chip>
      )}
    </Chips>
  )
}
