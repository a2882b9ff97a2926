import { View } from '@tarojs/components'
import { financeMost } from '@shared/notices/most'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { Card } from '@/components/layout/Card'
import { Section } from '@/components/layout/Section'
import { Refusal } from '@/components/states/Refusal'
import { newKey } from '@/platform/key'
import { today } from '../../time'
import { sayYuan } from '../content/money'
import { sumsOf } from '../writing/asInput'
import { DraftField } from './DraftField'
import type { DraftLine, DraftMonth } from '../writing/draft'
import type { Writing } from '../writing/useWriting'

const monthAfter = (month: string, by: number) => {
  const all = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return `${Math.floor(all / 12)}-${`${(all % 12) + 1}`.padStart(2, '0')}`
}

const newLine = (kind: DraftLine['kind']): DraftLine => ({ key: newKey(), kind, item: '', sum: '' })

/** Income and spending, month by month; what they add up to stands below, and is held against the ledger. */
export function FinancePart({ writing: { draft, set, lacks, refused } }: { writing: Writing }) {
  const { months, opening, closing } = draft
  const sums = sumsOf(draft)
  const change = (key: string, fields: Partial<DraftMonth>) =>
    set({ months: months.map(each => (each.key === key ? { ...each, ...fields } : each)) })
  const add = () => {
    const last = months[months.length - 1]
    const month = last ? monthAfter(last.month, 1) : monthAfter(today().slice(0, 7), -1)
    set({ months: [...months, { key: newKey(), month, lines: [newLine('income'), newLine('spending')] }] })
  }
  const wrong = Object.entries(refused?.fields ?? {}).find(([field]) => field.startsWith('finance'))?.[1]
  return (
    <Section title='收支表' aside='单位：元'>
      {months.map((each, at) => (
        <MonthCard
          key={each.key}
          at={at}
          month={each}
          onChange={fields => change(each.key, fields)}
          onDrop={() => set({ months: months.filter(({ key }) => key !== each.key) })}
        />
      ))}
      <Button
        id='month-add'
        look='line'
        icon='plus'
        lacks={months.length >= financeMost.months ? `最多 ${financeMost.months} 个月` : undefined}
        onPress={add}
      >
        加一个月
      </Button>
      {months.length > 0 && (
        <Card>
          <DraftField
            id='opening'
            label='原来账上有'
            initial={opening}
            placeholder='比如 12000'
            maxLength={14}
            onText={text => set({ opening: text })}
          />
          <DraftField
            id='closing'
            label='现在账上有'
            initial={closing}
            placeholder='照着账本写，会帮您核对'
            maxLength={14}
            onText={text => set({ closing: text })}
          />
          {sums && (
            <View className='muted stack'>{`收入 ${sayYuan(sums.income)}，支出 ${sayYuan(sums.spending)}，算下来该有 ${sayYuan(sums.opening + sums.income - sums.spending)}`}</View>
          )}
        </Card>
      )}
      <Refusal text={lacks.finance ?? wrong} />
    </Section>
  )
}

/** What a month is made of, as it is added. */
const kinds: readonly { kind: DraftLine['kind']; add: string }[] = [
  { kind: 'income', add: '加收入' },
  { kind: 'spending', add: '加支出' },
]

interface MonthProps {
  at: number
  month: DraftMonth
  onChange: (fields: Partial<DraftMonth>) => void
  onDrop: () => void
}

function MonthCard({ at, month: { month, lines }, onChange, onDrop }: MonthProps) {
  const changeLine = (key: string, fields: Partial<DraftLine>) =>
    onChange({ lines: lines.map(line => (line.key === key ? { ...line, ...fields } : line)) })
  const full = lines.length >= financeMost.lines
  return (
    <Card>
      <View className='row row--between row--wrap'>
        <Chips label='哪个月'>
          <Chip id={`month-${at}-before`} more onPress={() => onChange({ month: monthAfter(month, -1) })}>
            早一个月
          </Chip>
          <Chip id={`month-${at}-after`} more onPress={() => onChange({ month: monthAfter(month, 1) })}>
            晚一个月
          </Chip>
        </Chips>
        <View className='strong number'>{`${month.slice(0, 4)}年${Number(month.slice(5))}月`}</View>
      </View>
      {lines.map(({ key, kind, item, sum }, nth) => (
        <View key={key} className='stack'>
          <DraftField
            id={`line-${at}-${nth}-item`}
            label={kind === 'income' ? '收入：哪来的' : '支出：花在哪儿'}
            initial={item}
            maxLength={40}
            onText={text => changeLine(key, { item: text })}
          />
          <DraftField
            id={`line-${at}-${nth}-sum`}
            label='多少元'
            initial={sum}
            placeholder='比如 120.50'
            maxLength={14}
            onText={text => changeLine(key, { sum: text })}
          />
          <Button
            id={`line-${at}-${nth}-drop`}
            look='line'
            small
            label={`去掉这一笔：${item}`}
            onPress={() => onChange({ lines: lines.filter(line => line.key !== key) })}
          >
            去掉这一笔
          </Button>
        </View>
      ))}
      <View className='row row--wrap stack'>
        {kinds.map(({ kind, add }) => (
          <Button
            key={kind}
            id={`${kind}-${at}`}
            look='soft'
            small
            icon='plus'
            lacks={full ? `一个月最多 ${financeMost.lines} 笔` : undefined}
            onPress={() => onChange({ lines: [...lines, newLine(kind)] })}
          >
            {add}
          </Button>
        ))}
        <Button id={`month-${at}-drop`} look='line' small onPress={onDrop}>
          去掉这个月
        </Button>
      </View>
    </Card>
  )
}
