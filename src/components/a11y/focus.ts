/** WeChat's reader follows an opened dialogue by itself; Back is told by `useLayer`. */
export const focusOn = (_id: string, _onEscape: () => void): (() => void) | undefined => undefined
