import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { CallBackCard } from '@/features/work/callBacks/CallBackCard'
import { useCallBacks } from '@/features/work/callBacks/useCallBacks'

/** 回访: what closed without a word and was drawn to be asked after by phone. */
export default function CallBacks() {
  const callBacks = useCallBacks()
  return (
    <Page title='回访'>
      <Pages
        id='callBacks'
        query={callBacks}
        empty={<Empty art='tree' title='没有要打的电话' note='办结了没人评价的，抽一部分请您打电话问问' />}
      >
        {item => <CallBackCard key={item.id} item={item} />}
      </Pages>
    </Page>
  )
}
