/** One call of a function, from whoever made it. */
export interface Invocation {
  id: string
  name: string
  /** TCB_SOURCE: `wx_client`, `wx_client,scf` (a function called by a function), `wx_trigger`, `http` (no word is published for it). */
  source: string
  openid?: string
  /** JSON text. */
  event: string
  /** The event's `path`, for log and statistics. */
  path: string | null
  /** The invocation that called this one. */
  parent?: string
}
