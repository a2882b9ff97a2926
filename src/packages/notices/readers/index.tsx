import { useState } from 'react'
import { Page } from '@/components/page/Page'
import { AgainFoot } from '@/features/notices/reached/AgainFoot'
import { Doors } from '@/features/notices/reached/Doors'
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
  const wider = useReaders(way.length > 0 ? id : '', way[1])
  const first = readers.data?.pages[0]
  const again = first && first.items.length > 0 ? first.again : null
  return (
    <Page
      title='还没看到的人'
      foot={first && again && <AgainFoot notice={id} node={node} again={again} urgent={first.urgent} />}
    >
      {first && (
        <ReadersHead
          readers={first}
          wider={way.length > 0 ? wider.data?.pages[0] : undefined}
          onAbove={way.length > 0 ? () => setWay(way.slice(1)) : undefined}
          onPart={(code, beside) => setWay([code, ...(beside ? way.slice(1) : way)])}
        />
      )}
      <Doors key={node ?? ''} notice={id} node={node} readers={readers} />
    </Page>
  )
}
