export const places = ['SE', 'NO', 'EU'] as const
export type Place = (typeof places)[number]
export const topics = ['rule', 'limit', 'amount', 'child', 'abroad', 'confirmation'] as const
export type Topic = (typeof topics)[number]
export const confidences = ['statute', 'agency', 'own knowledge'] as const
export type Confidence = (typeof confidences)[number]
export const proposalStates = ['draft', 'put_forward', 'withdrawn'] as const
export type ProposalState = (typeof proposalStates)[number]
