/** What staff write down for somebody (替人登记), whoever it is. */
export const unit = 'XZZ-2-E05-B03-U2'
export const said = {
  how: 'phone',
  agreed: true,
  photos: [],
  text: '楼道堆了纸箱，走不过去',
  place: unit,
  category: 'clutter',
}
/** Which it is, as changes of it name it. */
export const at = ({ id, version }: { id: string; version: number }) => ({ id, version })
