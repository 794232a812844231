import { catalogue } from '../../../../platform/i18n/catalogue.ts'

/** Why documents could not be shown or decided like that, and what can be done. */
export const documentRefusals = catalogue({
  sv: {
    'document.not_authority':
      'Ni är ingen myndighet, och reglerna om allmänna handlingar gäller inte er. Personens egen insyn lämnas som ett utlämnande eller ett registerutdrag.',
    'document.barred_whereabouts':
      'Var personen är visas aldrig den här vägen, vem som än begär det. Välj en paragraf. Ska det ändå lämnas behövs ett utlämnande med egen bestämmelse.',
    'document.barred_mentions_whereabouts':
      'Texten säger var personen är. Välj en paragraf; det andra kan lämnas för sig i ett utlämnande.',
    'document.barred_traces_to_suspected':
      'Det här visar vägen till personen för den som är misstänkt, och visas aldrig. Välj en paragraf.',
    'document.barred_authority':
      'En annan myndighet får uppgifter genom ett utlämnande, med sin bestämmelse. Gör ett sådant i stället.',
    'document.section_does_not_cover': 'Den paragrafen gäller inte uppgiften. Välj en av dem som står här.',
    'document.decided_already': 'Begäran är redan beslutad. Läs in sidan på nytt.',
    'document.not_decided':
      'Begäran är inte beslutad än. Besluta först, sedan finns handlingen att skriva ut.',
    'document.undecided': ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'del', other: 'delar' })} är inte avgjorda. Gå tillbaka och visa dem, eller dölj dem med en paragraf.`,
  },
  en: {
    'document.not_authority':
      'You are no authority, and the rules on official documents do not reach you. The person’s own insight is given as a disclosure or an extract.',
    'document.barred_whereabouts':
      'Where the person is is never shown in this way, whoever asks. Choose a section. If it is to be told all the same, that takes a disclosure with its own provision.',
    'document.barred_mentions_whereabouts':
      'The text says where the person is. Choose a section; the rest can be told by itself in a disclosure.',
    'document.barred_traces_to_suspected':
      'This shows somebody suspected the way to the person, and is never shown. Choose a section.',
    'document.barred_authority':
      'Another authority gets data by a disclosure, with its provision. Make one instead.',
    'document.section_does_not_cover': 'That section is not about this. Choose one of those that stand here.',
    'document.decided_already': 'The request has been decided already. Load the page anew.',
    'document.not_decided':
      'The request has not been decided yet. Decide first; the document can then be printed.',
    'document.undecided': ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'part is', other: 'parts are' })} not decided. Go back and show them, or cover them by a section.`,
  },
})
