/** Children under 14: nothing goes on before a guardian consents, and the consent can be taken back (DOMAIN §3). */
import type { ChildView, OwnRequest } from '../../../types/people/contract'
import { bindingEvents, bindingFlow, type BindingEvent } from '../../../types/people/flow'
import { bindingStates, type BindingState } from '../../../types/people/labels'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Json } from '../../cloud/plugin'
import { bindingsIn, home as empty, unit } from './bindings'
import { aCommunity, who, type Community } from '../community'

const mother = 'oXZZ-chen-xiaoyan'
const father = 'oXZZ-liu-yang'
const brother = 'oXZZ-liu-zihan' // a child himself
const neighbour = 'oXZZ-zhang-min'
const clerk = 'oXZZ-song-lina'
const otherLead = 'oXZZ-zhao-guifang'
const family = `${unit}-0501`

let community: Community
beforeAll(async () => (community = await aCommunity()))
beforeEach(() => community.renew())
afterAll(() => community.stop())
const { aGuest, asks, asked, decides, me, inboxOf, stored, queueOf } = bindingsIn(() => community)

const aChild = async (home = family, more: { [field: string]: Json } = {}) => {
  const child = aGuest()
  const request = await asked(child, { home, name: '刘子萱', relation: 'family', under14: true, ...more })
  return { child, ...request }
}
const ask = (person: string, action: string, input: Json, key?: string) =>
  community.ask<ChildView>(person, `people.${action}`, input, key)
const childrenOf = async (person: string) =>
  (await community.call<{ items: ChildView[] }>(person, 'people.children', {})).items
const request = (id: string) => {
  for (const document of community.database.dump('bindings'))
    if (document._id === id) return document as { state: BindingState; name: string; consent?: object }
  throw new Error(`no request ${id}`)
}
const audited = (person: string, action: string) =>
  [...community.database.dump('auditDetails')].filter(d => d.subject === personIdOf(person) && d.action === action)

