import { hearing } from '../../../_platform/photoChecks/hearing'
import { checking } from './checking'

/**
 * Takes in what WeChat says of a photo of a tree: what it is sure of nobody sees until staff have looked. A question that nobody asked, an answer
 * that comes again: nothing breaks.
 */
export const hearOfPhoto = hearing(checking)
