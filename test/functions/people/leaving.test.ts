/** 注销: nothing is left of whoever leaves, what must go on goes on, and a new life begins where the old one ended (DOMAIN §3). */
import type { ReportView } from '../../../types/reports/contract'
import type { Me, OwnRequest } from '../../../types/people/contract'
import type { Exported } from '../../../types/people/privacy'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { aPhone } from '../../factories/anIdentity'
import { aCommunity, who, type Community } from '../community'
import { aPlantedPerson, home, tracesOf, wordsOf, type Planted } from './leavers'

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())

const leave = (openid: string, key?: string) =>
  community.ask<{ done: boolean }>(openid, 'people.leave', { confirm: '注销' }, key)
const runTimers = () => community.control('POST', 'timers', { name: 'jobs' })
/** The second pass is a minute after the first. */
const afterTheTimers = async () => {
  await community.control('POST', 'clock', { advance: 61_000 })
  await runTimers()
}
const reportOf = (openid: string, id: string) => community.call<ReportView>(openid, 'reports.get', { id })

describe('somebody who is everywhere', () => {
  let person: Planted
  let exported: string
  beforeAll(async () => {
    person = await aPlantedPerson(community)
    exported = JSON.stringify((await community.call<Exported>(person.openid, 'people.export', {})).sections)
  })

  it('is everywhere: the planting tests something', async () => {
    const traces = await tracesOf(community, wordsOf(person))
    const from = (place: string) => traces.filter(trace => trace.startsWith(`${place}:`))
    for (const place of ['people', 'bindings', 'inbox', 'reports', 'auditDetails', 'contacts'])
      expect(from(place).length).toBeGreaterThan(0)
    // What they handed in is the function's own from the start.
    expect(from('file')).toEqual([])
  })

  it('reads in the export all that was planted, and the names of others only masked', () => {
    const { name, phone, idNumber, openid } = person
    for (const word of [
      name,
      phone,
      idNumber,
      openid,
      '华城路二小区 3 号楼 2 单元 601',
      '联系住户核对漏水',
      '家门口',
      '很满意',
      '不住这里',
    ])
      expect(exported).toContain(word)
    for (const { no } of person.reports) expect(exported).toContain(no)
    expect(exported).toMatch(/"谁":"宋\*\*"/)
    expect(exported).toMatch(/"谁":"系统"/)
    expect(exported).toMatch(/http:[^"]+reports/)
    expect(exported).not.toContain('personId')
    // Places and moments are words, not codes.
    expect(exported).not.toMatch(/"XZZ-\d+-E|T\d\d:\d\d:/)
  })

  it('leaves, and after the timers there is no trace in any document or file', async () => {
    expect(await leave(person.openid)).toMatchObject({ ok: true, data: { done: true } })
    expect(await tracesOf(community, wordsOf(person))).toEqual([])
    await afterTheTimers()
    expect(await tracesOf(community, wordsOf(person))).toEqual([])
    // That the call was made is remembered, by a hash of its key.
    expect([...community.database.dump('departures')]).toMatchObject([{ encrypted: null }])
  })

  it('is a guest, of whom nothing is held', async () => {
    expect(await community.call<Me>(person.openid, 'people.me', {})).toMatchObject({ bound: false, requests: [] })
    expect(await community.call(person.openid, 'people.contact', {})).toEqual({ phone: null, idNumber: null })
    expect(await community.call(person.openid, 'people.seenBy', {})).toMatchObject({ items: [] })
    expect(await community.call(person.openid, 'reports.mine', {})).toMatchObject({ items: [] })
    const [open] = person.reports
    expect(await community.ask(person.openid, 'reports.get', { id: open!.id })).toMatchObject({
      error: { code: 'notFound' },
    })
  })

  it('leaves reports that go on: the open one keeps its photos, the settled one its story', async () => {
    const [open, settled] = person.reports as [ReportView, ReportView]
    const asHolder = openidOf(holderIdOf(open.id))
    const seen = await reportOf(asHolder, open.id)
    expect(seen.reporter.name).toBe('已注销居民')
    expect(seen.photos.map(p => p.url !== '')).toEqual([true])
    expect((await fetch(seen.photos[0]!.url)).headers.get('content-type')).toBe('image/jpeg')
    expect(seen.text).toBe('我是已注销居民，电话****，也可打 ****')
    const accepted = await community.call<ReportView>(asHolder, 'reports.accept', {
      id: open.id,
      version: seen.version,
    })
    expect(accepted).toMatchObject({ state: 'inProgress', reporter: { name: '已注销居民' } })

    const story = await reportOf(who.unitLead, settled.id)
    expect(story.timeline.map(e => e.event)).toEqual(['submit', 'assign', 'accept', 'resolve', 'rate'])
    expect(story.after).toHaveLength(1)
    expect(story.photos).toEqual([])
    const inbox = [...community.database.dump('inbox')] as unknown as { personId: string }[]
    expect(inbox.filter(({ personId }) => !personId.startsWith('p'))).toEqual([])
  })

  it('can bind anew and lives on: no later pass takes the new life away', async () => {
    const again = await aPlantedPerson(community)
    const { openid } = again
    expect(await leave(openid)).toMatchObject({ ok: true })
    const report = await community.call<ReportView>(openid, 'reports.submit', {
      photos: [], text: '闻到煤气味', place: null, category: 'gasSmell',
    }) // prettier-ignore
    const { id } = await community.call<OwnRequest>(openid, 'people.bind', {
      home,
      name: '新来的人',
      relation: 'owner',
    })
    await community.call(who.unitLead, 'people.approve', { id })
    await community.call(openid, 'people.setContact', { phone: again.phone })
    await afterTheTimers()
    await afterTheTimers()
    expect(await community.call<Me>(openid, 'people.me', {})).toMatchObject({
      bound: true,
      name: '新来的人',
      home: { code: home },
    })
    expect(await reportOf(openid, report.id)).toMatchObject({ text: '闻到煤气味', reporter: { isMe: true } })
    expect((await community.call<{ phone: string }>(openid, 'people.contact', {})).phone).toContain('****')
    expect(await tracesOf(community, [again.name, again.idNumber])).toEqual([])
  })

  it('takes away no proof of others: a photo that the holder put into their report stays, and their own are gone', async () => {
    const person = await aPlantedPerson(community)
    const [, settled] = person.reports as [ReportView, ReportView]
    const own = settled.photos[0]!.url
    expect((await fetch(own)).status).toBe(200)
    expect(await leave(person.openid)).toMatchObject({ ok: true })
    const [photo] = (await reportOf(who.unitLead, settled.id)).after
    expect((await fetch(photo!.url)).status).toBe(200)
    expect((await fetch(own)).status).toBe(404)
  })

  it('is not taken away again by the same call, sent once more after weeks of a new life', async () => {
    const { openid } = await aPlantedPerson(community)
    const key = `key-of-${openid}`
    for (const _ of [1, 2]) expect(await leave(openid, key)).toMatchObject({ ok: true, data: { done: true } })
    await afterTheTimers()
    const { id } = await community.call<OwnRequest>(openid, 'people.bind', { home, name: '又来了', relation: 'owner' })
    await community.call(who.unitLead, 'people.approve', { id })
    await community.control('POST', 'clock', { advance: 14 * 86_400_000 })
    await runTimers()
    expect(await leave(openid, key)).toMatchObject({ ok: true })
    expect(await community.call<Me>(openid, 'people.me', {})).toMatchObject({ bound: true, name: '又来了' })
  })
})

describe('somebody who works here', () => {
  beforeAll(async () => {
    await community.stop()
    community = await aCommunity()
  })

  const lead = 'oXZZ-wang-xiulan'

  it('hands over first: with a post, now or to come, nobody leaves', async () => {
    const refused = await leave(lead)
    expect(refused).toMatchObject({ error: { code: 'notNow' } })
    expect(refused.ok ? '' : refused.error.message).toMatch(/单元长.*请先交接岗位/)
    expect(await community.call<Me>(lead, 'people.me', {})).toMatchObject({ bound: true, name: '王秀兰' })
  })

  it('leaves when the post is over: no report, node, message or change names them, and each still has its holder', async () => {
    const person = await aPlantedPerson(community)
    const [open, settled] = person.reports as [ReportView, ReportView]
    const node = 'XZZ-2-E05-B03-U2'
    const noise = { photos: [], text: '楼上半夜吵', place: node, category: 'noise' }
    const inHand = await community.call<ReportView>(person.openid, 'reports.submit', noise)
    expect(inHand.holder).toMatchObject({ name: '王秀兰' })
    const { now } = await community.control<{ now: string }>('GET', 'clock')
    const later = new Date(Date.parse(now) + 3_600_000).toISOString()
    await community.call(lead, 'grid.takeLeave', { from: now, until: later })
    await community.call('oXZZ-zhao-jianguo', 'grid.appoint', {
      node,
      post: 'unitLead',
      person: 'oXZZ-liu-yang',
      from: now,
    })
    // Open reports stay where they are when a post goes to somebody else: they are handed over too.
    const refused = await leave(lead)
    expect(refused.ok ? '' : refused.error.message).toMatch(/还有没办完的诉求.*转给接手的人/)
    const { id, version } = inHand
    await community.call('oXZZ-zhao-jianguo', 'reports.transfer', { id, version, to: 'oXZZ-liu-yang' })
    expect(await leave(lead)).toMatchObject({ ok: true })
    await afterTheTimers()
    expect(await tracesOf(community, [lead, personIdOf(lead), '王秀兰'])).toEqual([])
    const story = await reportOf(person.openid, settled.id)
    expect(story.timeline.map(e => e.says).join()).toContain('已注销居民 接单了')
    expect(await reportOf(person.openid, open.id)).toMatchObject({ holder: { role: expect.any(String) as string } })
    const sent = await community.call<ReportView>(person.openid, 'reports.submit', noise)
    expect(sent.holder).toMatchObject({ name: '刘洋', role: 'unitLead' })
    const reopened = await community.call<ReportView>(person.openid, 'reports.reopen', {
      id: settled.id,
      version: story.version,
    })
    expect(reopened.holder).toMatchObject({ role: 'buildingLead' })
  })
})

describe('a guest', () => {
  it('exports what little there is, and leaves too', async () => {
    const guest = 'oGuest-who-leaves'
    const report = await community.call<ReportView>(guest, 'reports.submit', {
      photos: [await community.photo(guest)],
      text: '有人困在电梯里',
      place: null,
      category: 'liftTrapped',
    })
    await community.call(guest, 'people.setContact', { phone: aPhone(1) })
    const exported = JSON.stringify(await community.call<Exported>(guest, 'people.export', {}))
    for (const word of [report.no, aPhone(1), '有人困在电梯里']) expect(exported).toContain(word)
    expect(await leave(guest)).toMatchObject({ ok: true, data: { done: true } })
    expect(await tracesOf(community, [guest, personIdOf(guest), aPhone(1)])).toEqual([])
  })
})

/** Whose hands a report is in, by our id. */
function holderIdOf(id: string): string {
  const reports = [...community.database.dump('reports')] as unknown as { _id: string; holder: { personId: string } }[]
  return reports.find(report => report._id === id)?.holder.personId ?? ''
}

function openidOf(personId: string): string {
  const people = [...community.database.dump('people')] as unknown as { _id: string; openid: string }[]
  return people.find(({ _id }) => _id === personId)?.openid ?? ''
}
