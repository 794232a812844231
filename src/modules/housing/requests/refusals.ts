import { catalogue } from '../../../platform/i18n/catalogue.ts'

/** What is said where a request, an answer or a choice is refused. */
export const requestRefusals = catalogue({
  sv: {
    'housing_request.body_cannot_ask':
      'Din organisation har upphört eller är inte kontrollerad än, och kan inte fråga efter plats. Behövs en plats i natt: ring socialjouren i personens kommun. Vid fara för livet: 112.',
    'housing_request.from_past': 'Dagen har redan varit. Välj i dag eller senare.',
    'housing_request.too_far_ahead':
      'Så långt fram vet ingen om det finns plats. Välj en dag inom sex månader.',
    'housing_request.not_now':
      'Du har valt ”Nu”, men platsen behövs senare. Ändra dagen eller hur bråttom det är.',
    'housing_request.ends_before_start':
      'Sista dagen är före den första. Ändra en av dem, eller lämna ”Till” tomt.',
    'housing_request.too_many_children':
      'Högst åtta barn i en förfrågan. Ring stödtelefonen 020-39 00 00 om familjen är större.',
    'housing_request.unknown_area':
      '”{written}” är ingen kommun och inget län vi känner. Skriv till exempel ”Malmö” eller ”Skåne län”.',
    'housing_request.too_many_areas':
      'Högst sex kommuner och län. Välj dem där faran är störst, och skriv resten i ”Nära vem”: pröva det med personen när ett erbjudande kommer.',
    'housing_request.too_many_counties': 'Högst tre län. Byt ett län mot de kommuner i det där faran finns.',
    'housing_request.areas_taken_away':
      'I ärendet har även {areas} varit uteslutet den senaste veckan. Att ta bort det kräver två: en kollega i ärendet har nu frågats och säger ja på ärendets sida för skyddat boende. Låt det stå kvar om platsen behövs genast.',
    'housing_request.areas_not_yours':
      'En annan än den som bad om det säger ja, och bara en gång. Se hur det står nu.',
    'housing_request.one_at_a_time': 'Ärendet har redan en förfrågan. Ändra den, eller avsluta den först.',
    'housing_request.too_many_for_case':
      'Ärendet har redan haft flera förfrågningar det här dygnet. Låt den senaste vänta på svar. Behövs platsen i natt väljer du ”Nu”, eller ringer stödtelefonen 020-39 00 00.',
    'housing_request.too_many_for_body':
      'Er organisation har frågat så många gånger det här dygnet att någon annan måste se på det. Behövs platsen i natt väljer du ”Nu”, eller ringer stödtelefonen 020-39 00 00.',
    'housing_request.ended_already': 'Förfrågan är redan avslutad. Gör en ny om platsen behövs.',
    'housing_request.chosen_already':
      'Personen har redan sagt ja till ett erbjudande. Avsluta förfrågan först om det inte gäller längre.',
    'housing_request.changed_by_another':
      'Förfrågan har ändrats medan du skrev. Se hur den står nu och försök igen.',
    'housing_offer.held_no_longer':
      'Erbjudandet hålls inte längre. Förfrågan går vidare och nya svar kan komma.',
    'housing_offer.other_chosen': 'Personen har redan sagt ja till ett annat erbjudande.',
    'housing_hand.not_for_oneself': 'Du har själv gjort förfrågan. Någon annan bestämmer.',
    'housing_hand.decided_already': 'En kollega har redan bestämt. Se hur det står nu.',
    'housing_match.collected': 'Svaren är redan insamlade. Frågas ni igen står det i listan.',
    'housing_match.answered_already': 'En kollega har svarat medan du läste. Se hur det står nu.',
    'housing_match.no_places':
      'Det finns inte lediga platser för hela hushållet den tiden. Se över platserna, eller avböj.',
  },
  en: {
    'housing_request.body_cannot_ask':
      'Your organisation has ended or has not been checked yet, and cannot ask for a place. Where a place is needed tonight: call the emergency social services of the person’s municipality. Danger to life: 112.',
    'housing_request.from_past': 'The day has been already. Choose today or later.',
    'housing_request.too_far_ahead':
      'Nobody knows that far ahead whether there is a place. Choose a day within six months.',
    'housing_request.not_now':
      'You have chosen “Now”, but the place is needed later. Change the day or how urgent it is.',
    'housing_request.ends_before_start':
      'The last day is before the first. Change one of them, or leave “Until” empty.',
    'housing_request.too_many_children':
      'Eight children at most in a request. Call the support line, 020-39 00 00, where the family is larger.',
    'housing_request.unknown_area':
      '“{written}” is no municipality and no county that we know. Write for example “Malmö” or “Skåne County”.',
    'housing_request.too_many_areas':
      'Six municipalities and counties at most. Choose those where the danger is greatest, and write the rest under “Near whom”: try it with the person when an offer comes.',
    'housing_request.too_many_counties':
      'Three counties at most. Replace a county by the municipalities in it where the danger is.',
    'housing_request.areas_taken_away':
      'In this case {areas} has been left out too in the last week. Taking it away needs two: a colleague on the case has now been asked and agrees on the case’s page of protected housing. Let it stand where the place is needed at once.',
    'housing_request.areas_not_yours':
      'Somebody other than the one who asked agrees, and only once. See how it stands now.',
    'housing_request.one_at_a_time': 'The case has a request already. Change it, or end it first.',
    'housing_request.too_many_for_case':
      'The case has had several requests in the last day and night. Let the latest wait for answers. Where the place is needed tonight choose “Now”, or call the support line, 020-39 00 00.',
    'housing_request.too_many_for_body':
      'Your organisation has asked so many times in the last day and night that somebody else must look at it. Where the place is needed tonight choose “Now”, or call the support line, 020-39 00 00.',
    'housing_request.ended_already':
      'The request has ended already. Make a new one where the place is needed.',
    'housing_request.chosen_already':
      'The person has said yes to an offer already. End the request first where that no longer holds.',
    'housing_request.changed_by_another':
      'The request changed while you were writing. See how it stands now and try again.',
    'housing_offer.held_no_longer':
      'The offer is held no longer. The request goes on, and new answers may come.',
    'housing_offer.other_chosen': 'The person has said yes to another offer already.',
    'housing_hand.not_for_oneself': 'You made the request yourself. Somebody else decides.',
    'housing_hand.decided_already': 'A colleague has decided already. See how it stands now.',
    'housing_match.collected':
      'The answers have been collected already. Where you are asked again it stands in the list.',
    'housing_match.answered_already':
      'A colleague has answered while you were reading. See how it stands now.',
    'housing_match.no_places':
      'There are no free places for the whole household in that time. Look over the places, or decline.',
  },
})
