import { catalogue } from '../../../platform/i18n/catalogue.ts'

/** Why money cannot go a way, or an answer not be written, and what can be done instead. */
export const paymentRefusals = catalogue({
  sv: {
    'payment.holder_not_of_channel':
      'Den som tar emot passar inte ihop med hur pengarna går. Ändra ett av svaren.',
    'payment.account_missing': 'Skriv kontonumret som pengarna ska till.',
    'payment.account_abroad':
      'Ett svenskt eller spärrat konto finns i Sverige. Ändra landet, eller hur pengarna går.',
    'payment.swedish_account_wrong':
      'Det är inget svenskt kontonummer. Skriv clearingnummer och kontonummer, eller IBAN.',
    'payment.account_wrong': 'Det är inget kontonummer. Skriv bara bokstäver och siffror.',
    'payment.not_an_iban': 'I det landet behövs ett IBAN: landets två bokstäver, två siffror och kontot.',
    'payment.iban_country':
      'Landet i början av IBAN har inga sådana nummer. Kontrollera de två första bokstäverna.',
    'payment.iban_length':
      'IBAN har fel antal tecken för landet. Jämför med personens uppgift, tecken för tecken.',
    'payment.iban_check':
      'IBAN stämmer inte: något tecken är fel. Jämför med personens uppgift, tecken för tecken.',
    'payment.iban_of_another_country':
      'IBAN hör till ett annat land än det ni har valt. Ändra det som är fel.',
    'payment.bic_wrong': 'Bankens kod har åtta eller elva tecken, till exempel ESSESESS. Kontrollera den.',
    'payment.bic_missing': 'Utan IBAN behövs bankens kod (BIC).',
    'payment.risks_missing': 'Tänk igenom vem som kan ta pengarna, och välj minst ett svar.',
    'payment.risk_and_none': 'Ni har valt både en risk och att ingen risk finns. Behåll det ena.',
    'payment.risk_unsaid': 'Skriv vad ni gör åt risken. Annars är vägen inte trygg.',
    'payment.trusted_missing': 'Skriv vem som förmedlar pengarna, och hur man når dem.',
    'payment.identity_day_missing': 'Skriv vilken dag ni kontrollerade vem personen är.',
    'payment.word_too_short': 'Välj ett ord med minst fyra tecken.',
    'payment.not_alone':
      'Personen behöver kunna svara utan att den som tar emot pengarna hör. Finns inget sådant sätt, välj en annan väg.',
    'payment.route_retired': 'Vägen är tagen ur bruk. Välj en annan.',
    'payment.nothing_decided':
      'Det finns inget beslut att betala ut på. Skriv in beslutet eller domen först.',
    'payment.amount_missing': 'Skriv ett belopp som är större än noll.',
    'payment.more_than_decided':
      'Utbetalningen är större än det som finns kvar av beslutet. Sänk beloppet, eller skriv in ett nytt beslut.',
    'payment.guardian_is_suspected':
      'Vårdnadshavaren är misstänkt och får aldrig ta emot pengarna. Välj ett konto med överförmyndarspärr.',
    'payment.child_needs_blocked_account':
      'Personen är barn: pengarna ska till ett konto med överförmyndarspärr. Lägg till en sådan väg.',
    'payment.guardianship_has_ended':
      'Personen är myndig. Ett spärrat konto eller en vårdnadshavare kan inte längre ta emot. Lägg till personens egen väg.',
    'payment.not_now':
      'Det går inte i det läge som utbetalningen har nu. Ladda om sidan och se vad som kan göras.',
    'payment.before_sent': 'Dagen är före beslutet, eller innan pengarna skickades. Kontrollera den.',
    'payment.nothing_to_ask': 'Det finns inget att fråga personen om nu.',
    'payment.no_word':
      'Inget ord är överenskommet för telefon. Ta fram en kod, eller kom överens om ett ord.',
    'payment.word_locked':
      'Fel ord har sagts fem gånger. Träffa personen, kom överens om ett nytt ord och skriv in det på vägen.',
    'payment.wrong_word':
      'Ordet stämmer inte, så det kan vara någon annan som svarar. Avsluta samtalet och försök en annan gång.',
    'payment.currency_missing': 'Skriv valutan med tre bokstäver, till exempel EUR.',
    'payment.amount_only_where_received':
      'Ett belopp skrivs bara när personen har fått något. Ta bort beloppet.',
    'receipt.code_does_not_count':
      'Koden gäller inte. Den kan vara felskriven, använd eller för gammal. Be den som gav dig koden om en ny.',
  },
  en: {
    'payment.holder_not_of_channel':
      'Who receives it does not go with how the money goes. Change one of them.',
    'payment.account_missing': 'Write the number of the account the money is to reach.',
    'payment.account_abroad':
      'A Swedish or blocked account is in Sweden. Change the country or how the money goes.',
    'payment.swedish_account_wrong':
      'That is no Swedish account number. Write clearing number and account number, or an IBAN.',
    'payment.account_wrong': 'That is no account number. Write letters and figures alone.',
    'payment.not_an_iban': 'That country needs an IBAN: its two letters, two figures and the account.',
    'payment.iban_country': 'The country at the beginning has no IBAN. Check the first two letters.',
    'payment.iban_length': 'The IBAN has the wrong length for its country. Compare it sign by sign.',
    'payment.iban_check': 'The IBAN does not fit: some sign is wrong. Compare it sign by sign.',
    'payment.iban_of_another_country':
      'The IBAN belongs to another country than the one chosen. Change what is wrong.',
    'payment.bic_wrong': 'The code of a bank has eight or eleven signs, such as ESSESESS. Check it.',
    'payment.bic_missing': 'Without an IBAN the code of the bank (BIC) is needed.',
    'payment.risks_missing': 'Think of who could take the money, and choose one answer at least.',
    'payment.risk_and_none': 'You have chosen both a risk and that there is none. Keep one of them.',
    'payment.risk_unsaid': 'Write what you do about the risk. Otherwise the way is not safe.',
    'payment.trusted_missing': 'Write who passes the money on, and how to reach them.',
    'payment.identity_day_missing': 'Write on which day you made sure who the person is.',
    'payment.word_too_short': 'Choose a word of four signs at least.',
    'payment.not_alone':
      'The person needs to be able to answer without whoever receives the money hearing. If there is no such way, choose another route.',
    'payment.route_retired': 'The way is out of use. Choose another.',
    'payment.nothing_decided': 'There is no decision to pay on. Enter the decision or the judgment first.',
    'payment.amount_missing': 'Write an amount above zero.',
    'payment.more_than_decided':
      'The payout is larger than what is left of the decision. Lower it, or enter a new decision.',
    'payment.guardian_is_suspected':
      'The guardian is suspected and may never receive the money. Choose an account blocked by the chief guardian.',
    'payment.child_needs_blocked_account':
      'The person is a child: the money goes to an account blocked by the chief guardian. Add such a way.',
    'payment.guardianship_has_ended':
      'The person is of age. A blocked account or a guardian can no longer receive. Add a way of the person’s own.',
    'payment.not_now': 'That cannot be done as the payout stands now. Load the page again and see what can.',
    'payment.before_sent': 'The day is before the decision, or before the money was sent. Check it.',
    'payment.nothing_to_ask': 'There is nothing to ask the person about now.',
    'payment.no_word': 'No word is agreed on for the telephone. Make a code, or agree on a word.',
    'payment.word_locked':
      'A wrong word was said five times. Meet the person, agree on another word and enter it on the way.',
    'payment.wrong_word':
      'The word is wrong, so somebody else may be answering. End the call and try another time.',
    'payment.currency_missing': 'Write the currency with three letters, such as EUR.',
    'payment.amount_only_where_received': 'An amount is written only where something was got. Remove it.',
    'receipt.code_does_not_count':
      'The code does not count. It may be mistyped, used or too old. Ask whoever gave it to you for another.',
  },
})
