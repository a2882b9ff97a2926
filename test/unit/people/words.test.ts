/** What a person must say is what can be seen: nothing that looks like nothing is a reason, a note or a name. */
import path from 'node:path'
import { leftName } from '../../../cloudfunctions/_platform/personId'
import { bySystem } from '../../../cloudfunctions/_platform/privacy/audit'
import { rosterDecides } from '../../../cloudfunctions/people/binding/onRoster'
import { personName } from '../../../types/people/name'
import { reservedNames } from '../../../types/people/labels'
import { revealInput } from '../../../types/people/privacy'
import * as z from '../../../types/z'
import { repositoryFiles } from '../../architecture/files'

const nothing = [
  '\u200b\u200b\u200b\u200b', '\u2060\ufeff\u00ad\u034f', '\u3164\u115f\u1160\uffa0', '\u2800\u2800\u2800\u2800', '\ufe0f\ufe0f\ufe0f\ufe0f',
  '\u0000\u0001\u0007\u001b', '\u202e\u2066\u2069\u200f', '\u{e0041}\u{e0042}\u{e0043}\u{e0044}', ' \t\n\u3000', '。。。。', '????', '-----', '·· ··',
] // prettier-ignore
const accepts = (schema: z.$ZodType, value: unknown) => z.safeParse(schema as z.ZodMiniType, value).success

interface Shown {
  type?: string
  minLength?: number
  pattern?: string
}
/** Every text of every contract that must be said, and has no form of its own. */
const said = repositoryFiles()
  .filter(file => /^types\/.*contract\.ts$|^types\/people\/privacy\.ts$/.test(file))
  .flatMap(file =>
    Object.entries(
      jest.requireActual<Record<string, { shape?: Record<string, z.$ZodType> }>>(path.resolve(file)),
    ).flatMap(([name, { shape = {} }]) =>
      Object.entries(shape).map(([field, schema]) => [`${file} ${name}.${field}`, schema] as const),
    ),
  )
  .filter(([, schema]) => {
    const { type, minLength = 0, pattern } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shown
    return type === 'string' && minLength > 0 && pattern === undefined
  })

describe('what must be said', () => {
  it('is found in the contracts', () => {
    expect(said.map(([name]) => name).join()).toMatch(/declineInput\.reason.*sendBackInput\.reason/s)
  })

  it.each(said)('takes nothing that cannot be seen or read: %s', (_name, schema) => {
    expect(nothing.filter(text => accepts(schema, text))).toEqual([])
  })

  it('is kept as it is seen: one spelling for each letter, without what is between the letters', () => {
    const { reason } = z.parse(revealInput, {
      person: 'p1',
      field: 'phone',
      reason: ' 漏\u200b水了，\r\ncafe\u0301\ufe0f ',
    })
    expect(reason).toBe('漏水了，\ncafé')
  })

  it('is measured by what is seen', () => {
    const reason = (text: string) => accepts(revealInput, { person: 'p1', field: 'phone', reason: text })
    expect(['漏水了\u200b', '漏水了！！!', '漏-水-了'].filter(reason)).toEqual([])
    expect(['漏水了吗', '上门核对'].filter(reason)).toHaveLength(2)
  })
})

describe('a name', () => {
  it.each([
    '慕容雪莲',
    '阿卜杜拉·买买提',
    "Seán O'Brien",
    'Jean-Luc',
    'अमित कुमार',
    'محمد علي',
    'Nguyễn Văn Anh',
    '김민준',
    'สมชาย ใจดี',
    'assigned',
    'XZZ',
    '单元',
  ])('may be %s', name => expect(accepts(personName, name)).toBe(true))

  it.each(['王', '··', '--', '王1', '$&', '.*', 'a\u200b', '[]', '系统', '访 客', '花名册', '已注销居民', ...nothing])(
    'may not be %j',
    name => expect(accepts(personName, name)).toBe(false),
  )

  it('is never what stands where nobody is named', () => {
    for (const name of [leftName, bySystem.name, rosterDecides.name]) expect(reservedNames).toContain(name)
  })
})
