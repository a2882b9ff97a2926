import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { categoryOf } from '@config/community/categories'
import { BigAction } from '@/components/controls/BigAction'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Page } from '@/components/page/Page'
import { Row } from '@/components/layout/Row'
import { CategoryPart } from '@/features/reports/category/CategoryPart'
import { isBlank, stageOf } from '@/features/reports/submit/draft'
import { draftForm, onDraftArrived, tellDraft, useDraft } from '@/features/reports/submit/draftStore'
import { ForWhom } from '@/features/reports/submit/ForWhom'
import { EmergencyCalls } from '@/features/reports/submit/EmergencyCalls'
import { PlacePart } from '@/features/reports/submit/PlacePart'
import { SubmitFoot } from '@/features/reports/submit/SubmitFoot'
import { supplementDraft } from '@/features/reports/resident/supplementDraft'
import { UploadGrid } from '@/features/photos/UploadGrid'
import { findPlaceIn } from '@/features/places/usePlaces'
import { useOffer } from '@/features/reports/submit/useOffer'
import { WaitingDraft } from '@/features/reports/submit/WaitingDraft'
import { WordsPart } from '@/features/reports/submit/WordsPart'
import { confirm, toast } from '@/platform/feedback'
import { replace, useParams } from '@/platform/navigation'
import { useOnline } from '@/platform/network'

const unreadable = () => toast('这张照片打不开，请换一张')

/** 拍一拍: the camera at once, then what it is and where, and one tap to send. */
export default function Submit() {
  const draft = useDraft()
  const online = useOnline()
  const offer = useOffer(draft)
  const { place, scene } = useParams()
  // What was left from the last time is offered again; 重新来 begins afresh.
  const [left, setLeft] = useState(() => !isBlank(draft) && !draft.handedIn)
  const [blankAtFirst] = useState(() => isBlank(draft))

  useEffect(() => {
    // A browser opens its file chooser only from a tap: there the photo's tile is large.
    if (blankAtFirst && process.env.TARO_ENV !== 'h5') draftForm.take(['camera']).catch(unreadable)
  }, [blankAtFirst])
  useEffect(() => {
    // A code that names nothing leaves the choice to the person.
    findPlaceIn(place ?? scene ?? '').then(
      found => found && tellDraft({ type: 'placed', place: found }),
      () => undefined,
    )
  }, [place, scene])
  useEffect(
    () =>
      onDraftArrived(({ id }, unsent) => {
        supplementDraft(id).tell({ type: 'filled', fields: { note: unsent } })
        replace('packages/report/done/index', { id, ...(unsent ? { earlier: '1' } : {}) })
      }),
    [],
  )

  const startAfresh = async () => {
    if (!(await confirm({ title: '重新来？', text: '写好的字和照片都会去掉', yes: '重新来' }))) return
    draftForm.throwAway()
    setLeft(false)
  }
  const waiting = stageOf(draft, online) === 'waiting'
  return (
    <Page title='拍一拍' foot={<SubmitFoot draft={draft} offer={offer} />}>
      {waiting ? (
        <WaitingDraft draft={draft} />
      ) : (
        <View key={draft.key}>
          {offer.category && categoryOf(offer.category).level === 'P0' && <EmergencyCalls />}
          {left && (
            <Card look='warm'>
              <Row
                title='上次没交的，接着写'
                right={
                  <Button id='start-afresh' look='line' small onPress={() => void startAfresh()}>
                    重新来
                  </Button>
                }
              />
            </Card>
          )}
          {draft.photos.length ? (
            <UploadGrid id='photos' label='照片' uploads={draft.photos} form={draftForm} />
          ) : (
            <View className='stack'>
              <BigAction
                id='photos-add'
                icon='camera'
                title='拍张照片'
                note='拍清楚是什么、在哪儿'
                onPress={() => void draftForm.take().catch(unreadable)}
              />
            </View>
          )}
          <ForWhom draft={draft} />
          <PlacePart draft={draft} offer={offer} />
          <CategoryPart draft={draft} offer={offer} />
          <WordsPart draft={draft} category={offer.category} />
          <View className='stack muted'>只有您和处理的人看得到。照片里的位置信息会自动去掉。</View>
        </View>
      )}
    </Page>
  )
}
