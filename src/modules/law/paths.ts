import { path } from '../../platform/http/path.ts'

/** Every address of the law's pages. */
export const lawPaths = {
  list: path('/law'),
  figures: path('/law/figures'),
  section: path('/law/:section'),
  check: path('/law/:section/check'),
} as const
