/** What there is to apply for: for everybody, guests too; exactly the papers of a case, and nothing asked that is known (DOMAIN §7). */
import type { GuideOutput, ListOutput, ServiceCard } from '../../../types/services/guide/catalogue'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { anIdNumber } from '../../factories/anIdentity'
import { aPerson } from '../../factories/aPerson'
import { communityOf } from '../people'
import { liHome } from './cases'

const { given, li, clerk, call, errorOf, refused } = communityOf()
const guest = 'oServices-visitor'

const guideOf = (by: string, service: string, more = {}) =>
  call<GuideOutput>(by, 'services.guide', { service, ...more })

describe('the catalogue', () => {
  it('is there for everybody, guests too, marked as a sample with the day it was checked, and nothing is kept of who asks', async () => {
    const { items } = await call<{ items: ServiceCard[] }>(guest, 'services.catalogue')
    expect(items.map(({ name }) => name)).toEqual([
      '居住证',
      '房屋出租备案',
      '老年优待证',
      '生育登记',
      '残疾人补贴',
      '低保',
      '住所证明',
    ])
    expect(
      items.every(({ sample, checkedOn, stopped }) => sample && checkedOn === '2026-11-20' && stopped === null),
    ).toBe(true)
    await call(guest, 'services.list', { service: 'elderCard', answers: { age: 'under60' } })
    expect([...given().database.dump('people')].some(({ _id }) => _id === personIdOf(guest))).toBe(false)
    expect([...given().database.dump('services')]).toEqual([])
  })

  it('lists exactly the papers of a case, or says where to go', async () => {
    const answers = { age: 'from65', register: 'qingdao', want: 'older', who: 'family' }
    const list = await call<ListOutput>(guest, 'services.list', { service: 'elderCard', answers })
    expect(list).toMatchObject({ outcome: 'apply', where: null, trips: 2, days: 10, fee: '第一次办不收钱' })
    expect(list.papers.map(({ name, how, count }) => [name, how, count])).toEqual([
      ['身份证', 'both', 1],
      ['一寸白底照片', 'original', 1],
      ['原来的优待证', 'original', 1],
      ['来办的家里人的身份证', 'both', 1],
      ['委托书', 'original', 1],
    ])
    const elsewhere = await call<ListOutput>(guest, 'services.list', {
      service: 'residenceProof',
      answers: { use: 'person' },
    })
    expect(elsewhere).toMatchObject({
      outcome: 'elsewhere',
      papers: [],
      where: expect.stringContaining('派出所') as string,
    })
  })

  it('refuses answers that lead to no end, each with a sentence, and a service that there is not', async () => {
    const wrong = await errorOf(guest, 'services.list', {
      service: 'elderCard',
      answers: { age: 'from65', permit: 'yes', odd: 'x' },
    })
    expect(wrong).toMatchObject({
      code: 'invalid',
      fields: {
        'answers.register': '还有一问没答：「老人的户口在哪儿？」',
        'answers.permit': '「老人有青岛的居住证吗？」这一问您不用答，请从头再问一遍',
        'answers.odd': '没有这一问，请从头再问一遍',
      },
    })
    for (const action of ['guide', 'list'])
      expect(
        await refused(guest, `services.${action}`, {
          service: 'noSuchThing',
          ...(action === 'list' ? { answers: {} } : {}),
        }),
      ).toBe('notFound')
    expect(await refused(guest, 'services.guide', { service: 'constructor' })).toBe('notFound')
  })

  it('does not ask what is known: the home of whoever lives here, and an age that they told; of guests nothing is known', async () => {
    await given().database.insertMany('people', [
      aPerson({
        openid: 'oServices-tenant',
        name: '租客',
        home: liHome,
        posts: [{ role: 'resident', node: liHome, relation: 'tenant', until: '2027-06-30T00:00:00.000+08:00' }],
      }),
    ] as never)
    expect((await guideOf('oServices-tenant', 'rentalFiling')).known).toEqual({
      side: 'tenant',
      signed: 'yes',
      signedByTenant: 'yes',
    })
    expect((await guideOf('oServices-tenant', 'elderCard')).known).toEqual({})
    await call('oServices-tenant', 'people.setContact', { idNumber: anIdNumber(7, '19500307') })
    expect((await guideOf('oServices-tenant', 'elderCard')).known).toEqual({ age: 'from65' })
    expect((await guideOf(guest, 'rentalFiling')).known).toEqual({})
  })

  it('tells nobody what is known of others but whoever may act for them, and of an age not even them', async () => {
    expect(await refused(clerk, 'services.guide', { service: 'rentalFiling', for: personIdOf(li) })).toBe('notFound')
    expect(await refused(clerk, 'services.guide', { service: 'rentalFiling', for: personIdOf('oNobody') })).toBe(
      'notFound',
    )
  })
})
