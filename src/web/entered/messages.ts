import { catalogue } from '../../platform/i18n/catalogue.ts'

/** What is said above a form that stands again as it was entered. */
export const enteredMessages = catalogue({
  sv: {
    keptHeading: 'Det du skrev står kvar i formuläret',
    kept: 'Det sparades {when} och är inte skickat än. Läs igenom det och tryck på knappen i formuläret.',
    againHeading: 'Inget har skickats än',
    again: 'Sidan hade varit öppen en längre stund. Allt du skrev står kvar: tryck på knappen en gång till.',
    beside:
      'Det du tryckte på är gjort. Det du skrev i ett annat formulär på sidan står kvar här och är inte skickat.',
    goOn: 'Gå vidare utan att skicka det',
    files: 'Filer sparas inte. Välj dem igen: {files}.',
    leftTexts: 'Det här fanns det inte längre plats för i formuläret. Kopiera det som behövs.',
    leftChoices: ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'val', other: 'val' })} fanns inte längre att välja. Se efter vad som är ikryssat.`,
    toForm: 'Till formuläret',
    throwAway: 'Kasta det jag skrev',
    besideUnkept: 'Det du skrev i ett annat formulär kunde inte sparas. Kopiera det innan du lämnar sidan.',
    notLost:
      'Det du skickade står kvar på den här sidan. Du kan skicka det igen, eller kopiera det du skrev.',
    file: 'Välj filen {name} igen',
    sendAgain: 'Skicka igen',
    entered: 'Det du skrev',
  },
  en: {
    keptHeading: 'What you wrote stands in the form',
    kept: 'It was kept at {when} and has not been sent. Read it through and press the button of the form.',
    againHeading: 'Nothing has been sent yet',
    again: 'The page had been open for some time. All you wrote is there: press the button once more.',
    beside:
      'What you pressed has been done. What you wrote in another form of the page is still here and has not been sent.',
    goOn: 'Go on without sending it',
    files: 'Files are not kept. Choose them again: {files}.',
    leftTexts: 'There was no longer a place for this in the form. Copy what you need.',
    leftChoices: ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'choice', other: 'choices' })} could no longer be made. Look at what is ticked.`,
    toForm: 'To the form',
    throwAway: 'Throw away what I wrote',
    besideUnkept: 'What you wrote in another form could not be kept. Copy it before you leave the page.',
    notLost: 'What you sent is still on this page. You can send it again, or copy what you wrote.',
    file: 'Choose the file {name} again',
    sendAgain: 'Send again',
    entered: 'What you wrote',
  },
})
