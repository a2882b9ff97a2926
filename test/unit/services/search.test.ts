/** Looking for somebody who helps: words, other words for them, pinyin and its first letters (DOMAIN §7). */
import { directoryEntries } from '@config/community/directory'
import { fits } from '../../../cloudfunctions/services/directory/search'

/** Ids of those that are found, the best first. */
const found = (words: string) =>
  directoryEntries
    .map(entry => ({ id: entry.id, score: fits(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ id }) => id)

it.each([
  ['开锁', 'locksmith'],
  ['kaisuo', 'locksmith'],
  ['kai suo', 'locksmith'],
  ['KS', 'locksmith'],
  ['暖气', 'heating'],
  ['nuanqi', 'heating'],
  ['药店', 'pharmacy'],
  ['yaod', 'pharmacy'],
  ['停电', 'power'],
  ['95598', 'power'],
  ['马桶', 'plumber'],
  ['打疫苗', 'health'],
  ['老年 食堂', 'canteen'],
])('%s finds %s', (words, id) => {
  expect(found(words)).toContain(id)
})

it.each(['火箭', 'xyzq', '99999999', 'q'])('%s finds nobody', words => {
  expect(found(words)).toEqual([])
})

it('the name stands before what only has to do with it', () => {
  expect(found('开锁')[0]).toBe('locksmith')
})

it('nothing typed, or only blanks, is everybody', () => {
  expect(found('')).toHaveLength(directoryEntries.length)
  expect(found('  ')).toHaveLength(directoryEntries.length)
})

it('each word has to be found', () => {
  expect(found('老年 开锁')).toEqual([])
})
