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
