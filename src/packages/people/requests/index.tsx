import { View } from '@tarojs/components'
import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { MatchedBindings } from '@/features/people/binding/MatchedBindings'
import { ChildRequests } from '@/features/people/children/ChildRequests'
import { RequestCard } from '@/features/people/binding/RequestCard'
import { useRequests } from '@/features/people/binding/useBinding'
import { useOnScreen } from '@/platform/navigation'

/** 住户申请: who wants to be bound to a home of my part of the grid, the oldest first. */
export default function BindingRequests() {
  const requests = useRequests(useOnScreen())
  return (
    <Page title='住户申请'>
      <View className='muted'>认得这家人，或者看过房产证、租房合同，再点通过。通过以后，他们就能报事、看通知。</View>
      <Pages
        id='requests'
        query={requests}
        empty={
          <Empty art='letterbox' title='没有要核对的申请' note='有人申请绑定您管的房屋，会出现在这里，也会发消息给您' />
        }
      >
        {request => <RequestCard key={request.id} request={request} />}
      </Pages>
      <MatchedBindings />
      <ChildRequests />
    </Page>
  )
}
