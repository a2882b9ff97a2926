import { useState } from 'react'
import { View } from '@tarojs/components'
import type { CallBackItem } from '@shared/reports/callBack'
import { ratingLabels, ratings, type Rating } from '@shared/reports/labels'
import { categoryOf } from '@config/community/categories'
import { Button } from '@/components/controls/Button'
import { OneOf } from '@/components/fields/OneOf'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Sheet } from '@/components/layout/Sheet'
import { Refusal } from '@/components/states/Refusal'
import { useCallReporter } from '../../people/contacts/useCallReporter'
import { sayTime } from '../../time'
import { useCalledBack } from './useCallBacks'

/** How whoever reported it is reached: by a call that they can read of, or without a number at the door. */
function sayReached({ stranger }: CallBackItem, may: boolean) {
  if (!stranger) return may ? '打电话他看得到' : '他没有留电话'
  const lives = stranger.lives ? ` · 住 ${stranger.lives}` : ''
  return `没有账号${stranger.phone ? '' : '，也没有电话，请上门问'}${lives}`
}

/** One report that closed without a word: whom to call, and how the call came out. */
export function CallBackCard({ item }: { item: CallBackItem }) {
  const { id, category, place, text, reporter, resolvedAt, tries } = item
  const [asking, setAsking] = useState(false)
  const call = useCallReporter(item)
  const { say, busy, refusal } = useCalledBack(item)
  return (
    <Card>
      <Row
        title={`${categoryOf(category).name} · ${place}`}
        note={[text || '只有照片', resolvedAt && `${sayTime(resolvedAt)} 办结`, tries > 0 && `打过 ${tries} 次没打通`]
          .filter(Boolean)
          .join(' · ')}
      />
      <Row
        title={reporter.name}
        note={call.phone ?? sayReached(item, call.may)}
        right={
          call.may && (
            <Button id={`call-${id}`} look='soft' small icon='phone' busy={call.busy} onPress={call.call}>
              打电话
            </Button>
          )
        }
      />
      <View className='row row--wrap stack'>
        <Button id={`missed-${id}`} look='line' share={1} busy={busy} onPress={() => say({ reached: false })}>
          没打通
        </Button>
        <Button id={`reached-${id}`} share={1} busy={busy} onPress={() => setAsking(true)}>
          打通了
        </Button>
      </View>
      <Refusal {...refusal} />
      {asking && <SaidSheet id={id} busy={busy} onClose={() => setAsking(false)} onSay={say} />}
    </Card>
  )
}

interface SheetProps {
  id: string
  busy: boolean
  onClose: () => void
  onSay: (said: { reached: true; solved: boolean; rating?: Rating }) => void
}

/** What the resident said on the phone: solved or not, and if they like how content they are. */
function SaidSheet({ id, busy, onClose, onSay }: SheetProps) {
  const [rating, setRating] = useState<Rating>()
  const say = (solved: boolean) => {
    onSay({ reached: true, solved, ...(rating ? { rating } : {}) })
    onClose()
  }
  const foot = (
    <>
      <Button id={`unsolved-${id}`} look='line' share={1} busy={busy} onPress={() => say(false)}>
        没解决
      </Button>
      <Button id={`solved-${id}`} share={1} busy={busy} onPress={() => say(true)}>
        解决了
      </Button>
    </>
  )
  return (
    <Sheet id={`said-${id}`} open title='居民怎么说' onClose={onClose} foot={foot}>
      <OneOf
        id={`rating-${id}`}
        label='满意吗（可以不问）'
        answers={ratings.map(key => ({ key, label: ratingLabels[key] }))}
        chosen={rating}
        onChoose={setRating}
      />
      <View className='muted stack'>点「没解决」，这件马上重新办，上一级会盯着。</View>
    </Sheet>
  )
}
