/** The panel of faults: what goes wrong on purpose in the local cloud. */
import { ask } from './ask'
import { choice, get } from './dom'

const faults = [
  { key: 'none', label: '都正常', plan: {}, note: '没有故障。' },
  { key: 'slow', label: '网络慢', plan: { latencyMs: 800 }, note: '每次往返多等 0.8 秒。' },
  { key: 'lost', label: '回答丢了', plan: { drop: 'after', rate: 0.3 }, note: '十次里有三次：事办了，回答没传回来。' },
  { key: 'down', label: '数据库停了', plan: { database: 'down' }, note: '数据库一律不答。' },
] as const

type Fault = (typeof faults)[number]['key']

/** @param failed is told what the local cloud refused */
export function setUpFaults(failed: (error: unknown) => void): void {
  const mark = choice<Fault>(get('#faults'), faults, key => {
    const fault = faults.find(each => each.key === key)
    if (fault) ask<object>('POST', '/control/faults', fault.plan).then(show).catch(failed)
  })

  function show(plan: object): void {
    const fault = faults.find(each => JSON.stringify(each.plan) === JSON.stringify(plan))
    mark(fault?.key)
    get('#faults-note').textContent = fault?.note ?? `别处设的故障：${JSON.stringify(plan)}`
    document.body.classList.toggle('faulty', fault?.key !== 'none')
  }

  ask<object>('GET', '/control/faults').then(show).catch(failed)
}
