/** Somebody with an unmistakable name, phone and ID number, put everywhere the app lets them; and looking for them afterwards. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OwnRequest } from '../../../types/people/contract'
import type { ReportView } from '../../../types/reports/contract'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { collectionNames } from '../calls/collectionNames'
import { aPhone, anIdNumber } from '../../factories/anIdentity'
import { who, type Community } from '../community'

export const home = 'XZZ-2-E05-B03-U2-0601'
export const secondHome = 'XZZ-2-E05-B03-U2-0602'
const place = 'XZZ-2-E05-B03-U2'
export const clerk = 'oXZZ-song-lina'

export interface Planted {
  openid: string
  personId: string
  name: string
  phone: string
  idNumber: string
  reports: ReportView[]
}

let planted = 0

/** Binds, moves, gives contacts, reports with photos, supplements, rates, is looked up: everything that leaves a trace. */
export async function aPlantedPerson(community: Community, openid?: string): Promise<Planted> {
  planted += 1
  const self = openid ?? `oPlanted-person-${planted}`
  const name = `慕容雪莲${'甲乙丙丁戊己庚辛壬癸'[planted % 10] ?? ''}`
  const [phone, idNumber] = [aPhone(70_000_000 + planted), anIdNumber(planted)]
  const { call } = community
  const bound = async (door: string) => {
    const { id } = await call<OwnRequest>(self, 'people.bind', { home: door, name, relation: 'owner' })
    await call(who.unitLead, 'people.approve', { id })
  }
  await bound(home)
  await bound(secondHome)
  await call(self, 'people.moveOut', { home: secondHome })
  const declined = await call<OwnRequest>(self, 'people.bind', {
    home: 'XZZ-2-E05-B03-U2-0502',
    name,
    relation: 'family',
  })
  await call(who.unitLead, 'people.decline', { id: declined.id, reason: `${name} 不住这里` })
  await call(self, 'people.setContact', { phone, idNumber })
  await call(self, 'people.setEdition', { edition: 'elder', size: 'largest' })
  await call(clerk, 'people.reveal', { person: self, field: 'phone', reason: '联系住户核对漏水' })
  const told = { openid: self, name, phone, idNumber }
  const reports = [await anOpenReport(community, told), await aSettledReport(community, told)]
  await call(self, 'messages.consent', { templates: ['reportAccepted'] })
  return { openid: self, personId: personIdOf(self), name, phone, idNumber, reports }
}

type Told = Pick<Planted, 'openid' | 'name' | 'phone' | 'idNumber'>

/** Name, phone and ID number in its words and in the place: so they stand in the messages about it too. */
async function anOpenReport({ call, photo }: Community, { openid, name, phone, idNumber }: Told): Promise<ReportView> {
  const spaced = `${phone.slice(0, 3)} ${phone.slice(3, 7)}-${phone.slice(7)}`
  const sent = await call<ReportView>(openid, 'reports.submit', {
    photos: [await photo(openid)],
    text: `我是${name}，电话${phone}，也可打 ${spaced}`,
    place: null,
    placeNote: `${name}家门口`,
    category: 'clutter',
  })
  const { id, version } = sent
  const note = `身份证 ${idNumber}`
  return call(openid, 'reports.supplement', { id, version, note, photos: [await photo(openid, 'clutterCleared')] })
}

/** Handled by the unit's lead, who writes the name and the phone too, and rated. */
async function aSettledReport({ call, photo }: Community, { openid, name, phone }: Told): Promise<ReportView> {
  const sent = await call<ReportView>(openid, 'reports.submit', {
    photos: [await photo(openid)],
    text: `${name}：楼上半夜吵`,
    place,
    category: 'noise',
  })
  const { id } = sent
  const accepted = await call<ReportView>(who.unitLead, 'reports.accept', {
    id,
    version: sent.version,
    note: `联系${name}`,
  })
  const done = await call<ReportView>(who.unitLead, 'reports.resolve', {
    id,
    version: accepted.version,
    outcome: 'solved',
    note: `给${name} ${phone} 打过电话`,
    photos: [await photo(who.unitLead)],
  })
  return call(openid, 'reports.rate', {
    id,
    version: done.version,
    solved: true,
    rating: 'satisfied',
    note: `${name}很满意`,
  })
}

/** Every live document of every collection, and every record of a stored file, in which one of these words stands. */
export async function tracesOf(community: Community, words: string[]): Promise<string[]> {
  const found: string[] = []
  for (const name of collectionNames) {
    for (const document of community.database.dump(name)) {
      const text = JSON.stringify(document)
      for (const word of words) if (text.includes(word)) found.push(`${name}: ${word} in ${text.slice(0, 600)}`)
    }
  }
  const folder = join(community.cloud.options.dataDir, 'files')
  for (const file of await readdir(folder)) {
    if (!file.endsWith('.json')) continue
    const text = await readFile(join(folder, file), 'utf8')
    for (const word of words) if (text.includes(word)) found.push(`file: ${text}`)
  }
  return found
}

export const wordsOf = ({ openid, personId, name, phone, idNumber }: Planted) => [
  openid,
  personId,
  name,
  phone,
  idNumber,
]
