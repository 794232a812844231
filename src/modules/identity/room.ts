import type { Room } from '../../platform/http/room.ts'

/** People, how they sign in, and for whom they act. */
export const identityRoom: Room = { name: 'identity', routes: [], api: [] }
