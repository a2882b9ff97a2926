import { View } from '@tarojs/components'
import { categoryOf } from '@config/community/categories'
import type { SimilarReport } from '@shared/reports/duplicates'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Sheet } from '@/components/layout/Sheet'
import { Refusal } from '@/components/states/Refusal'
import { now } from '@/platform/clock'
import { sayLength, sayTime } from '../../time'
import type { Similar } from './useSimilar'

const day = 24 * 60 * 60_000

/** `昨天 14:30`, `3 天前`. */
const saySince = (since: string) => {
  const gone = now() - Date.parse(since)
  return gone < 2 * day ? `${sayTime(since)} ` : `${sayLength(gone - (gone % day))}前`
}
const progress: Partial<Record<SimilarReport['state'], string>> = {
  submitted: '正在派人',
  assigned: '已经派了人',
  inProgress: '正在办',
  suspended: '先放一放，还会接着办',
}

/** What it is, since when, and how far. */
export const similarSays = ({ category, since, state, joined }: SimilarReport) =>
  `这里的「${categoryOf(category).name}」，${saySince(since)}有人报过，${progress[state] ?? '正在办'}${joined ? `，还有 ${joined} 户也遇到了` : ''}。`

const promise = (whose: string | undefined) =>
  `${whose ? `替${whose}点「我也遇到」，有进展两边都告诉，办完请${whose}来评` : '点「我也遇到」，有进展告诉您，办完也请您评'}。谁报的、写了什么，互相都看不到。`

/** 我也遇到, before a report is sent: one report is settled sooner than five about the same lamp. */
export function SimilarPart({ similar: { found, whose, join, another, joining, problem } }: { similar: Similar }) {
  if (!found) return null
  return (
    <Card look='warm'>
      <View className='strong'>有人报过了</View>
      <View className='stack'>{similarSays(found)}</View>
      <View className='muted stack'>{promise(whose)}</View>
      <Refusal text={problem} />
      <View className='row row--wrap stack'>
        <Button id='join-in' small share={1} busy={joining} onPress={join}>
          我也遇到
        </Button>
        <Button id='report-anew' look='line' small share={1} onPress={another}>
          还是要新报
        </Button>
      </View>
    </Card>
  )
}

interface SheetProps {
  similar: Similar
  open: boolean
  /** They want another one all the same. */
  onAnother: () => void
  onClose: () => void
}

/** The same question, for whoever was about to send without having answered it. */
export function SimilarSheet({
  similar: { found, whose, join, joining, problem },
  open,
  onAnother,
  onClose,
}: SheetProps) {
  if (!found) return null
  return (
    <Sheet id='similar' open={open} title='这里有人报过了' onClose={onClose}>
      <View className='stack'>{similarSays(found)}</View>
      <View className='muted stack'>{promise(whose)}</View>
      <Refusal text={problem} />
      <View className='stack'>
        <Button id='join-in-now' wide busy={joining} onPress={join}>
          我也遇到
        </Button>
      </View>
      <View className='stack'>
        <Button id='report-anew-now' look='line' wide onPress={onAnother}>
          还是要新报
        </Button>
      </View>
    </Sheet>
  )
}
