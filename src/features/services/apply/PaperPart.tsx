import { View } from '@tarojs/components'
import type { PaperRule } from '@shared/services/guide/spec'
import { UploadGrid } from '../../photos/UploadGrid'
import { useForm } from '../../photos/photoForm'
import { PaperCard } from '../list/PaperCard'
import { paperForm } from './paperPhotos'

interface Props {
  /** Names the draft, or the correction. */
  of: string
  paper: Pick<PaperRule, 'id' | 'name' | 'how' | 'count' | 'why' | 'from' | 'picture' | 'photo'>
  /** What is not right with the one that was handed in. */
  wrong?: string | null
}

/** One paper to be handed in: its photos, or that it is brought along. */
export function PaperPart({ of, paper, wrong }: Props) {
  return (
    <PaperCard paper={paper}>
      {wrong && <View className='refusal'>{wrong}</View>}
      {paper.photo ? (
        <Photographed of={of} paper={paper} />
      ) : (
        <View className='stack strong'>这样要当面看，来的时候带着</View>
      )}
    </PaperCard>
  )
}

function Photographed({ of, paper }: Pick<Props, 'of' | 'paper'>) {
  const form = paperForm(of, paper.id)
  const { photos } = useForm(form)
  return (
    <View className='stack'>
      <UploadGrid id={`paper-${paper.id}`} label={`${paper.name}的照片`} uploads={photos} form={form} />
      {photos.length === 0 && <View className='muted'>不方便拍也行，来的时候带着</View>}
    </View>
  )
}
