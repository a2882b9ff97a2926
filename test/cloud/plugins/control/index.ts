/**
 * What outsiders may look at and prepare: the actions of the product, the seeded people, the log. The other /control
 * addresses belong to their plugins: clock, timers, faults, stats, sent, consents.
 */
import { HttpError, readBody, sendJson, parseJson } from '../../http'
import { keep } from '../../keep'
import type { Plugin, PluginFactory } from '../../plugin'
import { crowd } from '../../seed/crowd'
import type { DatabasePlugin } from '../database'

/** A seeded person, as the preview's switch and the tests choose from. */
interface Person {
  openid: string
  name: string
  roles: string[]
  /** The home's code. */
  home: string | null
  /** Given to `phonenumber.getPhoneNumber` when the person allows it. */
  phone?: string
}

/** So many people at once. */
const mostBound = 50_000

export interface Control extends Plugin {
  people(): Person[]
  /** Remembers who was seeded; they stay over a restart. */
  setPeople(people: Person[]): Promise<void>
}

export const control: PluginFactory<Control> = async host => {
  const people = await keep<Person[]>(host, 'people', [])

  const plugin: Control = {
    name: 'control',
    people: () => people.value,
    setPeople(list) {
      people.value = list
      return people.save()
    },
    routes: [
      {
        method: 'GET',
        path: '/control/actions',
        async handle(_request, response) {
          sendJson(response, host.manifest.actions)
        },
      },
      {
        method: 'GET',
        path: '/control/people',
        async handle(_request, response) {
          sendJson(response, people.value)
        },
      },
      {
        method: 'POST',
        path: '/control/people',
        async handle(request, response) {
          const wanted = parseJson((await readBody(request, 64 << 20)).toString())
          if (!Array.isArray(wanted))
            return sendJson(response, await bound((wanted as { count?: unknown } | null)?.count))
          await plugin.setPeople(wanted as Person[])
          sendJson(response, { people: wanted.length })
        },
      },
      {
        // `?invocationId=…`, `?function=…` and `?event=…` choose lines; the newest 1,000 come, oldest first.
        method: 'GET',
        path: '/control/log',
        async handle(_request, response, url) {
          const wanted = [...url.searchParams]
          const lines = host.logged().filter(line => wanted.every(([name, value]) => String(line[name]) === value))
          sendJson(response, lines.slice(-1000))
        },
      },
    ],
  }

  /** Makes people who are bound to homes; the preview's switch does not offer them. */
  async function bound(count: unknown): Promise<Person[]> {
    if (!Number.isInteger(count) || (count as number) < 1 || (count as number) > mostBound)
      throw new HttpError(400, `the body must be a list of people, or { count } of 1 to ${mostBound}`)
    const database = host.plugin<DatabasePlugin>('database')
    const stored = (name: string) => [...database.dump(name)] as never[]
    const made = crowd(stored('nodes'), stored('people'), count as number, host.now())
    if (made.length === 0) throw new HttpError(400, 'there are no homes: begin with --seed')
    await database.insertMany('people', made)
    return made.map(({ openid, name, home }) => ({ openid, name, roles: ['resident'], home }))
  }
  return plugin
}
