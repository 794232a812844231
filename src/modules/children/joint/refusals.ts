import { catalogue } from '../../../platform/i18n/catalogue.ts'

/** Why something of a joint investigation cannot be done, and what to do instead. */
export const jointRefusals = catalogue({
  sv: {
    'house.changed_by_another': 'En kollega har ändrat huset medan du skrev. Jämför och spara igen.',
    'house.closed': 'Huset är stängt. Välj ett annat.',
    'house.no_such_body': 'Den organisationen kan inte vara med. Välj en ur listan.',
    'house.not_of_kind':
      'Enligt katalogen är organisationen något annat. Välj det som den är, eller en annan.',
    'joint.not_a_child': 'Ärendet gäller en vuxen. Är åldern oklar, bedöm den i ärendet först.',
    'joint.house_not_ours': 'Er kommun är inte med i huset som socialtjänst. Be huset lägga till er.',
    'joint.ask_somebody': 'Välj minst en myndighet att fråga.',
    'joint.not_of_the_house': 'Välj bara myndigheter som är med i det hus ni har valt.',
    'joint.ended': 'Utredningen är avslutad. Ert eget lager finns kvar.',
    'joint.answered_already': 'Svaret är redan lämnat. Öppna utredningen och se hur det står.',
    'joint.say_calendar_ground': 'Välj på vilken grund de andra får se när era steg är.',
    'joint.say_why_not': 'Välj varför ni inte är med, så att den som frågade vet vad som saknas.',
    'joint.end_instead': 'Ni har begärt utredningen. Avsluta den i stället.',
    'joint.changed_by_another': 'En kollega har ändrat medan du skrev. Läs om sidan och försök igen.',
    'joint.staffed_by_case': 'Lagret följer barnets ärende. Den som ska arbeta med det får ärendet.',
    'joint.no_such_colleague': 'Välj en kollega i rätt roll ur listan.',
    'joint.last_colleague': 'Någon måste arbeta med lagret. Släpp in en kollega först.',
    'joint.not_ours_to_write': 'Det skriver en annan myndighet i sitt lager. Välj något som är er uppgift.',
    'joint.entry_changed':
      'En kollega har skrivit en ny version medan du läste. Båda versionerna visas: skriv ihop dem och spara igen.',
    'joint.received_stays': 'Det som är mottaget ändras inte. Skriv en egen rad om det.',
    'joint.share_with_somebody': 'Välj minst en myndighet att dela med.',
    'joint.not_a_participant': 'Välj en myndighet som är med i utredningen.',
    'joint.ground_does_not_fit':
      'Grunden bär inte till {recipient}. Välj en grund som gör det, eller dela med var och en för sig.',
    'joint.shared_already': 'Den versionen är redan delad med en av dem. Ta bort den ur valet.',
    'joint.say_what_was_missing': 'Välj vad som saknades när steget ställdes in.',
    'joint.say_when_done': 'Skriv den dag då steget gjordes.',
    'joint.done_before_request': 'Dagen är före begäran. Ändra dagen.',
    'joint.before_request': 'Dagen är före begäran. Välj en senare dag.',
    'joint.not_their_step': 'Det steget kan inte vara den myndighetens. Välj en annan ansvarig.',
    'joint.not_your_step': 'Steget är en annan myndighets. Be dem, eller den som begärde utredningen.',
    'joint.step_changed': 'Någon har ändrat medan du skrev. Sidan visar hur det är nu: gör om ändringen.',
    'joint.no_meeting': 'Närvaro och beslut om vem som gör vad hör till möten.',
    'joint.due_before_meeting': 'Dagen är före mötet. Välj en senare dag.',
    'joint.kept_by_case': 'Lagret följer barnets ärende. Beslutet tas där.',
    'joint.keep_while_open': 'Besluta om bevarande när utredningen är slut, eller när ni har lämnat den.',
    'joint.keep_in_future': 'Dagen har redan varit. Välj en dag som kommer.',
    'joint.say_until': 'Välj sista dag som lagret bevaras.',
    'joint.undecided_has_no_day': 'Ta bort dagen, eller välj den regel som den följer av.',
  },
  en: {
    'house.changed_by_another':
      'A colleague changed the house while you were writing. Compare and save again.',
    'house.closed': 'The house has closed. Choose another.',
    'house.no_such_body': 'That body cannot take part. Choose one of the list.',
    'house.not_of_kind':
      'According to the directory the body is something else. Choose what it is, or another body.',
    'joint.not_a_child': 'The case is an adult’s. Where the age is uncertain, assess it in the case first.',
    'joint.house_not_ours':
      'Your municipality takes no part in the house as social services. Ask the house to add you.',
    'joint.ask_somebody': 'Choose at least one authority to ask.',
    'joint.not_of_the_house': 'Choose only authorities of the house that you have chosen.',
    'joint.ended': 'The investigation has ended. Your own layer is still there.',
    'joint.answered_already': 'It has been answered already. Open the investigation to see how it stands.',
    'joint.say_calendar_ground': 'Choose the ground on which the others may see when your steps are.',
    'joint.say_why_not': 'Choose why you take no part, so that whoever asked knows what is missing.',
    'joint.end_instead': 'You asked for the investigation. End it instead.',
    'joint.changed_by_another':
      'A colleague changed it while you were writing. Read the page again and try once more.',
    'joint.staffed_by_case':
      'The layer follows the child’s case. Whoever is to work with it is given the case.',
    'joint.no_such_colleague': 'Choose a colleague in the right role from the list.',
    'joint.last_colleague': 'Somebody must work with the layer. Let a colleague in first.',
    'joint.not_ours_to_write':
      'Another authority writes that in its layer. Choose something that is your task.',
    'joint.entry_changed':
      'A colleague wrote a new version while you were reading. Both versions are shown: put them together and save again.',
    'joint.received_stays': 'What has been received is not changed. Write a row of your own about it.',
    'joint.share_with_somebody': 'Choose at least one authority to share with.',
    'joint.not_a_participant': 'Choose an authority that takes part in the investigation.',
    'joint.ground_does_not_fit':
      'The ground does not carry to {recipient}. Choose one that does, or share with each of them apart.',
    'joint.shared_already': 'That version is shared with one of them already. Take it out of the choice.',
    'joint.say_what_was_missing': 'Choose what was missing when the step was cancelled.',
    'joint.say_when_done': 'Write the day on which the step was done.',
    'joint.done_before_request': 'The day is before the request. Change the day.',
    'joint.before_request': 'The day is before the request. Choose a later one.',
    'joint.not_their_step': 'That step cannot be that authority’s. Choose another to be responsible.',
    'joint.not_your_step':
      'The step is another authority’s. Ask them, or whoever asked for the investigation.',
    'joint.step_changed':
      'Somebody changed it while you were writing. The page shows how it is now: make the change again.',
    'joint.no_meeting': 'Attendance and who does what belong to meetings.',
    'joint.due_before_meeting': 'The day is before the meeting. Choose a later one.',
    'joint.kept_by_case': 'The layer follows the child’s case. It is decided there.',
    'joint.keep_while_open': 'Decide on keeping once the investigation has ended, or you have left it.',
    'joint.keep_in_future': 'The day has been already. Choose one to come.',
    'joint.say_until': 'Choose the last day on which the layer is kept.',
    'joint.undecided_has_no_day': 'Take the day away, or choose the rule that it follows from.',
  },
})
