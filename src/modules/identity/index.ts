export { findSession, hashSecret, type SessionLimits, sessionCookie, startSession } from './session.ts'
