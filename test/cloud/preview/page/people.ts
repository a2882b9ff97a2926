/** The people of the community, and the dialog that chooses who holds a phone. */
import { places } from '@config/community/places'
import { isStaffRole, roleLabels, roles, type Role } from '@shared/permissions'
import { ask } from './ask'
import { get, make } from './dom'

export interface Person {
  openid: string
  name: string
  roles: Role[]
  /** The home's code. */
  home: string | null
}

/** So many of a role are shown before somebody searches. */
const shownOfRole = 12

let people: Person[] = []

/** Reads who was seeded; stays empty in a local cloud that nobody filled. */
export async function loadPeople(): Promise<void> {
  people = await ask<Person[]>('GET', '/control/people')
}

export const findPerson = (openid: string) => people.find(person => person.openid === openid)

/** The first that answers a question; for a community other than the usual one. */
export const firstPerson = (fits: (person: Person) => boolean) => people.find(fits)

export const isStaff = (person: Person) => person.roles.some(isStaffRole)

/** A staff role before that of a resident; null for somebody without a binding. */
const mainRole = ({ roles: held }: Person) => held.find(isStaffRole) ?? held[0] ?? null

const rolesOf = ({ roles: held }: Person) =>
  held.length === 0
    ? '还没绑定'
    : [...new Set(held)]
        .sort((a, b) => Number(isStaffRole(b)) - Number(isStaffRole(a)))
        .map(role => roleLabels[role])
        .join('、')

const estates = places.areas.flatMap(area => area.estates)

/** Where a person lives, or works when the seed made up the post and named it by its place: `华城路二小区 3 号楼 2 单元 402`. */
function placeOf(person: Person): string {
  const [estate, building, unit, door] = partsOf(person)
  return [estate, building && `${building} 号楼`, unit && `${unit} 单元`, door].filter(Boolean).join(' ')
}

/** The same as people write it on an envelope: `华城路二小区 3-2-402`. */
const shortPlaceOf = (person: Person) => {
  const [estate, ...numbers] = partsOf(person)
  return [estate, numbers.filter(Boolean).join('-')].filter(Boolean).join(' ')
}

function partsOf({ home, openid }: Person): (string | undefined)[] {
  const code = home ?? /[A-Z]+-\d.*$/.exec(openid)?.[0] ?? ''
  const [, estate, ...numbers] = /-E(\d+)(?:-B(\d+))?(?:-U(\d+))?(?:-(\d+))?$/.exec(code) ?? []
  return [estate && estates[Number(estate) - 1]?.name, ...numbers.map(number => number && String(Number(number)))]
}

/** What a phone says under the name: a resident's home, or what somebody does. */
export const whereOf = (person: Person) => (isStaff(person) ? rolesOf(person) : shortPlaceOf(person) || rolesOf(person))

const dialog = () => get<HTMLDialogElement>('#people')
const search = () => get<HTMLInputElement>('#people-search')
let chosen: (person: Person) => void = () => undefined
let current: string | undefined

/** Opens the dialog; calls back when somebody was chosen, and not when it is closed. */
export function choosePerson(openid: string | undefined, choose: (person: Person) => void): void {
  chosen = choose
  current = openid
  search().value = ''
  show('')
  dialog().showModal()
  search().focus()
}

export function setUpPeople(): void {
  search().addEventListener('input', () => show(search().value.trim()))
  dialog().addEventListener('click', event => {
    if (event.target === dialog()) dialog().close()
  })
  dialog().addEventListener('keydown', moveByKeys)
}

/** The arrows walk through the people, from the search field on. */
function moveByKeys(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const stops = [search(), ...dialog().querySelectorAll<HTMLElement>('.person')]
  const next = stops.findIndex(stop => stop === document.activeElement) + step
  stops[Math.max(0, Math.min(next, stops.length - 1))]?.focus()
  event.preventDefault()
}

function show(words: string): void {
  const found = people.filter(person => matches(person, words))
  const groups = [...roles, null].flatMap(role => {
    const held = found.filter(person => mainRole(person) === role)
    return held.length > 0 ? [group(role, held, words === '' ? shownOfRole : held.length)] : []
  })
  const nobody =
    people.length === 0 ? '社区里还没有人。用 npm start 启动，会先把社区填好。' : '没找到这个人，换个字试试。'
  get('#people-list').replaceChildren(...(groups.length > 0 ? groups : [make('p', { class: 'muted' }, nobody)]))
}

function matches(person: Person, words: string): boolean {
  const text = [person.name, rolesOf(person), placeOf(person), person.openid].join(' ').replaceAll(' ', '')
  return words.split(/\s+/).every(word => text.includes(word))
}

function group(role: Role | null, held: Person[], shown: number): HTMLElement {
  const title = role ? roleLabels[role] : '还没绑定'
  const more = held.length - shown
  return make(
    'section',
    { 'aria-label': title },
    make('h3', {}, title, make('small', {}, `${held.length} 人`)),
    make('ul', {}, ...held.slice(0, shown).map(person => make('li', {}, entry(person)))),
    ...(more > 0 ? [make('p', { class: 'muted' }, `还有 ${more} 人，在上面搜一搜`)] : []),
  )
}

function entry(person: Person): HTMLElement {
  const isCurrent = person.openid === current
  const button = make(
    'button',
    { type: 'button', class: 'person', ...(isCurrent ? { 'aria-current': 'true' } : {}) },
    make(
      'span',
      { class: isStaff(person) ? 'avatar avatar--staff' : 'avatar', 'aria-hidden': 'true' },
      person.name.slice(0, 1),
    ),
    make(
      'span',
      { class: 'person__words' },
      make('b', {}, person.name),
      make('small', {}, [rolesOf(person), placeOf(person)].filter(Boolean).join(' · ')),
    ),
  )
  button.addEventListener('click', () => {
    dialog().close()
    chosen(person)
  })
  return button
}
