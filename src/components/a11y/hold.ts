/** What a long press does. In WeChat no tap follows it. */
export const held = (run: () => void) => run
