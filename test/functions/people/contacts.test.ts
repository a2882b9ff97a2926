/** Phones and ID numbers: given by their person, masked to everybody, revealed with a reason that the person reads (DOMAIN §3). */
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Seen } from '../../../types/people/privacy'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { aPhone, anIdNumber } from '../../factories/anIdentity'
import { daysFromTestDay } from '../../factories/testDay'
import { startCloud } from '../../cloud/cloud'
import type { DatabasePlugin } from '../../cloud/plugins/database'
import type { Timers } from '../../cloud/plugins/timers'
import type { Json } from '../../cloud/plugin'
import { aCommunity, who, type Community } from '../community'

const clerk = 'oXZZ-song-lina'
const liu = 'oXZZ-liu-yang'

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())

interface Contact {
  phone: string | null
  idNumber: string | null
}
const contact = (openid: string) => community.call<Contact>(openid, 'people.contact', {})
const set = (openid: string, input: Json, key?: string) =>
  community.ask<Contact>(openid, 'people.setContact', input, key)
const reveal = (openid: string, input: { [field: string]: Json }, key?: string) =>
  community.ask<{ value: string }>(openid, 'people.reveal', { field: 'phone', reason: '漏水，联系住户', ...input }, key)
const seenBy = async (openid: string) => (await community.call<{ items: Seen[] }>(openid, 'people.seenBy', {})).items
const audited = (action: string) =>
  ([...community.database.dump('auditDetails')] as unknown as { action: string; subject: string }[]).filter(
    row => row.action === action && row.subject === personIdOf(who.resident),
  )

describe('a phone and an ID number', () => {
  it('are not kept of a child whose guardian was not asked', async () => {
    const eightYearsOld = anIdNumber(1, `${Number(daysFromTestDay(0).slice(0, 4)) - 8}0101`)
    const answer = await set(who.resident, { idNumber: eightYearsOld })
    expect(answer).toMatchObject({
      ok: false,
      error: { fields: { idNumber: expect.stringContaining('家长') as string } },
    })
  })

  const [phone, idNumber] = [aPhone(1234), anIdNumber(7)]

  it('are given as people type them, and shown masked, to their person too', async () => {
    const typed = `+86 ${phone.slice(0, 3)}-${phone.slice(3, 7)} ${phone.slice(7)}`
    expect(await set(who.resident, { phone: typed })).toMatchObject({
      ok: true,
      data: { phone: '139****1234', idNumber: null },
    })
    expect(await set(who.resident, { idNumber: ` ${idNumber.toLowerCase()} ` })).toMatchObject({ ok: true })
    const masked = `${idNumber.slice(0, 4)}*************${idNumber.slice(-1)}`
    expect(await contact(who.resident)).toEqual({ phone: '139****1234', idNumber: masked })
  })

  it.each([
    ['a phone of ten digits', { phone: phone.slice(1) }, 'phone'],
    ['a phone of the old kind', { phone: `12${phone.slice(2)}` }, 'phone'],
    [
      'an ID number with a wrong check character',
      { idNumber: `${idNumber.slice(0, 17)}${idNumber.endsWith('1') ? 2 : 1}` },
      'idNumber',
    ],
    ['an ID number with a day that was not', { idNumber: idNumber.replace('19560312', '19560230') }, 'idNumber'],
    ['nothing', {}, 'phone'],
  ])('are refused when they cannot be: %s', async (_what, input, field) => {
    const answer = await set(who.resident, input)
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { [field]: expect.any(String) as string } },
    })
  })

  it('change once when the same is sent twice, and the audit keeps which, never what', async () => {
    const before = audited('changeContact').length
    expect(await set(who.resident, { phone }, 'the-same-key-1')).toMatchObject({ ok: true })
    expect(audited('changeContact')).toHaveLength(before)
    const text = JSON.stringify([...community.database.dump('auditDetails'), ...community.database.dump('audit')])
    expect(text).toContain('身份证号')
    for (const secret of [phone, idNumber]) expect(text).not.toContain(secret)
  })

  it('go when their person takes them out', async () => {
    const openid = 'oGuest-with-phone'
    await set(openid, { phone: aPhone(9) })
    expect(await set(openid, { phone: null })).toMatchObject({ ok: true, data: { phone: null } })
    const left = [...community.database.dump('contacts')] as unknown as { _id: string }[]
    expect(left.map(({ _id }) => _id)).not.toContain(personIdOf(openid))
  })
})

