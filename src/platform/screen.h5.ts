import type * as weapp from './screen'

/** The preview has no status bar and no menu of WeChat. */

const bar = { status: 0, height: 48, menu: 48 }

export const topBar: typeof weapp.topBar = () => bar

export const chosenTextSize: typeof weapp.chosenTextSize = () => 16
