import { catalogue } from '../../platform/i18n/catalogue.ts'

/** What is said above a form that stands again as it was entered. */
export const enteredMessages = catalogue({
  sv: {
    keptHeading: 'Det du skrev står kvar i formuläret',
    kept: 'Det sparades {when} och är inte skickat än. Läs igenom det och tryck på knappen i formuläret.',
    againHeading: 'Inget har skickats än',
    again: 'Sidan hade varit öppen en längre stund. Allt du skrev står kvar: tryck på knappen en gång till.',
    files: 'Filer sparas inte. Välj dem igen: {files}.',
    leftTexts: 'Det här fanns det inte längre plats för i formuläret. Kopiera det som behövs.',
    leftChoices: ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'val', other: 'val' })} fanns inte längre att välja. Se efter vad som är ikryssat.`,
    toForm: 'Till formuläret',
    throwAway: 'Kasta det jag skrev',
  },
  en: {
    keptHeading: 'What you wrote stands in the form',
    kept: 'It was kept at {when} and has not been sent. Read it through and press the button of the form.',
    againHeading: 'Nothing has been sent yet',
    again: 'The page had been open for some time. All you wrote is there: press the button once more.',
    files: 'Files are not kept. Choose them again: {files}.',
    leftTexts: 'There was no longer a place for this in the form. Copy what you need.',
    leftChoices: ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'choice', other: 'choices' })} could no longer be made. Look at what is ticked.`,
    toForm: 'To the form',
    throwAway: 'Throw away what I wrote',
  },
})
