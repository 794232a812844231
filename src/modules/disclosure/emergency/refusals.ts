import { catalogue } from '../../../platform/i18n/catalogue.ts'

/** Why something about emergencies, the deny list or alerts was refused, and what can be done. */
export const emergencyRefusals = catalogue({
  sv: {
    'emergency.no_such_case':
      'Det finns inget ärende med det numret hos er. Kontrollera numret tecken för tecken, eller fråga den som gav dig det.',
    'emergency.works_already': 'Du arbetar redan med ärendet. Öppna det under Mina ärenden.',
    'emergency.asked_already':
      'Du har redan bett om det, eller har åtkomst nu. Se under Nödåtkomst hur det står till.',
    'emergency.one_more':
      'Skriv en sak till om personen: födelseår, nummer eller ett annat namn. Ett namn ensamt kan vara någon annans.',
    'emergency.stopped_tonight':
      'Du har frågat med namn fem gånger den här natten. Ring den som har jour, eller be om åtkomst med ärendets nummer.',
    'emergency.decided_already': 'Någon annan har redan bestämt. Ladda om sidan.',
    'emergency.lapsed':
      'Det har gått mer än fyra timmar sedan någon bad om åtkomst. Den som behöver den får be igen.',
    'emergency.cannot_be_opened':
      'Åtkomsten kan inte öppnas. Neka den, eller tala med den som leder ärendena.',
    'emergency.ended_already': 'Åtkomsten har redan upphört.',
    'emergency.not_over':
      'Åtkomsten pågår fortfarande. Avsluta den först, eller vänta tills tiden har gått ut.',
    'emergency.reviewed_already': 'Någon annan har redan granskat detta. Ladda om sidan.',
    'denial.own_body':
      'Organisationen som ärendet hör till kan inte spärras. Spärra i stället de personer som inte ska se det.',
    'denial.oneself':
      'Du kan inte spärra dig själv. Lämna över ärendet till en kollega och be kollegan spärra dig.',
    'denial.responsible_decides':
      'Personen arbetar med ärendet. Bara den som ansvarar för det kan spärra någon av er. Ansvarar personen själv: be den som leder ärendena att göra någon annan ansvarig först.',
    'denial.made_already': 'Spärren finns redan.',
    'denial.lifted_already': 'Spärren är redan hävd. Ladda om sidan.',
    'own_number.no_such_number':
      'Det finns inget sådant personnummer eller samordningsnummer: kontrollsiffran stämmer inte. Skriv om det.',
    'alert.judged_already': 'Någon annan har redan sett på detta. Ladda om sidan.',
  },
  en: {
    'emergency.no_such_case':
      'You have no case with that number. Check the number character by character, or ask whoever gave it to you.',
    'emergency.works_already': 'You work on the case already. Open it under My cases.',
    'emergency.asked_already':
      'You have asked already, or have access now. See under Emergency access how it stands.',
    'emergency.one_more':
      'Write one thing more about the person: year of birth, number or another name. A name alone may be somebody else’s.',
    'emergency.stopped_tonight':
      'You have asked by name five times this night. Call whoever is on duty, or ask by the number of the case.',
    'emergency.decided_already': 'Somebody else has decided already. Reload the page.',
    'emergency.lapsed': 'Access was asked for more than four hours ago. Whoever needs it asks again.',
    'emergency.cannot_be_opened':
      'The access cannot be opened. Refuse it, or talk to whoever leads the casework.',
    'emergency.ended_already': 'The access has ended already.',
    'emergency.not_over': 'The access still goes on. End it first, or wait until its time is up.',
    'emergency.reviewed_already': 'Somebody else has reviewed this already. Reload the page.',
    'denial.own_body':
      'The body whose case it is cannot be denied. Deny the people who must not see it instead.',
    'denial.oneself': 'You cannot deny yourself. Hand the case over to a colleague and ask them to deny you.',
    'denial.responsible_decides':
      'The person works on the case. Only whoever is responsible can deny one of you. If that is the person: ask whoever leads the casework to make somebody else responsible first.',
    'denial.made_already': 'The denial is there already.',
    'denial.lifted_already': 'The denial has been lifted already. Reload the page.',
    'own_number.no_such_number':
      'There is no such identity or coordination number: its check digit is wrong. Write it again.',
    'alert.judged_already': 'Somebody else has looked at this already. Reload the page.',
  },
})
