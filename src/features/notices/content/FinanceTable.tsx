import { View } from '@tarojs/components'
import type { Finance } from '@shared/notices/finance'
import { cx } from '@/components/cx'
import { Card } from '@/components/layout/Card'
import { Section } from '@/components/layout/Section'
import { sayYuan } from './money'

/** Income and spending, month by month, and what is left: as it was added up and checked. */
export function FinanceTable({ finance }: { finance: Finance }) {
  const { opening, months, income, spending, closing } = finance
  return (
    <Section title='收支表'>
      {months.map(each => (
        <Card key={each.month}>
          <View className='strong'>{sayMonth(each.month)}</View>
          {(['income', 'spending'] as const).map(kind => {
            const lines = each.lines.filter(line => line.kind === kind)
            if (lines.length === 0) return null
            return (
              <View key={kind}>
                {lines.map((line, at) => (
                  <Line key={at} item={line.item} fen={line.fen} />
                ))}
                <Line item={kind === 'income' ? '收入合计' : '支出合计'} fen={each[kind]} look='total' />
              </View>
            )
          })}
        </Card>
      ))}
      <Card>
        <Line item='原来有' fen={opening} />
        <Line item='一共收入' fen={income} />
        <Line item='一共支出' fen={spending} />
        <Line item='现在还有' fen={closing} look='end' />
      </Card>
    </Section>
  )
}

const sayMonth = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

function Line({ item, fen, look }: { item: string; fen: number; look?: 'total' | 'end' }) {
  return (
    <View className={cx('finance__line', look && `finance__line--${look}`)}>
      <View className='finance__item'>{item}</View>
      <View className='finance__sum number'>{sayYuan(fen)}</View>
    </View>
  )
}
