/** What is known of notices on this phone: everything of them changes with each step. */
import { queryClient } from '@/api/query'

export const noticeKeys = {
  all: ['notices'],
  list: (column: string | undefined) => ['notices', 'list', column],
  found: (words: string) => ['notices', 'found', words],
  unread: ['messages', 'inbox', 'unreadNotices'],
  page: (id: string) => ['notices', 'page', id],
  edition: (id: string, edition: number) => ['notices', 'edition', id, edition],
  managed: (state: string | undefined, mine: boolean) => ['notices', 'managed', state, mine],
  draft: (id: string) => ['notices', 'draft', id],
  objections: (id: string) => ['notices', 'objections', id],
  said: (id: string, from: string | null) => ['notices', 'said', id, from],
  allReaders: (id: string) => ['notices', 'readers', id],
  readers: (id: string, node: string | undefined) => ['notices', 'readers', id, node],
}

export const noticesChanged = () => void queryClient.invalidateQueries({ queryKey: noticeKeys.all })
