/** The only reader of the phone's clock. Milliseconds since the epoch. */
export const now = () => Date.now()
