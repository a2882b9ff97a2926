/** Calls a function where there is no WeChat caller: a timer has no openid, so the plain SDK does it. */
import tcb from '@cloudbase/node-sdk'

/** @param input what the action takes @returns what it answered. @throws when the callee failed, so that the timer's log says so */
export async function callFromTimer(name: string, path: string, input?: object): Promise<unknown> {
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV as unknown as string })
  const { result } = (await app.callFunction({ name, data: { path, ...(input ? { input } : {}) } })) as {
    result?: { ok?: boolean; data?: unknown; error?: { code?: string } }
  }
  if (!result?.ok) throw new Error(`${name}.${path} answered ${result?.error?.code ?? 'nothing'}`)
  return result.data
}
