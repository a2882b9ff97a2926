/** The only reader of the phone's clock. */
let skew = 0

/** Milliseconds since the epoch. */
export const now = () => Date.now() + skew

/** Sets the clock, when something knows better than the phone what time it is. */
export const setClock = (ms: number) => {
  skew = ms - Date.now()
}
