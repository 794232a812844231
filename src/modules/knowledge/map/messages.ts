import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    title: 'Vad som är känt',
    lead: 'Studier efter vad och vilka de handlar om. En tom ruta är något som ingen vet: den kan bli en utlysning eller ett behov av utbildning.',
    picture: 'Studier efter ämne och grupp',
    topic: 'Ämne',
    note: ({ empty, of }: { empty: number; of: number }, f) =>
      `${f.number(empty)} av ${f.number(of)} rutor är tomma.`,
    notSummed:
      'En studie kan stå i flera rutor. Antalet säger inte hur säkert något är; det står vid varje studie.',
    studies: 'Alla studier',
    searches: 'Sökningar',
    none: 'ingen',
    gap: 'Något som ingen vet',
    gapLead: 'Ingen studie i registret står under ”{topic}” och ”{group}”.',
    call: 'Utlys medel',
    callText: 'Utlysningen börjar med den här frågan i rubriken.',
    callTitle: 'Kunskap om {topic}: {group}',
    need: 'Lägg till som behov av utbildning',
    needText: 'Det som redan är känt hos dem som arbetar med det, men inte har lärts ut.',
    needTopic: '{topic}: {group}',
    search: 'Sök igen först',
    searchText: 'En sökning som senast gjordes för länge sedan kan ha missat det som har kommit ut.',
  },
  en: {
    title: 'What is known',
    lead: 'Studies by what and whom they are about. An empty cell is something that nobody knows: it can become a call or a need of training.',
    picture: 'Studies by topic and group',
    topic: 'Topic',
    note: ({ empty, of }: { empty: number; of: number }, f) =>
      `${f.number(empty)} of ${f.number(of)} cells are empty.`,
    notSummed:
      'A study may stand in several cells. How many there are does not say how sure anything is; that stands with each study.',
    studies: 'All studies',
    searches: 'Searches',
    none: 'none',
    gap: 'Something that nobody knows',
    gapLead: 'No study in the register stands under “{topic}” and “{group}”.',
    call: 'Make a call',
    callText: 'The call begins with this question in its title.',
    callTitle: 'Knowledge of {topic}: {group}',
    need: 'Add as a need of training',
    needText: 'What is known by those who work with it, and has not been taught.',
    needTopic: '{topic}: {group}',
    search: 'Search again first',
    searchText: 'A search that was done long ago may have missed what has been published.',
  },
})

/** The words of the map of what is known. */
export const mapWords = (locale: Locale) => translator(messages, locale)
