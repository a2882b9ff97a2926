import { places } from '@config/community/places'
import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { ChangeCard } from '@/features/grid/regrid/ChangeCard'
import { useChanges } from '@/features/grid/useGrid'
import { useParams } from '@/platform/navigation'

/** 调整记录: what was changed at a node and below it, by whom, and from when it holds. */
export default function Changes() {
  const changes = useChanges(useParams().code || places.code)
  return (
    <Page title='调整记录'>
      <Pages
        id='changes'
        query={changes}
        empty={<Empty art='tree' title='还没有调整过' note='任命、请假、拆分和合并，都会记在这里' />}
      >
        {change => <ChangeCard key={change.id} change={change} />}
      </Pages>
    </Page>
  )
}
