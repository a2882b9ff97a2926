/** `1383 6a99`: the first eight figures of a hash, for the eye. */
export const shortHash = (hash: string) => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`
