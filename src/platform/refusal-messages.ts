import { catalogue } from './i18n/catalogue.ts'

interface Named {
  /** Nothing where what a file is called must reach no message: it may name a person. */
  readonly name: string
}
const called = (name: string): string => (name === '' ? '' : ` ${name}`)

/** Sentences for the refusals that every room may make. */
export const refusalMessages = catalogue({
  sv: {
    not_found: 'Det finns inte, eller så har du inte behörighet att se det.',
    scope_missing: ({ scope }: { scope: string }) =>
      `Nyckeln saknar behörigheten ${scope}. Skapa en nyckel som har den, eller låt någon annan göra det.`,
    service_unanswered:
      'Ingen svarar för systemkontot nu, så det kan bara läsa. Den som släpper in kollegor hos er säger vem som svarar för det.',
    not_permitted: 'Din roll ger inte rätt till detta.',
    sign_in_first: 'Logga in först.',
    proof_needed: 'Bekräfta först att det är du: det behövs för just detta.',
    changed_by_another:
      'Någon annan har ändrat detta sedan du öppnade det. Det du skrev finns kvar nedan; jämför och spara igen.',
    form_from_elsewhere: 'Formuläret kom från en annan webbplats och togs inte emot.',
    form_expired: 'Formuläret hade gått ut. Ladda om sidan och skicka igen.',
    answer_not_asked:
      'Svaret hör inte ihop med det andra du har valt, och skulle inte sparas. Ta bort det, eller ändra valet.',
    form_given_twice:
      'Två svar kom på en fråga som tar ett, och inget har sparats. Kontrollera svaret och skicka igen.',
    'table.no_file': 'Välj en fil.',
    form_unreadable: 'Det som skickades gick inte att läsa som ett formulär. Ladda om sidan och skicka igen.',
    json_unreadable: 'Det som skickades är inte giltig JSON.',
    json_no_object: 'Det som skickades är giltig JSON men inget objekt.',
    invalid_input: 'Något i det som skickades är fel. Varje fel står med sin plats under errors.',
    too_many_requests: ({ seconds }: { seconds: number }) =>
      `Det är för många anrop på en minut. Vänta ${seconds} sekunder; Retry-After säger detsamma.`,
    unexpected: 'Något gick fel hos oss. Uppge spåret om du frågar om det.',
    database_away: 'Databasen svarar inte just nu. Skicka samma igen om en stund.',
    database_full:
      'Disken är full: inget nytt kan sparas innan den som driver Samlad har gjort plats. Skicka samma igen då.',
    database_busy: 'Just nu är det för mycket att göra. Skicka samma igen om en stund.',
    only_json_sent: 'Det som skickas ska vara JSON i UTF-8: sätt Content-Type till application/json.',
    only_json: 'Svaret finns bara som JSON: ta med application/json i Accept.',
    method_not_allowed: 'Adressen svarar inte på den metoden. Vilka den svarar på står i Allow.',
    key_in_address:
      'Skicka aldrig en nyckel i adressen: den hamnar i loggar. Sätt den i Authorization: Bearer, och byt ut den som nu har stått i en adress.',
    condition_failed:
      'Det har ändrats sedan du läste det, eller så passar inte villkoret i If-Match. Inget har ändrats nu. Läs det igen.',
    day_to_come: 'Dagen har inte varit än. Välj en dag till och med i dag.',
    ended_already: 'Det är redan avslutat. Ladda om sidan för att se hur det står till.',
    not_ended: 'Det är inte avslutat. Ladda om sidan för att se hur det står till.',
    unfit_value: 'Ett tal eller ett datum är utanför det som går att spara. Kontrollera uppgifterna.',
    already_done:
      'Det är redan gjort: samma formulär har tagits emot en gång. Det som bara visas en gång visas inte igen.',
    key_reused: 'Nyckeln i Idempotency-Key har redan använts för något annat.',
    too_large: 'Det är för stort. Högst {megabytes} MB går att ta emot.',
    'vault.key_destroyed':
      'Uppgifterna har gallrats och går inte att läsa längre. Det som får visas är beviset på gallringen.',
    'vault.key_missing':
      'Nyckeln till ärendet saknas i den här installationen, så innehållet går inte att läsa. Be de driftansvariga att läsa in nycklarna.',
    'vault.provider_unreachable':
      'Den organisation som ärendet hör till har en egen nyckeltjänst, och den svarar inte. Inget har ändrats. Försök igen om en stund, eller be organisationens driftansvariga att se till nyckeltjänsten.',
    'file.empty': ({ name }: Named) => `Filen${called(name)} är tom.`,
    'file.type': ({ name }: Named) =>
      `Filen${called(name)} är av ett slag som inte tas emot. PDF, Word, Excel, PowerPoint, OpenDocument, bilder och text går bra.`,
    'file.broken': ({ name }: Named) => `Bilden${called(name)} är trasig och gick inte att läsa.`,
    'file.malicious': ({ name }: Named) =>
      `Filen${called(name)} har inte tagits emot: virusskyddet säger att den kan skada den som öppnar den. Hör med den som har gett dig den.`,
    'file.not_scanned': ({ name }: Named) =>
      `Filen${called(name)} har inte tagits emot: virusskyddet svarar inte. Allt annat är kvar. Försök igen om en stund.`,
  },
  en: {
    not_found: 'It does not exist, or you may not see it.',
    scope_missing: ({ scope }: { scope: string }) =>
      `The token lacks the scope ${scope}. Make a token that has it, or let somebody else do this.`,
    service_unanswered:
      'Nobody answers for the service account now, so it can only read. Whoever lets colleagues in at the body says who does.',
    not_permitted: 'Your role does not give you the right to this.',
    sign_in_first: 'Sign in first.',
    proof_needed: 'First confirm that it is you: this asks for it.',
    changed_by_another:
      'Somebody else has changed this since you opened it. What you wrote is kept below; compare and save again.',
    form_from_elsewhere: 'The form came from another site and was not accepted.',
    form_expired: 'The form had expired. Reload the page and send it again.',
    answer_not_asked:
      'This answer does not go with what else you have chosen, and would not be saved. Take it away, or change the choice.',
    form_given_twice:
      'Two answers came to a question that takes one, and nothing has been saved. Check the answer and send it again.',
    'table.no_file': 'Choose a file.',
    form_unreadable: 'What was sent could not be read as a form. Reload the page and send it again.',
    json_unreadable: 'What was sent is not valid JSON.',
    json_no_object: 'What was sent is valid JSON but not an object.',
    invalid_input: 'Something in what was sent is wrong. Each error stands with its place under errors.',
    too_many_requests: ({ seconds }: { seconds: number }) =>
      `Too many requests in a minute. Wait ${seconds} seconds; Retry-After says the same.`,
    unexpected: 'Something went wrong on our side. Give the trace if you ask about it.',
    database_away: 'The database does not answer just now. Send the same again in a while.',
    database_full:
      'The disk is full: nothing new can be saved before those who run Samlad have made room. Send the same again then.',
    database_busy: 'Just now there is too much to do. Send the same again in a while.',
    only_json_sent: 'What is sent must be JSON in UTF-8: set Content-Type to application/json.',
    only_json: 'The answer is only there as JSON: have application/json in Accept.',
    method_not_allowed: 'The address does not answer that method. Those that it answers stand in Allow.',
    key_in_address:
      'Never send a key in the address: it ends up in logs. Put it in Authorization: Bearer, and change the one that has now stood in an address.',
    condition_failed:
      'It has changed since you read it, or the condition in If-Match does not fit. Nothing was changed now. Read it again.',
    day_to_come: 'That day has not been yet. Choose a day up to today.',
    ended_already: 'It has ended already. Load the page again to see how it stands.',
    not_ended: 'It has not ended. Load the page again to see how it stands.',
    unfit_value: 'A number or a date is beyond what can be kept. Check the answers.',
    already_done:
      'It has been done: the same form has been received once. What is shown only once is not shown again.',
    key_reused: 'The key in Idempotency-Key has already been used for something else.',
    too_large: 'It is too large. At most {megabytes} MB can be received.',
    'vault.key_destroyed':
      'The content has been disposed of and can no longer be read. What may be shown is the proof of its disposal.',
    'vault.key_missing':
      'The key of the case is missing in this installation, so its content cannot be read. Ask those who run it to bring the keys in.',
    'vault.provider_unreachable':
      'The body whose case this is has a key service of its own, and it does not answer. Nothing was changed. Try again in a while, or ask those who run it to look at the key service.',
    'file.empty': ({ name }: Named) => `The file${called(name)} is empty.`,
    'file.type': ({ name }: Named) =>
      `The file${called(name)} is of a kind that is not accepted. PDF, Word, Excel, PowerPoint, OpenDocument, pictures and text are fine.`,
    'file.broken': ({ name }: Named) => `The picture${called(name)} is broken and could not be read.`,
    'file.malicious': ({ name }: Named) =>
      `The file${called(name)} was not taken: the scanner says that it may harm whoever opens it. Ask whoever gave it to you.`,
    'file.not_scanned': ({ name }: Named) =>
      `The file${called(name)} was not taken: the scanner does not answer. Everything else is still here. Try again in a while.`,
  },
})
