import { View } from '@tarojs/components'
import { categoryOf } from '@config/community/categories'
import { useElder } from '@/components/a11y/textSize'
import { BigAction } from '@/components/controls/BigAction'
import { Page } from '@/components/page/Page'
import { ElderFoot, ElderSubmit } from '@/features/elder/ElderSubmit'
import { useSteps } from '@/features/elder/useSteps'
import { UploadGrid } from '@/features/photos/UploadGrid'
import { AboutPart } from '@/features/reports/category/AboutPart'
import { CategoryPart } from '@/features/reports/category/CategoryPart'
import { stageOf } from '@/features/reports/submit/draft'
import { draftForm } from '@/features/reports/submit/draftStore'
import { EmergencyCalls } from '@/features/reports/submit/EmergencyCalls'
import { ForWhom } from '@/features/reports/submit/ForWhom'
import { LeftOver } from '@/features/reports/submit/LeftOver'
import { PlacePart } from '@/features/reports/submit/PlacePart'
import { SubmitFoot } from '@/features/reports/submit/SubmitFoot'
import { snap, useOpenDraft } from '@/features/reports/submit/useOpenDraft'
import { useOffer } from '@/features/reports/submit/useOffer'
import { SimilarPart } from '@/features/reports/similar/SimilarPart'
import { useSimilar } from '@/features/reports/similar/useSimilar'
import { WaitingDraft } from '@/features/reports/submit/WaitingDraft'
import { WordsPart } from '@/features/reports/submit/WordsPart'
import { useOnline } from '@/platform/network'

/** 拍一拍: the camera at once, then what it is and where, and one tap to send. */
export default function Submit() {
  const { draft, left, unknownCode, another, drop } = useOpenDraft()
  const online = useOnline()
  const offer = useOffer(draft)
  const similar = useSimilar(draft, offer)
  const elder = useElder()
  const steps = useSteps(draft)
  const leftOver = left && <LeftOver onAnother={another} onDrop={() => void drop()} />
  const waiting = stageOf(draft, online) === 'waiting'
  return (
    <Page
      title='拍一拍'
      foot={
        elder ? (
          <ElderFoot draft={draft} offer={offer} steps={steps} similar={similar} />
        ) : (
          <SubmitFoot draft={draft} offer={offer} similar={similar} />
        )
      }
    >
      {waiting ? (
        <WaitingDraft draft={draft} onDrop={() => void drop()} />
      ) : elder ? (
        <ElderSubmit key={draft.key} draft={draft} offer={offer} steps={steps} unknown={unknownCode} onSnap={snap}>
          {leftOver}
        </ElderSubmit>
      ) : (
        <View key={draft.key}>
          {offer.category && categoryOf(offer.category).level === 'P0' && <EmergencyCalls />}
          {leftOver}
          {draft.photos.length ? (
            <UploadGrid id='photos' label='照片' uploads={draft.photos} form={draftForm} />
          ) : (
            <View className='stack'>
              <BigAction id='photos-add' icon='camera' title='拍张照片' note='拍清楚是什么、在哪儿' onPress={snap} />
            </View>
          )}
          <ForWhom draft={draft} />
          <WordsPart draft={draft} category={offer.category} />
          <CategoryPart draft={draft} offer={offer} />
          <PlacePart draft={draft} offer={offer} unknown={unknownCode} />
          <SimilarPart similar={similar} />
          {!offer.guest && <AboutPart draft={draft} offer={offer} />}
          <View className='stack muted'>只有您和处理的人看得到。照片里的位置信息会自动去掉。</View>
        </View>
      )}
    </Page>
  )
}
