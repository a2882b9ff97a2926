import { hearing } from '../../../_platform/photoChecks/hearing'
import { wallChecking } from './checking'

/** Takes in what WeChat says of a photo of the wall: what it is sure of leaves the wall until somebody has looked again. */
export const hearOfWallPhoto = hearing(wallChecking)
