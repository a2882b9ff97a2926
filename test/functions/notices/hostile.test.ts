/** What people could do with notices that they should not: write what a page would run, end a 公示 early, find out who is who. */
import { zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import type { NoticeView } from '../../../types/notices/contract'
import type { Json } from '../../cloud/plugin'
import { aPerson } from '../../factories/aPerson'
import { aCommunity, type Community } from '../community'
import { aNotice, chief, clerk, codeOf, day, guest, li, neighbour, noticesIn, unit, wang } from './aNotice'
import { xssStrings } from './xss'

let community: Community
beforeAll(async () => (community = await aCommunity()))
beforeEach(async () => {
  await community.renew()
  await community.control('POST', 'clock', { now: Date.parse('2026-11-24T09:00:00+08:00') })
})
afterAll(() => community.stop())
const { ask, call, named, saved, looked, publish, published, page, advance, spread } = noticesIn(() => community)
const fieldsOf = (answer: Awaited<ReturnType<typeof ask>>) => (answer.ok ? [] : Object.keys(answer.error.fields ?? {}))

describe('what a page would run', () => {
  it('is letters, wherever it stands: a hundred and more of such words come out as they were written', async () => {
    expect(xssStrings.length).toBeGreaterThanOrEqual(100)
    for (let at = 0; at < xssStrings.length; at += 25) {
      const some = xssStrings.slice(at, at + 25)
      const body = some.map(text => ({ kind: 'paragraph', text }))
      const out = await published({
        title: some[0]!.slice(0, 40),
        body: [...body, { kind: 'list', items: some.slice(0, 20) }],
      })
      const { body: read } = await page(li, out.id)
      const texts = read.flatMap(block => (block.kind === 'paragraph' ? [block.text] : []))
      expect(texts.map(visible)).toEqual(some.map(visible))
      for (const block of read)
        expect(Object.keys(block).sort()).toEqual(block.kind === 'list' ? ['items', 'kind'] : ['kind', 'text'])
    }
  })

  it.each([
    ['HTML', 'a text', '<b>text</b>'],
    ['a block of no kind', 'body', [{ kind: 'html', text: 'x' }]],
    ['a link to elsewhere', 'body', [{ kind: 'link', to: 'https://evil.example', text: '点这里' }]],
    ['a link with an address', 'body', [{ kind: 'link', to: 'report', url: 'https://evil.example', text: '点这里' }]],
    ['a picture from elsewhere', 'body', [{ kind: 'picture', file: 'https://evil.example/a.png', alt: '' }]],
    [
      'a picture of nobody’s',
      'body',
      [{ kind: 'picture', file: 'cloud://a.b/upload/0123456789abcdef01234567/a.jpg', alt: '' }],
    ],
    ['a picture that never stood there', 'body', [{ kind: 'picture', stored: `${'0'.repeat(32)}.jpg`, alt: '' }]],
    ['a picture twice', 'body', [{ kind: 'picture', alt: '' }]],
    ['a field that a block does not have', 'body', [{ kind: 'paragraph', text: '停水', style: 'x' }]],
    ['nothing', 'body', []],
    ['too many blocks', 'body', Array.from({ length: 61 }, () => ({ kind: 'paragraph', text: '停水' }))],
    ['too many letters', 'body', Array.from({ length: 9 }, () => ({ kind: 'paragraph', text: '停'.repeat(1000) }))],
  ])('is refused: %s', async (_, _field, body) => {
    expect(['invalid', 'fileRefused']).toContain(codeOf(await ask(clerk, 'save', aNotice({ body: body as Json }))))
  })
})

/** Without what nobody sees. */
const visible = (text: string) => text.replace(/[\u0000\u202e]/g, '').replace(/\s+/g, ' ')

describe('an attachment', () => {
  const pdf = (inside = '') => Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${inside} >>\nendobj\ntrailer\n%%EOF\n`)
  const xlsx = (more: Record<string, Uint8Array> = {}) =>
    Buffer.from(zipSync({ '[Content_Types].xml': new Uint8Array(9), 'xl/workbook.xml': new Uint8Array(9), ...more }))
  let nth = 0
  const upload = async (bytes: Buffer, ending: string, by = clerk) =>
    community.upload(by, `${await community.folder(by)}/${nth++}.${ending}`, bytes)
  const withFile = (file: string) => aNotice({ attachments: [{ file, name: '停水安排' }] })

  it('is a PDF or a spreadsheet, stored as ours and read by whom the notice is for', async () => {
    const files = [await upload(pdf(), 'pdf'), await upload(xlsx(), 'xlsx')]
    const out = await published({ attachments: files.map(file => ({ file, name: '停水安排' })) })
    const { attachments } = await page(li, out.id)
    expect(attachments.map(({ kind, name }) => [kind, name])).toEqual([['pdf', '停水安排'], ['xlsx', '停水安排']]) // prettier-ignore
    expect(Buffer.from(await (await fetch(attachments[0]!.url)).arrayBuffer())).toEqual(pdf())
    expect(JSON.stringify(await page(li, out.id))).not.toContain('cloud://')
    // What was handed in is gone.
    expect(codeOf(await ask(clerk, 'save', withFile(files[0]!)))).toBe('fileRefused')
  })

  it.each([
    ['a program', () => Buffer.from('MZ\x90'), 'pdf'],
    ['a page', () => Buffer.from('<html><script>run</script></html>'), 'pdf'],
    ['a PDF that was cut off', () => pdf().subarray(0, 30), 'pdf'],
    ['a PDF that runs', () => pdf('/OpenAction << /S /JavaScript /JS (run) >>'), 'pdf'],
    ['a PDF that runs, in other letters', () => pdf('/S /Java#53cript'), 'pdf'],
    ['a PDF that starts a program', () => pdf('/S /Launch'), 'pdf'],
    ['a PDF with a file in it', () => pdf('/EmbeddedFiles'), 'pdf'],
    ['a PDF behind a password', () => pdf('/Encrypt 5 0 R'), 'pdf'],
    ['a spreadsheet that runs', () => xlsx({ 'xl/vbaProject.bin': new Uint8Array(9) }), 'xlsx'],
    [
      'a spreadsheet that reads elsewhere',
      () => xlsx({ 'xl/externalLinks/externalLink1.xml': new Uint8Array(9) }),
      'xlsx',
    ],
    ['any other archive', () => Buffer.from(zipSync({ 'run.js': new Uint8Array(9) })), 'xlsx'],
    ['what is no archive', () => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(99)]), 'xlsx'],
    ['a spreadsheet that unpacks into a flood', () => xlsx({ 'xl/a.xml': new Uint8Array(120_000_000) }), 'xlsx'],
    ['more than ten megabytes', () => Buffer.concat([pdf(), Buffer.alloc(10_500_000, 32), pdf()]), 'pdf'],
  ])('is refused by its bytes: %s', async (_, bytes, ending) => {
    const answer = await ask(clerk, 'save', withFile(await upload(bytes(), ending)))
    expect([codeOf(answer), fieldsOf(answer)]).toEqual(['fileRefused', ['attachments.0']])
  })

  it('of somebody else is not there', async () => {
    const answer = await ask(clerk, 'save', withFile(await upload(pdf(), 'pdf', chief)))
    expect([codeOf(answer), fieldsOf(answer)]).toEqual(['fileRefused', ['attachments.0']])
  })
})

it('a picture is stored anew, stays when the notice is saved again, and goes when it is taken out', async () => {
  const file = await community.photo(clerk)
  const first = await saved({ asDraft: true, body: [{ kind: 'picture', file, alt: '停水范围' }] })
  const [picture] = first.body
  if (picture?.kind !== 'picture') throw new Error('no picture')
  expect((await fetch(picture.url)).headers.get('content-type')).toBe('image/jpeg')
  const again = await call<NoticeView>(clerk, 'save', { ...named(first), ...aNotice({ body: [{ kind: 'picture', stored: picture.stored, alt: '范围' }] }) }) // prettier-ignore
  expect(again.body).toMatchObject([{ stored: picture.stored, alt: '范围' }])
  const without = await call<NoticeView>(clerk, 'save', { ...named(again), ...aNotice() })
  expect(without.body).toMatchObject([{ kind: 'paragraph' }])
  expect((await fetch(picture.url)).ok).toBe(false)
})

describe('a table of money', () => {
  const finance = (more: object = {}) => ({
    opening: 100_00,
    months: [{ month: '2026-10', lines: [{ kind: 'income', item: '柿子节赞助', fen: 500_00 }, { kind: 'spending', item: '修灯', fen: 120_50 }], income: 500_00, spending: 120_50 }],
    income: 500_00,
    spending: 120_50,
    closing: 479_50,
    ...more,
  }) // prettier-ignore
  const save = (table: object) =>
    ask('oXZZ-xu-hui', 'save', aNotice({ column: 'finance', audience: { node: 'XZZ' }, finance: table as Json }))

  it('is read with its totals, and one that does not add up says where', async () => {
    expect(codeOf(await save(finance()))).toBe('ok')
    expect(fieldsOf(await save(finance({ closing: 479_51 })))).toEqual(['finance.closing'])
    expect(fieldsOf(await save(finance({ income: 1, closing: 0 })))).toEqual(['finance.income', 'finance.closing'])
    expect(fieldsOf(await save(finance({ opening: 0.5 })))).toEqual(['finance.opening'])
    expect(
      fieldsOf(await ask('oXZZ-xu-hui', 'save', aNotice({ column: 'finance', audience: { node: 'XZZ' } }))),
    ).toEqual(['finance'])
  })

  it('is there as a spreadsheet that says the same', async () => {
    const written = await call<NoticeView>(
      'oXZZ-xu-hui',
      'save',
      aNotice({ column: 'finance', audience: { node: 'XZZ' }, finance: finance() as Json }),
    )
    const { id } = await publish(await looked(written), 'oXZZ-xu-hui')
    const { financeFile } = await page(guest, id)
    const rows = await readSheet(Buffer.from(await (await fetch(financeFile?.url ?? '')).arrayBuffer()))
    expect(rows.at(-1)).toEqual([null, '合计', 500, 120.5, 479.5])
    expect(rows).toContainEqual(['2026-10', '修灯', null, 120.5, null])
  })

  it('is written by those who keep the money, and nothing else is', async () => {
    expect(codeOf(await ask(wang, 'save', aNotice({ column: 'finance', finance: finance() as Json })))).toBe(
      'forbidden',
    )
    expect(codeOf(await ask('oXZZ-xu-hui', 'save', aNotice({ audience: { node: 'XZZ' } })))).toBe('forbidden')
  })
})

describe('a 公示', () => {
  const until = '2026-11-27T09:00:00+08:00'
  const open = (more = {}) => published({ column: 'affairs', objectionsUntil: until, ...more })
  const objected = async (id: string, who = li) =>
    call<{ id: string }>(who, 'object', { id, text: '不同意，我家在四楼' })

  it('takes objections, is closed when all are answered and its time is over, and not before', async () => {
    const out = await open()
    await spread()
    const { id } = await objected(out.id)
    expect(codeOf(await ask(clerk, 'close', named(out)))).toBe('notNow')
    await advance(3 * day)
    expect(codeOf(await ask(neighbour, 'object', { id: out.id, text: '我也不同意' }))).toBe('notNow')
    expect(await ask(clerk, 'close', named(out))).toMatchObject({
      error: { code: 'notNow', message: '还有 1 条意见没答复，都答复了才能结束' },
    })
    await call(clerk, 'answer', { id: out.id, objection: id, text: '会给您家另想办法' })
    expect(codeOf(await ask(clerk, 'answer', { id: out.id, objection: id, text: '再答一次' }))).toBe('notNow')
    const closed = await call<NoticeView>(clerk, 'close', { ...named(out), note: '按公示的办' })
    expect(closed).toMatchObject({ state: 'closed', objections: { all: 1, open: 0 } })
    expect(await page(li, out.id)).toMatchObject({ state: 'closed', display: { note: '按公示的办', all: 1, open: 0 } })
    const told = [...community.database.dump('inbox')].filter(({ template }) => template === 'noticeAnswered')
    expect(told).toMatchObject([{ text: '周一停水 · 会给您家另想办法' }])
  })

  it('ends early by nothing: not by withdrawing, by its time running out, nor by a correction with an earlier day', async () => {
    const out = await open({ expiresAt: '2026-11-28T09:00:00+08:00' })
    await spread()
    expect(codeOf(await ask(clerk, 'withdraw', { ...named(out), reason: '不公示了' }))).toBe('notNow')
    const change = { ...named(out), ...aNotice({ column: 'affairs' }), why: '写错了' }
    expect(fieldsOf(await ask(clerk, 'save', change))).toEqual(['objectionsUntil'])
    expect(fieldsOf(await ask(clerk, 'save', { ...change, objectionsUntil: '2026-11-24T10:00:00+08:00' }))).toEqual([
      'objectionsUntil',
    ])
    expect(
      fieldsOf(await ask(clerk, 'save', { ...change, objectionsUntil: until, audience: { node: `${unit}-0402` } })),
    ).toEqual(['audience'])
    await advance(day)
    const sooner = await call<NoticeView>(clerk, 'save', { ...change, objectionsUntil: '2026-11-26T10:00:00+08:00' })
    await publish(await looked(sooner))
    await spread()
    const read = await page(li, out.id)
    // From the correction on as long as at first: three days.
    expect(read.display).toMatchObject({
      from: expect.stringMatching(/^2026-11-25T09/),
      until: expect.stringMatching(/^2026-11-28T09/),
    })
    expect(read.corrections).toMatchObject([{ edition: 1, why: '写错了' }])
    await advance(6 * day)
    const late = await call<NoticeView>(clerk, 'draft', { id: out.id })
    expect([late.state, codeOf(await ask(clerk, 'withdraw', { ...named(late), reason: '不公示了' }))]).toEqual([
      'published',
      'notNow',
    ])
  })

  it('does not say to neighbours who objected', async () => {
    const out = await open()
    await objected(out.id)
    const seen = await page(neighbour, out.id)
    expect(seen.display?.objections).toMatchObject([{ mine: false, text: '不同意，我家在四楼' }])
    expect(JSON.stringify(seen)).not.toMatch(/李秀英|0402|"place":"[^"]*0402/)
    expect((await page(li, out.id)).display?.objections).toMatchObject([{ mine: true }])
    const { items } = await call<{ items: object[] }>(clerk, 'objections', { id: out.id })
    expect(items).toMatchObject([{ by: { name: '李秀英' } }])
    for (const other of [neighbour, guest, li])
      expect(codeOf(await ask(other, 'objections', { id: out.id }))).toBe('forbidden')
  })

  it('shows words of which a program was not sure only when somebody has answered them', async () => {
    const out = await open()
    const { id } = await call<{ id: string }>(li, 'object', { id: out.id, text: '让我加微信' })
    const text = async (who: string) => (await page(who, out.id)).display?.objections[0]?.text
    expect([await text(li), await text(neighbour)]).toEqual(['让我加微信', null])
    await call(clerk, 'answer', { id: out.id, objection: id, text: '请来窗口说' })
    expect(await text(neighbour)).toBe('让我加微信')
  })

  it('is not answered by whoever objected, nor by their household', async () => {
    const home = `${unit}-0402`
    const posts = [{ role: 'resident' as const, node: home }, { role: 'clerk' as const, node: 'XZZ' }] // prettier-ignore
    await community.database.insertMany('people', [aPerson({ openid: 'oNotices-clerk', home, posts })])
    const out = await open()
    const { id } = await objected(out.id)
    expect(codeOf(await ask('oNotices-clerk', 'answer', { id: out.id, objection: id, text: '没事' }))).toBe('forbidden')
    expect(codeOf(await ask(clerk, 'answer', { id: out.id, objection: 'nowhere', text: '没事' }))).toBe('notFound')
  })

  it('is objected to by those alone whom it is for, and not without end', async () => {
    const out = await open()
    for (const other of [guest, wang, chief])
      expect(codeOf(await ask(other, 'object', { id: out.id, text: '不同意' }))).toBe('notFound')
    for (let nth = 0; nth < 5; nth++) await objected(out.id)
    expect(['notNow', 'tooOften']).toContain(codeOf(await ask(li, 'object', { id: out.id, text: '还是不同意' })))
  })

  it('of two at once, closing and objecting, has no objection that nobody sees', async () => {
    for (let round = 0; round < 5; round++) {
      const out = await open({ title: `公示 ${round}` })
      await spread()
      await community.control('POST', 'clock', { now: Date.parse('2026-11-27T08:59:59.900+08:00') })
      await Promise.all([li, neighbour].map(who => ask(who, 'object', { id: out.id, text: '不同意' })))
      await community.control('POST', 'clock', { now: Date.parse('2026-11-27T09:00:00.001+08:00') })
      await Promise.all([ask(clerk, 'close', named(out)), ask(li, 'object', { id: out.id, text: '不同意' })])
      const { state } = await call<NoticeView>(clerk, 'draft', { id: out.id })
      const unanswered = [...community.database.dump('objections')].filter(
        each => each.notice === out.id && each.openAt !== null,
      )
      expect(state === 'closed' && unanswered.length > 0).toBe(false)
      await community.control('POST', 'clock', { now: Date.parse('2026-11-24T09:00:00+08:00') })
    }
  })
})

it('of two who look at it in the same moment one has the word, and it is published once', async () => {
  const written = await saved({ audience: { node: 'XZZ' } })
  const looks = await Promise.all(
    [chief, 'oXZZ-zhou-min', 'oXZZ-deng-kai'].map(by => ask(by, 'review', { ...named(written), approved: true })),
  )
  expect(looks.filter(({ ok }) => ok)).toHaveLength(1)
  expect(looks.map(codeOf).filter(code => !['ok', 'conflict', 'notNow'].includes(code))).toEqual([])
  const agreed = await call<NoticeView>(clerk, 'draft', { id: written.id })
  const outs = await Promise.all([clerk, chief, 'oXZZ-zhou-min'].map(by => ask(by, 'publish', named(agreed))))
  expect(outs.filter(({ ok }) => ok)).toHaveLength(1)
  await spread()
  const told = [...community.database.dump('inbox')]
    .filter(({ template }) => template === 'noticePublished')
    .map(({ personId }) => personId)
  expect(new Set(told).size).toBe(told.length)
})

it('who lives alone is chosen by those who answer for them, and by a notice for them nobody else learns who they are', async () => {
  const person = li
  await community.call(wang, 'people.setCare', { person, tags: ['livesAlone'] })
  const out = await published({ audience: { node: unit, tags: ['livesAlone'] } })
  await spread()
  expect(out.recipients).toBe(1)
  expect((await page(li, out.id)).audience.tags).toEqual([])
  expect(codeOf(await ask(neighbour, 'get', { id: out.id }))).toBe('notFound')
  // The property firm and the desk write notices too, and have no part in this one.
  for (const other of ['oXZZ-li-zhiqiang', 'oXZZ-zhou-min'])
    expect([
      codeOf(await ask(other, 'draft', { id: out.id })),
      codeOf(await ask(other, 'get', { id: out.id })),
    ]).toEqual(['notFound', 'notFound'])
  expect(codeOf(await ask('oXZZ-zhou-min', 'readers', { id: out.id }))).toBe('notFound')
  const seen = await community.call<{ items: { action: string; by: { name: string } }[] }>(li, 'people.seenBy', {})
  expect(seen.items).toMatchObject([{ action: 'noteCare', by: { name: '王秀兰' }, reason: '独居' }])
})
