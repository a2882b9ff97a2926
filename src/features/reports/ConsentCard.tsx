import { useMutation } from '@tanstack/react-query'
import { templates } from '@config/community/templates'
import type { TemplateId } from '@shared/messages/templates'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { sentenceOf } from '@/api/errors'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Refusal } from '@/components/Refusal'
import { Row } from '@/components/Row'
import { askConsent } from '@/platform/consent'
import { refreshMe } from '../people/useMe'

/** What a reporter wants to hear of: that somebody took it up, and that it is done. */
const wanted: TemplateId[] = ['reportAccepted', 'reportResolved']

/** Asks WeChat, and tells the server what the person allowed. @returns how many reminders were allowed */
async function consent(): Promise<number> {
  const given = await askConsent(wanted.map(id => templates[id].wechatId))
  const allowed = wanted.filter(id => given.includes(templates[id].wechatId))
  if (allowed.length === 0) return 0
  await ask(api.messages.consent.mutate({ templates: allowed }))
  void refreshMe()
  return allowed.length
}

/** One tap for one reminder of each kind (DOMAIN §5), in plain words. */
export function ConsentCard() {
  const { mutate, data, error, isPending } = useMutation({ mutationFn: consent })
  if (data) {
    return (
      <Card>
        <Row icon='check' tone='leaf' title='好,到时候微信告诉您' note='有人接单、办好了,各提醒一次' />
      </Card>
    )
  }
  return (
    <Card>
      <Row
        icon='bell'
        tone='amber'
        title='办好了在微信里告诉我'
        note={data === 0 ? '没打开也不要紧,「消息」里都看得到' : '点一次,接单和办好各提醒一次'}
        right={
          <Button id='consent' look='soft' small busy={isPending} onPress={() => mutate()}>
            好
          </Button>
        }
      />
      {!!error && <Refusal text={sentenceOf(error)} />}
    </Card>
  )
}
