const listeners: (() => void)[] = []

/** Runs when what is known on this phone is to be thrown away, because a page could not be drawn with it. */
export const onFresh = (run: () => void) => void listeners.push(run)

/** Throws away what can be asked for again. What the person wrote stays. */
export const startFresh = () => listeners.forEach(run => run())
