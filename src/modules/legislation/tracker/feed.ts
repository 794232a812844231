import type { Locale } from '../../../platform/i18n/locale.ts'
import { element, escaped } from '../../../web/pictures/svg.ts'
import type { NewestStep } from '../matters/store.ts'
import { paths } from '../paths.ts'
import { named } from './depict.tsx'
import { matterWords } from './messages.ts'

/** The newest steps as an Atom feed (RFC 4287): a step that is changed keeps its identifier and is told of again. */
export const stepFeed = (
  rows: readonly NewestStep[],
  { language, origin }: { readonly language: Locale; readonly origin: string },
): string => {
  const title = matterWords(language)('title')
  const absolute = (address: string): string => new URL(address, origin).href
  const self = absolute(paths.feed({ language }))
  const text = (name: string, content: string) => element(name, {}, escaped(content))
  const entries = rows.map((row) =>
    element(
      'entry',
      {},
      text('id', `urn:uuid:${row.id}`) +
        text('title', `${named(row, language)}: ${row.matterName}`) +
        text('updated', row.changedAt.toISOString()) +
        element('link', {
          rel: 'alternate',
          type: 'text/html',
          href: absolute(paths.matter.one({ id: row.matterId })),
        }) +
        text('summary', row.matterName),
    ),
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
    text('id', self) +
      text('title', `Samlad: ${title}`) +
      text('updated', (rows[0]?.changedAt ?? new Date(0)).toISOString()) +
      element('author', {}, text('name', 'Samlad')) +
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }) +
      element('link', { rel: 'alternate', type: 'text/html', href: absolute(paths.matter.list()) }) +
      entries.join(''),
  )}\n`
}
