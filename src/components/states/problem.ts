import { TransportError } from '@/platform/transport'

/** What helps: to try again, to call somebody, or what the words say. */
export type Help = 'retry' | 'call' | 'none'

/** An error in the words of the person who sees it. */
export interface Problem {
  /** What happened. */
  title: string
  /** What is kept, and what to do. */
  note: string
  help: Help
  /** What one says when one calls: a few digits. */
  askCode?: string
}

const notes: Record<Help, string> = {
  retry: '您写过的都还在。再试一次，还不行就打电话',
  call: '再试也一样，打电话问最快',
  none: '',
}

/**
 * Puts an error into words. One of our list (ARCHITECTURE §4: it has a `code` and a Chinese `message`) speaks for itself; whatever
 * else happened stays in the log.
 */
export function asProblem(error: unknown): Problem {
  const { code, message, help, askCode } = Object(error) as Partial<
    Record<'code' | 'message' | 'help' | 'askCode', unknown>
  >
  if ((error instanceof TransportError && error.offline) || code === 'offline')
    return { title: '没有连上网', note: '看过的都还在。网络好了会自动打开，也可以点重试', help: 'retry' }
  const known = typeof code === 'string' && typeof message === 'string'
  const way: Help = help === 'call' || help === 'none' ? help : 'retry'
  return {
    title: known ? message : '出了点问题',
    note: notes[way],
    help: way,
    ...(typeof askCode === 'string' ? { askCode } : {}),
  }
}
