import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCloud } from '../../cloud'
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
