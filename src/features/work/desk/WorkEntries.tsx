import { kindOf } from '@shared/grid/code'
import { isStaffRole } from '@shared/permissions'
import type { Me } from '@shared/people/contract'
import { Chip, Chips } from '@/components/controls/Chip'
import type { IconName } from '@/components/icons/Icon'
import { go } from '@/platform/navigation'
import { offers, type EntryName } from '../../entries'

/** Where the tree opens for somebody: their highest post that is a node of it. */
const topOf = ({ posts }: Me) =>
  posts
    .filter(({ role }) => isStaffRole(role))
    .map(({ node }) => node)
    .filter(node => kindOf(node) !== null)
    .sort((a, b) => a.length - b.length)[0] ?? ''

const ways: { entry: EntryName; id: string; label: string; icon: IconName; open: (me: Me) => void }[] = [
  {
    entry: 'grid',
    id: 'grid-open',
    label: '网格',
    icon: 'home',
    open: me => go('packages/grid/node/index', { code: topOf(me) }),
  },
  { entry: 'leave', id: 'grid-leave', label: '我要请假', icon: 'clock', open: () => go('packages/grid/leave/index') },
  {
    entry: 'mandate',
    id: 'mandate-record',
    label: '登记代办',
    icon: 'pen',
    open: () => go('packages/people/record/index'),
  },
  { entry: 'roles', id: 'grid-roles', label: '角色管理', icon: 'me', open: () => go('packages/grid/roles/index') },
  { entry: 'gaps', id: 'grid-gaps', label: '查空缺', icon: 'search', open: () => go('packages/grid/gaps/index') },
  { entry: 'roster', id: 'roster-open', label: '花名册', icon: 'book', open: () => go('packages/roster/index') },
  { entry: 'audit', id: 'audit-open', label: '审计', icon: 'shield', open: () => go('packages/audit/index') },
  { entry: 'mend', id: 'mend-open', label: '待修资料', icon: 'warn', open: () => go('packages/staff/mend/index') },
]

/** For 工作台: the grid, my leave, who lets whom act for them, who holds what, what is wrong with the grid, the roster, the audit, and what is damaged; each for whoever may. */
export function WorkEntries({ me }: { me: Me }) {
  const shown = ways.filter(({ entry }) => offers(me, entry))
  if (!shown.length) return null
  return (
    <Chips label='网格'>
      {shown.map(({ entry, id, label, icon, open }) => (
        <Chip key={entry} id={id} icon={icon} more onPress={() => open(me)}>
          {label}
        </Chip>
      ))}
    </Chips>
  )
}
