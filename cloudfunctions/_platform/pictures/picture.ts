/** What the readers of pictures share: what a picture may be, what is left of it, and why one is refused. */

/** How large a picture may be once it is drawn: what its own header says, read before anything else. */
export interface Caps {
  /** Width times height. */
  pixels: number
  /** The longer side, in pixels. */
  side: number
}

/** A picture out of which everything was left that does not draw it. */
export interface Picture {
  /** The ending that its bytes deserve, whatever it was called. */
  ending: 'jpg' | 'png' | 'webp'
  bytes: Buffer
  width: number
  height: number
}

/** Why a file is not taken; for each there is a sentence (photos.ts). */
export type Flaw = 'noPicture' | 'heic' | 'moving' | 'tooLarge' | 'broken' | 'carries'

export class Unusable extends Error {
  constructor(readonly flaw: Flaw) {
    super(flaw)
  }
}

/** What a reader of one kind finds: the parts that are kept, in their order, and those that are left out. */
export interface Parts {
  kept: Uint8Array[]
  dropped: Uint8Array[]
  width: number
  height: number
}

export const latin1 = (bytes: Uint8Array, from: number, until: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, until)

/** @throws Unusable broken without a side, tooLarge beyond the caps */
export function checkSize(width: number, height: number, { pixels, side }: Caps): void {
  if (width < 1 || height < 1) throw new Unusable('broken')
  if (width * height > pixels || Math.max(width, height) > side) throw new Unusable('tooLarge')
}
