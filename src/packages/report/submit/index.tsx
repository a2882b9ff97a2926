import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { categoryOf } from '@config/community/categories'
import { BigAction } from '@/components/BigAction'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { CategoryPart } from '@/features/reports/CategoryPart'
import { isBlank, stageOf } from '@/features/reports/draft'
import { draftForm, onDraftArrived, tellDraft, useDraft } from '@/features/reports/draftStore'
import { ForWhom } from '@/features/reports/ForWhom'
import { EmergencyCalls } from '@/features/reports/EmergencyCalls'
import { PlacePart } from '@/features/reports/PlacePart'
import { placeCodeIn } from '@/features/reports/placeCode'
import { SubmitFoot } from '@/features/reports/SubmitFoot'
import { supplementDraft } from '@/features/reports/supplementDraft'
import { UploadGrid } from '@/features/photos/UploadGrid'
import { findPlace } from '@/features/reports/usePlaces'
import { useOffer } from '@/features/reports/useOffer'
import { WaitingDraft } from '@/features/reports/WaitingDraft'
import { WordsPart } from '@/features/reports/WordsPart'
import { confirm, toast } from '@/platform/feedback'
import { replace, useParams } from '@/platform/navigation'
import { useOnline } from '@/platform/network'

const unreadable = () => toast('这张照片打不开,请换一张')

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
    const code = placeCodeIn(place ?? scene ?? '')
    // A code that names nothing leaves the choice to the person.
    if (code)
      findPlace(code).then(
        found => tellDraft({ type: 'placed', place: found }),
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
    if (!(await confirm({ title: '重新来?', text: '写好的字和照片都会去掉', yes: '重新来' }))) return
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
                title='上次没交的,接着写'
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
