import { catalogue } from '../../../platform/i18n/catalogue.ts'

/** What is said where a place cannot be had, always with what to do instead. */
export const occupancyRefusals = catalogue({
  sv: {
    'housing.place_taken': 'Platsen är inte ledig hela tiden. Välj en annan plats eller en annan tid.',
    'housing.room_not_shared':
      'Rummet delas inte med andra än dem som hör ihop, och någon annan bor där då. Välj ett annat rum.',
    'housing.has_a_place': 'Personen har redan en plats då. Flytta personen i stället.',
    'housing.still_lived_in':
      'Någon bor kvar på platsen. Skriv att den vistelsen har slutat, eller välj en annan plats.',
    'housing.place_given_up': 'Platsen finns inte längre. Välj en annan.',
    'housing.nothing_reserved': 'Ingen plats är reserverad. Reservera en först.',
    'housing.nobody_stays': 'Ingen bor på platsen nu. Ladda om sidan.',
    'housing.begins_after_its_time': 'Den reserverade tiden har gått ut. Ändra dess slut först.',
    'housing.ends_before_start': 'Slutet är före början. Ändra tiden.',
  },
  en: {
    'housing.place_taken': 'The place is not free the whole time. Choose another place or another time.',
    'housing.room_not_shared':
      'The room is shared by those who belong together only, and somebody else lives there then. Choose another room.',
    'housing.has_a_place': 'The person has a place then already. Move the person instead.',
    'housing.still_lived_in':
      'Somebody still lives there. Write that their stay has ended, or choose another place.',
    'housing.place_given_up': 'The place is no longer there. Choose another.',
    'housing.nothing_reserved': 'No place is reserved. Reserve one first.',
    'housing.nobody_stays': 'Nobody lives there now. Load the page again.',
    'housing.begins_after_its_time': 'The reserved time has passed. Change its end first.',
    'housing.ends_before_start': 'The end is before the beginning. Change the time.',
  },
})
