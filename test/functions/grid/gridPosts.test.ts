/** Appointments with a date and suspensions: one lead at a time, and rights that follow. */
import type { ReportView } from '../../../types/reports/contract'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import {
  eachInItsOwnCommunity,
  unit,
  sun,
  wang,
  zhaoGuifang,
  liu,
  chief,
  admin,
  community,
  hour,
  inHours,
  advance,
  receiver,
  node,
  appoint,
  rolesOf,
  posts,
} from './aGrid'

eachInItsOwnCommunity()

describe('an appointment', () => {
  it('leaves the old lead until its day, and gives report and right to the new one from then on', async () => {
    const old = await receiver()
    expect(old).toBe('王秀兰')
    const from = await inHours(72)
    expect(await appoint(sun, { node: unit, post: 'unitLead', person: 'oXZZ-zhang-min', from })).toMatchObject({
      ok: true,
    })
    expect(await receiver()).toBe('王秀兰')
    expect(await rolesOf('oXZZ-zhang-min')).not.toContain(`unitLead ${unit}`)
    const held = await community.call<ReportView>('oXZZ-wu-qiang', 'reports.submit', {
      photos: [],
      text: '先前的',
      place: unit,
      category: 'clutter',
    })
    await advance(73 * hour)
    expect(await receiver()).toBe('张敏')
    expect(await rolesOf('oXZZ-zhang-min')).toContain(`unitLead ${unit}`)
    expect(await rolesOf(wang)).not.toContain(`unitLead ${unit}`)
    expect(await community.ask('oXZZ-zhang-min', 'reports.queue', { of: 'grid' })).toMatchObject({ ok: true })
    // What was open stays where it was.
    expect((await community.call<ReportView>('oXZZ-wu-qiang', 'reports.get', { id: held.id })).holder?.name).toBe(
      '王秀兰',
    )
  })

  it('keeps what was: the terms follow one another without a gap', async () => {
    const from = await inHours(24)
    await appoint(sun, { node: unit, post: 'unitLead', person: 'oXZZ-zhang-min', from })
    expect(posts(unit).map(p => [p.personId, p.until])).toEqual([
      [personIdOf(wang), from],
      [personIdOf('oXZZ-zhang-min'), null],
    ])
  })

  it('fills a vacancy at once, for a day that is over too', async () => {
    const vacant = 'XZZ-2-E05-B05-U1'
    expect(await node(vacant)).toMatchObject({
      lead: null,
      absence: '空缺',
      posts: [{ role: 'unitLead', vacant: true, name: null }],
    })
    await appoint(liu, { node: vacant, post: 'unitLead', person: personIdOf('oXZZ-yang-lei'), from: '2026-01-01' })
    expect(await receiver(vacant)).toBe('杨磊')
    expect(posts(vacant)[0]?.from.slice(0, 4)).not.toBe('2025')
    expect(await community.ask('oXZZ-yang-lei', 'grid.mine')).toMatchObject({ ok: true })
  })

  it('of two at once leaves one lead, and the people agree with the node', async () => {
    const from = await inHours(-1)
    const [a, b] = ['oXZZ-zhang-min', 'oXZZ-liu-yang']
    const answers = await Promise.all([
      appoint(sun, { node: unit, post: 'unitLead', person: a, from }),
      appoint(liu, { node: unit, post: 'unitLead', person: b, from }),
      appoint(sun, { node: 'XZZ-2-E05-B03-U1', post: 'unitLead', person: a, from }),
    ])
    expect(answers.map(x => (x.ok ? 'ok' : x.error.code))).toEqual(['ok', 'ok', 'ok'])
    const stored = posts(unit)
    const holding = stored.filter(p => p.until === null)
    expect(holding).toHaveLength(1)
    for (const openid of [a, b, wang]) {
      const isLead = holding[0]?.personId === personIdOf(openid)
      expect((await rolesOf(openid)).includes(`unitLead ${unit}`)).toBe(isLead)
    }
    expect(await rolesOf(a)).toContain('unitLead XZZ-2-E05-B03-U1')
  })

  it('of eight at once each happens or says that there are too many, and one of them leads', async () => {
    const from = await inHours(-1)
    const people = [
      'zhang-min',
      'liu-yang',
      'chen-xiaoyan',
      'wu-qiang',
      'ayigul',
      'yang-lei',
      'zhou-tingting',
      'ouyang-mingyue',
    ].map(p => `oXZZ-${p}`)
    const answers = await Promise.all(
      people.map(person => appoint(liu, { node: unit, post: 'unitLead', person, from })),
    )
    const happened = people.filter((_, at) => answers[at]?.ok)
    expect(answers.flatMap(a => (a.ok ? [] : [a.error.code])).filter(code => code !== 'busy')).toEqual([])
    expect(happened.length).toBeGreaterThan(0)
    const leads = []
    for (const person of people)
      if ((await rolesOf(person)).includes(`unitLead ${unit}`)) leads.push(personIdOf(person))
    expect(leads).toEqual(
      posts(unit)
        .filter(p => p.until === null)
        .map(p => p.personId),
    )
    expect(leads).toHaveLength(1)
  })

  it('is one, sent three times at once with the same key', async () => {
    const input = { node: unit, post: 'unitLead', person: 'oXZZ-zhang-min', from: await inHours(5) }
    const answers = await Promise.all([1, 2, 3].map(() => appoint(sun, input, 'appoint-key-1')))
    expect(answers.map(a => a.ok)).toEqual([true, true, true])
    expect(posts(unit)).toHaveLength(2)
    expect(await appoint(sun, { ...input, person: 'oXZZ-liu-yang' }, 'appoint-key-1')).toMatchObject({
      error: { code: 'keyReused' },
    })
  })

  it.each([
    ['a unit lead', wang, { node: unit, post: 'unitLead' }, 'forbidden'],
    ['a building lead of another building', sun, { node: 'XZZ-2-E05-B04-U1', post: 'unitLead' }, 'forbidden'],
    ['a building lead for the building itself', sun, { node: 'XZZ-2-E05-B03', post: 'buildingLead' }, 'forbidden'],
    ['an area lead for a post that is no lead', liu, { node: 'XZZ-2', post: 'police' }, 'forbidden'],
    ['the chief lead for an admin', chief, { node: 'XZZ', post: 'admin' }, 'forbidden'],
    ['anybody where there is no such post', admin, { node: unit, post: 'police' }, 'invalid'],
    ['anybody at a place that is not there', admin, { node: 'XZZ-2-E05-B99-U1', post: 'unitLead' }, 'invalid'],
  ])('is not for %s', async (_who, by, where, code) => {
    const answer = await appoint(by, { ...where, person: 'oXZZ-zhang-min', from: await inHours(1) })
    expect(answer).toMatchObject({ ok: false, error: { code } })
  })

  it('is for somebody whom the community knows, and never for oneself', async () => {
    const where = { node: unit, post: 'unitLead', from: await inHours(1) }
    expect(await appoint(sun, { ...where, person: 'oXZZ-nobody' })).toMatchObject({
      error: { code: 'invalid', fields: { person: expect.any(String) as string } },
    })
    expect(await appoint(sun, { ...where, person: sun })).toMatchObject({ error: { code: 'forbidden' } })
    expect(posts(unit).map(p => p.until)).toEqual([null])
  })
})

describe('a suspension', () => {
  const post = { node: unit, post: 'unitLead', person: wang }
  it('lets new reports pass by, also where the person stands in, until it is lifted', async () => {
    await community.call(sun, 'grid.suspend', post)
    expect(await receiver()).toBe('孙德明')
    expect(await receiver('XZZ-2-E05-B03-U4')).toBe('孙德明')
    expect(await node(unit)).toMatchObject({ lead: null, absence: '暂停履职' })
    await community.call(sun, 'grid.restore', post)
    expect(await receiver()).toBe('王秀兰')
    expect(await receiver('XZZ-2-E05-B03-U4')).toBe('王秀兰')
  })

  it('is for whoever is above, about somebody who holds the post', async () => {
    expect(await community.ask(zhaoGuifang, 'grid.suspend', post)).toMatchObject({ error: { code: 'forbidden' } })
    expect(await community.ask('oXZZ-jiang-aihua', 'grid.suspend', post)).toMatchObject({
      error: { code: 'forbidden' },
    })
    expect(await community.ask(sun, 'grid.suspend', { ...post, person: zhaoGuifang })).toMatchObject({
      error: { code: 'notFound' },
    })
  })
})
