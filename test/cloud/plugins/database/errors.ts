/** Failures of the database in the words and codes of WeChat Cloud; texts as seen in SDK tests and public reports. */
import { CloudError } from '../../plugin'

/** What MongoDB would refuse, with its own name for it: errCode -502001 in wx-server-sdk. */
export const failed = (name: string, message: string) =>
  new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] (${name}) ${message}`)

/** A request that no SDK sends: errCode -501007. */
export const invalid = (message: string) => new CloudError('INVALID_PARAM', `[InvalidParameter] ${message}`)

/** errCode -502005. */
export const noCollection = (name: string) =>
  new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem persists, contact us.`,
  )

export const collectionExists = (name: string) =>
  new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceExist] Table already exists: ${name}`)

/** wx-server-sdk does not know this code, so the caller sees -501001 and finds it only in the text (PLATFORM §3.4). */
export const duplicate = (collection: string, index: string, key: string) =>
  new CloudError(
    'DATABASE_DUPLICATE_WRITE',
    `[DATABASE_DUPLICATE_WRITE] E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}`,
  )

export const conflict = () =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ' +
      'Please check your request, but if the problem persists, contact us.',
  )

export const noTransaction = () =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit ' +
      'or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  )

/** The local cloud's own rule (ARCHITECTURE §4.3): the real one would scan in silence. */
export const unindexed = (collection: string, fields: string[], indexes: string[]) =>
  new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[LocalCloud.Unindexed] no declared index of "${collection}" serves a query on (${fields.join(', ')}); ` +
      `declared: ${indexes.join(' ') || 'none'}`,
  )
