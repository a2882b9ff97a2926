/**
 * The codes of a building as a document that Word and WPS open and print: A4, three in a row, each with its place and what to do with it.
 * Made on the phone, from where it is sent to a computer.
 */
import { strToU8, zipSync } from 'fflate'
import type { PlaceWithCode } from '@shared/grid/codes'

/** What a resident reads under a code. */
export const codeSays = '扫一扫，拍一拍'
export const perRow = 3

const namespace = 'http://schemas.openxmlformats.org'
const relations = `${namespace}/officeDocument/2006/relationships`
const word = `${namespace}/wordprocessingml/2006/main`
const packages = `${namespace}/package/2006`
const file = (body: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** 4.2 cm, in the units of a drawing. */
const size = 4.2 * 360_000

const paragraph = (content: string, after = 60) =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="${after}"/><w:jc w:val="center"/></w:pPr>${content}</w:p>`
const run = (text: string, halfPoints: number, bold = false) =>
  `<w:r><w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="${halfPoints}"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

const picture = (nth: number) =>
  `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${size}" cy="${size}"/><wp:docPr id="${nth + 1}" name="code${nth}"/>` +
  `<a:graphic xmlns:a="${namespace}/drawingml/2006/main"><a:graphicData uri="${namespace}/drawingml/2006/picture"><pic:pic xmlns:pic="${namespace}/drawingml/2006/picture">` +
  `<pic:nvPicPr><pic:cNvPr id="${nth + 1}" name="code${nth}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId${nth + 1}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
  `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${size}" cy="${size}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

const cell = (place: PlaceWithCode | undefined, nth: number) =>
  `<w:tc><w:tcPr><w:tcW w:w="3300" w:type="dxa"/></w:tcPr>${
    place
      ? paragraph(picture(nth), 40) +
        paragraph(run(codeSays, 28, true)) +
        paragraph(run(place.fullName, 20)) +
        paragraph(run(place.code, 14), 120)
      : paragraph('')
  }</w:tc>`

function body(name: string, places: readonly PlaceWithCode[]): string {
  const rows: string[] = []
  for (let at = 0; at < places.length; at += perRow) {
    const cells = Array.from({ length: perRow }, (_none, nth) => cell(places[at + nth], at + nth)).join('')
    // A code that is torn over two pages is none.
    rows.push(`<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`)
  }
  const side = (edge: string) => `<w:${edge} w:val="dashed" w:sz="4" w:color="999999"/>`
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')
  return file(
    `<w:document xmlns:w="${word}" xmlns:r="${relations}" xmlns:wp="${namespace}/drawingml/2006/wordprocessingDrawing"><w:body>` +
      paragraph(run(`${name} 位置码`, 32, true), 200) +
      `<w:tbl><w:tblPr><w:tblW w:w="9900" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${edges}</w:tblBorders></w:tblPr>${rows.join('')}</w:tbl>` +
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr></w:body></w:document>',
  )
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The bytes of a text in base64: WeChat has no `atob`. */
export function bytesOf(base64: string): Uint8Array {
  const text = base64.replace(/[^A-Za-z0-9+/]/g, '')
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let [held, bits, at] = [0, 0, 0]
  for (let nth = 0; nth < text.length; nth++) {
    held = (held << 6) | letters.indexOf(text[nth] ?? 'A')
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 255
    }
  }
  return bytes
}

/** @param name of what the sheet is, for its title */
export function codeSheet(name: string, places: readonly PlaceWithCode[]): Uint8Array {
  const target = ({ image: { kind } }: PlaceWithCode, nth: number) => `media/code${nth}.${kind}`
  const texts: Record<string, string> = {
    '[Content_Types].xml': file(
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        '<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>' +
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': file(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': body(name, places),
    'word/_rels/document.xml.rels': file(
      `<Relationships xmlns="${packages}/relationships">${places
        .map(
          (place, nth) => `<Relationship Id="rId${nth + 1}" Type="${relations}/image" Target="${target(place, nth)}"/>`,
        )
        .join('')}</Relationships>`,
    ),
  }
  const packed: Record<string, Uint8Array> = {}
  for (const path of Object.keys(texts)) packed[path] = strToU8(texts[path] ?? '')
  places.forEach((place, nth) => {
    packed[`word/${target(place, nth)}`] = bytesOf(place.image.base64)
  })
  return zipSync(packed)
}
