import { catalogue } from '../../platform/i18n/catalogue.ts'

/** The words of the page where a body says whether everybody may know of it. */
export const opennessMessages = catalogue({
  sv: {
    title: 'Hur organisationen visas',
    isHidden: '{name} är dold.',
    isKnown: 'Alla kan hitta {name}.',
    fixedShelter: 'Ett skyddat boende är alltid dolt. Det går inte att ändra här.',
    fixedPublic: 'En myndighet, kommun eller region är alltid känd. Det skyddade boendet är dolt ändå.',
    said: 'Så sade {name} den {day}.',
    unsaid:
      'Organisationen har inte sagt något själv. Den som driver ett skyddat boende eller har personal där är dold tills den säger något annat.',
    effectHeading: 'Vad som händer om du ändrar',
    always:
      'Detta är dolt vad ni än väljer: att boendet finns, var det ligger, vilka som arbetar och bor där.',
    showEffect:
      'Namn, län och adress till er funktion blir sökbara för alla, även på webben, i listor, öppna data och mottagarlistor. Bidrag som ni har fått visas med ert namn.',
    showOnce: 'Det som en gång har visats kan andra ha sparat. Att dölja igen tar inte tillbaka det.',
    showAdvice:
      'Välj detta bara om organisationen redan är känd för andra verksamheter och namnet inte leder till boendet.',
    show: 'Låt alla hitta organisationen',
    hideEffect:
      'Namnet försvinner ur sökning, listor, öppna data och mottagarlistor. I bidragsregistret står ”Skyddad organisation” i stället. De som har fått något av er eller har någon placerad hos er ser namnet där.',
    hide: 'Dölj organisationen',
  },
  en: {
    title: 'How the organisation is shown',
    isHidden: '{name} is hidden.',
    isKnown: 'Everybody can find {name}.',
    fixedShelter: 'A shelter is always hidden. That cannot be changed here.',
    fixedPublic: 'An authority, municipality or region is always known. Its shelter is hidden all the same.',
    said: '{name} said so on {day}.',
    unsaid:
      'The organisation has said nothing itself. Whoever runs a shelter or has people who work in one is hidden until it says otherwise.',
    effectHeading: 'What happens if you change it',
    always:
      'This is hidden whatever you choose: that the shelter is there, where it is, who works and who lives there.',
    showEffect:
      'Name, county and the address of your office can be found by everybody, on the web too, in lists, open data and lists of recipients. Grants that you have received are shown with your name.',
    showOnce: 'Others may have kept what has once been shown. Hiding again does not take it back.',
    showAdvice:
      'Choose this only if the organisation is already known for other work and its name does not lead to the shelter.',
    show: 'Let everybody find the organisation',
    hideEffect:
      'The name disappears from search, lists, open data and lists of recipients. The register of grants says “Sheltered organisation” instead. Those who have received something from you or have somebody placed with you see the name there.',
    hide: 'Hide the organisation',
  },
})
