/** What somebody writes into a notice who wants a page to run it: in the compiled pages it is letters, in both of WeChat's engines. */
import type { ActionAnswer } from '../../types/errors'
import { xssStrings } from '../functions/notices/xss'
import { engines } from './engine/engines'
import { localCloud, type LocalCloud } from './localCloud'
import { phoneOf, type Phone } from './phone'
import { post } from './wxCall'

const [clerk, chief, li] = ['oXZZ-song-lina', 'oXZZ-zhao-jianguo', 'oXZZ-li-xiuying'] as const
/** So many stand in one notice. */
const together = 40

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await localCloud()
})
afterAll(() => cloud.stop())

interface Draft {
  id: string
  version: number
  body: { kind: string; text?: string }[]
}

async function call(by: Phone, path: string, input: object): Promise<Draft> {
  const key = `notice-page-${path}-${calls++}`
  const { result } = (await post(by.device, '/client/functions/notices', { path, input, key })) as {
    result: ActionAnswer<Draft>
  }
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.data
}
let calls = 0

/** Written by one, looked at by another, and out. */
async function published(texts: readonly string[], writer: Phone, second: Phone): Promise<Draft> {
  const body = [
    ...texts.map(text => ({ kind: 'paragraph', text })),
    { kind: 'list', items: texts.slice(0, 20) },
    { kind: 'link', to: 'report', text: texts[0]?.slice(0, 20) },
  ]
  const audience = { node: 'XZZ-2-E05-B03-U2' }
  const draft = await call(writer, 'save', { column: 'notice', title: texts[0]?.slice(0, 40), body, audience })
  const { id, version } = await call(second, 'review', { id: draft.id, version: draft.version, approved: true })
  await call(writer, 'publish', { id, version })
  return draft
}

/** As a page's words are read: blanks are one blank. */
const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
/** What would run or lead elsewhere, and what WeChat would read as HTML. */
const running = [
  'rich-text',
  'web-view',
  'navigator',
  'script',
  'iframe',
  'embed',
  'object',
  'functional-page-navigator',
]

describe.each(engines)('a notice in %s', (_name, engine) => {
  it.each(Array.from({ length: Math.ceil(xssStrings.length / together) }, (_, part) => part * together))(
    'shows what stands from the %i. on as the letters that it is',
    async from => {
      const [writer, second, phone] = [clerk, chief, li].map(who => phoneOf(who, cloud.url, engine)) as [
        Phone,
        Phone,
        Phone,
      ]
      const draft = await published(xssStrings.slice(from, from + together), writer, second)
      const screen = await phone.open('packages/notices/notice/index', { id: draft.id })
      const texts = draft.body.flatMap(({ kind, text }) => (kind === 'paragraph' && text ? [flat(text)] : []))
      expect(texts.length).toBeGreaterThan(10)
      await screen.waitFor(texts[texts.length - 1] ?? '')
      const shown = screen.text()
      expect(texts.filter(text => !shown.includes(text))).toEqual([])
      expect(screen.all().filter(({ tag }) => running.includes(tag))).toEqual([])
      expect(screen.weight().nodes).toBeLessThanOrEqual(1000)
      for (const each of [writer, second, phone]) each.stop()
    },
  )
})
