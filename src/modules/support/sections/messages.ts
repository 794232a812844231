import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { needs } from '../content/needs.ts'
import { fieldsOf, type SectionKey } from './sections.ts'

/** Names of the sections and fields of a case, and of what can be chosen in them. */
const sectionMessages = catalogue({
  sv: {
    identity: 'Identitet',
    contact: 'Säker kontakt',
    whereabouts: 'Var personen är',
    family: 'Familj och barn',
    safety: 'Säkerhet och hot',
    identification: 'Identifiering',
    health: 'Hälsa',
    needs: 'Behov och önskemål',
    legal: 'Rättslig situation',
    housing: 'Boende',
    money: 'Ekonomi',
    work: 'Arbete och utbildning',
    plan: 'Stödplan',
    notes: 'Anteckningar',
    documents: 'Dokument',
    timeline: 'Tidslinje',

    'identity.chosen_name': 'Namn som personen vill kallas',
    'identity.full_name': 'Fullständigt namn',
    'identity.birth_date': 'Födelsedag',
    'identity.identity_number': 'Person- eller samordningsnummer',
    'identity.number_certainty': 'Hur säker identiteten är',
    'identity.gender': 'Kön, med personens egna ord',
    'identity.citizenship': 'Medborgarskap',
    'identity.languages': 'Språk',
    'identity.documents_held': 'Handlingar som personen har',
    'contact.safe_ways': 'Säkra sätt att nå personen',
    'contact.safe_when': 'När det är säkert',
    'contact.safe_by_whom': 'Vem som får höra av sig',
    'contact.never': 'Aldrig så här',
    'contact.telephone': 'Telefon',
    'contact.email': 'E-post',
    'contact.user_names': 'Användarnamn på nätet',
    'contact.workplace': 'Arbetsplats',
    'contact.representative': 'Ombud eller företrädare',
    'contact.trusted_person': 'Någon personen litar på',
    'whereabouts.protection': 'Skyddade uppgifter',
    'whereabouts.staying_at': 'Var personen vistas',
    'whereabouts.address': 'Adress',
    'whereabouts.home_address': 'Bostadsadress (aldrig ett skyddat boende)',
    'whereabouts.ip_addresses': 'IP-adress (aldrig från ett skyddat boende)',
    'family.children': 'Barn',
    'family.accompanying': 'Barn som följer med',
    'family.guardians': 'Vårdnadshavare',
    'family.guardian_suspected': 'En vårdnadshavare är misstänkt',
    'family.relatives': 'Närstående',
    'family.keep_away': 'De som inte får veta',
    'safety.danger_now': 'Fara just nu',
    'safety.threats': 'Hot',
    'safety.from_whom': 'Från vem',
    'safety.precautions': 'Vad som har gjorts för säkerheten',
    'safety.agreed_signal': 'Överenskommen signal',
    'identification.own_account': 'Personens egen berättelse',
    'identification.first_seen_by': 'Vem som först såg det',
    'health.acute': 'Akuta behov av vård',
    'health.health': 'Hälsa',
    'health.medicine': 'Läkemedel',
    'health.disability': 'Funktionsnedsättning',
    'health.pregnancy': 'Graviditet',
    'needs.wants': 'Vad personen vill, med egna ord',
    'needs.needs': 'Behov',
    'needs.does_not_want': 'Vad personen inte vill',
    'legal.residence': 'Rätt att vara i Sverige',
    'legal.police_report': 'Polisanmälan',
    'legal.offence': 'Brott det gäller',
    'legal.proceedings': 'Utredning och rättegång',
    'legal.counsel': 'Målsägandebiträde',
    'legal.injured_party': 'Målsägande',
    'housing.now': 'Boende nu',
    'housing.wishes': 'Önskemål om boende',
    'housing.must_not_be_near': 'Får inte vara nära',
    'money.income': 'Inkomst',
    'money.debts': 'Skulder',
    'money.applied_for': 'Sökt ersättning',
    'work.occupation': 'Arbete',
    'work.education': 'Utbildning',
    'work.wishes': 'Önskemål',

    'option.none': 'Inga',
    'option.number_certainty.none': 'Okänd',
    'option.residence.none': 'Ingen',
    'option.now.none': 'Inget boende',
    'option.not_stated': 'Inte angivet',
    'option.uncertain': 'Osäker',
    'option.probable': 'Sannolik',
    'option.confirmed': 'Styrkt',
    'option.woman': 'Kvinna',
    'option.man': 'Man',
    'option.other': 'Annat',
    'option.not_said': 'Vill inte säga',
    'option.call': 'Ringa',
    'option.text_message': 'Sms',
    'option.letter': 'Brev',
    'option.meeting': 'Möte',
    'option.through_somebody': 'Genom någon annan',
    'option.online': 'På nätet',
    'option.secrecy_marking': 'Sekretessmarkering',
    'option.protected_registration': 'Skyddad folkbokföring',
    'option.fictitious_identity': 'Fingerade personuppgifter',
    'option.yes': 'Ja',
    'option.no': 'Nej',
    'option.unknown': 'Vet inte',
    'option.citizen': 'Svensk medborgare',
    'option.eu': 'EU-medborgare med uppehållsrätt',
    'option.permit': 'Uppehållstillstånd',
    'option.reflection_period': 'Betänketid',
    'option.temporary_permit': 'Tidsbegränsat tillstånd som målsägande',
    'option.asylum': 'Söker asyl',
    'option.not_wanted': 'Vill inte anmäla',
    'option.considering': 'Funderar',
    'option.made': 'Anmäld',
    'option.safe': 'Säkert',
    'option.unsafe': 'Inte säkert',
  },
  en: {
    identity: 'Identity',
    contact: 'Safe contact',
    whereabouts: 'Whereabouts',
    family: 'Family and children',
    safety: 'Safety and threats',
    identification: 'Identification',
    health: 'Health',
    needs: 'Needs and wishes',
    legal: 'Legal situation',
    housing: 'Housing',
    money: 'Money',
    work: 'Work and education',
    plan: 'Support plan',
    notes: 'Notes',
    documents: 'Documents',
    timeline: 'Timeline',

    'identity.chosen_name': 'Name the person wants to be called',
    'identity.full_name': 'Full name',
    'identity.birth_date': 'Day of birth',
    'identity.identity_number': 'Identity or coordination number',
    'identity.number_certainty': 'How certain the identity is',
    'identity.gender': 'Gender, in the person’s own words',
    'identity.citizenship': 'Citizenship',
    'identity.languages': 'Languages',
    'identity.documents_held': 'Documents the person has',
    'contact.safe_ways': 'Safe ways to reach the person',
    'contact.safe_when': 'When it is safe',
    'contact.safe_by_whom': 'Who may get in touch',
    'contact.never': 'Never like this',
    'contact.telephone': 'Telephone',
    'contact.email': 'E-mail',
    'contact.user_names': 'User names on the net',
    'contact.workplace': 'Workplace',
    'contact.representative': 'Counsel or representative',
    'contact.trusted_person': 'Somebody the person trusts',
    'whereabouts.protection': 'Protected personal data',
    'whereabouts.staying_at': 'Where the person is staying',
    'whereabouts.address': 'Address',
    'whereabouts.home_address': 'Home address (never a shelter)',
    'whereabouts.ip_addresses': 'IP address (never from a shelter)',
    'family.children': 'Children',
    'family.accompanying': 'Children who come along',
    'family.guardians': 'Guardians',
    'family.guardian_suspected': 'A guardian is suspected',
    'family.relatives': 'Relatives',
    'family.keep_away': 'Those who must not know',
    'safety.danger_now': 'Danger now',
    'safety.threats': 'Threats',
    'safety.from_whom': 'From whom',
    'safety.precautions': 'What has been done for safety',
    'safety.agreed_signal': 'Agreed signal',
    'identification.own_account': 'The person’s own account',
    'identification.first_seen_by': 'Who saw it first',
    'health.acute': 'Urgent need of care',
    'health.health': 'Health',
    'health.medicine': 'Medicine',
    'health.disability': 'Disability',
    'health.pregnancy': 'Pregnancy',
    'needs.wants': 'What the person wants, in their own words',
    'needs.needs': 'Needs',
    'needs.does_not_want': 'What the person does not want',
    'legal.residence': 'Right to be in Sweden',
    'legal.police_report': 'Police report',
    'legal.offence': 'Offence in question',
    'legal.proceedings': 'Investigation and trial',
    'legal.counsel': 'Victim counsel',
    'legal.injured_party': 'Injured party',
    'housing.now': 'Housing now',
    'housing.wishes': 'Wishes about housing',
    'housing.must_not_be_near': 'Must not be near',
    'money.income': 'Income',
    'money.debts': 'Debts',
    'money.applied_for': 'Support applied for',
    'work.occupation': 'Work',
    'work.education': 'Education',
    'work.wishes': 'Wishes',

    'option.none': 'None',
    'option.number_certainty.none': 'Unknown',
    'option.residence.none': 'None',
    'option.now.none': 'Nowhere to live',
    'option.not_stated': 'Not stated',
    'option.uncertain': 'Uncertain',
    'option.probable': 'Probable',
    'option.confirmed': 'Confirmed',
    'option.woman': 'Woman',
    'option.man': 'Man',
    'option.other': 'Other',
    'option.not_said': 'Does not want to say',
    'option.call': 'Call',
    'option.text_message': 'Text message',
    'option.letter': 'Letter',
    'option.meeting': 'Meeting',
    'option.through_somebody': 'Through somebody else',
    'option.online': 'Online',
    'option.secrecy_marking': 'Secrecy marking',
    'option.protected_registration': 'Protected registration',
    'option.fictitious_identity': 'Fictitious identity',
    'option.yes': 'Yes',
    'option.no': 'No',
    'option.unknown': 'Unknown',
    'option.citizen': 'Swedish citizen',
    'option.eu': 'EU citizen with right of residence',
    'option.permit': 'Residence permit',
    'option.reflection_period': 'Reflection period',
    'option.temporary_permit': 'Temporary permit as injured party',
    'option.asylum': 'Seeking asylum',
    'option.not_wanted': 'Does not want to report',
    'option.considering': 'Considering',
    'option.made': 'Reported',
    'option.safe': 'Safe',
    'option.unsafe': 'Not safe',
  },
})

