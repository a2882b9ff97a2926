import type { Me } from '@shared/people/contract'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { go, useOnScreen } from '@/platform/navigation'
import { offers } from '../../entries'
import { useRequests } from './useBinding'

/** For 工作台: how many requests wait for me; nothing when none does. */
export const WaitingBindings = ({ me }: { me: Me }) => (offers(me, 'requests') ? <Waiting /> : null)

function Waiting() {
  const pages = useRequests(useOnScreen()).data?.pages ?? []
  const count = pages.reduce((sum, { items }) => sum + items.length, 0)
  const more = pages[pages.length - 1]?.next ? '多' : ''
  if (!count) return null
  return (
    <Card look='warm'>
      <Row
        id='binding-requests'
        icon='home'
        tone='amber'
        title={`${count}${more} 户申请等您核对`}
        note='核对姓名和门牌，点一下就好'
        onPress={() => go('packages/people/requests/index')}
      />
    </Card>
  )
}
