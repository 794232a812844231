import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

/** Words of figures that wait for a second person. */
const heldMessages = catalogue({
  sv: {
    title: 'Väntar på att släppas',
    lead: 'Siffror blir offentliga när någon annan än den som rapporterade har släppt dem. Ingen tystnad släpper dem.',
    none: 'Inget väntar',
    noneText: 'Allt som är rapporterat är släppt eller återtaget.',
    link: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'rapport', other: 'rapporter' })} väntar på att släppas`,
    by: '{name} rapporterade detta {at}.',
    byService: 'Ett systemkonto som {name} svarar för rapporterade detta {at}.',
    ownService: 'Ett systemkonto som du svarar för rapporterade detta {at}. Någon annan hos er släpper det.',
    ownServiceAlone:
      'Ett systemkonto som du svarar för rapporterade detta {at}. Ingen annan hos er rapporterar, så den som tar emot siffrorna släpper det.',
    own: 'Du rapporterade detta {at}. Någon annan hos er släpper det.',
    ownAlone:
      'Du rapporterade detta {at}. Ingen annan hos er rapporterar, så den som tar emot siffrorna släpper det.',
    wentOn: 'Ingen har svarat på två veckor. Chefen och den nationella samordnaren har fått veta det.',
    reason: 'Rättar tidigare uppgifter: {reason}',
    period: 'Period',
    cell: 'Vad',
    whole: 'Hela',
    figure: 'Siffra',
    release: 'Släpp för alla',
    releaseText: 'Alla kan läsa siffrorna. De kan rättas, inte tas bort.',
    refuse: 'Säg nej',
    takeBack: 'Ta tillbaka',
    notYours: 'Någon annan hos organisationen släpper detta.',
    arrival: 'Siffror väntar på att släppas',
    arrivalVerb: 'Läs och svara',
    unanswered: 'Ingen har svarat om siffror som väntar',
  },
  en: {
    title: 'Waits to be released',
    lead: 'Figures are public once somebody else than who reported them has released them. No silence releases them.',
    none: 'Nothing waits',
    noneText: 'All that is reported is released or taken back.',
    link: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'report', other: 'reports' })} waiting to be released`,
    by: '{name} reported this {at}.',
    byService: 'A service account that {name} answers for reported this {at}.',
    ownService:
      'A service account that you answer for reported this {at}. Somebody else at your body releases it.',
    ownServiceAlone:
      'A service account that you answer for reported this {at}. Nobody else at your body reports, so the officer who receives the figures releases it.',
    own: 'You reported this {at}. Somebody else at your body releases it.',
    ownAlone:
      'You reported this {at}. Nobody else at your body reports, so the officer who receives the figures releases it.',
    wentOn: 'Nobody has answered for two weeks. The manager and the national coordinator have been told.',
    reason: 'Corrects what was told before: {reason}',
    period: 'Period',
    cell: 'What',
    whole: 'The whole',
    figure: 'Figure',
    release: 'Release for everybody',
    releaseText: 'Everybody can read the figures. They can be corrected, not taken away.',
    refuse: 'Say no',
    takeBack: 'Take back',
    notYours: 'Somebody else at the body releases this.',
    arrival: 'Figures wait to be released',
    arrivalVerb: 'Read and answer',
    unanswered: 'Nobody has answered about figures that wait',
  },
})

export const heldWords = (locale: Locale) => translator(heldMessages, locale)

export const heldRefusals = catalogue({
  sv: {
    'reported.released_by_oneself': 'Du har rapporterat siffrorna. Någon annan släpper dem.',
    'reported.described_since':
      'Serien har beskrivits på nytt sedan siffrorna rapporterades. Ta tillbaka dem och rapportera igen.',
    'reported.told_since':
      'Annat har släppts sedan siffrorna rapporterades, och de går inte ihop. Ta tillbaka dem och rapportera igen.',
    'reported.waits_no_longer': 'Siffrorna väntar inte längre.',
  },
  en: {
    'reported.released_by_oneself': 'You have reported the figures. Somebody else releases them.',
    'reported.described_since':
      'The series has been described anew since the figures were reported. Take them back and report again.',
    'reported.told_since':
      'Other figures have been released since these were reported, and they do not fit together. Take them back and report again.',
    'reported.waits_no_longer': 'The figures wait no longer.',
  },
})
