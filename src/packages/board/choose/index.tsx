import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { ChooseForm } from '@/features/board/ChooseForm'
import { useBoardDraft } from '@/features/board/useBoard'
import { useParams } from '@/platform/navigation'

/** 放上公示栏: what of a report everybody may see, with faces and plates covered by finger. */
export default function Choose() {
  const { id = '' } = useParams()
  const draft = useBoardDraft(id)
  return (
    <Page title='放上公示栏'>
      <Loaded id='board-draft' query={draft}>
        {({ place, words, before, after }) => (
          <ChooseForm
            id={id}
            place={place}
            words={words}
            photos={(['before', 'after'] as const).flatMap(kind =>
              (kind === 'before' ? before : after).map(({ url }) => ({ url, kind, chosen: false, covered: [] })),
            )}
          />
        )}
      </Loaded>
    </Page>
  )
}
