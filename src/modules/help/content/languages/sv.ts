import type { HelpLanguage } from '../help-language.ts'

export const swedish: HelpLanguage = {
  code: 'sv',
  name: 'Svenska',
  nameOnScreen: { sv: 'svenska', en: 'Swedish' },
  direction: 'ltr',
  reviewed: true,
  windowTitle: 'Information',
  leave: 'Lämna sidan',
  leaveLeadsTo: 'Du kommer till en sida om vädret.',
  leaveByKey: 'Det går också att trycka tre gånger på Skift.',
  skip: 'Hoppa till innehållet',
  languages: 'Språk',
  notChecked:
    'Ingen översättare har kontrollerat den här texten än. Telefonnumren stämmer. Be om tolk om något är oklart.',
  heading: 'Behöver du hjälp?',
  lead: 'Du har rätt till hjälp. Du bestämmer själv.',
  callNow: 'Ring 112 om du är i fara nu',
  callHint: 'Dygnet runt, gratis. Säg var du är och vilket språk du talar.',
  more: 'Fler nummer',
  numbers: {
    women: {
      name: 'Kvinnofridslinjen',
      text: 'För kvinnor som någon hotar eller gör illa. Dygnet runt, gratis. Du kan vara anonym och få tolk. Samtalet syns inte på telefonräkningen.',
    },
    health: { name: 'Råd om vård', text: 'Sjuksköterskor svarar dygnet runt.' },
    children: { name: 'Bris, för dig under 18 år', text: 'Gratis. Du kan vara anonym.' },
    police: { name: 'Polisen, när det inte är bråttom', text: 'Dygnet runt.' },
  },
  sections: {
    yours: {
      heading: 'Du bestämmer',
      sentences: [
        'Det som har hänt är inte ditt fel.',
        'Att sälja sex är inget brott i Sverige. Den som köper sex begår ett brott.',
        'Du får hjälp även om du inte vill prata med polisen.',
        'Du kan säga ja till en del av hjälpen och nej till resten.',
      ],
    },
    help: {
      heading: 'Hjälp som finns',
      sentences: [
        'En trygg plats att vara på.',
        'Vård. Du får vård som inte kan vänta, också om du inte har tillstånd att vara i Sverige.',
        'Tid att vila och tänka. Om någon har utnyttjat dig och du inte har tillstånd kan du få stanna i 30 dagar. Socialtjänsten eller den som utreder brottet ansöker.',
        'Någon som kan lagen och hjälper dig med dina rättigheter.',
        'Tolk när du träffar en myndighet. Det kostar inget.',
        'Hjälp att resa hem på ett tryggt sätt, om du vill det.',
      ],
    },
    contact: {
      heading: 'När du hör av dig',
      sentences: [
        'Någon lyssnar och frågar vad du vill.',
        'Säg hur det är säkert att nå dig, och när.',
        'Är det akut ska socialtjänsten i kommunen där du är hjälpa dig.',
        'Du får ta med någon som du litar på.',
        'Polisen kan fråga om du har rätt att vara i Sverige. Är du orolig för det, prata först med en jurist eller en stödorganisation.',
      ],
    },
    written: {
      heading: 'Det som skrivs ned',
      sentences: [
        'Den här sidan sparar ingenting om dig.',
        'När du ringer en stödlinje behöver du inte säga vad du heter.',
        'Socialtjänsten och vården skriver ned vad de gör för dig. Du får läsa det. De har tystnadsplikt.',
        'Ibland måste de enligt lag berätta för någon annan, till exempel när ett barn far illa. Fråga dem.',
      ],
    },
    traces: {
      heading: 'Om någon läser din telefon',
      sentences: [
        'Telefonen eller datorn minns vilka sidor du har öppnat. Läs i ett privat fönster, eller ta bort sidan ur historiken.',
        'Samtal syns i telefonens samtalslista. Ta bort dem där.',
        'Är det osäkert, använd en annan telefon eller en dator på ett bibliotek.',
        'Du kan skriva ut den här sidan. På papperet står bara nummer, inget om vad de är till för.',
      ],
    },
    child: {
      heading: 'Du som är under 18 år',
      sentences: [
        'Ingen får ge dig pengar eller saker för sex. Den som gör det begår ett brott. Det är aldrig ditt fel.',
        'Berätta för en vuxen som du litar på: i skolan, på en ungdomsmottagning eller hos Bris, 116 111.',
        'Den som arbetar med barn måste berätta för socialtjänsten när ett barn kan fara illa. Be att få veta vad som händer sedan.',
        'Du kan själv ringa socialtjänsten i din kommun. Du behöver inte fråga dina föräldrar.',
      ],
    },
    hearing: {
      heading: 'Du som är döv, hör dåligt eller har svårt att tala',
      sentences: [
        'Du kan skicka sms till 112 om du har anmält ditt telefonnummer i förväg, på sosalarm.se.',
        'Med texttelefon kan du ringa 112 direkt.',
      ],
    },
    worried: {
      heading: 'Du som är orolig för någon annan',
      sentences: [
        'Är det bråttom, ring 112.',
        'Fråga personen vad hen själv vill. Gör det när ni är ensamma, aldrig inför någon som kan bestämma över personen.',
        'Gäller det ett barn, berätta för socialtjänsten i kommunen. Alla får göra det, och du kan vara anonym.',
        'Vill du tipsa polisen, ring 114 14.',
      ],
    },
    work: {
      heading: 'Du som möter människor i ditt arbete',
      sentences: [
        'Ring 020-39 00 00. Den stödtelefonen är för dig som arbetar, inte för den som själv behöver hjälp.',
        'Jämställdhetsmyndigheten svarar på kontorstid.',
      ],
    },
    buying: {
      heading: 'Du som köper sex och vill sluta',
      sentences: [
        'I flera kommuner finns samtal för dig som köper sex. De kallas KAST.',
        'De kostar inget, och du kan vara anonym.',
        'Fråga socialtjänsten efter KAST.',
      ],
    },
  },
  sheet: {
    title: 'Bra nummer',
    numbers: {
      emergency: 'Akut',
      women: 'Någon att prata med',
      health: 'Råd om vård',
      children: 'Under 18 år',
    },
    language: 'Säg vilket språk du talar.',
  },
}
