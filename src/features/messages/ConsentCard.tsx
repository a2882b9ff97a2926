import { useMutation } from '@tanstack/react-query'
import type { TemplateId } from '@shared/messages/templates'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { consentTo } from './useConsent'

interface Props {
  wanted: TemplateId[]
  title: string
  /** What one tap brings, before and after it. */
  note: string
  done: string
}

/** One tap for one reminder of each kind (DOMAIN §5), in plain words. */
export function ConsentCard({ wanted, title, note, done }: Props) {
  const { mutate, data, error, isPending } = useMutation({ mutationFn: () => consentTo(wanted) })
  if (data?.length) {
    return (
      <Card>
        <Row icon='check' tone='leaf' title='好，到时候微信告诉您' note={done} />
      </Card>
    )
  }
  return (
    <Card>
      <Row
        icon='bell'
        tone='amber'
        title={title}
        note={data ? '没打开也不要紧，「消息」里都看得到' : note}
        right={
          <Button id='consent' look='soft' small busy={isPending} onPress={() => mutate()}>
            好
          </Button>
        }
      />
      <Refusal {...refusalOf(error)} />
    </Card>
  )
}
