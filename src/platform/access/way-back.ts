/**
 * A page of ours to go to afterwards; anything else leads to the start. Browsers leave out tabs and line breaks and take
 * a backslash for a slash, so that an address with any of them may lead elsewhere.
 */
export const safeReturn = (address: string | undefined): string =>
  address !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(address) ? address : '/'
