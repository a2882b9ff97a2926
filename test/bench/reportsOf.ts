/** The documents of the database bench. */

/** Everybody has a page of 20 at least. */
export const holdersOf = (documents: number) => Math.min(500, documents / 20)

/** What a report takes and is looked for by; half a kilobyte. */
export const report = (n: number, holders: number) => ({
  _id: `r${String(n).padStart(8, '0')}`,
  no: `XZZ-261124-${n}`,
  version: 3,
  state: n % 3 === 0 ? 'assigned' : 'closed',
  text: `楼道里堆了纸箱和旧家具，走路不方便，请来看一看 ${n}`,
  place: { code: 'XZZ-2-E05-B03-U2', name: '华城路二小区 3 号楼 2 单元' },
  holder: { personId: `p${n % holders}`, name: '王秀兰', role: 'unitLead' },
  reporter: { personId: `q${n % 4000}`, name: '李秀英' },
  dueAt: new Date(1_700_000_000_000 + ((n * 7919) % 1_000_000) * 60_000).toISOString(),
  timeline: [
    { at: '2026-11-24T09:00:00.000+08:00', event: 'submit', by: { personId: `q${n % 4000}`, name: '李秀英' } },
  ],
})
