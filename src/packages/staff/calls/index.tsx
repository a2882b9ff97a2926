import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { CallCard } from '@/features/work/calls/CallCard'
import { useCalls } from '@/features/work/calls/useCalls'

/** 打电话通知: what must reach people and WeChat did not tell them. */
export default function Calls() {
  const calls = useCalls()
  return (
    <Page title='打电话通知'>
      <Pages
        id='calls'
        query={calls}
        empty={<Empty art='tree' title='都通知到了' note='要紧的事，微信没说成、本人也没看的，会列在这里' />}
      >
        {item => <CallCard key={item.id} item={item} />}
      </Pages>
    </Page>
  )
}
