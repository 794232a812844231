import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const joiningMessages = catalogue({
  sv: {
    joining: 'Sammanlagda ärenden',
    title: 'Lägg samman med ett annat ärende',
    lead: 'Två ärenden hos er som rör samma person. Du ser nummer, inte innehåll. Den ena föreslår och en annan som leder bekräftar.',
    proposed: 'Två ärenden föreslås läggas samman',
    answer: 'Ta ställning',
    proposeHeading: 'Föreslå',
    into: 'Numret på ärendet som fortsätter',
    intoHint: 'Det här ärendet läggs till det och kan läsas därifrån.',
    because: 'Varför det är samma person',
    same_number: 'Samma person- eller samordningsnummer',
    same_name_and_birth: 'Samma namn och födelsedag',
    person_says: 'Personen har sagt det',
    opened_twice: 'Öppnat två gånger av misstag',
    propose: 'Föreslå',
    effectHeading: 'Det här händer när en annan bekräftar',
    effectClosed:
      'Ärendet ska först vara avslutat av dem som arbetar med det: då upphör också det som andra ser av det.',
    effectRead: 'De som arbetar med ärendet som fortsätter kan läsa det här. Ingen skriver i det längre.',
    effectDenied: 'Den som är spärrad i det ena är genast spärrad i båda.',
    effectKept: 'Ingetdera gallras före det andra, och ingen nyckel förstörs på 30 dagar.',
    effectPart: 'Det går att skilja dem åt igen i 30 dagar.',
    listHeading: 'Förslag och sammanläggningar',
    none: 'Inget är föreslaget eller sammanlagt.',
    what: '{number} läggs till {into}',
    proposedBy: 'Föreslaget av {name} {when}',
    stateproposed: 'Väntar på en annan som leder',
    statedeclined: 'Avböjt av {name} {when}',
    statejoined: 'Sammanlagda av {name} {when}',
    stateparted: 'Åtskilda av {name} {when}',
    became: ({ copies, views, number }: { copies: number; views: number; number: string }, format) =>
      copies + views === 0
        ? `Då hade ingen annan något ur ${number}.`
        : `Då hade andra ${format.plural(copies, { one: 'kopia', other: 'kopior' })} ur ${number}; ${format.plural(views, { one: 'direktåtkomst', other: 'direktåtkomster' })} hade upphört.`,
    partableUntil: 'Kan skiljas åt till och med {day}.',
    confirm: 'Bekräfta',
    confirmWhat: 'Bekräfta: {what}',
    decline: 'Avböj',
    declineWhat: 'Avböj: {what}',
    takeBack: 'Ta tillbaka',
    takeBackWhat: 'Ta tillbaka: {what}',
    part: 'Skilj åt',
    partWhat: 'Skilj åt: {what}',
    goesOnIn: 'Fortsätter i ärende {number}',
    annexed: 'Hit hör ärende {number}',
    caseNumber: 'Ärende {number}',
    bodyCases: 'Organisationens ärenden',
  },
  en: {
    joining: 'Joined cases',
    title: 'Join with another case',
    lead: 'Two cases of your body about the same person. You see numbers, not content. One proposes, and another who leads confirms.',
    proposed: 'Two cases are proposed to be joined',
    answer: 'Answer',
    proposeHeading: 'Propose',
    into: 'The number of the case that goes on',
    intoHint: 'This case is annexed to it and can be read from there.',
    because: 'Why it is the same person',
    same_number: 'The same identity or coordination number',
    same_name_and_birth: 'The same name and day of birth',
    person_says: 'The person has said so',
    opened_twice: 'Opened twice by mistake',
    propose: 'Propose',
    effectHeading: 'This happens when another confirms',
    effectClosed: 'The case is first closed by those who work on it: what others see of it ends then too.',
    effectRead: 'Those who work on the case that goes on can read this one. Nobody writes in it any more.',
    effectDenied: 'Whoever is denied one of them is at once denied both.',
    effectKept: 'Neither is disposed of before the other, and no key is destroyed for 30 days.',
    effectPart: 'They can be parted again for 30 days.',
    listHeading: 'Proposals and joinings',
    none: 'Nothing is proposed or joined.',
    what: '{number} is annexed to {into}',
    proposedBy: 'Proposed by {name} {when}',
    stateproposed: 'Waits for another who leads',
    statedeclined: 'Declined by {name} {when}',
    statejoined: 'Joined by {name} {when}',
    stateparted: 'Parted by {name} {when}',
    became: ({ copies, views, number }: { copies: number; views: number; number: string }, format) =>
      copies + views === 0
        ? `By then nobody else had anything from ${number}.`
        : `By then others had ${format.plural(copies, { one: 'copy', other: 'copies' })} from ${number}; ${format.plural(views, { one: 'live view', other: 'live views' })} had ended.`,
    partableUntil: 'Can be parted until {day}.',
    confirm: 'Confirm',
    confirmWhat: 'Confirm: {what}',
    decline: 'Decline',
    declineWhat: 'Decline: {what}',
    takeBack: 'Take back',
    takeBackWhat: 'Take back: {what}',
    part: 'Part',
    partWhat: 'Part: {what}',
    goesOnIn: 'Goes on in case {number}',
    annexed: 'Case {number} belongs here',
    caseNumber: 'Case {number}',
    bodyCases: 'Cases of your body',
  },
})

