import { path } from '../../platform/http/path.ts'

/** The addresses of a register: `base` is its list. */
export const registerPaths = <const Base extends string>(base: Base) => ({
  list: path(base),
  file: path(`${base}/list`),
  add: path(`${base}/new`),
  one: path(`${base}/:id`),
  change: path(`${base}/:id/change`),
  close: path(`${base}/:id/close`),
  reopen: path(`${base}/:id/reopen`),
})

export type RegisterPaths = ReturnType<typeof registerPaths<string>>
