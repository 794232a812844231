import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    title: 'Konventionens artiklar',
    counted: ({ total, open }: { total: number; open: number }, f) =>
      open === 0
        ? `Alla ${f.number(total)} artiklar är bedömda. Ratifikationen kan antecknas.`
        : `${f.number(open)} av ${f.number(total)} artiklar saknar en bedömning som håller. Tills de har en kan ratifikationen inte antecknas.`,
    article: 'Artikel',
    stateOf: 'Svensk rätt',
    met: 'Uppfyller artikeln',
    amendment: 'Måste ändras',
    reservation: 'Förbehåll',
    declaration: 'Förklaring',
    notJudged: 'Inte bedömda än',
    stale: 'Bedöm på nytt',
    section: 'Paragraf som visar det',
    sectionHint: 'Den som gäller i dag. När den ändras eller upphävs frågas det på nytt.',
    measure: 'Åtgärd',
    measureHint: 'Åtgärd i handlingsplanen eller annan insats, till exempel Åtgärd 23.',
    authority: 'Ansvarig myndighet',
    authorityHint: 'En myndighet: aldrig en person med namn.',
    grounds: 'Skäl',
    groundsHint: 'Vad som är kontrollerat, och var i underlaget det står.',
    judge: 'Bedöm en artikel',
    change: 'Ändra bedömningen',
    appliesFrom: 'gäller från {day}',
    applies: 'gäller',
  },
  en: {
    title: 'The convention’s articles',
    counted: ({ total, open }: { total: number; open: number }, f) =>
      open === 0
        ? `All ${f.number(total)} articles are judged. Ratification can be noted.`
        : `${f.number(open)} of ${f.number(total)} articles have no judgement that holds. Until they have one, ratification cannot be noted.`,
    article: 'Article',
    stateOf: 'Swedish law',
    met: 'Meets the article',
    amendment: 'Must be amended',
    reservation: 'Reservation',
    declaration: 'Declaration',
    notJudged: 'Not judged yet',
    stale: 'Judge anew',
    section: 'Section that shows it',
    sectionHint: 'The one that applies today. When it is amended or repealed it is asked for anew.',
    measure: 'Measure',
    measureHint: 'A measure of the action plan or another effort, such as Measure 23.',
    authority: 'Authority that answers',
    authorityHint: 'An authority: never a person by name.',
    grounds: 'Grounds',
    groundsHint: 'What has been looked at, and where it stands.',
    judge: 'Judge an article',
    change: 'Change the judgement',
    appliesFrom: 'applies from {day}',
    applies: 'applies',
  },
})

/** The words of articles and their judgements. */
export const articleWords = (locale: Locale) => translator(messages, locale)

/** Why a judgement is refused, with what helps. */
export const articleRefusals = catalogue({
  sv: {
    'law_article.no_instrument': 'Ärendet leder inte till någon konvention. Ange den på ärendet först.',
    'law_article.no_reservation':
      'Konventionen tillåter inget förbehåll till den artikeln (artikel {by}). Välj något annat.',
    'law_article.not_in_force':
      'Paragrafen gäller inte i dag. Välj en som gäller, eller säg att lagen måste ändras.',
    'law_article.judged': 'Artikeln är redan bedömd. Ändra den bedömningen i stället.',
  },
  en: {
    'law_article.no_instrument': 'The matter leads to no convention. Name it on the matter first.',
    'law_article.no_reservation':
      'The convention allows no reservation to that article (article {by}). Choose something else.',
    'law_article.not_in_force':
      'The section does not apply today. Choose one that does, or say that the law must be amended.',
    'law_article.judged': 'The article is judged already. Change that judgement instead.',
  },
})
