/** Somebody who knows nothing of ids: they read what stands on the screen, and tap and write where words tell them to. */
import type { Locator } from 'playwright-core'
import { cutOff, violations } from './looks'
import type { Phone } from './phones'

/** Of 长辈版, in px: the least that a finger of 80 hits, and the least that its eye reads. */
const leastTarget = 60
const leastText = 20

export interface Eyes {
  /** Waits until these words can be read, scrolled to where need be. */
  reads(words: string | RegExp): Promise<void>
  /** Taps the button with these words, and looks at what comes of it. */
  taps(words: string | RegExp): Promise<void>
  /** Writes into the field of this name. */
  writes(name: string, text: string): Promise<void>
  /** Takes a photo with the button of these words. */
  photographs(words: string, photo: Buffer): Promise<void>
  /** Back by the arrow at the top. */
  goesBack(): Promise<void>
  /** Holds the screen against what 长辈版 promises: nothing cut off, nothing small, axe clean. */
  looks(): Promise<void>
}

export function eyesOn(phone: Phone): Eyes {
  const { page } = phone
  /** What lies on top, if anything does: nothing behind it can be tapped. */
  const inFront = async (): Promise<Locator> => {
    const dialogs = page.locator('[role="dialog"]:visible')
    return (await dialogs.count()) > 0 ? dialogs.last() : page.locator('.page:visible').last()
  }
  const button = async (words: string | RegExp): Promise<Locator> => {
    const any = page.locator('button:visible').filter({ hasText: words })
    await any.first().waitFor()
    const found = (await inFront()).locator('button:visible').filter({ hasText: words }).first()
    await found.scrollIntoViewIfNeeded()
    return found
  }
  const looks = async () => {
    await page.locator('.skeleton:visible').first().waitFor({ state: 'hidden' })
    await phone.settles()
    expect(await cutOff(phone)).toEqual([])
    expect(await tooSmall(phone)).toEqual([])
    expect(await violations(phone)).toEqual([])
  }
  return {
    looks,
    async reads(words) {
      const found = page.getByText(words).locator('visible=true').first()
      await found.waitFor()
      await found.scrollIntoViewIfNeeded()
    },
    async taps(words) {
      await (await button(words)).click()
      await looks()
    },
    async writes(name, text) {
      const field = (await inFront()).getByLabel(name).locator('visible=true').first()
      await field.fill(text)
      await field.blur()
    },
    async photographs(words, photo) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), (await button(words)).click()])
      await chooser.setFiles([{ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo }])
      await looks()
    },
    async goesBack() {
      // A finger of 80 is not quicker; twice within that time the app takes for once.
      await page.waitForTimeout(800)
      await page.locator('[id="back"]:visible').last().click()
      await looks()
    },
  }
}

/** Buttons and words that are smaller than 长辈版 promises. The title bar is WeChat's to size, and a cross on a photo is its corner. */
const tooSmall = (phone: Phone): Promise<string[]> =>
  phone.page.evaluate(
    ([target, text]) => {
      const seen = (element: HTMLElement) =>
        element.offsetParent !== null || getComputedStyle(element).position === 'fixed'
      const buttons = [...document.querySelectorAll<HTMLElement>('.page button')].filter(
        element => seen(element) && !element.closest('.title-bar, .photo-grid__remove'),
      )
      const small = buttons.filter(element => {
        const { width, height } = element.getBoundingClientRect()
        return Math.min(width, height) < target
      })
      const words = [...document.querySelectorAll<HTMLElement>('.page *')].filter(
        element =>
          seen(element) &&
          getComputedStyle(element).opacity !== '0' &&
          [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()) &&
          parseFloat(getComputedStyle(element).fontSize) < text,
      )
      return [
        ...small.map(
          ({ id, className, offsetWidth, offsetHeight }) => `${id} ${className}: ${offsetWidth} × ${offsetHeight}`,
        ),
        ...words.map(({ className, textContent }) => `small words: ${className} ${textContent?.slice(0, 20)}`),
      ]
    },
    [leastTarget, leastText] as const,
  )
