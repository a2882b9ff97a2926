/** Files that hide inside of pictures: something that opens both as a photo and as an archive, a page or a program. */
import { Unusable } from './picture'

/** How other kinds of file begin: looked for in what is left out of a picture, where they would have to stand. */
const beginnings = [
  ...['PK\x03\x04', 'PK\x05\x06', 'Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '%PDF-', '\x7fELF'],
  ...['<?php', '<script', '<html', '<!doctype', '<svg', '<iframe'],
].map(text => text.toLowerCase())

/** Nobody who photographs a staircase packs an archive beside it: it is refused and not only left out. @throws Unusable carries */
export function checkNothingCarried(dropped: readonly Uint8Array[]): void {
  for (const part of dropped) {
    const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1').toLowerCase()
    if (beginnings.some(beginning => text.includes(beginning))) throw new Unusable('carries')
  }
}

/** Bytes from the end in which an archive says where its contents are: its own head and the longest note behind it. */
const endOfArchive = 22 + 65_535

/**
 * A ZIP is read from its end, so it could stand in what draws the picture. Does it: a table of contents where its last record says?
 * @throws Unusable carries
 */
export function checkNoArchive(picture: Buffer): void {
  const least = Math.max(0, picture.length - endOfArchive)
  for (let at = picture.lastIndexOf('PK\x05\x06', undefined, 'latin1'); at >= least;) {
    const contents = at + 22 <= picture.length ? at - picture.readUInt32LE(at + 12) : -1
    if (contents >= 0 && contents < at && picture.toString('latin1', contents, contents + 4) === 'PK\x01\x02')
      throw new Unusable('carries')
    if (at === 0) return
    at = picture.lastIndexOf('PK\x05\x06', at - 1, 'latin1')
  }
}
