import { type Path, path } from '../../platform/http/path.ts'

/** The addresses of a register: `base` is its list. */
export const registerPaths = <const Base extends string>(base: Base) => ({
  list: path(base),
  file: path(`${base}/list`),
  add: path(`${base}/new`),
  one: path(`${base}/:id`),
  change: path(`${base}/:id/change`),
  close: path(`${base}/:id/close`),
})

export interface RegisterPaths {
  readonly list: Path<string>
  readonly file: Path<string>
  readonly add: Path<string>
  readonly one: Path<`${string}/:id`>
  readonly change: Path<`${string}/:id/change`>
  readonly close: Path<`${string}/:id/close`>
}
