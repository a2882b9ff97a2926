import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { ObjectionCard } from '@/features/notices/desk/ObjectionCard'
import { useObjections } from '@/features/notices/desk/useDesk'
import { useParams } from '@/platform/navigation'

/** 答复意见: what was said to a 公示; all of it is answered before that ends. */
export default function Objections() {
  const { id = '' } = useParams()
  return (
    <Page title='答复意见'>
      <Pages
        id='objections'
        query={useObjections(id)}
        empty={<Empty art='tree' title='还没有人提意见' note='有人提了，会出现在这里，也会发消息给您' />}
      >
        {each => <ObjectionCard key={each.id} notice={id} objection={each} />}
      </Pages>
    </Page>
  )
}
