/** The page of the preview: two phones, and around them what the local cloud knows. */
import { refreshCalls, setUpCalls } from './calls'
import { refreshClock, setUpClock } from './clock'
import { get } from './dom'
import { setUpFaults } from './faults'
import { findPerson, firstPerson, isStaff, loadPeople, setUpPeople, type Person } from './people'
import { makePhone, type Phone } from './phone'
import { refreshSent } from './sent'

/** The two of the story (`config/community`); the address can name others: `/?left=…&right=…`. */
const story = { left: 'oXZZ-li-xiuying', right: 'oXZZ-wang-xiulan' }
const everyMs = 1500

const address = new URL(location.href)
const phones: Phone[] = []
/** How many messages WeChat had been asked to send when the list was last read twice: a request is counted before it is kept. */
let sentCounts: (number | undefined)[] = []

function add(side: keyof typeof story, label: string, usual: (person: Person) => boolean): void {
  const known = findPerson(story[side]) ?? firstPerson(usual)
  const openid = address.searchParams.get(side) ?? known?.openid ?? story[side]
  const phone = makePhone(label, openid, holder => {
    address.searchParams.set(side, holder)
    history.replaceState(null, '', address)
  })
  phones.push(phone)
}

async function refresh(): Promise<void> {
  await refreshClock()
  const count = await refreshCalls()
  if (sentCounts.some(before => before !== count) || sentCounts.length < 2) await refreshSent(phones)
  sentCounts = [sentCounts[1], count].slice(-2)
}

function say(words: string, tone: string): void {
  const state = get('#state')
  if (state.textContent !== words) state.textContent = words
  state.className = `pill pill--${tone}`
}

const failed = (error: unknown) => say(error instanceof TypeError ? '本地云没有回答，停了吗？' : String(error), 'late')

/** Asks lightly while somebody looks, and not at all behind another tab. */
async function poll(): Promise<void> {
  if (!document.hidden) {
    await refresh().then(() => say('本地云在跑', 'done'), failed)
  }
  window.setTimeout(() => void poll(), everyMs)
}

async function start(): Promise<void> {
  setUpPeople()
  setUpCalls(failed)
  setUpFaults(failed)
  await loadPeople()
  add('left', '居民的手机', person => !isStaff(person) && person.home !== null)
  add('right', '工作人员的手机', isStaff)
  get('#gallery').addEventListener('click', event => {
    event.preventDefault()
    phones[0]?.open('packages/gallery/index')
  })
  for (const button of document.querySelectorAll<HTMLElement>('.tour button'))
    button.addEventListener('click', () => phones[Number(button.dataset.phone)]?.open(button.dataset.page ?? ''))
  setUpClock((now, offsetMs) => phones.forEach(phone => phone.setClock(now, offsetMs)))
  await poll()
}

start().catch(failed)
