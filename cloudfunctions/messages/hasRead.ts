import { _ } from '../_platform/sdk'

/** What reading does to a message: whoever has read it need not be called. */
export const hasRead = { read: true, callAt: _.remove() }
