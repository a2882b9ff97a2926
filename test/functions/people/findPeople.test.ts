/** Finding somebody by name, to give them a post: whole for the office, and for a lead within their own part only. */
import type { FoundPerson } from '../../../types/people/contract'
import type { Seen } from '../../../types/people/privacy'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { aPerson } from '../../factories/aPerson'
import { admin, chief, community, eachInItsOwnCommunity, liu, sun, wang } from '../grid/aGrid'

eachInItsOwnCommunity()

const find = (by: string, name: string) =>
  community.ask<{ items: FoundPerson[]; more: boolean }>(by, 'people.find', { name })
const homesFound = async (by: string, name: string) => {
  const answer = await find(by, name)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.data.items.map(p => p.home?.code ?? null)
}

describe('looking for somebody by name', () => {
  it('finds whoever is called exactly so, with home and posts', async () => {
    expect(await find(admin, '赵桂芳')).toMatchObject({
      ok: true,
      data: {
        items: [
          {
            personId: personIdOf('oXZZ-zhao-guifang'),
            home: { code: 'XZZ-2-E05-B03-U3-0301', name: '华城路二小区 3 号楼 3 单元 301' },
            posts: [{ role: 'unitLead', place: '华城路二小区 3 号楼 3 单元', suspended: false }],
          },
        ],
        more: false,
      },
    })
    expect(await homesFound(admin, '赵桂')).toEqual([])
  })

  it('tells two of the same name apart by their homes, and a lead finds the one of their own part', async () => {
    const here = { role: 'resident', node: 'XZZ-2-E05-B03-U2-0601' } as const
    const there = { role: 'resident', node: 'XZZ-1-E01-B01-U1-0101' } as const
    await community.database.insertMany('people', [
      aPerson({ name: '柳望舒', posts: [here], home: here.node }),
      aPerson({ name: '柳望舒', posts: [there], home: there.node }),
    ])
    for (const office of [admin, chief, 'oXZZ-song-lina'])
      expect((await homesFound(office, '柳望舒')).sort()).toEqual([there.node, here.node])
    expect(await homesFound(sun, '柳望舒')).toEqual([here.node])
    expect(await homesFound(liu, '柳望舒')).toEqual([here.node])
    expect(await homesFound('oXZZ-jiang-aihua', '柳望舒')).toEqual([there.node])
  })

  it('finds by the phone that somebody gave, and by no part of it', async () => {
    await community.call('oXZZ-li-xiuying', 'people.setContact', { phone: '138 5320 1234' })
    const by = (input: { name?: string; phone?: string }) =>
      community.ask<{ items: FoundPerson[] }>(admin, 'people.find', input)
    expect(await by({ phone: '13853201234' })).toMatchObject({ ok: true, data: { items: [{ name: '李秀英' }] } })
    expect(await by({ phone: '13853201235' })).toMatchObject({ ok: true, data: { items: [] } })
    expect(await by({ phone: '1385320' })).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(await by({})).toMatchObject({ ok: false, error: { code: 'invalid', fields: { name: '请写姓名或手机号' } } })
    expect(JSON.stringify(await by({ phone: '13853201234' }))).not.toContain('13853201234')
  })

  it('by the phone is read in 谁看过我 by whoever was found, each time, and by nobody else', async () => {
    await community.call('oXZZ-li-xiuying', 'people.setContact', { phone: '138 5320 1234' })
    const looks = async (openid: string) =>
      (await community.call<{ items: Seen[] }>(openid, 'people.seenBy', {})).items.filter(
        s => s.action === 'findByPhone',
      )
    const by = (openid: string, input: { name?: string; phone?: string }) => community.ask(openid, 'people.find', input)
    await by(admin, { name: '李秀英' })
    expect(await looks('oXZZ-li-xiuying')).toEqual([])
    await by(admin, { phone: '13853201234' })
    await by(sun, { phone: '13853201234' })
    expect(await looks('oXZZ-li-xiuying')).toMatchObject([
      { by: { name: '孙德明', role: 'buildingLead', isMe: false }, label: '按手机号查找' },
      { by: { role: 'admin' }, label: '按手机号查找' },
    ])
    // To a lead of another part she is not there, and so nothing was seen.
    expect(await by('oXZZ-jiang-aihua', { phone: '13853201234' })).toMatchObject({ ok: true, data: { items: [] } })
    expect(await looks('oXZZ-li-xiuying')).toHaveLength(2)
    expect(await looks('oXZZ-wang-haining')).toEqual([])
  })

  it('finds for a lead who works in their part, but not where that person lives elsewhere', async () => {
    const home = 'XZZ-1-E01-B01-U1-0101'
    const posts = [
      { role: 'resident', node: home },
      { role: 'patrol', node: 'XZZ-2' },
    ] as const
    await community.database.insertMany('people', [aPerson({ name: '高大山', posts: [...posts], home })])
    expect(await homesFound(liu, '高大山')).toEqual([null])
    expect(await homesFound(admin, '高大山')).toEqual([home])
  })

  it('is for those who give posts or bind homes', async () => {
    for (const nobody of [wang, 'oXZZ-li-xiuying', 'oXZZ-fang-zheng', 'oXZZ-ma-wei'])
      expect(await find(nobody, '赵桂芳')).toMatchObject({ error: { code: 'forbidden' } })
  })

  it('shows who is suspended', async () => {
    expect(await find(admin, '曲素珍')).toMatchObject({ data: { items: [{ posts: [{ suspended: true }] }] } })
  })
})
