import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const overviewMessages = catalogue({
  sv: {
    overview: 'Statistiken, steg för steg',
    lead: 'Från det som har lämnats in till det som alla får veta.',
    waits: 'Hur det står',
    missing: 'Saknas i insamlingar',
    lateOf: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'försenad', other: 'försenade' })}`,
    runs: 'Länkningar som pågår',
    estimates: 'Skattningar som är utkast',
    tables: 'Tabeller som är utkast',
    step: 'Steg',
    latest: 'Det senaste',
    state: 'Läge',
    steps: 'Stegen',
    nothing: 'Inget än',
    handedIn: ({ done, asked }: { done: number; asked: number }, f) =>
      `${f.number(done)} av ${f.plural(asked, { one: 'ombedd', other: 'ombedda' })} har lämnat in`,
    published: 'Det som alla läser',
    beginHeading: 'Inget är insamlat än',
    beginText:
      'Börja med en insamling: vilken tid som räknas, vilka som ombeds och till när. Det som kommer in kan sedan länkas, skattas, bli tabeller och stå i lägesrapporten, och varje steg syns här.',
  },
  en: {
    overview: 'The statistics, step by step',
    lead: 'From what has been handed in to what everybody may know.',
    waits: 'How it stands',
    missing: 'Missing in collections',
    lateOf: ({ count }: { count: number }, f) => `${f.plural(count, { one: 'late', other: 'late' })}`,
    runs: 'Linkages under way',
    estimates: 'Estimates that are drafts',
    tables: 'Tables that are drafts',
    step: 'Step',
    latest: 'The latest',
    state: 'State',
    steps: 'The steps',
    nothing: 'Nothing yet',
    handedIn: ({ done, asked }: { done: number; asked: number }, f) =>
      `${f.number(done)} of ${f.plural(asked, { one: 'body asked has', other: 'bodies asked have' })} handed in`,
    published: 'What everybody reads',
    beginHeading: 'Nothing is collected yet',
    beginText:
      'Begin with a collection: the time that is counted, who is asked, and by when. What comes in can then be linked, estimated, made into tables and told of in the situation report, and each step shows here.',
  },
})

export const overviewWords = (locale: Locale) => translator(overviewMessages, locale)
