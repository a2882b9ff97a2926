import { roleLabels } from '@shared/permissions'
import type { Me } from '@shared/people/contract'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'

/** For 工作台 of whoever is suspended: what that means, and what is still there. */
export function SuspendedNote({ me: { suspended } }: { me: Me }) {
  if (!suspended.length) return null
  const posts = suspended.map(({ role, place }) => `${place}${roleLabels[role]}`).join('、')
  return (
    <Card look='warm'>
      <Row
        icon='warn'
        tone='amber'
        title='您正在暂停履职'
        note={`${posts}：新的诉求先不派给您。手上的还能看，由上一级转给别人。想问原因，请找上一级`}
      />
    </Card>
  )
}
