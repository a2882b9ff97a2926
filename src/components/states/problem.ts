import { TransportError } from '@/platform/transport'

/** An error in the words of the person who sees it. */
export interface Problem {
  title: string
  note: string
  requestId?: string
}

/**
 * Puts an error into words. One of our list (ARCHITECTURE §4: it has a `code` and a Chinese `message`) speaks for itself; whatever
 * else happened stays in the log.
 */
export function asProblem(error: unknown): Problem {
  if (error instanceof TransportError && error.offline) return { title: '没有连上网', note: '网络好了再点重试' }
  const { code, message, requestId } = Object(error) as { code?: unknown; message?: unknown; requestId?: unknown }
  const known = typeof code === 'string' && typeof message === 'string'
  return {
    title: known ? message : '出了点问题',
    note: '再试一次；还不行就告诉单元长或社区',
    ...(typeof requestId === 'string' ? { requestId } : {}),
  }
}
