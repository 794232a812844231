import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const absenceMessages = catalogue({
  sv: {
    title: 'Frånvaro',
    lead: 'När du är borta står en kollega in: era ärenden och det som väntar på dig står hos den till och med sista dagen.',
    own: 'När du är borta',
    ownNone: 'Du har inte sagt att du ska vara borta.',
    others: 'Borta hos oss',
    othersNone: 'Ingen annan är borta eller har sagt att de ska vara det.',
    say: 'Säg att du är borta',
    sayOf: '{name} är borta',
    sayOfColleague: 'Säg att en kollega är borta',
    sayTitle: 'Borta, och vem som står in',
    who: 'Vem',
    days: 'Dagar',
    fromDay: 'Första dagen',
    toDay: 'Sista dagen',
    standIn: 'Står in',
    standInHint: 'En kollega i samma roll. Välj ingen om du inte vet: chefen får veta och väljer.',
    noStandIn: 'Ingen ännu',
    nobodyThere: 'Ingen annan hos er har samma roll. Chefen får veta att ingen står in.',
    away: 'Borta',
    standsIn: '{name} står in',
    happens: 'Det här händer',
    happensCases: 'Ärenden öppnas för den som står in, och stängs igen efter sista dagen.',
    happensKept:
      'Ett ärende som kollegan inte får se öppnas inte: chefen får veta att någon annan behöver ta det.',
    happensWaits: 'Det som väntar på den som är borta står också hos den som står in, och mejl går dit.',
    of: '{name} är borta',
    casesOpen: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'ärende är öppet', other: 'ärenden är öppna' })} för den som står in`,
    casesWait: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'ärende', other: 'ärenden' })} behöver någon annan ta. Chefen har fått veta.`,
    caseload: 'Ärenden',
    change: 'Ändra',
    save: 'Spara',
    end: 'Tillbaka: avsluta frånvaron',
    endText: 'Den som står in ser inte ärendena längre, och det som väntar står hos dig igen.',
    endTextOther: 'Den som står in ser inte ärendena längre.',
    youStandIn: 'Du står in för en kollega som är borta',
    youStandInVerb: 'Se för vem',
    nobody: 'Någon är borta och ingen står in',
    nobodyVerb: 'Välj vem',
    profile: 'Frånvaro',
  },
  en: {
    title: 'Absence',
    lead: 'While you are away a colleague stands in: your cases and what waits for you are with them until the last day.',
    own: 'When you are away',
    ownNone: 'You have not said that you will be away.',
    others: 'Away here',
    othersNone: 'Nobody else is away or has said that they will be.',
    say: 'Say that you are away',
    sayOf: '{name} is away',
    sayOfColleague: 'Say that a colleague is away',
    sayTitle: 'Away, and who stands in',
    who: 'Who',
    days: 'Days',
    fromDay: 'First day',
    toDay: 'Last day',
    standIn: 'Stands in',
    standInHint:
      'A colleague in the same role. Choose nobody if you do not know: the manager is told and chooses.',
    noStandIn: 'Nobody yet',
    nobodyThere: 'Nobody else here has the same role. The manager is told that nobody stands in.',
    away: 'Away',
    standsIn: '{name} stands in',
    happens: 'This happens',
    happensCases: 'Cases are opened to whoever stands in, and closed to them after the last day.',
    happensKept:
      'A case that the colleague may not see is not opened: the manager is told that somebody else has to take it.',
    happensWaits: 'What waits for whoever is away also stands with whoever stands in, and mails go there.',
    of: '{name} is away',
    casesOpen: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'case is open', other: 'cases are open' })} to whoever stands in`,
    casesWait: ({ count }: { count: number }, f) =>
      `Somebody else has to take ${f.plural(count, { one: 'case', other: 'cases' })}. The manager has been told.`,
    caseload: 'Cases',
    change: 'Change',
    save: 'Save',
    end: 'Back: end the absence',
    endText: 'Whoever stands in no longer sees the cases, and what waits is with you again.',
    endTextOther: 'Whoever stands in no longer sees the cases.',
    youStandIn: 'You stand in for a colleague who is away',
    youStandInVerb: 'See for whom',
    nobody: 'Somebody is away and nobody stands in',
    nobodyVerb: 'Choose who',
    profile: 'Absence',
  },
})

export const absenceWords = (locale: Locale) => translator(absenceMessages, locale)

export const absenceRefusals = catalogue({
  sv: {
    'absence.ends_before': 'Sista dagen kan inte ligga före den första.',
    'absence.over_already': 'Den dagen är redan förbi.',
    'absence.too_long': 'Säg till för högst ett år i taget.',
    'absence.is_said': 'Det är redan sagt för någon av de dagarna. Ändra det i stället.',
    'absence.cannot_stand_in': 'Välj en kollega i samma roll som inte själv är borta de dagarna.',
    'absence.changed_by_another':
      'Någon har ändrat det sedan du öppnade sidan. Läs om sidan och försök igen.',
  },
  en: {
    'absence.ends_before': 'The last day cannot come before the first.',
    'absence.over_already': 'That day is over already.',
    'absence.too_long': 'Say it for a year at most at a time.',
    'absence.is_said': 'It has been said already for some of those days. Change that instead.',
    'absence.cannot_stand_in': 'Choose a colleague in the same role who is not away on those days.',
    'absence.changed_by_another':
      'Somebody has changed it since you opened the page. Read the page anew and try again.',
  },
})
