import { useState } from 'react'
import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { Chip, Chips } from '@/components/controls/Chip'
import { Facts } from '@/components/display/Facts'
import { Section } from '@/components/layout/Section'
import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { today } from '../../time'
import { factsOf } from './factsOf'
import { monthsBefore, sayMonth } from './months'

const shownMonths = 6

/** 少跑的路: by service and month, counted from what happened. */
export function SavedPage() {
  const months = monthsBefore(today().slice(0, 7), shownMonths)
  const [month, setMonth] = useState(months[0] ?? '')
  const saved = useQuery({ queryKey: ['saved', month], queryFn: () => ask(api.services.saved.query({ month })) })
  return (
    <Page title='少跑的路'>
      <Chips label='哪个月'>
        {months.map(each => (
          <Chip key={each} id={`month-${each}`} chosen={each === month} onPress={() => setMonth(each)}>
            {sayMonth(each)}
          </Chip>
        ))}
      </Chips>
      <Loaded id='saved' query={saved}>
        {({ items, says }) => (
          <>
            {items.length === 0 && <Empty art='tree' title='这个月还没人办过' note='有人办了，这里就有数' />}
            {items.map(row => (
              <Section key={row.service} title={row.name}>
                <Facts facts={factsOf(row)} />
              </Section>
            ))}
            <View className='muted'>{says}</View>
          </>
        )}
      </Loaded>
    </Page>
  )
}
