/**
 * How random tests draw: one seed for a run, few rounds in `npm test` and many in `npm run night` (NIGHT=1). A failure says the one
 * command that repeats it (test/closingLine.cjs): fast-check prints the seed; a test that draws by itself has SEED=n in its name.
 */
import fc from 'fast-check'

/** Of this run; `SEED=n` repeats one. */
export const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

/** How often something random is tried. */
export const rounds = (few: number, many: number) => (process.env.NIGHT ? many : few)

fc.configureGlobal({ seed, numRuns: rounds(100, 2_000) })

export { fc }
