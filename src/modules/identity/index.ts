export { addDemoPerson } from './demo.ts'
export { sessionCookie, startSession } from './session.ts'
export { ensureSetUpLink } from './set-up.ts'
export { createTokenFor } from './token-actions.ts'
