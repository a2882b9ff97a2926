import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ReportView } from '@shared/reports/contract'
import { Button } from '@/components/controls/Button'
import { Choices, Sheet } from '@/components/layout/Sheet'
import { Refusal } from '@/components/states/Refusal'
import { back } from '@/platform/navigation'
import { useAsWillBe } from '../outgoing/outgoingQueue'
import { sortedVerbs, verbLabels } from '../handling/staffVerbs'
import { useStaffVerbs } from '../handling/useStaffVerbs'
import { isPageVerb, staffVerbs, type StaffVerb } from '../outgoing/outgoing'

interface Props {
  report: ReportView
  /** What the page was opened for. */
  first: string | undefined
}

const isVerb = (word: string | undefined): word is StaffVerb => staffVerbs.some(verb => verb === word)

/** The fixed foot: ⋯, two more, and the one likely action. Without a network what was done is kept, and the foot says so. */
export function StaffFoot({ report: given, first }: Props) {
  const report = useAsWillBe(given)
  const [more, setMore] = useState(false)
  const { run, sheet, busy, refusal } = useStaffVerbs('staff', report, isVerb(first) ? first : null, back)
  const { main, more: two, rest } = sortedVerbs(report)
  return (
    <>
      {report !== given && <View className='muted'>没有网络，已存在手机里，连上网自动发</View>}
      <Refusal {...refusal} />
      {rest.length > 0 && (
        <Button id='staff-more' look='line' icon='dots' label='更多办法' onPress={() => setMore(true)} />
      )}
      {two.map(verb => (
        <Button key={verb} id={`staff-${verb}`} look='line' share={1} onPress={() => run(verb)}>
          {verbLabels[verb]}
        </Button>
      ))}
      {main && (
        <Button id={`staff-${main}`} share={2} busy={busy} onPress={() => run(main)}>
          {verbLabels[main]}
        </Button>
      )}
      <Sheet id='staff-others' open={more} title='更多办法' onClose={() => setMore(false)}>
        <Choices
          id='staff'
          choices={rest.map(verb => ({ key: verb, label: verbLabels[verb] }))}
          onChoose={key => {
            setMore(false)
            if (isVerb(key) || isPageVerb(key)) run(key)
          }}
        />
      </Sheet>
      {sheet}
    </>
  )
}
