import type { SetAsideView } from '@shared/admin/contract'
import { collectionLabels, setAsideLabels } from '@shared/admin/labels'
import type { SetAside } from '../_platform/setAside/collections'

const labelOf: Partial<Record<string, string>> = collectionLabels

export const setAsideView = ({ _id, collection, document, kind, fields, action, at, mendedAt }: SetAside): SetAsideView => ({
  id: _id,
  ...{ collection, document, kind, fields, action, at, mendedAt },
  says: `${labelOf[collection] ?? collection}里有一份资料${setAsideLabels[kind]}${fields.length > 0 ? `：${fields.join('、')}` : ''}`,
}) // prettier-ignore
