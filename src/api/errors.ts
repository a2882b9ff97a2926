/** A refused call, with the sentence for the person and the code for the code. */
import { askCode, errorTexts, type ActionError, type ErrorCode } from '@shared/errors'
import { TransportError } from '@/platform/transport'

type Code = ErrorCode | 'offline'

/** For what another try is no help: somebody is to be called, or the words say what is to be done. */
const beyondRetry: Partial<Record<Code, 'call' | 'none'>> = {
  damaged: 'call',
  forbidden: 'call',
  notFound: 'call',
  noIdentity: 'none',
  notBound: 'none',
  unknownAction: 'none',
}

/** Here the person has only to do something else: a number to ask with would be one thing too many. */
const plain: Code[] = ['offline', 'invalid', 'notBound', 'conflict', 'notNow', 'fileRefused', 'textRefused', 'tooOften']

/** `offline`: nothing answered; everything else is a code of the list. */
export class CallError extends Error {
  readonly code: Code
  readonly fields: Record<string, string>
  /** What helps against it. */
  readonly help: 'retry' | 'call' | 'none'
  /** What to say when asking somebody about it. */
  readonly askCode: string | undefined

  constructor({
    code,
    message,
    fields = {},
    requestId,
  }: Omit<ActionError, 'code' | 'requestId'> & { code: Code; requestId?: string }) {
    super(message)
    this.name = 'CallError'
    this.code = code
    this.fields = fields
    this.help = beyondRetry[code] ?? 'retry'
    this.askCode = requestId && !plain.includes(code) ? askCode(requestId) : undefined
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
  error ? { text: sentenceOf(error), askCode: toCallError(error).askCode } : {}
