/** A service that is stopped and begun again: by two people, and whoever is in goes on to the end (DOMAIN §7). */
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { ApplicationView } from '../../../types/services/applying'
import type { GuideOutput, ServiceCard } from '../../../types/services/guide/catalogue'
import type { EditView } from '../../../types/services/editing/editing'
import type { Json } from '../../cloud/plugin'
import { anApplication } from '../../factories/anApplication'
import { aPerson } from '../../factories/aPerson'
import { bindingsIn } from '../people/bindings'
import { communityOf } from '../people'
import { code, kin, wish, withColleagues } from './cases'

const { given, li, clerk, chief, call } = communityOf()
const { inboxOf } = bindingsIn(given)
const guest = 'oServices-visitor'

const guideOf = (by: string, service: string) => call<GuideOutput>(by, 'services.guide', { service })
const titles = async (by: string) => (await inboxOf(by)).map(({ title }) => title)
const versionOf = (id: string) =>
  Number([...given().database.dump('serviceApplications')].find(each => each._id === id)!.version)

beforeEach(() => withColleagues(given()))

describe('a service that is stopped', () => {
  const service = 'residencePermit'
  const reason = '派出所系统升级，12 月 1 日再办'
  const asks = (by: string, to: 'stop' | 'resume', version: number) =>
    given().ask<EditView>(by, `services.${to}`, { service, version, ...(to === 'stop' ? { reason } : {}) })
  const agrees = (by: string, version: number, more: { [field: string]: Json } = { approved: true }) =>
    given().ask<EditView>(by, 'services.reviewSwitch', { service, version, ...more })
  const stoppedNow = async () => (await guideOf(guest, service)).stopped?.reason ?? null

  it('is so when a second person of another household agreed, and so is beginning it again', async () => {
    const asked = await asks(kin, 'stop', 0)
    expect(asked).toMatchObject({ ok: true, data: { stopped: null, switches: [], switching: { to: 'stop', reason, looks: false } } }) // prettier-ignore
    expect(await stoppedNow()).toBeNull()
    expect(await titles(chief)).toContain('有人要停办，请您看一遍')
    expect(code(await agrees(kin, 1))).toBe('forbidden')
    await call(chief, 'grid.appoint', { node: 'XZZ', post: 'clerk', person: personIdOf(li), from: '2026-11-24' })
    expect(code(await agrees(li, 1))).toBe('forbidden')
    expect(code(await asks(clerk, 'stop', 1))).toBe('notNow')
    expect(code(await agrees(clerk, 1, { approved: false }))).toBe('invalid')
    expect(await agrees(clerk, 1, { approved: false, note: '系统还好好的' })).toMatchObject({ data: { switching: null, stopped: null, switches: ['stop'] } }) // prettier-ignore
    expect(await titles(kin)).toContain('没有同意，照旧')
    await asks(clerk, 'stop', 2)
    // Of two who agree in the same moment one is second.
    const both = await Promise.all([agrees(chief, 3), agrees(kin, 3)])
    expect(both.map(code).sort()).toEqual(['conflict', 'ok'])
    expect(await stoppedNow()).toBe(reason)
    expect(code(await asks(clerk, 'stop', 4))).toBe('notNow')
    await asks(chief, 'resume', 4)
    expect(await stoppedNow()).toBe(reason)
    expect(code(await agrees(chief, 5))).toBe('forbidden')
    expect(await agrees(clerk, 5)).toMatchObject({ data: { stopped: null, switches: ['stop'], number: 0 } })
    expect(await stoppedNow()).toBeNull()
  })

  it('while twenty people apply: whoever is in goes on to the end, whoever comes after reads why and loses nothing', async () => {
    const people = Array.from({ length: 20 }, (_each, nth) => aPerson({ openid: `oTwenty-${nth}`, home: `XZZ-2-E05-B03-U2-${1001 + nth}` })) // prettier-ignore
    await given().database.insertMany('people', people)
    await asks(clerk, 'stop', 0)
    const asking = people.map(({ openid }) => given().ask<ApplicationView>(openid, 'services.apply', wish))
    const [answers] = await Promise.all([Promise.all(asking), agrees(chief, 1)])
    const taken = answers.flatMap(answer => (answer.ok ? [answer.data] : []))
    const turnedAway = answers.flatMap((answer, nth) => (answer.ok ? [] : [{ nth, error: answer.error }]))
    for (const { nth, error } of turnedAway) {
      expect(error).toMatchObject({ code: 'notNow', message: expect.stringContaining('系统升级') as string })
      // What was typed is kept for the day on which it can be handed in.
      expect(code(await given().ask(people[nth]!.openid, 'services.saveDraft', { service, fields: wish.fields }))).toBe('ok') // prettier-ignore
    }
    for (const event of ['precheck', 'accept', 'ready']) {
      const items = taken.map(({ id }) => ({ id, version: versionOf(id) }))
      if (items.length > 0) expect(await call(chief, 'services.batch', { event, items })).toEqual({ done: taken.length, failed: [] }) // prettier-ignore
    }
    expect(taken.length + turnedAway.length).toBe(20)
    const last = await given().ask(li, 'services.apply', wish)
    expect(last).toMatchObject({ ok: false, error: { code: 'notNow', message: expect.stringContaining('以前交的照常办') as string } }) // prettier-ignore
    const { items } = await call<{ items: ServiceCard[] }>(guest, 'services.catalogue')
    expect(items.filter(each => each.stopped).map(({ id }) => id)).toEqual([service])
  })

  it('after twenty people applied: each of them is served by their edition to the end', async () => {
    const documents = Array.from({ length: 20 }, (_each, nth) => {
      const home = `XZZ-2-E05-B03-U2-${1001 + nth}`
      return anApplication({ _id: `aTwenty${nth}`, service: { id: service, name: '居住证', version: 'proof#1' }, home, recused: [home], applicant: { personId: `p-${nth}`, name: '某' } }) // prettier-ignore
    })
    await given().database.insertMany('serviceApplications', documents)
    await asks(clerk, 'stop', 0)
    expect(code(await agrees(chief, 1))).toBe('ok')
    for (const [event, version] of [['precheck', 1], ['accept', 2], ['ready', 3]] as const) {
      const items = documents.map(({ _id }) => ({ id: _id, version }))
      expect(await call(clerk, 'services.batch', { event, items })).toEqual({ done: 20, failed: [] })
    } // prettier-ignore
  })
})
