/** One of the two phones: the app in a frame, who holds it, and what WeChat shows on top of it. */
import { get } from './dom'
import { choosePerson, findPerson, isStaff, whereOf, type Person } from './people'
import { minuteTime } from './time'

export interface Phone {
  readonly openid: string
  /** Opens a page as a tap on WeChat's message does: the app starts there. */
  open(page: string): void
  /** Shows a message of WeChat for some seconds. */
  notify(message: { title: string; text: string; page: string | undefined }): void
  /** Takes over the local cloud's clock. */
  setClock(now: number, offsetMs: number): void
}

const usualScreen = { width: 375, height: 812 }
const smallScreen = { width: 320, height: 640 }

const modes = [
  { selector: '.edition-elder', label: '长辈版' },
  { selector: '.size-largest', label: '特大字' },
  { selector: '.size-elder', label: '大字' },
]

/** From this width of the window on (px), the phones stand beside the panels and shrink to its height. */
const sideBySide = 1280
/** What stands above and below a phone's screen, in px. */
const around = 208
const smallest = 0.7

const noticeMs = 8000
const work = 'pages/work/index'
const home = 'pages/home/index'

/**
 * @param label whose phone it is meant to be
 * @param openid who holds it at first
 * @param held is told who holds it from now on
 */
export function makePhone(label: string, openid: string, held: (openid: string) => void): Phone {
  const root = get<HTMLTemplateElement>('#phone').content.cloneNode(true) as DocumentFragment
  const phone = get('.phone', root)
  const frame = get<HTMLIFrameElement>('iframe', phone)
  const shrink = get('[data-do=shrink]', phone)
  const notice = get<HTMLButtonElement>('.notice', phone)
  let holder = openid
  let offset = 0
  let hiding = 0
  phone.setAttribute('aria-label', label)
  get('#phones').append(root)

  function hold(person: Person | undefined): void {
    const start = person && isStaff(person) ? work : home
    const name = person?.name ?? '陌生人'
    get('.holder b', phone).textContent = name
    get('.holder small', phone).textContent = person ? whereOf(person) : holder
    get('.avatar', phone).textContent = name.slice(0, 1)
    get('.avatar', phone).classList.toggle('avatar--staff', person !== undefined && isStaff(person))
    frame.title = `${name}的手机`
    notice.hidden = true
    // Replaced, not set: going back in the browser must not change who holds a phone.
    frame.contentWindow?.location.replace(`/app/?openid=${encodeURIComponent(holder)}#/${start}`)
  }

  function open(page: string): void {
    const { contentWindow } = frame
    if (!contentWindow) return
    contentWindow.location.hash = `#/${page}`
    contentWindow.location.reload()
  }

  function showMode(): void {
    const inside = frame.contentDocument
    const mode = modes.find(({ selector }) => inside?.querySelector(selector))
    get('.phone__mode', phone).textContent = mode?.label ?? '标准字'
  }

  function fit(): void {
    const { width, height } = shrink.getAttribute('aria-pressed') === 'true' ? smallScreen : usualScreen
    const room = (window.innerHeight - around) / usualScreen.height
    const scale = window.innerWidth < sideBySide ? 1 : Math.min(1, Math.max(smallest, room))
    phone.style.setProperty('--width', `${width}px`)
    phone.style.setProperty('--height', `${height}px`)
    phone.style.setProperty('--scale', String(scale))
  }

  shrink.addEventListener('click', () => {
    shrink.setAttribute('aria-pressed', String(shrink.getAttribute('aria-pressed') !== 'true'))
    fit()
  })
  fit()
  window.addEventListener('resize', fit)

  frame.addEventListener('load', () => {
    // A phone has no scroll bars beside its pages.
    const style = frame.contentDocument?.createElement('style')
    if (style) {
      style.textContent = '* { scrollbar-width: none }'
      frame.contentDocument?.head.append(style)
    }
    frame.contentWindow?.moveClock?.(offset)
  })
  get('.holder', phone).addEventListener('click', () =>
    choosePerson(holder, person => {
      holder = person.openid
      hold(person)
      held(holder)
    }),
  )
  get('[data-do=reload]', phone).addEventListener('click', () => frame.contentWindow?.location.reload())
  hold(findPerson(openid))

  return {
    get openid() {
      return holder
    },
    open,
    notify({ title, text, page }) {
      get('b', notice).textContent = title
      get('small', notice).textContent = text
      notice.hidden = false
      notice.onclick = () => {
        notice.hidden = true
        if (page) open(page)
      }
      window.clearTimeout(hiding)
      hiding = window.setTimeout(() => (notice.hidden = true), noticeMs)
    },
    setClock(now, offsetMs) {
      get('.phone__time', phone).textContent = minuteTime(now)
      showMode()
      if (offsetMs === offset) return
      const back = offsetMs < offset
      offset = offsetMs
      frame.contentWindow?.moveClock?.(offset)
      // What the app holds as fresh until later would stay for ever when the clock goes back.
      if (back) frame.contentWindow?.location.reload()
    },
  }
}
