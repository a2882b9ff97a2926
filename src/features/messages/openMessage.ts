import type { Message } from '@shared/messages/contract'
import { messagePage } from '@shared/messages/templates'
import { go, goTab } from '@/platform/navigation'
import { tabs } from '@/tabs'

/** Opens what a message is about: the same page that WeChat's own message leads to. */
export function openMessage(message: Pick<Message, 'template' | 'target'>): void {
  const address = messagePage(message)
  const [page = address, query = ''] = address.split('?')
  if (tabs.some(tab => tab.page === page)) return goTab(page)
  const params: Record<string, string> = {}
  for (const pair of query.split('&').filter(Boolean)) {
    const [key = '', value = ''] = pair.split('=')
    params[key] = value
  }
  go(page, params)
}
