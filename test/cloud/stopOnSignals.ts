import type { Cloud } from './plugin'

/** Ends the cloud, with all of its functions, before the process ends on SIGTERM or SIGINT. */
export function stopOnSignals(cloud: Cloud): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      cloud.stop().then(
        () => process.exit(0),
        error => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
}