export const joiningWords = (locale: Locale) => translator(joiningMessages, locale)

/** Why a step of a joining was refused, and what can be done. */
export const joiningRefusals = catalogue({
  sv: {
    'joining.no_such_case':
      'Det finns inget ärende med det numret hos er. Kontrollera numret tecken för tecken.',
    'joining.same_case': 'Det är numret på det här ärendet. Skriv numret på det som fortsätter.',
    'joining.proposed_already':
      'Det finns redan ett förslag om det här ärendet. Ta ställning till det först.',
    'joining.chain':
      'Ett av ärendena är redan lagt till ett annat, eller har ett annat till sig. Lägg samman med det som fortsätter.',
    'joining.not_alone': 'Du har föreslagit det. En annan som leder ärendena bekräftar.',
    'joining.gains':
      'Du arbetar med ärendet som fortsätter och skulle själv få läsa det andra. En annan som leder ärendena bekräftar.',
    'joining.answered_already': 'Någon annan har redan svarat. Ladda om sidan.',
    'joining.close_first':
      'Ärendet som läggs till ett annat är öppet. Be dem som arbetar med det att avsluta det först.',
    'joining.too_late': 'Det har gått mer än 30 dagar. Ärendena kan inte skiljas åt längre.',
    'joining.parted_already': 'Ärendena är inte sammanlagda längre. Ladda om sidan.',
    'joining.goes_on_elsewhere':
      'Ärendet är lagt till ett annat och fortsätter där. Be den som leder ärendena att skilja dem åt, om det var fel.',
  },
  en: {
    'joining.no_such_case': 'You have no case with that number. Check the number character by character.',
    'joining.same_case': 'That is the number of this case. Write the number of the one that goes on.',
    'joining.proposed_already': 'There is a proposal about this case already. Answer that first.',
    'joining.chain':
      'One of the cases is annexed to another already, or has another annexed to it. Join with the one that goes on.',
    'joining.not_alone': 'You proposed it. Another who leads the casework confirms.',
    'joining.gains':
      'You work on the case that goes on, and would come to read the other yourself. Another who leads the casework confirms.',
    'joining.answered_already': 'Somebody else has answered already. Reload the page.',
    'joining.close_first':
      'The case that is to be annexed is open. Ask those who work on it to close it first.',
    'joining.too_late': 'More than 30 days have passed. The cases cannot be parted any more.',
    'joining.parted_already': 'The cases are joined no longer. Reload the page.',
    'joining.goes_on_elsewhere':
      'The case is annexed to another and goes on there. Ask whoever leads the casework to part them, if that was wrong.',
  },
})
