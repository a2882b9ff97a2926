/** The timers of one run of the mini-program: closing it ends them all, and starts no more. */
export function timers() {
  const running = new Set<ReturnType<typeof setTimeout>>()
  let closed = false
  const keep = (timer: ReturnType<typeof setTimeout>) => {
    running.add(timer)
    return timer
  }
  const drop = (timer: ReturnType<typeof setTimeout>) => {
    clearTimeout(timer)
    running.delete(timer)
  }
  return {
    given: {
      setTimeout: (run: (...all: unknown[]) => void, ms?: number, ...rest: unknown[]) =>
        closed ? undefined : keep(setTimeout(run, ms, ...rest)),
      setInterval: (run: (...all: unknown[]) => void, ms?: number, ...rest: unknown[]) =>
        closed ? undefined : keep(setInterval(run, ms, ...rest)),
      clearTimeout: drop,
      clearInterval: drop,
    },
    close() {
      closed = true
      running.forEach(drop)
    },
  }
}
