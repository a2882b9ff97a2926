import { Empty } from '@/components/states/States'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { PosterPart } from '@/features/festival/poster/PosterPart'
import { posterOf, usePoster } from '@/features/festival/poster/usePoster'
import { useParams } from '@/platform/navigation'

/** 我家的海报: what my household got this year, to be kept and sent to relatives. */
export default function PosterPage() {
  const edition = Number(useParams().edition) || 12
  return (
    <Page title='我家的海报'>
      <Loaded id='poster' query={usePoster(edition)}>
        {view => {
          const poster = posterOf(view)
          return poster ? (
            <PosterPart poster={poster} code={view.code} />
          ) : (
            <Empty art='basket' title='还没有您家的份' note='果子分好了，您家的海报就在这里' />
          )
        }}
      </Loaded>
    </Page>
  )
}
