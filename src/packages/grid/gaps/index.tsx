import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { Checked, GapList } from '@/features/grid/gaps/GapList'
import { useGaps } from '@/features/grid/useGrid'

/** 查空缺: every home in one unit, every unit with somebody who answers; here is what is not so. */
export default function Gaps() {
  const gaps = useGaps()
  return (
    <Page title='查空缺'>
      <Loaded id='gaps' query={gaps}>
        {({ items, counts, checked }) => (
          <>
            {items.length ? (
              <GapList items={items} counts={counts} />
            ) : (
              <Empty art='tree' title='一处空缺也没有' note='每一户都有人管，每个网格都有人应答' />
            )}
            <Checked {...checked} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
