import { useMutation } from '@tanstack/react-query'
import type { TemplateId } from '@shared/messages/templates'
import { wechatIdOf } from '@config/community/templates'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { sentenceOf } from '@/api/errors'
import { askConsent } from '@/platform/consent'
import { toast } from '@/platform/feedback'
import { refreshMe } from '../people/useMe'

/** Asks WeChat for one more message of each kind and counts what the person agreed to. To be called from a tap. */
export async function consentTo(kinds: TemplateId[]): Promise<TemplateId[]> {
  const accepted = await askConsent(kinds.map(wechatIdOf))
  const granted = kinds.filter(kind => accepted.includes(wechatIdOf(kind)))
  if (!granted.length) return []
  await ask(api.messages.consent.mutate({ templates: granted }))
  void refreshMe()
  return granted
}

export function useConsent() {
  const { mutate, isPending } = useMutation({
    mutationFn: consentTo,
    onSuccess: granted =>
      toast(granted.length ? '加上了，每种多收一次' : '没有加上。以前关过提醒的话，请在小程序的设置里打开'),
    onError: error => toast(sentenceOf(error)),
  })
  return { ask: mutate, busy: isPending }
}
