import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { go } from '@/platform/navigation'
import { useMe } from '../../people/useMe'
import { managesThere, seesReadersThere } from '../rights'

/** For staff: who has not read it yet in their part of the grid, as long as it can be read, and the desk of whoever writes there. */
export function StaffWays({ id, node, isHere }: { id: string; node: string; isHere: boolean }) {
  const me = useMe().data
  if (!me) return null
  const [reads, writes] = [isHere && seesReadersThere(me, node), managesThere(me, node)]
  if (!reads && !writes) return null
  return (
    <Card>
      {reads && (
        <Row
          id='readers-open'
          icon='eye'
          title='还没看到的人'
          note='您这一片，挨家说一声'
          line
          onPress={() => go('packages/notices/readers/index', { id })}
        />
      )}
      {writes && (
        <Row
          id='manage-open'
          icon='pen'
          title='管这条公告'
          note='更正、撤下、答复意见'
          line
          onPress={() => go('packages/notices/manage/index', { id })}
        />
      )}
    </Card>
  )
}
