import type * as weapp from './updates'

/** A browser loads the newest version each time. */
export const useUpdates: typeof weapp.useUpdates = () => undefined
