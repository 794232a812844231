import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

/** What is said of the linkage that an estimate was made from. */
const linkageMessages = catalogue({
  sv: {
    linkage: 'Länkningen',
    linkageText:
      'Listorna har länkats utan identiteter. Hur många länkar som missades och hur många som blev fel är inräknat i talet och i intervallet.',
    linkageMissed: 'Missade länkar',
    linkageFalse: 'Felaktiga länkar',
    linkageThreshold: 'Räknas som samma person från',
    linkageBasis: 'Hur felen är uppmätta',
    basis_clerical_sample: ({ judged }: { judged: number }, f) =>
      `Kontroll för hand av ${f.plural(judged, { one: 'par', other: 'par' })}`,
    basis_made_up_cases: ({ judged }: { judged: number }, f) =>
      `På ${f.plural(judged, { one: 'påhittat par', other: 'påhittade par' })} med kända fel; de säger mindre om just dessa listor`,
    linkageRun: 'Länkning',
    toRun: 'Till länkningen och dess protokoll',
    linkageProtocol: 'SHA-256 av protokollets sista rad',
    shareBetween: '{share} ({lower}–{upper})',
    held: 'Hur ofta intervallet håller',
    heldText: ({ populations, people }: { populations: number; people: number }, f) =>
      `Hela kedjan är prövad på ${f.number(populations)} påhittade befolkningar av varje slag, ${f.number(people)} personer i varje: personer med alias och skadade uppgifter, kodade, länkade och skattade som här. Ett 95 %-intervall ska hålla det sanna talet i 93 till 97 av 100. Tabellen gäller modellernas intervall, som om alla vore lika lätta att hitta; det publicerade räknar med att de inte är det, och är bredare.`,
    heldSituation: 'Befolkning och listor',
    heldShare: 'Håller det sanna talet',
    heldSays: 'Räcker det?',
    heldEnough: 'ja',
    heldWide: 'ja, något brett',
    heldShort: ({ short }: { short: number }, f) =>
      `nej, ${f.plural(short, { one: 'enhet', other: 'enheter' })} för lite`,
    situation_independent: 'Listor som inte beror av varandra, tre av fyra uppgifter skadade',
    situation_lightly_damaged: 'Listor som inte beror av varandra, tre av tio uppgifter skadade',
    situation_one_strong_pair: 'Två listor som tydligt beror av varandra',
    situation_two_weak_pairs: 'Fyra listor som svagt beror av varandra två och två',
    situation_people_differ: 'Personer som är olika lätta att hitta',
    situation_two_weak_pairs_by_all_pairs: 'Svaga beroenden, modellen med alla par',
    situation_people_differ_by_all_pairs: 'Personer som är olika lätta att hitta, modellen med alla par',
  },
  en: {
    linkage: 'The linkage',
    linkageText:
      'The lists were linked without identities. How many links were missed and how many were wrong is counted in the figure and in the interval.',
    linkageMissed: 'Links missed',
    linkageFalse: 'Wrong links',
    linkageThreshold: 'Counts as the same person from',
    linkageBasis: 'How the errors were measured',
    basis_clerical_sample: ({ judged }: { judged: number }, f) =>
      `By hand, on ${f.plural(judged, { one: 'pair', other: 'pairs' })}`,
    basis_made_up_cases: ({ judged }: { judged: number }, f) =>
      `On ${f.plural(judged, { one: 'made-up pair', other: 'made-up pairs' })} with known errors; they say less of these lists`,
    linkageRun: 'Linkage',
    toRun: 'To the linkage and its protocol',
    linkageProtocol: 'SHA-256 of the protocol’s last line',
    shareBetween: '{share} ({lower}–{upper})',
    held: 'How often the interval holds',
    heldText: ({ populations, people }: { populations: number; people: number }, f) =>
      `The whole chain was tried on ${f.number(populations)} made-up populations of each kind, ${f.number(people)} people in each: with aliases and damaged records, encoded, linked and estimated as here. A 95% interval should hold the true number in 93 to 97 of 100. The table is of the models’ intervals, as if everyone were equally easy to find; the published one allows that they are not, and is wider.`,
    heldSituation: 'Population and lists',
    heldShare: 'Holds the true number',
    heldSays: 'Is that enough?',
    heldEnough: 'yes',
    heldWide: 'yes, somewhat wide',
    heldShort: ({ short }: { short: number }, f) =>
      `no, ${f.plural(short, { one: 'point', other: 'points' })} short`,
    situation_independent: 'Lists that do not depend on each other, three in four records damaged',
    situation_lightly_damaged: 'Lists that do not depend on each other, three in ten records damaged',
    situation_one_strong_pair: 'Two lists that clearly depend on each other',
    situation_two_weak_pairs: 'Four lists that weakly depend on each other two by two',
    situation_people_differ: 'People who differ in how easily they are found',
    situation_two_weak_pairs_by_all_pairs: 'Weak dependence, the model of all pairs',
    situation_people_differ_by_all_pairs:
      'People who differ in how easily they are found, the model of all pairs',
  },
})

export const linkageWords = (locale: Locale) => translator(linkageMessages, locale)
