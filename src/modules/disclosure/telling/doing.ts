import type { ActionContext } from '../../../platform/access/action.ts'

/** What goes on in an action, for work that several actions share: each has looked at its own facts before. */
export type Doing = Omit<ActionContext, 'permit'>
