import { asked, type Part, parts } from './content.ts'
import type { Written } from './written.ts'

/** How far a part has come: what has been assessed of all that it asks about. */
export interface Progress {
  readonly part: Part
  readonly assessed: number
  readonly of: number
}

/** The newest version of a part, of versions with the newest first; nothing where it has not been written. */
export const newestOf = (written: readonly Written[], part: Part): Written | undefined =>
  written.find((one) => one.part === part)

/** How far an investigation has come, part by part. */
export const progressOf = (written: readonly Written[]): Progress[] =>
  parts.map((part) => {
    const found = newestOf(written, part)?.found ?? {}
    return {
      part,
      assessed: asked[part].filter(({ judged }) => (found[judged] ?? '') !== '').length,
      of: asked[part].length,
    }
  })
