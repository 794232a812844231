import { catalogue } from '../../../platform/i18n/catalogue.ts'

/** Why something about notes, drafts or documents was refused, and what can be done. */
export const noteRefusals = catalogue({
  sv: {
    'notes.beside_what':
      'En rättelse eller invändning hör till en anteckning. Öppna den anteckningen och välj ”Rätta” eller ”Invändning” där.',
    'notes.ends_before_it_starts': 'Perioden slutar innan den börjar. Byt plats på dagarna.',
    'drafts.too_long':
      'Utkastet är för långt för att sparas. Dela upp texten, eller lägg den som ett dokument.',
    'documents.lies_about_type':
      'Filens namn slutar på .{claimed}, men innehållet är {found}. Spara filen i rätt format, eller ge den ett namn som slutar på .{found}, och försök igen.',
  },
  en: {
    'notes.beside_what':
      'A correction or dissent belongs to a note. Open that note and choose “Correct” or “Dissent” there.',
    'notes.ends_before_it_starts': 'The period ends before it begins. Swap the days.',
    'drafts.too_long': 'The draft is too long to be kept. Split the text, or add it as a document.',
    'documents.lies_about_type':
      'The name of the file ends in .{claimed}, but its content is {found}. Save the file in the right format, or give it a name that ends in .{found}, and try again.',
  },
})
