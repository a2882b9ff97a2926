import { go, goTab } from '@/platform/navigation'
import { tabs } from '@/tabs'

/** Opens the page at an address, with its query: what a message is about, the same page that WeChat's own message leads to. */
export function openAddress(address: string): void {
  const [page = address, query = ''] = address.split('?')
  if (tabs.some(tab => tab.page === page)) return goTab(page)
  const params: Record<string, string> = {}
  for (const pair of query.split('&').filter(Boolean)) {
    const [key = '', value = ''] = pair.split('=')
    params[key] = value
  }
  go(page, params)
}
