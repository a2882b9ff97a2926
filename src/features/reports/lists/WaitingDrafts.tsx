import { View } from '@tarojs/components'
import { categoryOf } from '@config/community/categories'
import { Card } from '@/components/layout/Card'
import { Meter } from '@/components/display/Progress'
import { Photo } from '@/components/photos/Photo'
import { Tile } from '@/components/display/Tile'
import { go } from '@/platform/navigation'
import { useOnline } from '@/platform/network'
import { useStore, type Store } from '@/platform/store'
import { draftSays, stageOf, type Draft } from '../submit/draft'
import { drafts } from '../submit/draftStore'
import { shareSent } from '../../photos/uploads'

/** What was not handed in yet or waits to be sent, the newest first: nothing that was photographed gets lost (UI §1). */
export function WaitingDrafts() {
  return (
    <>
      {[...useStore(drafts)].reverse().map(({ store }) => (
        <DraftCard key={store.get().key} store={store} />
      ))}
    </>
  )
}

/** One of them; a tap opens it, to be corrected or taken back. Its id is `draft-<key>`. */
function DraftCard({ store }: { store: Store<Draft> }) {
  const draft = useStore(store)
  const online = useOnline()
  const { key, photos, text, category } = draft
  const [photo] = photos
  const isGoing = photos.length > 0 && stageOf(draft, online) === 'photos'
  return (
    <Card look='warm' id={`draft-${key}`} onPress={() => go('packages/report/submit/index', { draft: key })}>
      <View className='row'>
        {photo ? <Photo src={photo.photo.path} label='' /> : <Tile icon='pen' tone='amber' />}
        <View className='grow'>
          <View className='strong'>
            {category ? categoryOf(category).name : text.trim().slice(0, 20) || '拍了一半'}
          </View>
          <View className='muted'>{draftSays(draft, online)}</View>
          {isGoing && <Meter value={shareSent(photos)} label='照片传了多少' />}
        </View>
      </View>
    </Card>
  )
}
