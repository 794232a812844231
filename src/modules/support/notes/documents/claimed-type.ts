import { isMediaType, type MediaType, mediaTypes } from '../../../../platform/files/index.ts'

const alsoCalled: Readonly<Partial<Record<MediaType, readonly string[]>>> = {
  'image/jpeg': ['jpeg', 'jpe', 'jfif'],
  'image/tiff': ['tif'],
  'text/html': ['htm'],
  'text/plain': ['text', 'log'],
}

/** The last part of a file's name, in small letters, where it looks like a type: `pdf`; empty where there is none. */
export const extensionOf = (name: string): string => /\.([a-z0-9]{1,8})$/.exec(name.toLowerCase())?.[1] ?? ''

/** Whether a file's name says another type than its content is. A name without a type says nothing. */
export const liesAboutType = (name: string, found: MediaType): boolean => {
  const claimed = extensionOf(name)
  return claimed !== '' && claimed !== extensionFor(found) && !alsoCalled[found]?.includes(claimed)
}

/** The ending of a file's name for a type, such as `pdf`. */
export const extensionFor = (mediaType: string): string =>
  isMediaType(mediaType) ? mediaTypes[mediaType].extension : 'bin'
