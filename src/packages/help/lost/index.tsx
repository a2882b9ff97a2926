import { Button } from '@/components/controls/Button'
import { Result } from '@/components/display/Facts'
import { Page } from '@/components/page/Page'
import { CallForHelp } from '@/components/states/CallForHelp'
import { goTab } from '@/platform/navigation'

/** Where an address leads that is no page: an old message, a code that was printed long ago. */
export default function Lost() {
  const foot = (
    <>
      <CallForHelp id='lost-call' />
      <Button id='lost-home' share={2} icon='home' onPress={() => goTab('pages/home/index')}>
        回首页
      </Button>
    </>
  )
  return (
    <Page title='没有这一页' foot={foot}>
      <Result
        icon='search'
        tone='amber'
        title='这一页找不到了'
        note='链接可能太旧，或者这一页搬走了。您的诉求和消息都还在，从首页就能找到'
      />
    </Page>
  )
}
