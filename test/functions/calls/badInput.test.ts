/** Whatever arrives at a function is answered with a code of the list (issue: bad input). */
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { errorTexts } from '../../../types/errors'
import type { Json, Manifest } from '../../cloud/plugin'
import { samplePhoto } from '../../cloud/seed/photos'
import { aCommunity, who, type Community } from '../community'
import { inputsLike } from './randomInput'
import { fc, rounds, seed } from '../../random'

const { actions } = JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as Manifest
const codes = Object.keys(errorTexts)
const perAction = rounds(20, 2_000)
// More would only start more processes: each costs as much as thirty calls.
const atOnce = 4

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())

const place = 'XZZ-2-E05-B03-U2'
const refused = async (openid: string, action: string, input: Json, key?: string) => {
  const answer = await community.ask(openid, action, input, key)
  if (answer.ok) throw new Error(`${action} accepted ${JSON.stringify(input).slice(0, 200)}`)
  return answer.error
}
/** Sends an event as it is, without the envelope that `ask` makes. */
const raw = async (body: string, openid: string = who.resident) => {
  const response = await fetch(`${community.cloud.url}/client/functions/reports`, {
    method: 'POST',
    headers: openid ? { 'x-openid': openid } : {},
    body,
  })
  return (await response.json()) as {
    result?: { ok: boolean; error?: { code: string; requestId: string } }
    errCode?: number
  }
}

