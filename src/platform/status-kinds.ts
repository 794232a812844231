/**
 * How a thing stands, in the nine ways that the house knows, worst first. Each has one word in each language and one
 * shape (`web/components/status.tsx`); no page has words of its own for them.
 */
export const statusKinds = [
  'late',
  'missing',
  'atRisk',
  'running',
  'waiting',
  'draft',
  'planned',
  'done',
  'withdrawn',
] as const
export type StatusKind = (typeof statusKinds)[number]
