/** Who takes what is not the community's to settle, with their phone where there is one (DOMAIN §4, P). */
export interface Channel {
  id: string
  name: string
  /** What they take, in a few words. */
  note: string
  phone?: string
}

export const channels: readonly Channel[] = [
  { id: 'hotline', name: '12345 热线', note: '不知道找谁，就打这个', phone: '12345' },
  { id: 'police', name: '派出所', note: '治安、户口、走失，急事打 110', phone: '110' },
  { id: 'property', name: '物业公司', note: '自家里的维修、物业费' },
  { id: 'court', name: '法院', note: '要打官司、已经在打官司的', phone: '12368' },
  { id: 'legalAid', name: '法律援助', note: '想问法律、请不起律师', phone: '12348' },
  { id: 'market', name: '市场监管', note: '买东西、下馆子吃了亏', phone: '12315' },
  { id: 'labour', name: '人社局', note: '工资、社保、工伤', phone: '12333' },
  { id: 'medical', name: '医保局', note: '看病报销', phone: '12393' },
]

/** The one that is meant, or whoever the words name. */
export const channelOf = (idOrWords: string): Omit<Channel, 'id'> =>
  channels.find(({ id }) => id === idOrWords) ?? { name: idOrWords, note: '' }
