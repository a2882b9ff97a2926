import Taro from '@tarojs/taro'

/** What somebody chose for always, by WeChat's id of a template. */
export type KeptChoices = Record<string, 'accept' | 'reject'>

/** Never fails: where WeChat does not say, nothing was chosen for always. */
export async function keptChoices(): Promise<KeptChoices> {
  const setting = await Taro.getSetting({ withSubscriptions: true }).catch(() => null)
  const items: Record<string, unknown> = { ...setting?.subscriptionsSetting?.itemSettings }
  const kept: KeptChoices = {}
  for (const template of Object.keys(items)) {
    const choice = items[template]
    if (choice === 'accept' || choice === 'reject') kept[template] = choice
  }
  return kept
}
