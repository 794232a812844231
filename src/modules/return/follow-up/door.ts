/** Whom a partner's secret lets in: asked by the door of its pages, before any action. */
export { findPartnerActor as findPartner } from './link-store.ts'
