import { View } from '@tarojs/components'
import type { NoticePage, ObjectionRow } from '@shared/notices/reading'
import { Card } from '@/components/layout/Card'
import { Section } from '@/components/layout/Section'
import { sayTime } from '../../time'
import './display.scss'

/** What neighbours said to a 公示 and what they were answered: what, and never who. */
export function Objections({ display: { objections, all, open } }: { display: NonNullable<NoticePage['display']> }) {
  if (all === 0) return <Section title='还没有人提意见' />
  return (
    <Section title={`大家的意见 ${all} 条`} aside={`答复了 ${all - open} 条`}>
      {objections.map(each => (
        <ObjectionCard key={each.id} objection={each} />
      ))}
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
