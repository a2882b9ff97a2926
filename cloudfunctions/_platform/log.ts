/** One JSON line per event, with the request's id; no names, phones, texts or openids (ARCHITECTURE §2). */
type Plain = string | number | boolean | null | undefined

export function log(event: string, details: Record<string, Plain> = {}) {
  process.stdout.write(`${JSON.stringify({ event, ...details })}\n`)
}

/** The log's form of an unexpected error: its stack stays here and never goes to a person. */
export function logError(event: string, error: unknown, details: Record<string, Plain> = {}) {
  const { message, stack, errCode } = error as { message?: string; stack?: string; errCode?: number }
  log(event, { ...details, level: 'error', message: message ?? String(error), stack, errCode })
}
