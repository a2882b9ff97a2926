import { View } from '@tarojs/components'
import type { NoticePage, ObjectionRow } from '@shared/notices/reading'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Section } from '@/components/layout/Section'
import { Refusal } from '@/components/states/Refusal'
import { sayTime } from '../../time'
import { useSaid } from '../reading/useNotices'
import './display.scss'

interface Props {
  id: string
  display: NonNullable<NoticePage['display']>
}

/** What neighbours said to a 公示 and what they were answered: what, and never who. The others come with a tap. */
export function Objections({ id, display: { objections, all, open, next } }: Props) {
  const { data, error, isFetching, hasNextPage, fetchNextPage } = useSaid(id, next)
  if (all === 0) return <Section title='还没有人提意见' />
  const others = data?.pages.flatMap(page => page.items) ?? []
  const isMore = data ? hasNextPage : next !== null
  return (
    <Section title={`大家的意见 ${all} 条`} aside={`答复了 ${all - open} 条`}>
      {[...objections, ...others].map(each => (
        <ObjectionCard key={each.id} objection={each} />
      ))}
      {isMore && (
        <>
          <Refusal {...refusalOf(error)} />
          <Button id='more-objections' look='line' wide busy={isFetching} onPress={() => void fetchNextPage()}>
            再看一些意见
          </Button>
        </>
      )}
    </Section>
  )
}

function ObjectionCard({ objection: { mine, at, text, answer } }: { objection: ObjectionRow }) {
  return (
    <Card>
      <View className='objection__text'>{text ?? '这条先请人看一看，看过再给大家看'}</View>
      <View className='muted'>{`${mine ? '您' : '一位邻居'} · ${sayTime(at)}`}</View>
      <Answer answer={answer} />
    </Card>
  )
}

/** What was answered, or that it is waited for. */
export function Answer({ answer }: { answer: ObjectionRow['answer'] }) {
  if (!answer) return <View className='answer answer--waits'>等答复。答复了，公示才能结束</View>
  return (
    <View className='answer'>
      <View className='muted'>{`${answer.by} ${sayTime(answer.at)} 答`}</View>
      {answer.text}
    </View>
  )
}
