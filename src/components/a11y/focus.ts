/** WeChat's reader follows an opened dialogue by itself, and the phone's own back gesture closes nothing of ours. */
export const focusOn = (_id: string, _onEscape: () => void): (() => void) | undefined => undefined
