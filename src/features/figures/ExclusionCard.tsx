import { View } from '@tarojs/components'
import { roleLabels } from '@shared/permissions'
import type { ExclusionItem } from '@shared/reports/rates'
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
import { useCounting } from './useFigures'

type Person = ExclusionItem['by']
const sayWho = ({ name, role }: Person) => `${role ? `${roleLabels[role]} ` : ''}${name}`

/** A report that does not count, or is asked not to: who asked and why, who agreed, and what can still be said about it. */
export function ExclusionCard({ item }: { item: ExclusionItem }) {
  const { id, no, category, place, reason, by, at, agreed, allowed } = item
  const { mutate, isPending, error } = useCounting(item, () => toast('记下了'))
  const agree = async () => {
    const text = '同意后，这件不算进三率，谁提的、谁同意的都写在这里'
    if (await confirm({ title: '同意不计入？', text, yes: '同意' })) mutate({ verb: 'confirmExclusion' })
  }
  return (
    <Card>
      <Row
        id={`exclusion-${id}`}
        title={place}
        note={`${categoryOf(category).name} · ${no}`}
        right={<Pill tone={agreed ? 'plain' : 'wait'}>{agreed ? '不计入' : '等第二个人同意'}</Pill>}
        onPress={() => go('packages/report/detail/index', { id })}
      />
      <View className='stack'>
        {reason && <View>{`「${reason}」`}</View>}
        <View className='muted'>{`${sayWho(by)} ${sayTime(at)} 提的`}</View>
        {agreed && <View className='muted'>{`${sayWho(agreed)} ${sayTime(agreed.at)} 同意的`}</View>}
      </View>
      {(allowed.includes('include') || allowed.includes('confirmExclusion')) && (
        <View className='row row--wrap stack'>
          {allowed.includes('include') && (
            <Button
              id={`${id}-include`}
              look='line'
              share={1}
              busy={isPending}
              onPress={() => mutate({ verb: 'include' })}
            >
              还是计入
            </Button>
          )}
          {allowed.includes('confirmExclusion') && (
            <Button id={`${id}-confirm`} share={1} busy={isPending} onPress={() => void agree()}>
              同意不计入
            </Button>
          )}
        </View>
      )}
      <Refusal text={error ? sentenceOf(error) : undefined} askCode={error?.askCode} />
    </Card>
  )
}
