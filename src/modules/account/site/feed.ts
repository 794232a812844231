import { translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { type NewsRow, newsId, planPaths as paths } from '../../plan/index.ts'
import { siteMessages } from './messages.ts'
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

/** Which feed: what it is called in its language, where it is, and the page that tells the same. */
export interface Feed {
  readonly title: string
  readonly subtitle: string
  readonly self: string
  readonly page: string
  readonly language: Locale
  /** Scheme and host that people use. */
  readonly origin: string
}

/** The feed of all news. */
export const newsFeed = (origin: string, language: Locale): Feed => {
  const t = translator(siteMessages, language)
  return {
    ...{ title: t('news'), subtitle: t('newsLead'), origin, language },
    self: paths.feed({ language }),
    page: paths.news(),
  }
}

/** The feed of one measure of a plan. */
export const measureFeed = (
  plan: { readonly id: string; readonly title: string },
  measure: { readonly id: string; readonly number: string; readonly heading: string },
  origin: string,
  language: Locale,
): Feed => {
  const at = { planId: plan.id, measureId: measure.id }
  const { number, heading: title } = measure
  return {
    title: translator(siteMessages, language)('measureNews', { number, title }),
    ...{ subtitle: plan.title, origin, language },
    self: paths.measureFeed({ ...at, language }),
    page: paths.measure(at),
  }
}

/** The feed of one body in a plan. */
export const bodyFeed = (
  plan: { readonly id: string; readonly title: string },
  body: { readonly id: string; readonly name: string; readonly nameEnglish: string | null },
  origin: string,
  language: Locale,
): Feed => {
  const at = { planId: plan.id, bodyId: body.id }
  return {
    title: language === 'en' ? (body.nameEnglish ?? body.name) : body.name,
    ...{ subtitle: plan.title, origin, language },
    self: paths.bodyFeed({ ...at, language }),
    page: paths.planBody(at),
  }
}

/**
 * News as an Atom feed (RFC 4287). Identifiers are those of the facts and stay when the installation moves; addresses are
 * absolute.
 */
export const atomFeed = (rows: readonly NewsRow[], feed: Feed): string => {
  const { origin, language } = feed
  const t = translator(siteMessages, language)
  const self = new URL(feed.self, origin).href
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
  <title>Samlad: ${escaped(feed.title)}</title>
  <subtitle>${escaped(feed.subtitle)}</subtitle>
  <updated>${newest(rows)}</updated>
  <author><name>Samlad</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
  <link rel="alternate" type="text/html" href="${escaped(new URL(feed.page, origin).href)}"/>
${entries.join('')}</feed>
`
}
