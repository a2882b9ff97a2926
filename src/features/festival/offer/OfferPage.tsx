import { View } from '@tarojs/components'
import type { PublicSession } from '@shared/festival/editions'
import type { EntryView } from '@shared/festival/signUp'
import { refusalOf } from '@/api/errors'
import { heading } from '@/components/a11y/attributes'
import { Button } from '@/components/controls/Button'
import { Meter } from '@/components/display/Progress'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Page } from '@/components/page/Page'
import { Refusal } from '@/components/states/Refusal'
import { confirm, toast } from '@/platform/feedback'
import { replace } from '@/platform/navigation'
import { sayLength, sayTime } from '../../time'
import { Scene } from '../art/Scene'
import { FestivalTile } from '../art/FestivalIcon'
import { DayLeaf } from '../layout/DayLeaf'
import { useAnswerOffer } from '../useFestival'
import { sayFullDay, sayHours } from '../when'
import '../result/Joy.scss'

interface Props {
  entry: EntryView
  session: PublicSession
  offer: NonNullable<EntryView['offer']>
  /** Milliseconds that it is kept still. */
  left: number
}

/** Places that came free and are kept for this household: until when, and its two answers. */
export function OfferPage({ entry, session, offer, left }: Props) {
  const answer = useAnswerOffer(session.id, accepted => {
    toast(accepted ? '好，名额是您家的了' : '让给下一家了')
    replace('packages/festival/result/index', { session: session.id })
  })
  const pass = () =>
    void confirm({
      title: '让给下一家？',
      text: '让出去就轮不回来了。柿子照样分给您家',
      yes: '让出去',
    }).then(yes => yes && answer.mutate(false))
  const says = left > 0 ? `还剩 ${sayLength(left)}，过时就问下一家` : '时间过了，正在问下一家'
  const foot = (
    <>
      <Refusal {...refusalOf(answer.error)} />
      <Button id='accept' wide busy={answer.isPending && answer.variables} onPress={() => answer.mutate(true)}>
        要
      </Button>
      <Button id='pass' look='line' wide busy={answer.isPending && !answer.variables} onPress={pass}>
        让给下一家
      </Button>
    </>
  )
  return (
    <Page title='轮到您家了' head={<Scene name='offer' />} foot={foot}>
      <View className='calm'>
        <View className='calm__title' {...heading(1)}>{`有 ${offer.places} 个名额让给您家`}</View>
        <View className='calm__says'>{`您家报的是 ${entry.partySize} 人，正好`}</View>
      </View>
      <Card>
        <Row
          left={<DayLeaf time={session.startsAt} />}
          title={`${sayFullDay(session.startsAt)} ${session.name}`}
          note={`${sayHours(session)} · ${session.meeting.words}`}
        />
        <View className='stack row row--between'>
          <View className='muted'>给您留到</View>
          <View className='big'>{sayTime(offer.until)}</View>
        </View>
        <Meter value={left / (Date.parse(offer.until) - Date.parse(offer.at))} label={says} />
        <View className='muted'>{says}</View>
      </Card>
      <Card look='warm'>
        <Row
          left={<FestivalTile name='order' tone='amber' />}
          title='按次序问，谁也插不了队'
          note='名额不够一家人去的，先问后面够的，次序不变'
        />
      </Card>
    </Page>
  )
}
