const hex = (digits: number) => {
  let text = ''
  while (text.length < digits) text += Math.floor(Math.random() * 16).toString(16)
  return text
}

/**
 * A new key for one mutation (ARCHITECTURE §4): a retry carries the same one and is answered the same. A random uuid; it only has
 * to differ from this person's other keys, so that WeChat's plain `Math.random` is good enough.
 */
export const newKey = () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
