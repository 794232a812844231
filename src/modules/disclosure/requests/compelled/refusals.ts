import { catalogue } from '../../../../platform/i18n/catalogue.ts'

/** Why a request could not be registered or answered like that, and what can be done. */
export const compelledRefusals = catalogue({
  sv: {
    'request.received_long_ago': 'Det året är för längesedan. Skriv den dag då begäran kom, som ÅÅÅÅ-MM-DD.',
    'request.answer_by_before': 'Svarsdagen är före den dag då begäran kom. Rätta en av dem.',
    'request.number_missing': 'Skriv ärendets nummer, eller välj att inget ärende finns.',
    'request.no_case_with_number':
      'Det finns inget ärende med det numret hos er. Kontrollera numret tecken för tecken.',
    'request.decided_already': 'Begäran är redan beslutad. Läs in sidan på nytt.',
    'request.not_decided': 'Begäran är inte beslutad än. Besluta först, sedan finns svaret att skriva ut.',
    'request.look_up_first': 'Leta efter ärendet först, och skriv ned vad du fann.',
    'request.there_is_a_case':
      'Ett ärende är kopplat. Ändra vad som hittades om det är fel, eller välj ett annat beslut.',
    'request.no_case_to_answer_from':
      'Inget ärende är kopplat, så det finns inget att lämna. Välj Inget ärende finns, eller koppla ett ärende.',
    'request.only_worker_tells':
      'Bara den som arbetar med ärendet kan lämna något ur det. Be handläggaren besluta, eller avslå.',
    'request.asker_outside_section':
      'Den som begär hör inte till dem som bestämmelsen nämner. Välj en annan bestämmelse, eller avslå.',
    'request.asker_unknown':
      'Sök upp den som begär i katalogen: den säger vad myndigheten är. Saknas den lägger den som sköter katalogen till den.',
    'request.asker_not_of_kind':
      'Den valda är enligt katalogen något annat än du har angett. Välj rätt myndighet, eller ändra vem som begär.',
    'request.not_individual':
      'Bestämmelsen gäller en namngiven person i ett enskilt fall. Avslå, och säg vad begäran behöver ange.',
    'request.exceptional_missing': 'Säg om det finns synnerliga skäl mot att lämna kontaktuppgifterna.',
    'request.exceptional_reasons':
      'Med synnerliga skäl mot lämnas inga kontaktuppgifter. Avslå, eller pröva skälen igen.',
    'request.only_whether': 'Med den bestämmelsen lämnas bara ja eller nej. Ta bort uppgifterna ur ärendet.',
    'request.stays_missing': 'Säg om personen vistas hos er.',
    'request.nothing_chosen': 'Välj minst en uppgift, eller avslå.',
    'request.not_contact_data':
      'Bestämmelsen omfattar bara kontaktuppgifter, och inte hur personen nås säkert eller var personen vistas. Ta bort det andra; det kräver en egen bestämmelse.',
    'request.disclosure_missing':
      'Välj det utlämnande som svarade på begäran. Finns det inget: gör utlämnandet först, från ärendet.',
    'request.for_a_lawyer':
      'Bestämmelsen räcker inte utan juristens beslut. Gör ett vanligt utlämnande, som väntar på svaret.',
  },
  en: {
    'request.received_long_ago':
      'That year is too long ago. Write the day on which the request came, as YYYY-MM-DD.',
    'request.answer_by_before':
      'The day to answer by is before the day on which the request came. Correct one of them.',
    'request.number_missing': 'Write the number of the case, or choose that there is none.',
    'request.no_case_with_number':
      'You have no case with that number. Check the number character by character.',
    'request.decided_already': 'The request has been decided already. Load the page anew.',
    'request.not_decided':
      'The request has not been decided yet. Decide first; the answer can then be printed.',
    'request.look_up_first': 'Look for the case first, and write down what you found.',
    'request.there_is_a_case':
      'A case is linked. Change what was found if that is wrong, or choose another decision.',
    'request.no_case_to_answer_from':
      'No case is linked, so there is nothing to tell. Choose There is no case, or link a case.',
    'request.only_worker_tells':
      'Only somebody who works on the case can tell anything of it. Ask the caseworker to decide, or refuse.',
    'request.asker_outside_section':
      'Whoever asks is not among those that the provision names. Choose another provision, or refuse.',
    'request.asker_unknown':
      'Search for whoever asks in the directory: it says what the authority is. Where it is missing, those who keep the directory add it.',
    'request.asker_not_of_kind':
      'According to the directory the chosen one is something else than you have stated. Choose the right authority, or change who asks.',
    'request.not_individual':
      'The provision is about a named person in an individual case. Refuse, and say what the request needs to state.',
    'request.exceptional_missing':
      'Say whether there are exceptional reasons against telling the contact data.',
    'request.exceptional_reasons':
      'With exceptional reasons against, no contact data is told. Refuse, or weigh the reasons again.',
    'request.only_whether': 'Under that provision only yes or no is told. Take away what is from the case.',
    'request.stays_missing': 'Say whether the person stays with you.',
    'request.nothing_chosen': 'Choose at least one thing to tell, or refuse.',
    'request.not_contact_data':
      'The provision covers contact data alone, and neither how the person is reached safely nor where they stay. Take the rest away; it needs a provision of its own.',
    'request.disclosure_missing':
      'Choose the disclosure that has answered the request. If there is none: make it first, from the case.',
    'request.for_a_lawyer':
      'The provision is not enough without the lawyer’s decision. Make an ordinary disclosure, which waits for the answer.',
  },
})