type SectionWord = keyof (typeof sectionMessages)['sv']

/** The words of sections, fields and options in a language. */
export const sectionWords = (locale: Locale) => translator(sectionMessages, locale)

/** What a section, or a field of it, is called. */
export const partName = (locale: Locale, section: string, field = ''): string =>
  sectionWords(locale)((field === '' ? section : `${section}.${field}`) as 'identity')

/** A choice that reads otherwise in one field than in the others has a word of its own there. */
const wordOf = (field: string, option: string): SectionWord => {
  const own = `option.${field}.${option}`
  return (own in sectionMessages.sv ? own : `option.${option}`) as SectionWord
}

/** What a choice of a field is called. */
export const optionName = (locale: Locale, field: string, option: string): string =>
  field === 'needs'
    ? (needs.find(({ key }) => key === option)?.label[locale] ?? option)
    : sectionWords(locale)(wordOf(field, option))

/** A value as people read it: choices by their names, days in words, everything else as it was written. */
export const valueInWords = (locale: Locale, section: SectionKey, field: string, value: string): string => {
  const shape = fieldsOf(section)[field]
  if (value === '' || shape === undefined) return value
  switch (shape.kind) {
    case 'choice':
      return optionName(locale, field, value)
    case 'choices':
      return value
        .split(',')
        .map((one) => optionName(locale, field, one))
        .join(', ')
    case 'day':
      return formatter(locale).date(value)
    default:
      return value
  }
}
