import type { Endings } from '../ends/rests.ts'
import type { Room } from './room.ts'

/** A room of parts: what each has, together, and how its things end, beside those of its registers. */
export const roomOf = (name: string, parts: readonly Omit<Room, 'name'>[], ends?: Endings): Room => ({
  name,
  ends: {
    endings: [ends, ...parts.map((part) => part.ends)].flatMap((of) => of?.endings ?? []),
    rests: [ends, ...parts.map((part) => part.ends)].flatMap((of) => of?.rests ?? []),
  },
  routes: parts.flatMap((part) => [...part.routes]),
  api: parts.flatMap((part) => [...part.api]),
  navigation: parts.flatMap((part) => [...(part.navigation ?? [])]),
  refusals: parts.flatMap((part) => part.refusals ?? []),
  materials: parts.flatMap((part) => [...(part.materials ?? [])]),
  arrivals: parts.flatMap((part) => [...(part.arrivals ?? [])]),
  deadlines: parts.flatMap((part) => [...(part.deadlines ?? [])]),
  series: parts.flatMap((part) => [...(part.series ?? [])]),
  tasks: (house) => Object.assign({}, ...parts.map((part) => part.tasks?.(house) ?? {})),
  schedules: parts.flatMap((part) => [...(part.schedules ?? [])]),
  keys: parts.flatMap((part) => [...(part.keys ?? [])]),
  replay: async (house, entries) => {
    for (const part of parts) await part.replay?.(house, entries)
  },
})
