import { useState } from 'react'
import { View } from '@tarojs/components'
import { auditFaultLabels } from '@shared/audit/labels'
import { refusalOf } from '@/api/errors'
import { status } from '@/components/a11y/attributes'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { DayField } from '@/components/fields/DayField'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { today } from '../time'
import { useVerify } from './useAudit'

/** The service began in this year: nothing is older. */
const firstDay = '2026-01-01'

/** Whether the record of a day is whole, and what is wrong with it. */
export function VerifyDay() {
  const [day, setDay] = useState(today)
  const verify = useVerify()
  const found = verify.data
  return (
    <Card>
      <DayField
        id='audit-day'
        label='核对哪一天'
        day={day}
        first={firstDay}
        last={today()}
        onDay={chosen => {
          setDay(chosen)
          verify.reset()
        }}
      />
      <View className='stack'>
        <Button id='audit-verify' icon='search' wide busy={verify.isPending} onPress={() => verify.mutate(day)}>
          核对
        </Button>
      </View>
      <Refusal {...refusalOf(verify.error)} />
      {found && (
        <View className='stack' {...status()}>
          <Row
            icon={found.faultCount ? 'warn' : 'check'}
            tone={found.faultCount ? 'amber' : 'leaf'}
            title={found.faultCount ? `${found.faultCount} 处不对` : `${found.rows} 条记录，一条不差`}
            note={found.sealed ? '当天已封存，之后改不了' : '当天还没封存，过了零点自动封存'}
          />
          {found.faults.map(({ kind, id }) => (
            <Row key={`${kind}-${id}`} icon='warn' tone='amber' title={auditFaultLabels[kind]} note={id} line />
          ))}
        </View>
      )}
    </Card>
  )
}
