/** What keeps one person's stored things apart from another's. In WeChat a phone holds one person's storage: nothing. */
export const storagePrefix = () => ''
