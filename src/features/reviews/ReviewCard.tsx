import { View } from '@tarojs/components'
import type { ReviewItem, WaitingReview } from '@shared/reports/contract'
import { reviewKindLabels, reviewVerdictLabels, stateLabels, type ReviewVerdict } from '@shared/reports/labels'
import { roleLabels } from '@shared/permissions'
import { categoryOf } from '@config/community/categories'
import { sentenceOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Pill } from '@/components/display/Pill'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { confirm, toast } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { sayTime } from '../time'
import { useReview } from './useReviews'

/** One report with all that waits in it, and the way to the whole of it. */
export function ReviewCard({ item }: { item: ReviewItem }) {
  const { id, no, state, category, place, waits } = item
  return (
    <Card>
      <Row
        id={`review-${id}`}
        title={place}
        note={`${categoryOf(category).name} · ${no}`}
        right={<Pill tone='plain'>{stateLabels[state]}</Pill>}
        onPress={() => go('packages/report/detail/index', { id })}
      />
      {waits.map(each => (
        <Waiting key={`${each.kind}-${each.entry}`} item={item} waiting={each} />
      ))}
    </Card>
  )
}

/** What is meant, in the words themselves, and the verdicts on it. */
function Waiting({ item, waiting }: { item: ReviewItem; waiting: WaitingReview }) {
  const { kind, entry, at, by, mine, text } = waiting
  const id = `${item.id}-${kind}-${entry}`
  const { mutate, isPending, error } = useReview(() => toast('记下了'))
  const decide = (verdict: ReviewVerdict) => mutate({ item, entry, verdict })
  const hide = async () => {
    const told = '除了写的人，谁都看不到这段话；写的人会收到消息'
    if (await confirm({ title: '隐去这段话？', text: told, yes: '隐去' })) decide('notFine')
  }
  const who = `${by.role ? `${roleLabels[by.role]} ` : ''}${by.name}`
  return (
    <View className='stack'>
      <View className='muted'>{`${reviewKindLabels[kind]} · ${kind === 'words' ? `${who} · ` : ''}${sayTime(at)}`}</View>
      <View>{kind === 'words' ? `「${text}」` : text}</View>
      {mine ? (
        <View className='muted'>您自己写的，请别人来看</View>
      ) : (
        <View className='row row--wrap stack'>
          {kind === 'words' && (
            <Button id={`${id}-hide`} look='line' share={1} onPress={() => void hide()}>
              {reviewVerdictLabels.notFine}
            </Button>
          )}
          <Button id={`${id}-fine`} share={1} busy={isPending} onPress={() => decide('fine')}>
            {kind === 'words' ? reviewVerdictLabels.fine : '知道了'}
          </Button>
        </View>
      )}
      <Refusal text={error ? sentenceOf(error) : undefined} askCode={error?.askCode} />
    </View>
  )
}