describe('what is no call at all', () => {
  it.each([
    ['nothing', '{}', 'invalid'],
    ['a path that is no text', '{"path":7}', 'invalid'],
    ['an unknown path', '{"path":"destroy"}', 'unknownAction'],
    ['a word of every object', '{"path":"constructor"}', 'unknownAction'],
    ['a prototype', '{"path":"__proto__"}', 'unknownAction'],
    ['an input that is a text', '{"path":"submit","input":"x"}', 'invalid'],
    ['an input that is a list', '{"path":"submit","input":[]}', 'invalid'],
    ['a key with operators', '{"path":"submit","input":{},"key":{"$ne":1}}', 'invalid'],
    [
      'lists in lists, 3,000 levels deep',
      `{"path":"submit","input":${'['.repeat(3000)}${']'.repeat(3000)}}`,
      'invalid',
    ],
    [
      'a field 3,000 levels deep',
      `{"path":"submit","input":{"text":${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}}}`,
      'invalid',
    ],
    ['a key 3,000 levels deep', `{"path":"mine","input":{},"key":${'['.repeat(3000)}${']'.repeat(3000)}}`, 'invalid'],
    [
      'a mass of values',
      JSON.stringify({ path: 'submit', input: { photos: Array<number>(30_000).fill(0) } }),
      'invalid',
    ],
    ['an input over 100 KB', JSON.stringify({ path: 'submit', input: { text: '长'.repeat(110_000) } }), 'invalid'],
  ])('is refused: %s', async (_what, body, code) => {
    const { result } = await raw(body)
    expect(result).toMatchObject({ ok: false, error: { code } })
    expect(result?.error?.requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('is refused without an identity', async () => {
    expect((await raw('{"path":"mine","input":{}}', '')).result).toMatchObject({ error: { code: 'noIdentity' } })
  })

  it('is refused to a client when only functions may call it', async () => {
    expect(await refused(who.resident, 'messages.deliver', { collection: 'reports', id: 'r1' })).toMatchObject({
      code: 'forbidden',
    })
    expect(await refused(who.resident, 'reports.closeUnrated', {})).toMatchObject({ code: 'forbidden' })
  })
})

describe('a report that cannot be', () => {
  const good = { photos: [], text: '楼道灯不亮', place, category: 'lighting' }
  const elsewhere = (name: string) => `cloud://a.b/upload/0123456789abcdef01234567/${name}`
  it.each([
    ['a place that is an operator', { ...good, place: { $ne: null } }, 'place'],
    ['a place that does not exist', { ...good, place: 'XZZ-9-E99' }, 'place'],
    ['an unknown key', { ...good, state: 'closed' }, 'input'],
    ['an unknown category', { ...good, category: 'party' }, 'category'],
    ['ten photos', { ...good, photos: Array<string>(10).fill(elsewhere('c.jpg')) }, 'photos'],
    ['a photo from elsewhere', { ...good, photos: ['https://example.com/a.jpg'] }, 'photos.0'],
    ['a photo outside of the uploads', { ...good, photos: ['cloud://a.b/photos/c.jpg'] }, 'photos.0'],
    ['a photo behind a step', { ...good, photos: [elsewhere('../c.jpg')] }, 'photos.0'],
    ['a photo with an encoded step', { ...good, photos: [elsewhere('%2e%2e%2fc.jpg')] }, 'photos.0'],
    ['a photo in a folder of the folder', { ...good, photos: [elsewhere('a/c.jpg')] }, 'photos.0'],
    ['a photo with a question behind it', { ...good, photos: [elsewhere('c.jpg?x=.jpg')] }, 'photos.0'],
    ['a photo with a line behind it', { ...good, photos: [elsewhere('c.jpg\n')] }, 'photos.0'],
    ['a photo that says it is a program', { ...good, photos: [elsewhere('c.exe')] }, 'photos.0'],
    ['501 characters', { ...good, text: '字'.repeat(501) }, 'text'],
    ['neither words nor photos', { ...good, text: '  ' }, 'text'],
  ])('says which field is wrong: %s', async (_what, input, field) => {
    const error = await refused(who.resident, 'reports.submit', input)
    expect(error.code).toBe('invalid')
    expect(Object.keys(error.fields ?? {})).toContain(field)
    expect(Object.values(error.fields ?? {}).join()).toMatch(/[\u4e00-\u9fff]/)
  })

  it.each([
    ['a text that says it is a picture', 'fake.jpg', Buffer.from('not a picture at all, whatever the name says')],
    ['an executable', 'tool.png', Buffer.from('MZ\x90\x00 …')],
    [
      'a picture over 10 MB',
      'huge.jpg',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(10 * 1024 * 1024)]),
    ],
    ['an empty file', 'empty.jpg', Buffer.alloc(0)],
  ])('is refused before it is stored: %s', async (_what, name, bytes) => {
    const fileID = await community.upload(who.resident, `${await community.folder(who.resident)}/${name}`, bytes)
    expect(await refused(who.resident, 'reports.submit', { ...good, photos: [fileID] })).toMatchObject({
      code: 'fileRefused',
      fields: { 'photos.0': '请换一张' },
    })
  })

  it('is refused when a photo is not there', async () => {
    const gone = (await community.photo(who.resident)).replace(/[^/]+$/, 'gone.jpg')
    expect(await refused(who.resident, 'reports.submit', { ...good, photos: [gone] })).toMatchObject({
      code: 'fileRefused',
    })
  })

  it.each(['png', 'webp'] as const)('takes a %s by its bytes, whatever it is called', async kind => {
    const bytes = await sharp(await samplePhoto('clutter'))
      .resize(64)
      .toFormat(kind)
      .toBuffer()
    const fileID = await community.upload(who.resident, `${await community.folder(who.resident)}/${kind}.jpg`, bytes)
    expect(await community.ask(who.resident, 'reports.submit', { ...good, photos: [fileID] })).toMatchObject({
      ok: true,
    })
  })

  it('is for the bound: a guest may only report an emergency', async () => {
    const guest = 'oXZZ-he-wei'
    expect(await refused(guest, 'reports.submit', good)).toMatchObject({ code: 'notBound' })
    expect(await community.ask(guest, 'reports.submit', { ...good, category: 'gasSmell' })).toMatchObject({
      ok: true,
      data: { holder: { role: 'dispatcher' } },
    })
  })
})

describe('random input', () => {
  it.each(actions.map(a => [a.name, a] as const))(
    `finds nothing unhandled in %s (${perAction} inputs, SEED=${seed})`,
    async (name, action) => {
      const inputs = fc.sample(inputsLike(action.input), { numRuns: perAction, seed })
      const people = [who.resident, who.unitLead, 'oXZZ-he-wei', 'oXZZ-unknown']
      let next = 0
      const unhandled: string[] = []
      const worker = async () => {
        while (next < inputs.length) {
          const at = next++
          const answer = await community
            .ask<unknown>(people[at % people.length]!, name, inputs[at] as Json)
            .catch((error: unknown) => ({ ok: false as const, error: { code: String(error) } }))
          if (!answer.ok && (answer.error.code === 'unexpected' || !codes.includes(answer.error.code))) {
            unhandled.push(`${answer.error.code}: ${JSON.stringify(inputs[at])?.slice(0, 300)}`)
          }
        }
      }
      await Promise.all(Array.from({ length: atOnce }, worker))
      expect(unhandled.slice(0, 5)).toEqual([])
    },
  )
})
