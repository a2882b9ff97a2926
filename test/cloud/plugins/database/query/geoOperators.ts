import type { Value } from '../values'

export const geoOperators: Record<string, (operand: Value) => (leaf: Value | undefined) => boolean> = {}
