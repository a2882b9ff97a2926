import { useState } from 'react'
import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Section } from '@/components/layout/Section'
import { Empty } from '@/components/states/States'
import { DoorCard } from '@/features/notices/reached/DoorCard'
import { ReadersHead } from '@/features/notices/reached/ReadersHead'
import { useReaders } from '@/features/notices/reached/useReaders'
import { useParams } from '@/platform/navigation'

/** 还没看到的人: who has not read a notice, door by door, and whether somebody told them. */
export default function ReadersPage() {
  const { id = '' } = useParams()
  // The way down, the last part in front.
  const [way, setWay] = useState<string[]>([])
  const node = way[0]
  const readers = useReaders(id, node)
  const first = readers.data?.pages[0]
  const items = readers.data?.pages.flatMap(page => page.items) ?? []
  const told = items.filter(({ called }) => called?.outcome === 'done').length
  return (
    <Page title='还没看到的人'>
      {first && (
        <ReadersHead
          readers={first}
          onAbove={way.length > 0 ? () => setWay(way.slice(1)) : undefined}
          onPart={code => setWay([code, ...way])}
        />
      )}
      {first && items.length > 0 && (
        <Section
          title={first.urgent ? '还没点知晓的' : '还没看的'}
          aside={told > 0 ? `告诉了 ${told} 人` : undefined}
        />
      )}
      <Pages
        key={node ?? ''}
        id='doors'
        query={readers}
        empty={<Empty art='tree' title='都知道了' note='这一片一个不落' />}
      >
        {item => (
          <DoorCard
            key={item.person.id}
            notice={id}
            title={first?.title ?? ''}
            urgent={!!first?.urgent}
            node={node}
            item={item}
          />
        )}
      </Pages>
    </Page>
  )
}
