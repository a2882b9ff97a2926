/** A call that got no answer of ours: no network, a time-out, or the cloud's own refusal. */
export class TransportError extends Error {
  constructor(
    message: string,
    /** True when the phone most likely has no network: the same call may be sent again later. */
    readonly offline: boolean,
    readonly errCode?: number,
  ) {
    super(message)
    this.name = 'TransportError'
  }
}

/** Share of an upload that has left the phone, 0 to 1. */
export type Progress = (done: number) => void
