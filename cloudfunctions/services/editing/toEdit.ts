import { editedInput, editView } from '@shared/services/editing/editing'
import { action } from '../../_platform/call/action'
import { serviceToWrite } from './theService'
import { editViewOf } from './view'

/** A service in force and what is written beside it, for those who write services and look at them. One trip. @throws notFound */
export const toEdit = action
  .allow('service.edit')
  .input(editedInput)
  .ids({ service: serviceToWrite })
  .output(editView)
  .query(({ ctx }) => editViewOf(ctx.found.service, ctx.actor))
