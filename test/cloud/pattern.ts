/**
 * Regular expressions that come from outside, matched by RE2 in linear time: JavaScript's own would follow each way through a
 * pattern such as `(a+)+$`, and block everybody meanwhile. The only importer of re2js.
 */
import { RE2JS, RE2JSException } from 're2js'

export interface Match {
  text: string
  /** Where it begins, in UTF-16 units. */
  at: number
  /** What the groups took; null for one that took no part. */
  groups: (string | null)[]
}

export interface Pattern {
  /** Whether it is found anywhere in a text. @throws PatternError beyond the steps that are left */
  test(text: string): boolean
  /** All that it finds, one after the other. @throws PatternError beyond the steps that are left */
  matches(text: string): Iterable<Match>
}

export class PatternError extends Error {}

/** Characters of a pattern times what its repetitions make of it; compiling one of this size takes some tenths of a second. */
const largest = 20_000
/**
 * Steps of the machine that all patterns of one request may take: instructions times characters. So many take about a second;
 * PCRE, which the real database uses, gives up by a limit of the same kind.
 */
const mostSteps = 20_000_000
/** Measured: what compiling costs for each of `largest`, and what a match with its groups costs, in such steps. */
const stepsToCompile = 1000
const stepsForGroups = 10

const flagOf: Record<string, number> = { i: RE2JS.CASE_INSENSITIVE, m: RE2JS.MULTILINE, s: RE2JS.DOTALL, u: 0 }

interface Meter {
  left: number
}
let meter: Meter | undefined

/** Runs the synchronous work of one request: its patterns share the steps. */
export function metered<T>(work: () => T): T {
  const outer = meter
  meter ??= { left: mostSteps }
  try {
    return work()
  } finally {
    meter = outer
  }
}

/**
 * @param flags of `imsu`
 * @throws PatternError for what RE2 cannot match in linear time (looking around, referring back), and for one that is too large
 */
export function compile(source: string, flags: string): Pattern {
  const own: Meter = meter ?? { left: mostSteps }
  const size = sizeOf(source)
  if (size > largest) throw new PatternError(`Regular expression is too large: ${source.slice(0, 60)}`)
  spend(own, size * stepsToCompile)
  const program = compiled(source, flags)
  const cost = (length: number) => program.programSize() * (length + 1)
  return {
    test(text) {
      spend(own, cost(text.length))
      return program.test(text)
    },
    *matches(text) {
      const matcher = program.matcher(text)
      for (let from = 0; from <= text.length;) {
        spend(own, cost(text.length - from) * stepsForGroups)
        if (!matcher.find(from)) return
        const at = matcher.start()
        const groups = Array.from({ length: matcher.groupCount() }, (_, place) => matcher.group(place + 1))
        yield { text: matcher.group() ?? '', at, groups }
        // An empty match would be found again for ever.
        from = Math.max(matcher.end(), at + String.fromCodePoint(text.codePointAt(at) ?? 0).length)
      }
    },
  }
}

function compiled(source: string, flags: string): RE2JS {
  try {
    return RE2JS.compile(
      source,
      [...flags].reduce((sum, flag) => sum | (flagOf[flag] ?? 0), 0),
    )
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error
    throw new PatternError(`Regular expression is invalid, or not emulated: ${error.message}`)
  }
}

/** At most what the pattern becomes when its `{n,m}` are written out. */
function sizeOf(source: string): number {
  const repetitions = [...source.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].map(([, least, most]) => Number(most || least))
  return source.length * (1 + repetitions.reduce((sum, count) => sum + count, 0))
}

function spend(meter: Meter, steps: number): void {
  meter.left -= steps
  if (meter.left < 0)
    throw new PatternError('Regular expressions of this request take too many steps: match limit exceeded')
}
