/** What is looked at on every screen: that nothing is cut off, and that axe finds nothing. */
import { readFileSync } from 'node:fs'
import type { Phone } from './phones'

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** What stands out of the page to the right, is cut inside its own box, or has no room for more than a character beside another. */
export const cutOff = (phone: Phone): Promise<string[]> =>
  phone.page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ['the page scrolls sideways'] : []
    const cut = [...document.querySelectorAll<HTMLElement>('.page *')].filter(element => {
      const style = getComputedStyle(element)
      const clips = style.overflowX === 'hidden' || style.textOverflow === 'ellipsis'
      return (
        clips &&
        element.offsetParent !== null &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.textContent?.trim()
      )
    })
    // Words that stand out of their card, where nothing cuts them off.
    const out = [...document.querySelectorAll<HTMLElement>('.card *')].filter(element => {
      // A sheet that a card opens stands in it, and lies elsewhere.
      const card = element.closest('.card, [role="dialog"]')
      const words = [...element.childNodes].find(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim())
      if (!words || !card?.matches('.card') || element.offsetParent === null) return false
      const range = document.createRange()
      range.selectNodeContents(words)
      return range.getBoundingClientRect().right > card.getBoundingClientRect().right - 4
    })
    // Words that something beside them leaves a column of one character.
    const squeezed = [...document.querySelectorAll<HTMLElement>('.page *')].filter(element => {
      const words = [...element.childNodes].find(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim())
      if (!words || element.offsetParent === null || (words.textContent?.trim().length ?? 0) < 6) return false
      const range = document.createRange()
      range.selectNodeContents(words)
      const { width, height } = range.getBoundingClientRect()
      const size = parseFloat(getComputedStyle(element).fontSize)
      return height > 4 * size && width < 2 * size
    })
    const says = (what: string) => (element: HTMLElement) =>
      `${what}: ${element.className} ${element.textContent?.slice(0, 30)}`
    return [...wide, ...cut.map(says('cut')), ...out.map(says('out of its card')), ...squeezed.map(says('squeezed'))]
  })

/** How many elements the page in front has. */
export const nodesOf = (phone: Phone): Promise<number> =>
  phone.page
    .locator('.page:visible')
    .last()
    .evaluate(page => page.querySelectorAll('*').length)

export async function violations(phone: Phone): Promise<string[]> {
  // Half a megabyte: once for each load, not for each screen that follows in the same one.
  if (!(await phone.page.evaluate(() => 'axe' in window))) await phone.page.evaluate(axe)
  return phone.page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: {
        run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
      }
    }
    // Pages behind are hidden but still in the document.
    const result = await checker.run({ exclude: [['[style*="display: none"]']] }, { resultTypes: ['violations'] })
    return result.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 120)).join(' | ')}`)
  })
}
