import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { roleLabels } from '@shared/permissions'
import type { ReportSummary } from '@shared/reports/contract'
import { transferReasons } from '@shared/reports/labels'
import { Avatar } from '@/components/display/Avatar'
import { Button } from '@/components/controls/Button'
import { Loaded } from '@/components/states/Loaded'
import { Reasons } from '@/components/fields/Reasons'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Sheet } from '@/components/layout/Sheet'
import { Empty } from '@/components/states/States'
import { useCandidates } from '../../reports/lists/useReportLists'
import { useStaffChange } from './useStaffChange'

interface Props {
  /** Unique on the page: the people are `<id>-<personId>`, the reasons `<id>-reason-<n>`, the button `<id>-send`. */
  id: string
  report: Pick<ReportSummary, 'id' | 'version' | 'place' | 'allowed'>
  verb: 'assign' | 'transfer'
  onClose: () => void
  /** It was sent or kept. */
  onDone: () => void
}

const giveTo = { assign: '派给', transfer: '转给' } as const

/** To whom, and if one likes why: the second step names the person on the button. */
export function GiveSheet({ id, report, verb, onClose, onDone }: Props) {
  const candidates = useCandidates(report.id, true)
  const [to, setTo] = useState<{ personId: string; name: string } | null>(null)
  const reason = useRef('')
  const { decide, busy, refusal } = useStaffChange(report, onDone)
  const send = () => to && decide({ verb, input: { to: to.personId, reason: reason.current || undefined } })
  const foot = to && (
    <Button id={`${id}-send`} wide busy={busy} onPress={send}>
      {`${giveTo[verb]}${to.name}`}
    </Button>
  )
  return (
    <Sheet id={id} open title={`${giveTo[verb]}谁`} onClose={onClose} foot={foot}>
      <Refusal {...refusal} />
      {to ? (
        <>
          <Row
            id={`${id}-other`}
            left={<Avatar name={to.name} />}
            title={to.name}
            note='点这里换一个人'
            onPress={() => setTo(null)}
          />
          <Section title='为什么' aside='可以不写'>
            <Reasons id={id} label='为什么' reasons={transferReasons} onReason={words => (reason.current = words)} />
          </Section>
        </>
      ) : (
        <Loaded id={`${id}-list`} query={candidates}>
          {({ items }) =>
            items.length ? (
              <View>
                {items.map(person => (
                  <Row
                    key={person.personId}
                    id={`${id}-${person.personId}`}
                    left={<Avatar name={person.name} />}
                    title={`${roleLabels[person.role]} ${person.name}`}
                    note={`${person.place} · 手里 ${person.open} 件`}
                    line
                    onPress={() => setTo(person)}
                  />
                ))}
              </View>
            ) : (
              <Empty art='basket' title='没有别人可以接' note='请告诉指挥中心' />
            )
          }
        </Loaded>
      )}
    </Sheet>
  )
}