describe('a reveal', () => {
  it('gives the whole number to who answers for the home, and is written down once for each call', async () => {
    const before = audited('revealPhone').length
    for (const _ of [1, 2])
      expect(await reveal(who.unitLead, { person: who.resident }, 'the-same-key-2')).toMatchObject({
        ok: true,
        data: { value: aPhone(1234) },
      })
    expect(audited('revealPhone')).toHaveLength(before + 1)
    await reveal(who.unitLead, { person: who.resident }, 'another-key-2')
    expect(audited('revealPhone')).toHaveLength(before + 2)
    expect(
      await reveal(clerk, { person: personIdOf(who.resident), field: 'idNumber', reason: '补办证件' }),
    ).toMatchObject({
      ok: true,
      data: { value: anIdNumber(7) },
    })
  })

  it('is told to the person: who, when and why, and nobody else sees it', async () => {
    const [last, ...earlier] = await seenBy(who.resident)
    expect(last).toMatchObject({
      by: { name: '宋丽娜', role: 'clerk', isMe: false },
      label: '查看了身份证号',
      reason: '补办证件',
    })
    expect(earlier[0]).toMatchObject({
      by: { name: '王秀兰', role: 'unitLead' },
      label: '查看了手机号',
      reason: '漏水，联系住户',
    })
    expect(earlier.at(-1)).toMatchObject({ by: { isMe: true }, label: '改了联系方式' })
    expect(await seenBy(liu)).toEqual([])
  })

  it('that is sent again shows no number that was given since, and a call that gave an older one does not bring it back', async () => {
    const openid = 'oXZZ-wang-haining'
    await set(openid, { phone: aPhone(21) }, 'gives-the-first-1')
    const look = (key: string) => reveal(clerk, { person: personIdOf(openid) }, key)
    expect(await look('looks-at-first-1')).toMatchObject({ data: { value: aPhone(21) } })
    await community.control('POST', 'clock', { advance: 60_000 })
    await set(openid, { phone: aPhone(22) })
    expect(await set(openid, { phone: aPhone(21) }, 'gives-the-first-1')).toMatchObject({
      data: { phone: '139****0022' },
    })
    expect(await look('looks-at-first-1')).toMatchObject({ error: { code: 'conflict' } })
    expect(await look('looks-again-1')).toMatchObject({ data: { value: aPhone(22) } })
  })

  it('needs a reason of four characters', async () => {
    const answer = await reveal(who.unitLead, { person: who.resident, reason: ' 看看 ' })
    expect(answer).toMatchObject({
      error: { code: 'invalid', fields: { reason: expect.stringContaining('至少 4 个字') as string } },
    })
  })

  it.each(['\u200b\u200b\u200b\u200b', '\u3164\ufe0f\u2060\u00ad', '。。。。', ' - - - - ', '看看\u200b\u200b'])(
    'needs a reason that can be read, and is not written down without one: %j',
    async reason => {
      const before = audited('revealPhone').length
      expect(await reveal(who.unitLead, { person: who.resident, reason })).toMatchObject({
        error: { code: 'invalid', fields: { reason: expect.stringContaining('至少 4 个字') as string } },
      })
      expect(audited('revealPhone')).toHaveLength(before)
    },
  )

  it('answers alike when there is nobody, nothing, or it is not theirs to see', async () => {
    const elsewhere = 'oXZZ-jiang-aihua'
    const answers = [
      await reveal(who.unitLead, { person: 'oNobody-at-all' }),
      await reveal(who.unitLead, { person: liu }),
      await reveal(elsewhere, { person: who.resident }),
      // A unit's lead sees phones, and no ID numbers.
      await reveal(who.unitLead, { person: who.resident, field: 'idNumber' }),
    ]
    const said = answers.map(answer => (answer.ok ? 'revealed' : `${answer.error.code} ${answer.error.message}`))
    expect(said).toEqual(Array<string>(4).fill('notFound 没有登记，或者您看不了'))
    expect(await reveal(liu, { person: who.resident })).toMatchObject({ error: { code: 'forbidden' } })
  })
})

describe('the files of the database', () => {
  const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`
  const [old, fresh] = [key('2025'), key('2026')]
  const [phone, idNumber] = [aPhone(55_555_555), anIdNumber(55)]
  let folder: string
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'contacts-'))))
  afterAll(() => rm(folder, { recursive: true }))

  async function withKeys<T>(
    personalKeys: string,
    act: (cloud: Awaited<ReturnType<typeof startCloud>>) => Promise<T>,
  ): Promise<T> {
    const cloud = await startCloud({ dataDir: folder, secrets: { PERSONAL_KEYS: personalKeys } })
    try {
      return await act(cloud)
    } finally {
      await cloud.stop()
    }
  }
  async function filesWith(word: string): Promise<string[]> {
    const files = await readdir(folder, { recursive: true, withFileTypes: true })
    const found = []
    for (const file of files) {
      if (!file.isFile()) continue
      const path = join(file.parentPath, file.name)
      if ((await readFile(path)).includes(word)) found.push(path)
    }
    return found
  }
  const sealedWith = (cloud: Awaited<ReturnType<typeof startCloud>>) =>
    ([...cloud.plugin<DatabasePlugin>('database').dump('contacts')] as unknown as { phone: string }[]).map(
      c => c.phone.split('.')[0],
    )

  it('never hold a phone or an ID number in plain, while it is set, revealed, exported, changed and left', async () => {
    await withKeys(old, async cloud => {
      expect(await cloud.call('oKeys', 'people', 'setContact', { phone, idNumber })).toMatchObject({ ok: true })
      expect(await cloud.call('oKeys', 'people', 'export', {})).toMatchObject({ ok: true })
      expect(await cloud.call('oGone', 'people', 'setContact', { phone, idNumber })).toMatchObject({ ok: true })
      expect(await cloud.call('oGone', 'people', 'leave', { confirm: '注销' })).toMatchObject({ ok: true })
    })
    // The search finds what is there in plain.
    expect((await filesWith(personIdOf('oKeys'))).length).toBeGreaterThan(0)
    for (const secret of [phone, idNumber]) expect(await filesWith(secret)).toEqual([])
  })

  it('are read with the old key after a new one came, encrypted anew by the timer, and then need the old one no longer', async () => {
    await withKeys(`${fresh},${old}`, async cloud => {
      expect(await cloud.call('oKeys', 'people', 'contact', {})).toMatchObject({
        data: { phone: expect.stringContaining('5555') as string },
      })
      expect(sealedWith(cloud)).toEqual(['2025'])
      await cloud.plugin<Timers>('timers').runNamed('jobs')
      expect(sealedWith(cloud)).toEqual(['2026'])
    })
    await withKeys(fresh, async cloud => {
      const masked = { phone: '139****5555', idNumber: `${idNumber.slice(0, 4)}*************${idNumber.slice(-1)}` }
      expect(await cloud.call('oKeys', 'people', 'contact', {})).toMatchObject({ ok: true, data: masked })
    })
  })
})
