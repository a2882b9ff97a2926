import { View } from '@tarojs/components'
import { categoryOf } from '@config/community/categories'
import { stateLabels } from '@shared/reports/labels'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Refusal } from '@/components/states/Refusal'
import { go } from '@/platform/navigation'
import { placeTail } from '../../reports/placeTail'
import { useTakeBack } from './useTakeBack'

/** So many are shown one by one. */
const most = 5

/** Back from a leave: what was given over and is not settled yet, to be taken back with one tap. Nothing comes back by itself. */
export function TakeBackCard() {
  const { items, take, busy, error, outcome } = useTakeBack()
  if (items.length === 0 && !outcome) return null
  const names = [...new Set(items.map(({ holder }) => holder.name))].join('、')
  return (
    <Section title='休假前交出去的'>
      <Card look={items.length > 0 ? 'warm' : 'plain'}>
        {outcome && outcome.moved > 0 && (
          <Row
            icon='check'
            tone='leaf'
            title={`接回来 ${outcome.moved} 件了`}
            note='原来的期限不变，居民会收到消息'
            line
          />
        )}
        {outcome?.failed.map(({ id, no, why }) => (
          <Row key={id} icon='warn' tone='amber' title={`${no} 没接回来`} note={why} line />
        ))}
        {items.length > 0 && (
          <>
            <View className='strong'>{`还有 ${items.length} 件没办完，在${names}手里`}</View>
            {items.slice(0, most).map(({ id, category, place, state }) => (
              <Row
                key={id}
                id={`given-${id}`}
                title={`${categoryOf(category).name} · ${placeTail(place)}`}
                note={stateLabels[state]}
                line
                onPress={() => go('packages/report/detail/index', { id })}
              />
            ))}
            <View className='stack'>
              <Button id='take-back' wide busy={busy} onPress={take}>
                {`${items.length} 件都接回来`}
              </Button>
            </View>
            <View className='muted stack'>不接也行，接着由{names}办。</View>
          </>
        )}
        <Refusal {...refusalOf(error)} />
      </Card>
    </Section>
  )
}
