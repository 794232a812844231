import { catalogue, joined, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { codeMessages } from '../codes.ts'

const localPlan = catalogue({
  sv: {
    title: 'Lokala planer',
    lead: 'Hur kommuner samverkar mot att barn och unga utnyttjas sexuellt: fritid, skola, socialtjänst och andra.',
    add: 'Lägg till er plan',
    change: 'Ändra planen',
    noneHeading: 'Ingen lokal plan än',
    noneText: 'Här står kommunernas egna planer, när de har lagt till dem.',
    close: 'Planen gäller inte längre',
    closeHint: 'Den finns kvar bland avslutade planer.',
    name: 'Planens namn',
    municipality: 'Kommun',
    agreedOn: 'Antagen',
    reviewOn: 'Ses över',
    functions: 'Verksamheter som är med',
    leisure: 'Fritid',
    school: 'Skola',
    social_services: 'Socialtjänst',
    pupil_health: 'Elevhälsa',
    youth_clinic: 'Ungdomsmottagning',
    police: 'Polis',
    associations: 'Föreningar',
    cooperation: 'Hur de samverkar',
    cooperationHint:
      'Vem som gör vad, och hur ett tecken på utsatthet når den som kan hjälpa. Inget om enskilda.',
    methods: 'Förebyggande metoder',
    methodsHint: 'Till exempel samtal om nätet i klassen, eller föräldramöten.',
    link: 'Adress till planen',
    supported: 'Stöd till egen utbildning',
    needed: 'Utbildning som saknas',
  },
  en: {
    title: 'Local plans',
    lead: 'How municipalities work together against sexual exploitation of children and young people: leisure, school, social services and others.',
    add: 'Add your plan',
    change: 'Change the plan',
    noneHeading: 'No local plan yet',
    noneText: 'The municipalities’ own plans stand here once they have added them.',
    close: 'The plan holds no more',
    closeHint: 'It stays among the plans that have ended.',
    name: 'Name of the plan',
    municipality: 'Municipality',
    agreedOn: 'Agreed on',
    reviewOn: 'Looked at next',
    functions: 'Parts that are in it',
    leisure: 'Leisure',
    school: 'School',
    social_services: 'Social services',
    pupil_health: 'Pupil health',
    youth_clinic: 'Youth clinic',
    police: 'Police',
    associations: 'Associations',
    cooperation: 'How they work together',
    cooperationHint:
      'Who does what, and how a sign of exploitation reaches somebody who can help. Nothing about individuals.',
    methods: 'Methods of prevention',
    methodsHint: 'Such as talking about the net in class, or evenings for parents.',
    link: 'Address of the plan',
    supported: 'Support to own training',
    needed: 'Training that is missing',
  },
})

/** The words of local plans. */
export const localPlanWords = (locale: Locale) => translator(localPlan, locale)

const need = catalogue({
  sv: {
    title: 'Utbildning som saknas',
    lead: 'Vad yrkesverksamma behöver lära sig mer om, enligt inventeringar och dem som möter utsatta.',
    add: 'Lägg till ett behov',
    change: 'Ändra behovet',
    noneHeading: 'Inget behov antecknat',
    noneText: 'Här står den utbildning som någon har funnit att det saknas.',
    close: 'Behovet är mött',
    closeHint: 'Det finns kvar bland avslutade behov.',
    topic: 'Vad det gäller',
    topicHint: 'Till exempel: samtal med barn som har utsatts på nätet.',
    counties: 'Län',
    countiesHint: 'Lämna tomt om det gäller i hela landet.',
    foundOn: 'Funnet',
    source: 'Hur det är känt',
    sourceHint: 'Inventering, enkät eller uppföljning, med sida om det går.',
    description: 'Vad som saknas',
    descriptionHint: 'Inget om enskilda personer.',
  },
  en: {
    title: 'Training that is missing',
    lead: 'What professionals need to learn more about, by inventories and those who meet the exploited.',
    add: 'Add a need',
    change: 'Change the need',
    noneHeading: 'No need noted',
    noneText: 'The training that somebody has found to be missing stands here.',
    close: 'The need is met',
    closeHint: 'It stays among the needs that have ended.',
    topic: 'What it is about',
    topicHint: 'Such as: talking with children who were exploited online.',
    counties: 'Counties',
    countiesHint: 'Leave empty where it is so in the whole country.',
    foundOn: 'Found',
    source: 'How it is known',
    sourceHint: 'Inventory, survey or follow-up, with the page if possible.',
    description: 'What is missing',
    descriptionHint: 'Nothing about individuals.',
  },
})

const support = catalogue({
  sv: {
    title: 'Stöd till egen utbildning',
    lead: 'Vad kommuner och regioner som fortbildar sin personal har fått: material, utbildare, pengar eller råd.',
    add: 'Lägg till ett stöd',
    change: 'Ändra stödet',
    noneHeading: 'Inget stöd antecknat',
    noneText: 'Här står det stöd som myndigheter har gett.',
    receiver: 'Mottagare',
    receiverHint: 'Kommunens eller regionens namn.',
    receiverKind: 'Vad mottagaren är',
    municipality: 'Kommun',
    region: 'Region',
    other_receiver: 'Annan',
    formOfSupport: 'Stödets slag',
    material: 'Material',
    trainer: 'Utbildare',
    money: 'Pengar',
    advice: 'Råd',
    givenOn: 'Gavs',
    kronor: 'Kronor',
    kronorHint: 'Bara när stödet är pengar.',
    staff: 'Hur många mottagaren utbildade',
    staffHint: 'Enligt mottagaren. Räknas inte som utbildade här: de räknas när de själva tas in.',
    description: 'Vad det gällde',
    descriptionHint: 'Inget om enskilda personer.',
  },
  en: {
    title: 'Support to own training',
    lead: 'What municipalities and regions that train their staff were given: material, trainers, money or advice.',
    add: 'Add a support',
    change: 'Change the support',
    noneHeading: 'No support noted',
    noneText: 'The support that authorities have given stands here.',
    receiver: 'Receiver',
    receiverHint: 'The name of the municipality or region.',
    receiverKind: 'What the receiver is',
    municipality: 'Municipality',
    region: 'Region',
    other_receiver: 'Other',
    formOfSupport: 'Form of support',
    material: 'Material',
    trainer: 'Trainer',
    money: 'Money',
    advice: 'Advice',
    givenOn: 'Given',
    kronor: 'Kronor',
    kronorHint: 'Only where the support is money.',
    staff: 'How many the receiver trained',
    staffHint: 'By the receiver. Not counted as trained here: they count once they are entered themselves.',
    description: 'What it was for',
    descriptionHint: 'Nothing about individuals.',
  },
})

const needMessages = joined(codeMessages, need)
const supportMessages = joined(codeMessages, support)

/** The words of needs, and of settings and functions. */
export const needWords = (locale: Locale) => translator(needMessages, locale)
/** The words of support, and of settings. */
export const supportWords = (locale: Locale) => translator(supportMessages, locale)

/** Why something in these registers is refused, with what helps. */
export const localPlanRefusals = catalogue({
  sv: {
    'local_plan.reviewed_before': 'Planen ses över före den dag då den antogs. Ändra en av dagarna.',
    'support.how_much': 'Skriv hur mycket pengar det var.',
    'support.only_money': 'Stödet är inte pengar. Ta bort beloppet, eller ändra stödets slag.',
  },
  en: {
    'local_plan.reviewed_before':
      'The plan is looked at before the day it was agreed on. Change one of the days.',
    'support.how_much': 'Write how much money it was.',
    'support.only_money': 'The support is not money. Remove the amount, or change the form of support.',
  },
})
