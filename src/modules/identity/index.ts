export { addDemoPerson, type DemoPerson } from './demo.ts'
export { findSession, hashSecret, type SessionLimits, sessionCookie, startSession } from './session.ts'
export { ensureSetUpLink } from './set-up.ts'
export { createTokenFor, type MadeToken } from './token-actions.ts'
