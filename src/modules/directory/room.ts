import type { Room } from '../../platform/http/room.ts'

/** Bodies, their names and successors. */
export const directoryRoom: Room = { name: 'directory', routes: [], api: [] }
