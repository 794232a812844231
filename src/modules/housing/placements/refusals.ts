import { catalogue } from '../../../platform/i18n/catalogue.ts'

/** Why something about a placement was refused, and what can be done. */
export const placementRefusals = catalogue({
  sv: {
    'placement.body_cannot_decide':
      'Din organisation har upphört eller är inte kontrollerad än, och kan inte besluta om placering. Ring socialjouren i personens kommun.',
    'placement.not_yours_to_show':
      'Bara den som redan vet var boendet ligger, eller en chef, säger ja för någon annan. Se hur det står nu.',
    'placement.not_your_ground':
      'Din organisation kan inte besluta på den grunden. Kommunens socialtjänst beslutar om skyddat boende; en organisation beslutar bara inom det nationella stödprogrammet.',
    'placement.no_such_place':
      'Erbjudandet är inte längre valt, eller boendet tar inte emot. Välj ett annat.',
    'placement.not_certified':
      'Boendet är inte certifierat för det nationella stödprogrammet den dagen. Välj ett annat, eller be kommunens socialtjänst besluta.',
    'placement.granted_already':
      'En placering är redan beviljad och har inte börjat. Återkalla den först, eller vänta tills den har börjat.',
    'placement.running_already':
      'En placering pågår redan, och två kan inte pågå samtidigt. Avsluta den, eller besluta om en flytt därifrån.',
    'placement.nothing_to_move_from':
      'Placeringen som den skulle ta vid efter pågår inte. Börja om från ärendet.',
    'placement.moves_before_start':
      'Flytten är före den dag då den nuvarande placeringen började. Ändra dagen.',
    'placement.decided_before': 'Beslutsdagen är före det förra beslutet. Ändra dagen.',
    'placement.begins_before_decision': 'Första dagen är före beslutet. Ändra dagen, eller beslutsdagen.',
    'placement.begins_far_off':
      'Första dagen är mer än tre månader efter beslutet. Besluta närmare dagen, så att platsen inte står tom.',
    'placement.review_late_for_child':
      'Ett barns placering övervägs minst en gång var sjätte månad (22 kap. 13 § socialtjänstlagen). Välj en tidigare dag.',
    'placement.ends_before_start': 'Sista dagen är före den första. Ändra dagen.',
    'placement.review_outside':
      'Uppföljningen ligger utanför placeringens tid. Välj en dag före sista dagen.',
    'placement.phase_of_programme': 'Fas anges bara i det nationella stödprogrammet. Ta bort den.',
    'placement.phase_missing': 'Välj fas i stödprogrammet.',
    'placement.too_long_rest': 'Vila är högst 30 dagar. Välj en tidigare dag.',
    'placement.too_long_rehabilitation':
      'En period av rehabilitering är högst 90 dagar. Välj en tidigare dag.',
    'placement.too_long_integration': 'Integration är högst 45 dagar. Välj en tidigare dag.',
    'placement.phase_used_rest': 'Personen har redan haft vila i stödprogrammet. Välj nästa fas.',
    'placement.phase_used_rehabilitation':
      'Tre perioder av rehabilitering är använda, och fler kan inte beviljas. Välj integration, eller be kommunens socialtjänst besluta.',
    'placement.phase_used_integration':
      'Personen har redan haft integration i stödprogrammet. Be kommunens socialtjänst besluta.',
    'placement.child_alone':
      'Ett barn beviljas bara skyddat boende tillsammans med en vuxen vårdnadshavare som också beviljas det. Skriv barnet på raden, eller sök ett annat skydd för ett barn som är ensamt.',
    'placement.birth_in_future': 'Barnet är inte fött den dagen. Ändra födelsedagen.',
    'placement.child_is_adult':
      'Personen har fyllt 18 när placeringen börjar. Ta bort raden: en vuxen behöver en egen ansökan och ett eget beslut.',
    'placement.adult_suspected':
      'Den som är misstänkt kan inte vara den vuxne i placeringen. Placera barnet med den andra vårdnadshavaren, eller sök ett annat skydd för barnet.',
    'placement.adult_not_guardian':
      'Barnet beviljas bara tillsammans med en vårdnadshavare. Låt vårdnadshavaren vara den vuxne, eller sök ett annat skydd för barnet.',
    'placement.sole_guardian_suspected':
      'I ärendet står att vårdnadshavaren är misstänkt, och då kan den inte vara den vuxne i placeringen. Rätta uppgiften, eller sök ett annat skydd för barnet.',
    'placement.board_decides_child':
      'Utan den andra vårdnadshavarens samtycke beslutar nämnden och förvaltningsrätten. Hänvisa till kommunens socialtjänst.',
    'placement.not_running': 'Placeringen pågår inte. Läs om sidan.',
    'placement.not_to_begin': 'Placeringen väntar inte på att börja. Läs om sidan.',
    'placement.not_ended': 'Placeringen är inte avslutad. Avsluta den först.',
    'placement.is_over': 'Placeringen är avslutad. Inget mer skrivs i den.',
    'placement.not_longer': 'Sista dagen ligger inte efter den nuvarande. Välj en senare dag.',
    'placement.child_has_grown':
      'Ett barn har fyllt 18 när förlängningen börjar. Skriv när den har flyttat ur placeringen, och besluta om en egen placering för den.',
    'placement.place_promised':
      'En plats är lovad till någon annan under den tiden. Be boendet flytta till en annan plats först, eller förläng kortare.',
    'placement.before_start': 'Dagen är före placeringens början. Ändra dagen.',
    'placement.before_decision': 'Dagen är före beslutet. Ändra dagen.',
    'placement.time_has_passed': 'Den tid som beviljades har gått. Be nämnden om ett nytt beslut.',
    'placement.begins_too_early':
      'Dagen är före den första dag som nämnden har beslutat. Be nämnden om ett nytt beslut, eller ändra dagen.',
    'placement.waits_for_court':
      'Ett barn väntar på förvaltningsrätten. Placeringen kan börja när rätten har beviljat den, eller när nämnden har beslutat omedelbart.',
    'placement.next_review_missing': 'Skriv en dag för nästa uppföljning, efter den här.',
    'placement.no_court_needed': 'Inget barn i placeringen behöver rättens beslut.',
    'placement.court_day_missing': 'Skriv vilken dag det var.',
    'placement.court_outcome_missing': 'Välj vad rätten beslutade.',
    'placement.court_before_sent': 'Rättens beslut är före den dag då det skickades. Ändra dagen.',
    'placement.final_before_decision': 'Laga kraft är före rättens beslut. Ändra dagen.',
    'placement.court_has_decided': 'Rättens beslut är redan antecknat.',
    'placement.no_such_person': 'Personen har redan flyttat. Välj någon som bor kvar.',
    'placement.last_adult':
      'Ett barn bor inte kvar utan en vuxen som också är beviljad. Låt barnen flytta först, eller avsluta placeringen.',
    'placement.changed_by_another':
      'En kollega har ändrat placeringen medan du skrev. Det som nu gäller visas: jämför och spara igen.',
    'resident.place_missing': 'Välj en plats.',
    'resident.place_too_small': 'Platsen är gjord för någon mindre. Välj en annan.',
    'resident.place_twice': 'Två kan inte ha samma plats. Välj en annan.',
    'resident.reserve_first': 'Alla har inte en plats. Ge var och en en plats först.',
    'resident.no_such_case': 'Det finns inget sådant ärende som du arbetar med. Kontrollera numret.',
  },
  en: {
    'placement.body_cannot_decide':
      'Your organisation has ended or has not been checked yet, and cannot decide on a placement. Call the emergency social services of the person’s municipality.',
    'placement.not_yours_to_show':
      'Only somebody who knows where the shelter is already, or a manager, agrees for somebody else. See how it stands now.',
    'placement.not_your_ground':
      'Your body cannot decide on that ground. The municipality’s social services decide on protected housing; an organisation decides only within the national support programme.',
    'placement.no_such_place':
      'The offer is not chosen any more, or the shelter does not receive. Choose another.',
    'placement.not_certified':
      'The shelter is not certified in the national support programme on that day. Choose another, or ask the municipality’s social services to decide.',
    'placement.granted_already':
      'A placement is granted already and has not begun. Withdraw it first, or wait until it has begun.',
    'placement.running_already':
      'A placement runs already, and two cannot run at the same time. End it, or decide a move from there.',
    'placement.nothing_to_move_from':
      'The placement that it was to take over from does not run. Begin again from the case.',
    'placement.moves_before_start':
      'The move is before the day on which the present placement began. Change the day.',
    'placement.decided_before': 'The day is before the decision before it. Change the day.',
    'placement.begins_before_decision':
      'The first day is before the decision. Change it, or the day of the decision.',
    'placement.begins_far_off':
      'The first day is more than three months after the decision. Decide closer to the day, so that no place stands empty.',
    'placement.review_late_for_child':
      'A child’s placement is considered at least every six months (Social Services Act 22:13). Choose an earlier day.',
    'placement.ends_before_start': 'The last day is before the first. Change the day.',
    'placement.review_outside': 'The review is outside the placement’s time. Choose a day before the last.',
    'placement.phase_of_programme': 'A phase belongs to the national support programme alone. Remove it.',
    'placement.phase_missing': 'Choose a phase of the support programme.',
    'placement.too_long_rest': 'Rest is at most 30 days. Choose an earlier day.',
    'placement.too_long_rehabilitation':
      'A period of rehabilitation is at most 90 days. Choose an earlier day.',
    'placement.too_long_integration': 'Integration is at most 45 days. Choose an earlier day.',
    'placement.phase_used_rest': 'The person has had rest in the programme already. Choose the next phase.',
    'placement.phase_used_rehabilitation':
      'Three periods of rehabilitation are used, and no more can be granted. Choose integration, or ask the municipality’s social services to decide.',
    'placement.phase_used_integration':
      'The person has had integration in the programme already. Ask the municipality’s social services to decide.',
    'placement.child_alone':
      'A child is granted protected housing only together with an adult guardian who is granted it too. Write the child in the row, or seek other protection for a child who is alone.',
    'placement.birth_in_future': 'The child is not born on that day. Change the day of birth.',
    'placement.child_is_adult':
      'The person has turned 18 when the placement begins. Remove the row: an adult needs an application and a decision of their own.',
    'placement.adult_suspected':
      'Somebody who is a suspect cannot be the adult of the placement. Place the child with the other guardian, or seek other protection for the child.',
    'placement.adult_not_guardian':
      'A child is granted it only together with a guardian. Let the guardian be the adult, or seek other protection for the child.',
    'placement.sole_guardian_suspected':
      'The case says that the guardian is a suspect, who then cannot be the adult of the placement. Correct what it says, or seek other protection for the child.',
    'placement.board_decides_child':
      'Without the second guardian’s consent the board and the administrative court decide. Refer to the municipality’s social services.',
    'placement.not_running': 'The placement does not run. Load the page again.',
    'placement.not_to_begin': 'The placement does not wait to begin. Load the page again.',
    'placement.not_ended': 'The placement has not ended. End it first.',
    'placement.is_over': 'The placement is over. Nothing more is written in it.',
    'placement.not_longer': 'The last day is not after the present one. Choose a later day.',
    'placement.child_has_grown':
      'A child has turned 18 when the prolongation begins. Write when they have left the placement, and decide a placement of their own.',
    'placement.place_promised':
      'A place is promised to somebody else in that time. Ask the shelter to move to another place first, or prolong for a shorter time.',
    'placement.before_start': 'The day is before the placement began. Change the day.',
    'placement.before_decision': 'The day is before the decision. Change the day.',
    'placement.time_has_passed': 'The time that was granted has passed. Ask the board for a new decision.',
    'placement.begins_too_early':
      'The day is before the first day that the board has decided. Ask the board for a new decision, or change the day.',
    'placement.waits_for_court':
      'A child waits for the administrative court. The placement can begin once the court has granted it, or the board has decided at once.',
    'placement.next_review_missing': 'Write a day for the next review, after this one.',
    'placement.no_court_needed': 'No child of the placement needs the court’s decision.',
    'placement.court_day_missing': 'Write which day it was.',
    'placement.court_outcome_missing': 'Choose what the court decided.',
    'placement.court_before_sent': 'The court’s decision is before the day it was sent. Change the day.',
    'placement.final_before_decision': 'It became final before the court decided. Change the day.',
    'placement.court_has_decided': 'The court’s decision is written down already.',
    'placement.no_such_person': 'The person has left already. Choose somebody who lives there.',
    'placement.last_adult':
      'A child does not stay without an adult who was granted it too. Let the children leave first, or end the placement.',
    'placement.changed_by_another':
      'A colleague changed the placement while you were writing. What holds now is shown: compare and save again.',
    'resident.place_missing': 'Choose a place.',
    'resident.place_too_small': 'The place is made for somebody smaller. Choose another.',
    'resident.place_twice': 'Two people cannot have the same place. Choose another.',
    'resident.reserve_first': 'Not everybody has a place. Give each of them a place first.',
    'resident.no_such_case': 'There is no such case that you work on. Check the number.',
  },
})
