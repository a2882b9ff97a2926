/** Words of calls: whom WeChat does not tell is called. */
export const callOutcomes = ['done', 'notReached'] as const
export type CallOutcome = (typeof callOutcomes)[number]
export const callOutcomeLabels: Record<CallOutcome, string> = { done: '告诉了', notReached: '没打通' }
