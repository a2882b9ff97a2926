/** The messages of `wx.openApi`, as wx-server-sdk writes and reads them (its `protobuf/openapi`). */
import protobuf from 'protobufjs'
import { isDeeperThan, usualDepth } from '../../depth'
import { CloudError } from '../../plugin'

const root = protobuf.parse(`
  syntax = "proto3";
  message Pair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated Pair pairs = 1; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; }
`).root
const commApiData = root.lookupType('CommApiData')
const commOpenApiResp = root.lookupType('CommOpenApiResp')

/** Kinds of API beside the open one; they carry other messages, which we do not read. */
const openApi = 0

interface CommApiData {
  apiType: number
  openapiData?: { pairs: { key: string; value: Uint8Array; contenttype?: string; filename?: string }[] }
}

/** A file among the arguments of an API. */
interface MediaArgument {
  contentType: string
  bytes: Buffer
}

/**
 * The arguments of an API, by their snake-cased names.
 * @returns undefined when the message is of another kind than an open API's
 */
export function decodeArguments(bytes: Buffer): Record<string, unknown> | undefined {
  const message = commApiData.toObject(commApiData.decode(bytes), { defaults: true }) as CommApiData
  if (message.apiType !== openApi) return undefined
  const pairs = message.openapiData?.pairs ?? []
  return Object.fromEntries(
    pairs.map(({ key, value, contenttype, filename }): [string, unknown] => {
      const content = Buffer.from(value)
      if (filename) return [key, { contentType: contenttype ?? '', bytes: content } satisfies MediaArgument]
      return [key, readArgument(content.toString())]
    }),
  )
}

/** @throws CloudError when it is no JSON */
function readArgument(text: string): unknown {
  try {
    if (!isDeeperThan(usualDepth, text)) return JSON.parse(text)
  } catch {
    // Refused below.
  }
  throw new CloudError('INVALID_PARAM', 'an argument of the API is no JSON, or nested too deeply')
}

/** What the SDK decodes: JSON with `errcode`, a picture, or a number of WeChat's gateway as `errorCode`. */
export function encodeAnswer(answer: { bytes?: Buffer; contentType?: string; errorCode?: number }): Buffer {
  const { bytes: respData = Buffer.alloc(0), contentType = '', errorCode = 0 } = answer
  return Buffer.from(commOpenApiResp.encode({ respData, contentType, errorCode, httpCode: 200 }).finish())
}
