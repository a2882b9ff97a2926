/**
 * The entry of a function: `export const main = serve('reports', reportsRouter)`. Whatever comes in is answered `{ ok: true, data }` or
 * `{ ok: false, error }`, never anything else (ARCHITECTURE §8).
 */
import { callTRPCProcedure, TRPCError, type AnyProcedure } from '@trpc/server'
import { Failure, askCode, errorTexts, type ActionAnswer, type ErrorCode } from '@shared/errors'
import * as z from '@shared/z'
import { canonical } from '../data/canonical'
import { shapeFault } from './bounds'
import { clock, freshId, stopwatch } from '../clock'
import { callerNow } from './identity'
import { log, logError } from '../log'
import { sha256 } from '../personId'
import { noteSetAside } from '../setAside/note'
import { builtRouter, type Context } from './action'
import type { Listed } from './router'

const envelope = z.object({
  path: z.string().check(z.maxLength(60)),
  input: z.optional(z.unknown()),
  key: z.optional(z.string().check(z.minLength(8), z.maxLength(80), z.regex(/^[\w-]+$/))),
})

/** A text request to a function may carry 100 KB (PLATFORM §4); what is longer is refused before it is looked at. */
const maxInput = 100 * 1024

/** @param name the function's own: `<name>.<path>` is how an action is called elsewhere */
export function serve(name: string, actions: Listed) {
  return async function main(event: unknown): Promise<ActionAnswer> {
    // Before the first await: the environment belongs to this call only until then (PLATFORM §2).
    const caller = callerNow()
    const calledAt = clock.now()
    const requestId = freshId()
    const took = stopwatch()
    let path = '?'
    try {
      const call = open(event)
      path = call.path
      const procedure = await find(actions, path)
      const context: Context = {
        action: `${name}.${path}`,
        caller,
        requestId,
        key: call.key ?? freshId(),
        body: sha256(`${path} ${call.text}`),
        clock,
        calledAt,
      }
      const data: unknown = await callTRPCProcedure({
        // Under one name for all: tRPC keeps some of ours (`apply`) for itself.
        router: builtRouter({ action: procedure }),
        path: 'action',
        getRawInput: async () => call.input,
        ctx: context,
        type: procedure._def.type,
        signal: undefined,
        batchIndex: 0,
      })
      log('done', { path, requestId, ms: took() })
      return { ok: true, data }
    } catch (error) {
      return refuse(error, { path, requestId, ms: took() })
    } finally {
      await noteSetAside(`${name}.${path}`, calledAt)
    }
  }
}

/** Opens the envelope; `text` is the input in its canonical form, made once for the length and for the hash. */
function open(event: unknown): { path: string; input: unknown; text: string; key?: string } {
  const parsed = z.safeParse(envelope, event)
  if (!parsed.success) throw new Failure('invalid', fieldsOf(parsed.error))
  const { path, input, key } = parsed.data
  const fault = shapeFault(input)
  if (fault) throw new Failure('invalid', { input: fault })
  const text = canonical(input)
  if (text.length > maxInput) throw new Failure('invalid', { input: '内容太长，请分几次说' })
  return { path, input, text, key }
}

async function find(actions: Listed, path: string): Promise<AnyProcedure> {
  const procedure = await actions.find(path)
  if (!procedure) throw new Failure('unknownAction')
  return procedure
}

function refuse(error: unknown, known: { path: string; requestId: string; ms: number }): ActionAnswer {
  // The person who was refused says these digits, and whoever looks finds this row by them.
  const call = { ...known, ask: askCode(known.requestId) }
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error
  const answer = (
    code: ErrorCode,
    message: string = errorTexts[code],
    { fields, retryAt }: Pick<Failure, 'fields' | 'retryAt'> = {},
  ): ActionAnswer => {
    log('refused', { ...call, code })
    const details = { ...(fields ? { fields } : {}), ...(retryAt ? { retryAt } : {}) }
    return { ok: false, error: { code, message, ...details, requestId: call.requestId } }
  }
  if (cause instanceof Failure) return answer(cause.code, cause.message, cause)
  if (error instanceof TRPCError && error.code === 'BAD_REQUEST' && cause instanceof z.$ZodError) {
    return answer('invalid', errorTexts.invalid, { fields: fieldsOf(cause) })
  }
  logError('unexpected', cause, call)
  return answer('unexpected')
}

function fieldsOf(error: z.$ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.slice(0, 20).map(issue => [issue.path.join('.') || 'input', issue.message]))
}
