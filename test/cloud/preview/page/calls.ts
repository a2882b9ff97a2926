/** The panel of counted operations: what each action cost when it was called last. */
import type { CallRecord } from '../../plugins/statistics'
import { ask } from './ask'
import { get, make } from './dom'

interface Stats {
  operations: number
  examined: number
  returned: number
  byAction: Record<string, { operations: number }>
  calls: CallRecord[]
}

interface Row {
  call: CallRecord
  count: number
}

/** By the action's name, in the order of their first calls: rows stay where they are while both phones keep asking. */
let rows = new Map<string, Row>()
let seen = new Set<string>()

/** Reads the counts. @returns how often WeChat was asked to send since the last reset */
export async function refreshCalls(): Promise<number> {
  const stats = await ask<Stats>('GET', '/control/stats')
  const fresh = stats.calls.filter(({ invocationId }) => !seen.has(invocationId))
  if (stats.calls.length === 0) rows = new Map()
  for (const call of fresh) {
    const name = nameOf(call)
    rows.set(name, { call, count: (rows.get(name)?.count ?? 0) + 1 })
  }
  seen = new Set(stats.calls.map(({ invocationId }) => invocationId))
  for (const total of ['operations', 'examined', 'returned'] as const) {
    get(`#total-${total}`).textContent = stats[total].toLocaleString('zh-CN')
  }
  get('#calls-empty').hidden = rows.size > 0
  get('#calls-table').hidden = rows.size === 0
  const changed = new Set(fresh.map(nameOf))
  get('#calls').replaceChildren(...[...rows].reverse().map(([name, row]) => line(name, row, changed.has(name))))
  return stats.byAction['openapi.subscribeMessage.send']?.operations ?? 0
}

export function setUpCalls(failed: (error: unknown) => void): void {
  get('#calls-reset').addEventListener('click', () => {
    ask('DELETE', '/control/stats').then(refreshCalls).catch(failed)
  })
}

const databaseTrips = ({ actions }: CallRecord) =>
  Object.entries(actions).reduce((sum, [name, count]) => sum + (name.startsWith('database.') ? count : 0), 0)

const nameOf = (call: CallRecord) => [call.function, call.path].filter(Boolean).join('.')

function line(name: string, { call, count }: Row, changed: boolean): HTMLElement {
  const notes = [
    ...(call.parent ? [make('small', { title: '由另一个云函数调用' }, '内部')] : []),
    ...(call.coldStart ? [make('small', { title: '这次先启动了一个进程' }, '冷启动')] : []),
    ...(call.ok ? [] : [make('small', { class: 'late' }, '出错')]),
  ]
  return make(
    'tr',
    changed ? { class: 'fresh' } : {},
    make('th', { scope: 'row' }, make('div', {}, breakable(name), ...notes)),
    make('td', {}, String(count)),
    make(
      'td',
      {
        title: Object.entries(call.actions)
          .map(([action, times]) => `${action} × ${times}`)
          .join('\n'),
      },
      String(databaseTrips(call)),
    ),
    make('td', {}, String(call.examined)),
    make('td', {}, String(Math.round(call.ms))),
  )
}

/** A long name goes on in the next line after its dot, and nowhere else. */
function breakable(name: string): HTMLElement {
  const [folder = '', ...action] = name.split('.')
  return make('code', {}, folder, ...action.flatMap(part => [make('wbr'), `.${part}`]))
}
