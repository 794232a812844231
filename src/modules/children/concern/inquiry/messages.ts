import { catalogue, translator } from '../../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    inquiry: 'Utredning om ett barn',
    part_child: 'Barnets behov',
    part_parents: 'Föräldrarnas förmåga',
    part_family: 'Familj och omgivning',
    part_together: 'Samlad bedömning',
    howFar: '{assessed} av {of}',
    lead: 'Skriv det som är känt. Allt kan lämnas tomt tills dess.',
    leadTogether: 'Vad barnet har sagt står bredvid. Väg bedömningen mot det.',
    save: 'Spara',
    notWritten: 'Inte bedömt',
    childSays: 'Det här säger barnet',
    childSaysNone: 'Barnets egna ord finns inte här än.',
    versions: 'Versioner',
    version: 'Version {version}',
    earlier: 'Det här är version {version}. Den senaste är version {newest}.',
    toNewest: 'Visa den senaste',
    print: 'Hämta utredningen (PDF)',
    by: 'av {name}',
    sheetDecided: 'Utredningen inleddes',
    sheetUntil: 'Ska vara klar',
    sheetEnded: 'Avslutades',
  },
  en: {
    inquiry: 'Investigation of a child',
    part_child: 'The child’s needs',
    part_parents: 'What the parents manage',
    part_family: 'Family and surroundings',
    part_together: 'Assessment of it all',
    howFar: '{assessed} of {of}',
    lead: 'Write what is known. Everything can be left empty until then.',
    leadTogether: 'What the child has said stands beside. Weigh the assessment against it.',
    save: 'Save',
    notWritten: 'Not assessed',
    childSays: 'This is what the child says',
    childSaysNone: 'The child’s own words are not here yet.',
    versions: 'Versions',
    version: 'Version {version}',
    earlier: 'This is version {version}. The newest is version {newest}.',
    toNewest: 'Show the newest',
    print: 'Download the investigation (PDF)',
    by: 'by {name}',
    sheetDecided: 'The investigation was opened',
    sheetUntil: 'To be finished',
    sheetEnded: 'Ended',
  },
})

/** The words of the investigation of a child. */
export const inquiryWords = (locale: Locale) => translator(messages, locale)
