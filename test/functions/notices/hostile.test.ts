/** What people could do with notices that they should not: write what a page would run, hand in what is no document, write in a column that is not theirs. */
import { zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import type { NoticeView } from '../../../types/notices/contract'
import type { Json } from '../../cloud/plugin'
import { communityOf } from '../people'
import { aNotice, chief, clerk, codeOf, guest, li, noticesIn, wang } from './aNotice'
import { xssStrings } from './xss'

const { given } = communityOf()
const { ask, call, named, saved, looked, publish, published, page } = noticesIn(given)
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
    given().upload(by, `${await given().folder(by)}/${nth++}.${ending}`, bytes)
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
  const file = await given().photo(clerk)
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
