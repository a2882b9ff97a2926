import { isWaiting } from '@shared/people/flow'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { go, goTab } from '@/platform/navigation'
import { useMe } from '../useMe'

/** For 首页 of somebody without a binding: the way to one, or who has the request. */
export function GuestCard() {
  const [waiting] = useMe().data?.requests.filter(({ state }) => isWaiting(state)) ?? []
  return (
    <Card look='warm'>
      {waiting ? (
        <Row
          id='bind-waiting'
          icon='clock'
          tone='amber'
          title={waiting.state === 'pending' ? '绑定申请等人核对' : '绑定申请等家长同意'}
          note={waiting.says}
          onPress={() => goTab('pages/me/index')}
        />
      ) : (
        <Row
          id='bind'
          icon='home'
          title='绑定我家，什么事都能报'
          note='选门牌、写姓名，单元长核对后就好。遇到险情现在就能拍照上报'
          onPress={() => go('packages/people/bind/index')}
        />
      )}
    </Card>
  )
}
