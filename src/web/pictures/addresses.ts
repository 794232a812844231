import { type Path, path } from '../../platform/http/path.ts'
import type { Locale } from '../page-context.ts'
import type { PictureAddress } from './picture.tsx'

/** Every address of a picture: its page, its files, and the view that other sites may show in a frame. */
export interface PicturePaths<P extends string = string> {
  readonly page: Path<P>
  readonly svg: Path<`${P}.svg`>
  readonly csv: Path<`${P}.csv`>
  readonly embed: Path<`${P}/embed`>
}

/** Declares the addresses of a picture, below that of what it shows: `picturePaths('/plans/:planId/pictures/timeline')`. */
export const picturePaths = <const P extends string>(pattern: P): PicturePaths<P> => ({
  page: path(pattern),
  svg: path(`${pattern}.svg`),
  csv: path(`${pattern}.csv`),
  embed: path(`${pattern}/embed`),
})

/** The links of a picture for its page and below it elsewhere. A file is always in the language that its reader chose. */
export const pictureAddress = <P extends string>(
  paths: PicturePaths<P>,
  parameters: Readonly<Record<string, string>>,
  locale: Locale,
): PictureAddress & { readonly embed: string } => {
  const filled = (one: Path<string>, query?: Record<string, string>) =>
    (one as (parameters: object, query?: object) => string)(parameters, query)
  return {
    page: filled(paths.page),
    svg: filled(paths.svg, { language: locale }),
    csv: filled(paths.csv, { language: locale }),
    embed: filled(paths.embed, { language: locale }),
  }
}
