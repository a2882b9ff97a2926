import Taro from '@tarojs/taro'

/**
 * Asks whether WeChat may send one message of each template (3 at most a time); one consent is one message (PLATFORM §4).
 * Must be called from a tap. Returns those accepted; none when the person refused or has switched messages off. Whoever chose
 * 总是保持以上选择 is not asked again: WeChat answers for them.
 */
export async function askConsent(templates: string[]): Promise<string[]> {
  const answer: Record<string, string> = await Taro.requestSubscribeMessage({ tmplIds: templates, entityIds: [] }).then(
    result => ({ ...result }) as unknown as Record<string, string>,
    () => ({}),
  )
  return templates.filter(template => answer[template] === 'accept')
}

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
