import type * as weapp from './keptConsents'

/** Where a browser keeps what WeChat keeps in its own settings: by template, `accept` or `reject`. */
const place = 'wechat.keptConsents'

export const keptChoices: typeof weapp.keptChoices = () => {
  const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
  return Promise.resolve(kept as weapp.KeptChoices)
}
