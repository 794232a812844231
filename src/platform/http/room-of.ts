import type { Room } from './room.ts'

/** A room of parts: what each has, together. */
export const roomOf = (name: string, parts: readonly Omit<Room, 'name'>[]): Room => ({
  name,
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
  replay: async (house, entries) => {
    for (const part of parts) await part.replay?.(house, entries)
  },
})
