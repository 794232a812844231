/**
 * A page of ours to go to afterwards; anything else leads to the start. Browsers leave out tabs and line breaks and take
 * a backslash for a slash, so that an address with any of them may lead elsewhere.
 */
export const safeReturn = (address: string | undefined): string =>
  address !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(address) ? address : '/'

/** As long as a way back may be. */
export const WAY_BACK = 500

/** The way back to an address of ours, as it was chosen there: with its query, where that is not too long to go along. */
export const wayBackTo = ({ pathname, search }: Pick<URL, 'pathname' | 'search'>): string =>
  pathname.length + search.length > WAY_BACK ? pathname : pathname + search
