import { linkDoor } from '../../../platform/http/link-door.ts'
import { findLinkActor } from './link-store.ts'

/** The door through which a body answers an assignment without an account. */
export const {
  keepSecret: keepLinkSecret,
  forgetSecret: forgetLinkSecret,
  through: throughLink,
} = linkDoor({ cookie: 'samlad_link', path: '/answer', find: findLinkActor })
