import { useQuery } from '@tanstack/react-query'
import { roleLabels } from '@shared/permissions'
import { Avatar } from '@/components/display/Avatar'
import { CallButton } from '@/components/controls/CallButton'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { homeQuery } from '../../reports/duty'

/** Whoever can't do what it asks, or does not understand it, calls whoever answers for their home. Asked for only on a phone that does not know. */
export function CallLead() {
  const { data } = useQuery({ ...homeQuery, staleTime: Infinity })
  const { name, role, phone } = data?.lead ?? {}
  if (!name || !role || !phone) return null
  const who = `${roleLabels[role]} ${name}`
  return (
    <Card>
      <Row
        left={<Avatar name={name} />}
        title='有难处？'
        note={`找${roleLabels[role]}${name}`}
        right={<CallButton id='call-lead' who={who} phone={phone} worded />}
      />
    </Card>
  )
}
