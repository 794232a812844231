import { translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { paths } from '../paths.ts'
import { siteMessages } from './messages.ts'
import { type NewsRow, newsId } from './news.ts'
import { newsAddress, newsTitle } from './news-words.ts'

export const FEED_TYPE = 'application/atom+xml; charset=utf-8'

// What XML 1.0 cannot hold at all, escaped or not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away.
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNFIT, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Never before the epoch of the facts: a feed without entries must have been updated some time. */
const newest = (rows: readonly NewsRow[]): string => (rows[0]?.at ?? new Date(0)).toISOString()

/**
 * The news as an Atom feed (RFC 4287). Identifiers are those of the facts and stay when the installation moves; addresses
 * are absolute.
 *
 * @param origin scheme and host that people use.
 */
export const atomFeed = (rows: readonly NewsRow[], origin: string, language: Locale): string => {
  const t = translator(siteMessages, language)
  const self = new URL(paths.feed({ language }), origin).href
  const entries = rows.map((row) => {
    const address = new URL(newsAddress(row), origin).href
    return `  <entry>
    <id>urn:uuid:${newsId(row)}</id>
    <title>${escaped(newsTitle(row, language))}</title>
    <updated>${row.at.toISOString()}</updated>
    <published>${row.at.toISOString()}</published>
    <link rel="alternate" type="text/html" href="${escaped(address)}"/>
    <category term="${row.kind}" label="${escaped(t(`kind_${row.kind}`))}"/>
    <summary>${escaped(row.planTitle)}</summary>
  </entry>
`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${escaped(self)}</id>
  <title>Samlad: ${escaped(t('news'))}</title>
  <subtitle>${escaped(t('newsLead'))}</subtitle>
  <updated>${newest(rows)}</updated>
  <author><name>Samlad</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
  <link rel="alternate" type="text/html" href="${escaped(new URL(paths.news(), origin).href)}"/>
${entries.join('')}</feed>
`
}
