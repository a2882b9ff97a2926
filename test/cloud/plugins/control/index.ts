/**
 * What outsiders may look at and prepare: the actions of the product, the seeded people, the log. The other /control
 * addresses belong to their plugins: clock, timers, faults, stats, sent, consents.
 */
import { HttpError, readBody, sendJson, parseJson } from '../../http'
import { keep } from '../../keep'
import type { Plugin, PluginFactory } from '../../plugin'

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
          const list = parseJson((await readBody(request, 64 << 20)).toString())
          if (!Array.isArray(list)) throw new HttpError(400, 'the body must be a list of people')
          await plugin.setPeople(list as Person[])
          sendJson(response, { people: list.length })
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
  return plugin
}
