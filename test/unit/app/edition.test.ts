/** 标准版 and 长辈版 on a phone: its memory is only a copy of what the person chose. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aPhone } from './phone'

const open = (phone: ReturnType<typeof aPhone>) =>
  phone.start(async () => ({
    ...(await import('../../../src/components/a11y/textSize')),
    ...(await import('../../../src/features/people/me/edition')),
    ...(await import('../../../src/platform/feedback')),
  }))
/** Until what was sent is answered. */
const settled = () => new Promise(resolve => setImmediate(resolve))

describe('a phone on which nobody chose', () => {
  it.each([
    [16, 'standard'],
    [19, 'elder'],
    [23, 'largest'],
  ])('reads as large as WeChat does (%i px: %s), and leaves the edition to the person', async (px, size) => {
    const phone = aPhone()
    phone.textSize = px
    expect((await open(phone)).currentLook()).toEqual({ edition: 'standard', size })
  })

  it('follows what the person chose on another one', async () => {
    const { follow, currentLook } = await open(aPhone())
    follow({ edition: 'standard', size: 'standard', at: null }, true)
    expect(currentLook()).toEqual({ edition: 'standard', size: 'standard' })
    follow({ edition: 'elder', size: 'largest', at: 'at-1' }, true)
    expect(currentLook()).toEqual({ edition: 'elder', size: 'largest', at: 'at-1' })
  })
})

describe('长辈版', () => {
  it('begins with its second step, keeps a larger one, and is there after a restart', async () => {
    const phone = aPhone()
    const { switchEdition, choose, currentLook } = await open(phone)
    switchEdition()
    expect(currentLook()).toMatchObject({ edition: 'elder', size: 'elder' })
    await settled()
    choose({ size: 'largest' })
    await settled()
    expect(phone.chosen).toEqual([
      { edition: 'elder', size: 'elder' },
      { edition: 'elder', size: 'largest' },
    ])
    const again = await open(phone)
    expect(again.currentLook()).toEqual({ edition: 'elder', size: 'largest', at: 'at-2' })
    again.switchEdition()
    expect(again.currentLook()).toMatchObject({ edition: 'standard', size: 'largest' })
  })

  it('is told last as it was chosen last, however fast one taps', async () => {
    const phone = aPhone()
    const { choose, currentLook } = await open(phone)
    choose({ edition: 'elder' })
    choose({ size: 'elder' })
    choose({ size: 'largest' })
    await settled()
    expect(phone.chosen[phone.chosen.length - 1]).toEqual({ edition: 'elder', size: 'largest' })
    expect(currentLook()).toMatchObject({ edition: 'elder', size: 'largest' })
    expect(currentLook().unsent).toBeUndefined()
  })

  it('chosen without network holds on this phone, and is told as soon as the server answers', async () => {
    const phone = aPhone()
    phone.online = false
    const { choose } = await open(phone)
    choose({ edition: 'elder', size: 'largest' })
    await settled()
    const { follow, currentLook } = await open(phone)
    const old = { edition: 'standard', size: 'standard', at: 'at-0' } as const
    follow(old, false)
    await settled()
    expect(currentLook()).toMatchObject({ edition: 'elder', size: 'largest', unsent: true })
    phone.online = true
    follow(old, true)
    await settled()
    expect(phone.chosen).toEqual([{ edition: 'elder', size: 'largest' }])
    expect(currentLook()).toEqual({ edition: 'elder', size: 'largest', at: 'at-1' })
  })

  it('is not undone by an older answer that the phone remembers', async () => {
    const { choose, follow, currentLook } = await open(aPhone())
    choose({ edition: 'elder', size: 'largest' })
    await settled()
    follow({ edition: 'standard', size: 'standard', at: 'at-0' }, true)
    expect(currentLook()).toMatchObject({ edition: 'elder', size: 'largest' })
  })
})

describe('what is said and asked', () => {
  it("is WeChat's own in the standard edition", async () => {
    const phone = aPhone()
    const { toast, confirm, said } = await open(phone)
    toast('撤回了')
    expect(await confirm({ title: '要撤回吗？' })).toBe(true)
    expect([phone.toasts, phone.modals, said.get()]).toEqual([['撤回了'], ['要撤回吗？'], []])
  })

  it('is drawn by the page in 长辈版, one after the other, and stays until it is answered', async () => {
    const phone = aPhone()
    const { choose, toast, confirm, said } = await open(phone)
    choose({ edition: 'elder' })
    toast('撤回了')
    toast('撤回了')
    const asked = confirm({ title: '要撤回吗？', yes: '撤回', no: '先不撤回' })
    expect(said.get().map(({ title, yes, no }) => [title, yes, no])).toEqual([
      ['撤回了', undefined, undefined],
      ['要撤回吗？', '撤回', '先不撤回'],
    ])
    said.get()[0]?.answer(false)
    said.get()[0]?.answer(true)
    expect(await asked).toBe(true)
    expect([phone.toasts, phone.modals, said.get()]).toEqual([[], [], []])
  })
})

describe('the sizes', () => {
  const scss = readFileSync(join(__dirname, '../../../src/styles/tokens.scss'), 'utf8')
  const px = (block: string, name: string) => {
    const [, body = ''] = new RegExp(`\\.${block} \\{([^}]*)\\}`).exec(scss) ?? []
    return Number(new RegExp(`--${name}: (\\d+)px`).exec(body)?.[1])
  }

  it('of 长辈版 are 20, 24 and 30 px, the largest really 30', () => {
    expect(['size-elder', 'size-largest', 'size-huge'].map(block => px(block, 'fs-m'))).toEqual([20, 24, 30])
  })

  it('leave every chip and button at least 60 px, and the main ones 72', () => {
    for (const name of ['target', 'target-s', 'chip']) expect(px('edition-elder', name)).toBeGreaterThanOrEqual(60)
    expect(px('edition-elder', 'main')).toBeGreaterThanOrEqual(72)
    // Set last, it holds against each of the sizes.
    expect(scss.indexOf('.edition-elder {')).toBeGreaterThan(scss.indexOf('.size-huge {'))
  })
})
