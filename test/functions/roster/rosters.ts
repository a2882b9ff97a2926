/** The office and its roster, for the tests of importing, exporting and of binding by it. */
import type { RosterCheck, RosterImport, SheetFile } from '../../../types/roster/contract'
import type { RosterEntry } from '../../../cloudfunctions/people/binding/collections'
import { anExcelFile, type RosterRow } from '../../factories/aRoster'
import type { Community } from '../community'

export const clerk = 'oXZZ-song-lina'
export const chiefLead = 'oXZZ-zhao-jianguo'
let uploads = 0

export function rostersIn(given: () => Community) {
  const upload = (file: Buffer, name = `roster/${++uploads}.xlsx`, who = clerk) => given().upload(who, name, file)
  const check = (file: string, who = clerk) => given().ask<RosterCheck>(who, 'roster.check', { file })
  const imports = (file: string, who = clerk, key?: string) =>
    given().ask<RosterImport>(who, 'roster.import', { file }, key)
  const fileThere = async (url: string) => (await fetch(url)).ok
  return {
    upload,
    check,
    imports,
    fileThere,
    /** What is found wrong, or how many are new, changed and as they were. */
    async checked(file: string): Promise<RosterCheck> {
      return given().call<RosterCheck>(clerk, 'roster.check', { file })
    },
    /** Uploads and imports rows. @throws when it was refused */
    async imported(rows: RosterRow[], headings?: string[]): Promise<RosterImport> {
      return given().call<RosterImport>(clerk, 'roster.import', {
        file: await upload(await anExcelFile(rows, headings)),
      })
    },
    exported: (kind: 'template' | 'roster', format: 'xlsx' | 'csv', under?: string) =>
      given().call<SheetFile>(clerk, 'roster.export', { kind, format, ...(under ? { under } : {}) }),
    download: async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer()),
    /** Is a file still in the storage? */
    async isStored(file: string): Promise<boolean> {
      const body = JSON.stringify({ action: 'storage.batchGetDownloadUrl', file_list: [{ fileid: file }] })
      const answer = await fetch(`${given().cloud.url}/admin`, { method: 'POST', body })
      const { data } = (await answer.json()) as { data: { download_list: { code: string }[] } }
      return data.download_list[0]?.code === 'SUCCESS'
    },
    entries: () => [...given().database.dump('roster')] as unknown as RosterEntry[],
  }
}
