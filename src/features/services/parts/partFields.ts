import type { ServiceSpec } from '@shared/services/guide/spec'

/** What every form of a part gets: the part as it is written, how it changes, and the service around it. */
export interface PartFields<P> {
  part: P
  change: (more: Partial<P>) => void
  spec: ServiceSpec
}