describe('a child who asks for a binding', () => {
  it('waits for an adult of the home; after the yes it waits for the lead', async () => {
    const { child, id, state, says } = await aChild()
    expect({ state, says }).toEqual({
      state: 'awaitingConsent',
      says: '已告诉家里的大人。他们在「我的」里点同意，就交给单元长核对',
    })
    expect((await inboxOf(mother)).map(m => m.template)).toEqual(['consentAsked'])
    expect(await inboxOf(brother)).toEqual([])
    expect((await queueOf(who.unitLead)).map(r => r.id)).not.toContain(id)
    expect(await decides(who.unitLead, 'approve', { id })).toMatchObject({ error: { code: 'conflict' } })
    expect(stored(child)).toBeUndefined()
    expect(await community.ask(child, 'messages.consent', { templates: ['bindingDecided'] })).toMatchObject({
      error: { code: 'notBound' },
    })

    const [waiting] = (await childrenOf(father)).filter(c => c.id === id)
    expect(waiting).toMatchObject({ name: '刘子萱', state: 'awaitingConsent', consent: null })
    expect(await ask(father, 'consentToChild', { id, version: waiting?.version ?? -1 })).toMatchObject({
      data: { state: 'pending', consent: { by: '刘洋', text: '2026-11', how: null } },
    })
    const [inQueue] = (await queueOf(who.unitLead)).filter(r => r.id === id)
    expect(inQueue).toMatchObject({ under14: true, consent: { by: '刘洋' } })
    expect(await decides(who.unitLead, 'approve', { id })).toMatchObject({ ok: true })
    expect(await me(child)).toMatchObject({ bound: true, name: '刘子萱', homes: [{ code: family }] })
    expect(audited(child, 'giveConsent')).toHaveLength(1)
    expect((await childrenOf(mother)).find(c => c.id === id)).toMatchObject({ state: 'approved' })
  })

  it('consents once, however often it is sent and whoever of the two was first', async () => {
    const { child, id } = await aChild()
    const answers = await Promise.all([
      ...Array.from({ length: 3 }, () => ask(father, 'consentToChild', { id }, 'father-says-yes')),
      ask(mother, 'refuseChild', { id, reason: '孩子还小，用大人的就行' }),
    ])
    const yes = answers.slice(0, 3).some(a => a.ok)
    expect(answers.slice(0, 3).map(a => a.ok)).toEqual([yes, yes, yes])
    expect(answers[3]?.ok).toBe(!yes)
    expect(audited(child, 'giveConsent')).toHaveLength(yes ? 1 : 0)
  })

  it('is refused with a reason, of the name the family name stays, and it can be asked again', async () => {
    const { child, id } = await aChild()
    for (let time = 0; time < 2; time++)
      expect(await ask(mother, 'refuseChild', { id, reason: '不是我家的孩子' })).toMatchObject({
        data: { state: 'refused', name: '刘**' },
      })
    expect((await me(child)).requests).toMatchObject([
      { state: 'refused', says: '家长没同意：不是我家的孩子。商量好了可以再申请' },
    ])
    expect(stored(child)).toBeUndefined()
    const again = await asked(child, { home: family, name: '刘子萱', relation: 'family', under14: true })
    expect(again).toMatchObject({ state: 'awaitingConsent', name: '刘子萱' })
  })

  it('must be consented to anew when other words are asked', async () => {
    const { child, id, version } = await aChild()
    expect(await ask(father, 'consentToChild', { id })).toMatchObject({ ok: true })
    const changed = await asked(child, { home: family, name: '刘小萱', relation: 'family', under14: true })
    expect(changed).toMatchObject({ id, state: 'awaitingConsent', name: '刘小萱' })
    expect(request(id).consent).toBeUndefined()
    expect(await ask(father, 'consentToChild', { id, version })).toMatchObject({ error: { code: 'conflict' } })
  })

  it('is nobody to strangers, to other children and to itself', async () => {
    const { child, id } = await aChild()
    for (const person of [neighbour, brother, child, who.unitLead, aGuest()]) {
      expect(await ask(person, 'consentToChild', { id })).toMatchObject({ error: { code: 'notFound' } })
      expect(await ask(person, 'refuseChild', { id, reason: '不' })).toMatchObject({ error: { code: 'notFound' } })
      expect((await childrenOf(person)).filter(c => c.id === id)).toEqual([])
    }
    expect(await ask(neighbour, 'withdrawConsent', { id })).toMatchObject({ error: { code: 'notFound' } })
    expect(await ask(father, 'withdrawConsent', { id })).toMatchObject({ error: { code: 'notNow' } })
  })

  it('is known as a child in another home too', async () => {
    const own = await community.call<OwnRequest>(brother, 'people.bind', {
      home: empty,
      name: '刘子涵',
      relation: 'family',
    })
    expect(own.state).toBe('awaitingConsent')
  })
})

describe('where no adult is bound', () => {
  const record = (person: string, id: string, more = {}) =>
    ask(person, 'recordConsent', { id, guardian: '何建设', how: '家长带户口本当面同意', ...more })

  it('the lead or the counter writes down what the guardian said in person', async () => {
    const { child, id, says } = await aChild(empty)
    expect(says).toBe('要家长同意。请家长先绑定这户，或者带着户口本找单元长 王秀兰登记')
    expect((await inboxOf(who.unitLead)).filter(m => m.target.id === id)).toMatchObject([
      { title: '有孩子申请绑定，要家长当面同意' },
    ])
    const { items } = await community.call<{ items: { id: string; needsInPerson: boolean }[] }>(
      who.unitLead,
      'people.requests',
      { state: 'awaitingConsent' },
    )
    expect(items).toMatchObject([{ id, needsInPerson: true }])
    expect(await record(otherLead, id)).toMatchObject({ error: { code: 'notFound' } })
    expect(await record(neighbour, id)).toMatchObject({ error: { code: 'forbidden' } })
    expect(await record(clerk, id)).toMatchObject({
      data: { state: 'pending', consent: { by: '何建设', how: '家长带户口本当面同意' } },
    })
    expect(await decides(who.unitLead, 'approve', { id })).toMatchObject({ ok: true })
    expect(audited(child, 'giveConsent')).toMatchObject([{ what: { guardian: '何建设', of: 'child' } }])
    // Taken back in person as it was given.
    expect(await ask(otherLead, 'withdrawConsent', { id })).toMatchObject({ error: { code: 'notFound' } })
    expect(await ask(who.unitLead, 'withdrawConsent', { id })).toMatchObject({ data: { state: 'consentEnded' } })
    expect(await me(child)).toMatchObject({ bound: false })
  })

  it('an adult who is bound later sees the child; where one is, nobody else says it for them', async () => {
    const { id } = await aChild(empty)
    const parent = aGuest()
    const own = await asked(parent, { home: empty, name: '何建设' })
    expect(await decides(who.unitLead, 'approve', { id: own.id })).toMatchObject({ ok: true })
    expect(await record(who.unitLead, id)).toMatchObject({
      error: { code: 'notNow', message: '这户有绑定的大人，请他们在自己手机上同意' },
    })
    expect(await childrenOf(parent)).toMatchObject([{ id, state: 'awaitingConsent' }])
    expect(await ask(parent, 'consentToChild', { id })).toMatchObject({ data: { state: 'pending' } })
  })
})

