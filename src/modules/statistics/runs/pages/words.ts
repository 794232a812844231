import type { StatusKind } from '../../../../web/components/status.tsx'
import type { RunState } from '../progress.ts'

/** How each state looks beside its word. */
export const stateKinds = {
  collecting: 'waiting',
  ready: 'running',
  linked: 'running',
  estimated: 'running',
  stopped: 'atRisk',
  destroyed: 'waiting',
  witnessed: 'waiting',
  closed: 'done',
} as const satisfies Record<RunState, StatusKind>
