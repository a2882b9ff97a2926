import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { status } from '../a11y/attributes'
import { Art, type ArtName } from '../art/Art'
import { Button } from '../controls/Button'
import { AskCode } from './AskCode'
import { CallForHelp } from './CallForHelp'
import { asProblem } from './problem'
import './States.scss'

interface EmptyProps {
  art: ArtName
  title: string
  note?: string
  /** What one can do about it: a Button. */
  action?: ReactNode
}

/** Nothing there, and what that means. */
export function Empty({ art, title, note, action }: EmptyProps) {
  return (
    <View className='state'>
      <Art name={art} />
      <View className='big'>{title}</View>
      {note && <View className='muted'>{note}</View>}
      {action && <View className='state__action'>{action}</View>}
    </View>
  )
}

interface ErrorProps {
  /** The button is `<id>-retry`. */
  id: string
  error: unknown
  onRetry: () => void
}

/** What happened, what is kept, and the one thing that helps: another try, or a call. */
export function ErrorState({ id, error, onRetry }: ErrorProps) {
  const { title, note, help, askCode } = asProblem(error)
  return (
    <View className='state' {...status()}>
      <Art name='cloud' />
      <View className='big'>{title}</View>
      {note && <View className='muted'>{note}</View>}
      <AskCode code={askCode} />
      {help === 'retry' && (
        <View className='state__action'>
          <Button id={`${id}-retry`} look='soft' icon='retry' onPress={onRetry}>
            重试
          </Button>
        </View>
      )}
      {help === 'call' && (
        <View className='state__action'>
          <CallForHelp id={`${id}-call`} />
        </View>
      )}
    </View>
  )
}

/** The shape of cards that are still on their way. */
export function Skeleton({ cards = 3 }: { cards?: number }) {
  return (
    <View {...status()}>
      <View className='state__said'>正在打开</View>
      {Array.from({ length: cards }, (_, card) => (
        <View key={card} className='skeleton'>
          <View className='skeleton__picture' />
          <View className='skeleton__lines'>
            <View className='skeleton__line' />
            <View className='skeleton__line skeleton__line--short' />
          </View>
        </View>
      ))}
    </View>
  )
}
