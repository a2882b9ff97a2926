/** Looking for somebody who helps, by words and by pinyin: `kaisuo`, `ks`, `开锁`. Pure; the pinyin is a library's (pinyin-pro). */
import { match } from 'pinyin-pro'
import { directoryNeedLabels, directoryNeedWords, type DirectoryNeed } from '@shared/services/directory/directoryNeeds'

interface Sought {
  name: string
  needs: readonly DirectoryNeed[]
  where: string
  note: string
  phone: string
}

/** What all letters and digits are, whatever else was typed between them. */
const plain = (text: string) => text.toLowerCase().replace(/[\s\-·，。、()（）]/g, '')

/** How well an entry answers what somebody typed: 0 not at all, the name best. Every word must be found. */
export function fits(entry: Sought, words: string): number {
  const wanted = words.split(/\s+/).map(plain).filter(Boolean)
  if (wanted.length === 0) return 1
  // `kai suo` is one thing that is spelled in two parts.
  const whole = plain(words)
  const each = /^[a-z ]+$/i.test(words) ? [whole] : wanted
  const scores = each.map(word => scoreOf(entry, word))
  return scores.includes(0) ? 0 : Math.max(...scores)
}

function scoreOf({ name, needs, where, note, phone }: Sought, word: string): number {
  const called = [name, ...needs.map(need => directoryNeedLabels[need])]
  const other = [...needs.flatMap(need => directoryNeedWords[need])]
  if (called.some(text => plain(text).includes(word))) return 4
  if (other.some(text => plain(text).includes(word))) return 3
  if (/^[a-z]+$/.test(word)) {
    if (called.some(text => isSpelled(text, word))) return 3
    return other.some(text => isSpelled(text, word)) ? 2 : 0
  }
  if (/^\d+$/.test(word)) return plain(phone).includes(word) ? 2 : 0
  return [where, note].some(text => plain(text).includes(word)) ? 1 : 0
}

/** Do these letters spell a part of it, whole syllables or their first letters, with nothing left out in between? One letter says too little. */
function isSpelled(text: string, letters: string): boolean {
  return letters.length > 1 && match(text, letters, { continuous: true, precision: 'start' }) !== null
}
