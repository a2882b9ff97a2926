import { careInput, careOutput } from '@shared/people/privacy'
import { action } from '../../_platform/call/action'
import { caredFor } from './theCare'

/** Whether somebody of the caller's part of the grid is old, lives alone or gets an allowance. Two trips. @throws notFound */
export const care = action
  .allow('care.know')
  .input(careInput)
  .ids({ person: caredFor })
  .output(careOutput)
  .query(({ ctx: { found } }) => ({ person: found.person._id, name: found.person.name, tags: found.person.care ?? [] }))
