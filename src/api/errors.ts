/** A refused call, with the sentence for the person and the code for the code. */
import { errorTexts, type ActionError, type ErrorCode } from '@shared/errors'
import { TransportError } from '@/platform/transport'

/** `offline`: nothing answered; everything else is a code of the list. */
export class CallError extends Error {
  readonly code: ErrorCode | 'offline'
  readonly fields: Record<string, string>
  readonly requestId: string | undefined

  constructor({
    code,
    message,
    fields = {},
    requestId,
  }: Omit<ActionError, 'code' | 'requestId'> & { code: ErrorCode | 'offline'; requestId?: string }) {
    super(message)
    this.name = 'CallError'
    this.code = code
    this.fields = fields
    this.requestId = requestId
  }
}

/** Any failure as one that can be shown. */
export function toCallError(error: unknown): CallError {
  if (error instanceof CallError) return error
  if (error instanceof TransportError && error.offline)
    return new CallError({ code: 'offline', message: '没有网络，连上后再试' })
  return new CallError({ code: 'unexpected', message: errorTexts.unexpected })
}

/** The first thing to tell: a field's own sentence is better than the general one. */
export const sentenceOf = (error: unknown) => {
  const { message, fields } = toCallError(error)
  return Object.values(fields)[0] ?? message
}

/** What a `Refusal` shows of a failure; nothing of none. */
export const refusalOf = (error: unknown) =>
  error ? { text: sentenceOf(error), requestId: toCallError(error).requestId } : {}