describe('a consent that is taken back', () => {
  it('ends the binding at once, once, and of the name the family name stays', async () => {
    const { child, id } = await aChild()
    await ask(father, 'consentToChild', { id })
    await decides(who.unitLead, 'approve', { id })
    const answers = await Promise.all([1, 2, 3].map(() => ask(father, 'withdrawConsent', { id }, 'father-takes-back')))
    expect(answers.map(a => a.ok)).toEqual([true, true, true])
    expect(await me(child)).toMatchObject({ bound: false, homes: [], name: '刘**' })
    expect(request(id)).toMatchObject({ state: 'consentEnded', name: '刘**' })
    expect(audited(child, 'endConsent')).toHaveLength(1)
    expect((await inboxOf(child)).filter(m => m.title === '家长收回了同意，绑定停了')).toHaveLength(1)
    expect((await childrenOf(father)).filter(c => c.id === id)).toEqual([])
    expect(await asks(child, { home: family, name: '刘子萱', relation: 'family', under14: true })).toMatchObject({
      data: { state: 'awaitingConsent' },
    })
  })

  it('and an approval at the same moment leave no child without consent', async () => {
    for (let round = 0; round < 4; round++) {
      const { child, id } = await aChild()
      await ask(father, 'consentToChild', { id })
      await Promise.all([ask(father, 'withdrawConsent', { id }), decides(who.unitLead, 'approve', { id })])
      expect(request(id).state).toBe('consentEnded')
      expect(await me(child)).toMatchObject({ bound: false })
    }
  })
})

describe('the table of states', () => {
  /** A child's request brought to each state by what people do. */
  const ways: Record<BindingState, (id: string, child: string) => Promise<unknown>> = {
    awaitingConsent: async () => {},
    pending: id => ask(father, 'consentToChild', { id }),
    approved: async id => [await ways.pending(id, ''), await decides(who.unitLead, 'approve', { id })],
    declined: async id => [await ways.pending(id, ''), await decides(clerk, 'decline', { id, reason: '不对' })],
    refused: id => ask(mother, 'refuseChild', { id, reason: '还小' }),
    withdrawn: (id, child) => ask(child, 'withdraw', { id }),
    consentEnded: async id => [await ways.approved(id, ''), await ask(father, 'withdrawConsent', { id })],
  }
  const doing: Record<BindingEvent, (id: string, child: string) => Promise<{ ok: boolean }>> = {
    consent: id => ask(mother, 'consentToChild', { id }),
    refuse: id => ask(father, 'refuseChild', { id, reason: '不' }),
    approve: id => decides('oXZZ-sun-deming', 'approve', { id }),
    decline: id => decides('oXZZ-sun-deming', 'decline', { id, reason: '不' }),
    withdraw: (id, child) => ask(child, 'withdraw', { id }),
    withdrawConsent: id => ask(mother, 'withdrawConsent', { id }),
    lapseConsent: () => community.ask(father, 'people.moveOut', { home: family }),
  }

  it.each(bindingStates.flatMap(state => bindingEvents.map(event => [event, state] as const)))(
    'is what the server does with %s in %s',
    async (event, state) => {
      const { child, id } = await aChild()
      await ways[state](id, child)
      expect(request(id).state).toBe(state)
      await doing[event](id, child)
      expect(request(id).state).toBe(bindingFlow[state][event] ?? state)
    },
  )
})
