import { catalogue } from '../../../platform/i18n/catalogue.ts'

/** Why something about a return is refused, with what helps. */
export const planRefusals = catalogue({
  sv: {
    'return.running_already': 'Ett återvändande pågår redan i ärendet. Fortsätt i det.',
    'return.ended': 'Återvändandet är avslutat. Börja ett nytt om personen vill.',
    'return.no_such_step': 'Det går inte att ta det steget härifrån. Läs hur återvändandet står nu.',
    'return.not_preparing': 'Återvändandet förbereds inte längre. Skriv i uppföljningen i stället.',
    'return.not_planned': 'Planera först: personen ska ha sagt att personen vill återvända.',
    'return.not_travelled': 'Personen har inte rest.',
    'return.before_confirmed': 'Dagen är före den då resan bekräftades. Ändra dagen.',
    'return.answered_before': 'Någon svarade om tiden efter resan före den dagen. Ändra dagen.',
    'return.before_it_began': 'Dagen är före den dag då personen fick veta om programmet. Ändra dagen.',
    'return.ends_before_travel': 'Dagen är före resan. Ändra dagen.',
    'return.departs_in_past': 'Avresan är en dag som har varit. Välj en dag från och med i dag.',
    'return.arrives_before_departure': 'Ankomsten är före avresan. Ändra en av dagarna.',
    'return.departure_missing': 'Skriv också när avresan är.',
    'return.resolved_without_reasons': 'Skriv varför risken är löst, eller välj Inte löst.',
    'return.reviews_own': 'Du har gjort bedömningen. Be en kollega som arbetar i ärendet att läsa den.',
    'return.child_on_own':
      'Ett barn reser inte på egen hand. Gör genast en anmälan om att barnet är försvunnet, och en orosanmälan.',
    'return.child_without_assessment':
      'Ett barn reser inte till ett land utan att myndigheter i båda länderna har funnit att det är för barnets bästa. Be om prövningen och skriv in den.',
    'return.not_confirmed':
      'Programmet har inte bekräftat planen som den är nu. Lös det som står emot, eller skriv att personen reste på egen hand.',
    'return.stands_against': 'Något står emot en bekräftelse. Lös det först, eller vänta och skriv varför.',
    'return.changed_since': 'Planen har ändrats sedan du öppnade sidan. Läs den igen och svara på nytt.',
    'return.confirmed_by_two':
      'Koordinatorn och organisatören är två organisationer och två personer. Någon annan måste svara.',
    'return.withheld_without_reasons': 'Välj minst ett skäl till att ni väntar.',
    'return.withheld_without_change': 'Skriv vad som skulle ändra det.',
    'return.asked_already': 'Organisatören är redan tillfrågad. Vänta på svaret eller ta tillbaka frågan.',
    'return.consent_elsewhere':
      'Samtycket gäller inte den organisationen. Välj ett samtycke som namnger den.',
    'return.partner_closed': 'Partnern tar inte emot längre. Välj en annan.',
    'return.partner_elsewhere': 'Partnern finns inte i landet som personen återvänder till. Välj en annan.',
    'return.disclosure_elsewhere':
      'Utlämnandet gäller inte partnern, eller gäller inte längre. Välj en annan grund.',
    'return.answered_already': 'Partnern har tackat nej. Fråga på nytt om det har ändrats.',
    'return.answered_before_asked': 'Svaret är före frågan. Ändra dagen.',
    'return.receives_from_missing': 'Skriv från vilken dag partnern tar emot.',
    'return.amount_unreadable': 'Skriv beloppet med siffror, till exempel 1 500 eller 1 500,50.',
    'return.more_than_decided':
      'Beloppet är större än vad som är kvar av beslutet. Ändra beloppet eller besluta om mer.',
    'return.paid_before_decided': 'Utbetalningen är före beslutet. Ändra dagen.',
    'return.allowance_is_paid': 'Något är utbetalt av beslutet. Ta tillbaka utbetalningen först.',
    'return.said_before':
      'Personen har sagt något senare än så, och det gäller. Rätta dagen, eller skriv det äldre i en anteckning.',
    'return.receipt_elsewhere': 'Kvittot finns inte bland ärendets dokument. Lägg till det där först.',
  },
  en: {
    'return.running_already': 'A return is under way in the case already. Go on in that one.',
    'return.ended': 'The return has ended. Begin a new one if the person wants to.',
    'return.no_such_step': 'That step cannot be taken from here. Read how the return stands now.',
    'return.not_preparing': 'The return is not being prepared any more. Write in the follow-up instead.',
    'return.not_planned': 'Plan first: the person is to have said that they want to return.',
    'return.not_travelled': 'The person has not travelled.',
    'return.before_confirmed': 'That day is before the journey was confirmed. Change the day.',
    'return.answered_before':
      'Somebody answered about the time after the journey before that day. Change the day.',
    'return.before_it_began': 'That day is before the person was told about the programme. Change the day.',
    'return.ends_before_travel': 'That day is before the journey. Change the day.',
    'return.departs_in_past': 'The departure is a day that has been. Choose a day from today.',
    'return.arrives_before_departure': 'The arrival is before the departure. Change one of the days.',
    'return.departure_missing': 'Write when the departure is, too.',
    'return.resolved_without_reasons': 'Write why the risk is resolved, or choose Not resolved.',
    'return.reviews_own': 'You made the assessment. Ask a colleague who works on the case to read it.',
    'return.child_on_own':
      'A child does not travel on its own. Report the child missing at once, and make a report of concern.',
    'return.child_without_assessment':
      'A child does not travel to a country unless authorities in both countries have found it to be in the child’s best interests. Ask for the assessment and enter it.',
    'return.not_confirmed':
      'The programme has not confirmed the plan as it is now. Resolve what stands against it, or write that the person travelled on their own.',
    'return.stands_against':
      'Something stands against a confirmation. Resolve it first, or wait and write why.',
    'return.changed_since': 'The plan has changed since you opened the page. Read it again and answer anew.',
    'return.confirmed_by_two':
      'The coordinator and the organiser are two organisations and two people. Somebody else has to answer.',
    'return.withheld_without_reasons': 'Choose at least one reason for waiting.',
    'return.withheld_without_change': 'Write what would change it.',
    'return.asked_already':
      'The organiser has been asked already. Wait for the answer or take the question back.',
    'return.consent_elsewhere': 'The consent is not for that organisation. Choose a consent that names it.',
    'return.partner_closed': 'The partner receives nobody any more. Choose another.',
    'return.partner_elsewhere': 'The partner is not in the country of return. Choose another.',
    'return.disclosure_elsewhere':
      'The disclosure is not to the partner, or holds no longer. Choose another ground.',
    'return.answered_already': 'The partner has said no. Ask anew if that has changed.',
    'return.answered_before_asked': 'The answer is before the question. Change the day.',
    'return.receives_from_missing': 'Write from which day the partner receives.',
    'return.amount_unreadable': 'Write the amount in figures, such as 1 500 or 1 500.50.',
    'return.more_than_decided':
      'The amount is more than what is left of the decision. Change it or decide on more.',
    'return.paid_before_decided': 'The payout is before the decision. Change the day.',
    'return.allowance_is_paid': 'Something is paid of the decision. Take the payout back first.',
    'return.said_before':
      'The person has said something later than that, and it counts. Correct the day, or write the older in a note.',
    'return.receipt_elsewhere': 'The receipt is not among the documents of the case. Add it there first.',
  },
})
