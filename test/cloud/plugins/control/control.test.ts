import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCloud } from '../../cloud'
import { seed } from '../../seed'
import { testCloud } from '../../testCloud'

const people = [{ openid: 'oLi', name: '李梅', roles: ['resident'], home: 'XZZ-2-E05-B03-U2-0402' }]

it('shows the actions of the build', async () => {
  const distDir = await mkdtemp(join(tmpdir(), 'dist-'))
  const actions = [{ name: 'reports.submit', kind: 'mutation', permission: 'report.submit', input: {}, output: {} }]
  await writeFile(join(distDir, 'manifest.json'), JSON.stringify({ functions: {}, collections: {}, actions }))
  const cloud = await startCloud({ memory: true, distDir })
  expect(await (await fetch(`${cloud.url}/control/actions`)).json()).toEqual(actions)
  await cloud.stop()
  await rm(distDir, { recursive: true })
})

it('remembers the seeded people over a restart', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'data-'))
  let cloud = await testCloud({}, { memory: false, dataDir })
  expect(await cloud.ask('GET', '/control/people')).toEqual([])
  expect(await cloud.ask('POST', '/control/people', people)).toEqual({ people: 1 })
  expect(await cloud.ask('POST', '/control/people', {})).toHaveProperty('error')
  await cloud.stop()
  cloud = await testCloud({}, { memory: false, dataDir })
  expect(await cloud.ask('GET', '/control/people')).toEqual(people)
  await cloud.stop()
  await rm(dataDir, { recursive: true })
})

it('makes people who are bound to homes, each to an empty one while there is one', async () => {
  const cloud = await startCloud({ memory: true })
  await seed(cloud)
  const post = async (body: object) => {
    const answer = await fetch(`${cloud.url}/control/people`, { method: 'POST', body: JSON.stringify(body) })
    return { status: answer.status, body: (await answer.json()) as { openid: string; home: string }[] }
  }
  const { body: first } = await post({ count: 500 })
  expect(new Set(first.map(({ home }) => home)).size).toBe(500)
  const [someone] = first
  const home = await cloud.call(someone?.openid ?? '', 'portal', 'home')
  expect(home).toMatchObject({ ok: true, data: { bound: true } })
  const { body: many } = await post({ count: 10_000 })
  expect(many).toHaveLength(10_000)
  expect(new Set([...first, ...many].map(({ openid }) => openid)).size).toBe(10_500)
  for (const count of [0, -1, 1.5, '3', 50_001, null]) expect((await post({ count })).status).toBe(400)
  const offered = (await (await fetch(`${cloud.url}/control/people`)).json()) as { openid: string }[]
  expect(offered.some(({ openid }) => openid === someone?.openid)).toBe(false)
  await cloud.stop()
}, 60_000)

it('finds lines of the log', async () => {
  const cloud = await testCloud({ say: { body: `console.log(event.word)` } })
  await cloud.callFunction('say', { word: '柿子', path: 'one' })
  await cloud.callFunction('say', { word: '红了', path: 'two' })
  const calls = (await cloud.ask('GET', '/control/log?event=function&path=two')) as { invocationId: string }[]
  expect(calls).toHaveLength(1)
  const lines = await cloud.ask('GET', `/control/log?event=output&invocationId=${calls[0]?.invocationId}`)
  expect(lines).toMatchObject([{ function: 'say', stream: 'stdout', text: '红了' }])
  await cloud.stop()
})
