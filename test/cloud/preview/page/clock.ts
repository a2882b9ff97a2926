/** The panel of the local cloud's clock: shows it, moves it, and runs what is due by then. */
import type { RunReport } from '../../plugins/timers'
import { ask } from './ask'
import { get } from './dom'
import { clockTime, dayAndYear, duration } from './time'

interface ClockAnswer {
  now: string
  offsetMs: number
}

/** How far the local cloud's clock is from the machine's, in milliseconds. */
let offset = 0

/** @param moved is told the time and the offset, each second */
export function setUpClock(moved: (now: number, offsetMs: number) => void): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-advance], #clock-real')]

  function show(): void {
    const now = Date.now() + offset
    get('#clock-time').textContent = clockTime(now)
    get('#clock-date').textContent = dayAndYear(now)
    const said = duration(offset)
    get('#clock-offset').textContent = said === '' ? '就是现在' : `比现在${offset > 0 ? '晚' : '早'} ${said}`
    get<HTMLButtonElement>('#clock-real').disabled = said === ''
    moved(now, offset)
  }

  async function move(ms: number): Promise<void> {
    const note = get('#clock-ran')
    for (const button of buttons) button.disabled = true
    try {
      offset = (await ask<ClockAnswer>('POST', '/control/clock', { advance: ms })).offsetMs
      show()
      note.textContent = '正在跑到点的定时任务…'
      const { ran } = await ask<{ ran: RunReport[] }>('POST', '/control/timers', {})
      const failed = ran.filter(({ ok }) => !ok)
      note.textContent =
        failed.length > 0
          ? `有 ${failed.length} 个定时任务没跑成，看日志`
          : `跑了 ${ran.length} 个定时任务${ran.map(each => ` · ${each.function}`).join('')}`
    } catch (error) {
      note.textContent = `没拨成：${String(error)}`
    } finally {
      for (const button of buttons) button.disabled = false
      show()
    }
  }

  for (const button of buttons) {
    button.addEventListener('click', () => void move(button.dataset.advance ? Number(button.dataset.advance) : -offset))
  }
  window.setInterval(show, 1000)
}

/** Asks for the clock: somebody else may have moved it. */
export async function refreshClock(): Promise<void> {
  offset = (await ask<ClockAnswer>('GET', '/control/clock')).offsetMs
}
