import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    residents: 'Boende',
    resident: 'Boende {number}',
    lead: ({ count, late }: { count: number; late: number }, f) =>
      late === 0
        ? `${f.plural(count, { one: 'placering', other: 'placeringar' })}. Ingen är över tiden.`
        : `${f.plural(count, { one: 'placering', other: 'placeringar' })}, varav ${f.plural(late, { one: 'över tiden', other: 'över tiden' })}.`,
    noneHeading: 'Ingen bor här nu',
    noneText: 'När en nämnd har beslutat om en placering hos er kommer den hit.',
    number: 'Nummer',
    people: 'Vilka',
    places: 'Platser',
    noPlace: 'Ingen plats än',
    until: 'Till och med',
    placedBy: 'Placeras av',
    shelter: 'Boende',
    ground: 'Grund',
    peopleCount: ({ adults, children, infants }: { adults: number; children: number; infants: number }, f) =>
      [
        f.plural(adults, { one: 'vuxen', other: 'vuxna' }),
        ...(children > 0 ? [f.plural(children, { one: 'barn', other: 'barn' })] : []),
        ...(infants > 0 ? [f.plural(infants, { one: 'spädbarn', other: 'spädbarn' })] : []),
      ].join(', '),
    placeOf: '{room}, plats {number}',
    reserve: 'Ge platser',
    reserveHint: 'Förslaget håller ihop hushållet i så få rum som möjligt. Välj själva.',
    saveReserve: 'Spara platserna',
    start: 'De har kommit',
    startDay: 'Dag',
    waits: 'Ett barn väntar på förvaltningsrätten. De kan komma när rätten har beviljat det.',
    move: 'Byt plats',
    person: 'Vem',
    toPlace: 'Ny plats',
    noFree: 'Ingen annan plats är ledig hela tiden.',
    saveMove: 'Byt plats nu',
    ownCase: 'Eget ärende',
    ownCaseNumber: 'Ärendets nummer',
    ownCaseHint:
      'Om ni har ett eget ärende om personen. Bara de som arbetar med det ser kopplingen. Lämna tomt för att ta bort den.',
    saveOwnCase: 'Spara kopplingen',
    former: 'Har bott här de senaste 90 dagarna',
    noFormer: 'Ingen har flyttat de senaste 90 dagarna.',
    left: 'Flyttade',
    certificate: 'Nationella stödprogrammet',
    certificateHint:
      'Bara ett certifierat boende kan ta emot någon inom stödprogrammet. Lämna tomt om boendet inte är certifierat.',
    certifiedUntil: 'Certifierat till och med',
    saveCertificate: 'Spara',
    comes: 'Kommer {day}',
    granted: 'Någon har beviljats plats hos er',
    grantedOpen: 'Ta emot',
  },
  en: {
    residents: 'Residents',
    resident: 'Resident {number}',
    lead: ({ count, late }: { count: number; late: number }, f) =>
      late === 0
        ? `${f.plural(count, { one: 'placement', other: 'placements' })}. Nobody is past their time.`
        : `${f.plural(count, { one: 'placement', other: 'placements' })}, of which ${f.plural(late, { one: 'past its time', other: 'past their time' })}.`,
    noneHeading: 'Nobody lives here now',
    noneText: 'Once a board has decided on a placement with you, it comes here.',
    number: 'Number',
    people: 'Who',
    places: 'Places',
    noPlace: 'No place yet',
    until: 'Until',
    placedBy: 'Placed by',
    shelter: 'Shelter',
    ground: 'Ground',
    peopleCount: ({ adults, children, infants }: { adults: number; children: number; infants: number }, f) =>
      [
        f.plural(adults, { one: 'adult', other: 'adults' }),
        ...(children > 0 ? [f.plural(children, { one: 'child', other: 'children' })] : []),
        ...(infants > 0 ? [f.plural(infants, { one: 'infant', other: 'infants' })] : []),
      ].join(', '),
    placeOf: '{room}, place {number}',
    reserve: 'Give places',
    reserveHint: 'The proposal keeps the household together in as few rooms as possible. You choose.',
    saveReserve: 'Save the places',
    start: 'They have come',
    startDay: 'Day',
    waits: 'A child waits for the administrative court. They can come once the court has granted it.',
    move: 'Change place',
    person: 'Who',
    toPlace: 'New place',
    noFree: 'No other place is free for the whole time.',
    saveMove: 'Change place now',
    ownCase: 'Own case',
    ownCaseNumber: 'Number of the case',
    ownCaseHint:
      'Where you have a case of your own about the person. Only those who work on it see the link. Leave it empty to remove it.',
    saveOwnCase: 'Save the link',
    former: 'Lived here in the last 90 days',
    noFormer: 'Nobody has left in the last 90 days.',
    left: 'Left',
    certificate: 'National support programme',
    certificateHint:
      'Only a certified shelter can receive somebody within the support programme. Leave it empty where the shelter is not certified.',
    certifiedUntil: 'Certified until',
    saveCertificate: 'Save',
    comes: 'Comes {day}',
    granted: 'Somebody has been granted a place with you',
    grantedOpen: 'Receive them',
  },
})

/** The words of residents in a language. */
export const residentWords = (locale: Locale) => translator(messages, locale)
