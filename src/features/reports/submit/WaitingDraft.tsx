import { Card } from '@/components/layout/Card'
import { Result } from '@/components/display/Facts'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { categoryOf } from '@config/community/categories'
import { useOnline } from '@/platform/network'
import type { Draft } from './draft'

/** A report that is handed in and waits for the network: that it is safe, and that nothing more is to be done. */
export function WaitingDraft({ draft }: { draft: Draft }) {
  const { photos, text, place, placeNote, category, principal, problem } = draft
  const online = useOnline()
  const where = place && place !== 'unclear' ? place.fullName : placeNote
  return (
    <>
      <Result
        icon={online ? 'clock' : 'wifi'}
        tone='amber'
        title='已经存好了'
        note={online ? '还没交上，过一会儿自动再交' : '没有网络。连上网会自动交，您先忙'}
      />
      {problem?.askCode && <Refusal text={problem.message} askCode={problem.askCode} />}
      <Card>
        <Row
          icon='image'
          title={category ? categoryOf(category).name : ''}
          note={[principal ? `替${principal.name}` : '', where, photos.length ? `${photos.length} 张照片` : '', text]
            .filter(Boolean)
            .join(' · ')}
        />
      </Card>
    </>
  )
}
