/**
 * Keys whose bytes sort as MongoDB sorts the values. Every encoded value ends by itself, so that a compound key is the
 * concatenation of its parts, and a descending part is the same with its bits inverted.
 */
import { createHash } from 'node:crypto'
import { Binary, ObjectId } from 'bson'
import { Rank, rankOf, type Doc, type Value } from '../values'

/** LMDB takes keys of 1,978 bytes: a longer part keeps its head and a hash, enough for equality. */
const longest = 220
const head = 200
const hash = 16

/** Encodes one value in full length, for sorting in memory. */
export function encode(value: Value | undefined): Buffer {
  const writer = new Writer()
  writer.value(value)
  return writer.done()
}

/** One part of an index key; `exact` is false when the value was too long and only its head is in order. */
export function part(value: Value | undefined, descending = false): { bytes: Buffer; exact: boolean } {
  let bytes = encode(value)
  const exact = bytes.length <= longest
  if (!exact) {
    const digest = createHash('sha256').update(bytes).digest().subarray(0, hash)
    bytes = Buffer.concat([bytes.subarray(0, head), digest])
  }
  return { bytes: descending ? invert(bytes) : bytes, exact }
}

/** The head of a part that was too long: everything that begins so lies around it. */
export const headOf = (bytes: Buffer) => bytes.subarray(0, head)

export function invert(bytes: Buffer): Buffer {
  const inverted = Buffer.allocUnsafe(bytes.length)
  for (let i = 0; i < bytes.length; i++) inverted[i] = 0xff ^ (bytes[i] as number)
  return inverted
}

/** The first key after all keys that begin with `prefix`. */
export function after(prefix: Buffer): Buffer {
  return Buffer.concat([prefix, Buffer.alloc(9, 0xff)])
}

/** The prefix of one tree (a collection's documents, or one index) in the one key space. */
export function treePrefix(tree: number): Buffer {
  const prefix = Buffer.allocUnsafe(4)
  prefix.writeUInt32BE(tree)
  return prefix
}

/** What every key of a type begins with: MongoDB's comparisons stay within one. */
export const typeTag = (rank: Rank) => Buffer.from([rank << 4])

/** Where keys are written before they are copied: a document has dozens, and room for each would cost more than its bytes. */
let scratch = Buffer.allocUnsafe(1024)
/** A longer one is not kept. */
const mostKept = 1 << 16

class Writer {
  private bytes = scratch
  private length = 0

  done() {
    return Buffer.from(this.bytes.subarray(0, this.length))
  }

  value(value: Value | undefined) {
    const rank = rankOf(value)
    this.byte(rank << 4)
    this.content(rank, value)
  }

  private content(rank: Rank, value: Value | undefined) {
    switch (rank) {
      case Rank.Number:
        return this.number(value as number)
      case Rank.String:
        return this.text(value as string)
      case Rank.Object:
        return this.fields(value as Doc)
      case Rank.Array:
        for (const element of value as Value[]) this.value(element)
        return this.byte(0)
      case Rank.Binary:
        return this.binary(value as Binary)
      case Rank.ObjectId:
        return this.raw((value as ObjectId).id)
      case Rank.Boolean:
        return this.byte(value ? 1 : 0)
      case Rank.Date:
        return this.number((value as Date).getTime())
      case Rank.RegExp:
        return this.text(String(value))
    }
  }

  private fields(doc: Doc) {
    for (const [name, value] of Object.entries(doc)) {
      const rank = rankOf(value)
      this.byte(rank << 4)
      this.text(name)
      this.content(rank, value)
    }
    this.byte(0)
  }

  private binary(value: Binary) {
    this.number(value.length())
    this.byte(value.sub_type)
    this.raw(value.value())
  }

  private number(value: number) {
    this.room(8)
    const at = this.length
    // NaN is below every number; +0 joins the two zeros.
    this.bytes.writeDoubleBE(Number.isNaN(value) ? 0 : value + 0, at)
    if (Number.isNaN(value)) this.bytes.fill(0, at, at + 8)
    else if ((this.bytes[at] as number) & 0x80) {
      for (let i = at; i < at + 8; i++) this.bytes[i] = 0xff ^ (this.bytes[i] as number)
    } else this.bytes[at] = (this.bytes[at] as number) | 0x80
    this.length += 8
  }

  /** UTF-8, closed by 0 0; a 0 inside becomes 0 255. */
  private text(text: string) {
    if (text.includes('\0')) for (const byte of Buffer.from(text)) this.raw(byte ? [byte] : [0, 255])
    else {
      this.room(text.length * 3)
      this.length += this.bytes.write(text, this.length)
    }
    this.byte(0)
    this.byte(0)
  }

  private raw(bytes: ArrayLike<number>) {
    this.room(bytes.length)
    this.bytes.set(bytes, this.length)
    this.length += bytes.length
  }

  private byte(byte: number) {
    this.room(1)
    this.bytes[this.length++] = byte
  }

  private room(more: number) {
    if (this.length + more <= this.bytes.length) return
    const larger = Buffer.allocUnsafe((this.length + more) * 2)
    this.bytes.copy(larger, 0, 0, this.length)
    this.bytes = larger
    if (larger.length <= mostKept) scratch = larger
  }
}
