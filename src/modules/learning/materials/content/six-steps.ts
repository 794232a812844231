import { courseOwnPage, type OwnMaterial } from './own-material.ts'

/** A small course from the six steps of the referral mechanism. */
export const sixStepsCourse: OwnMaterial = {
  id: '1ea20000-0000-4000-8000-000000000002',
  kind: 'course',
  setting: null,
  number: 1,
  title: 'Sex steg från misstanke till ett liv efteråt',
  summary:
    'Den nationella hänvisningsmekanismen i sex steg: vad som händer, vem som gör det och vad lagen säger. Kursen följer med Samlad och är skriven ur Samlads egna lagdata. Ingen myndighet har granskat den.',
  language: 'sv',
  hours: 1,
  changeNote: '',
  pages: [
    courseOwnPage(
      'Steg 1: att upptäcka',
      ['brb-4-1-a', 'brb-4-1-b', 'sol-19-1'],
      `Alla som möter människor kan upptäcka människohandel: i vården, på socialkontoret, vid en kontroll, på ett boende, i skolan. Det finns ingen formell status som offer. **Den som vet något får anta att någon är utsatt**, och då börjar hjälpen.

Tecken är till för att du ska stanna upp och tänka. De räknas aldrig ihop till ett svar, och att inga tecken syns bevisar ingenting.

- Någon annan har personens pass, telefon eller pengar.
- Någon annan svarar på frågorna.
- Personen är rädd, trött eller skadad och vet inte var hen är.
- Personen har skulder som aldrig tar slut.

Mot ett barn krävs inget hot eller tvång för att det ska vara människohandel. Misstänker du att ett barn far illa: anmäl genast.`,
    ),
    courseOwnPage(
      'Steg 2: skydd de första timmarna',
      ['osl-10-20', 'osl-21-3', 'sol-9-6'],
      `Det första dygnet handlar om att vara i säkerhet, äta, sova och få vård.

1. **Är faran nu?** Ring 112.
2. **Prata ensam** med personen, med en tolk som ingen i sällskapet känner.
3. **Ordna en säker plats.** Ett skyddat boende tar emot den som behöver skydd mot hot och våld. Ingen utanför får veta var det ligger.
4. **Kontakta regionkoordinatorn**, med personens samtycke. Utan samtycke går det att fråga om råd utan namn.

Hjälpen hänger aldrig på att personen vill tala med polisen.`,
    ),
    courseOwnPage(
      'Steg 3: stöd de första veckorna',
      ['utll-5-15'],
      `Nu behövs tid att tänka. Den som saknar tillstånd att vara i Sverige kan få **betänketid**: ett tidsbegränsat uppehållstillstånd i 30 dagar. Den som utreder brottet eller socialnämnden ansöker hos Migrationsverket, som beslutar.

Under tiden: vård, boende, pengar till det nödvändigaste, en jurist som förklarar rättigheterna. Gör en första plan *tillsammans* med personen, från vad hen själv vill.`,
    ),
    courseOwnPage(
      'Steg 4: stöd på längre sikt',
      ['osl-12-2', 'osl-10-28'],
      `Efter betänketiden fortsätter stödet: traumavård, språk, arbete, kontakt med barn och familj. Flera myndigheter gör var sin del, och personen ska slippa berätta allt från början varje gång.

Samordna genom samtycke: en uppgift, en mottagare, ett syfte. En remiss är inte klar när den är skickad, utan när någon har svarat vad som blev av den.`,
    ),
    courseOwnPage(
      'Steg 5: rättsprocessen',
      ['law-1988-609-1', 'bskl-15'],
      `Den som har utsatts är **målsägande**. Till det hör rätt till ett målsägandebiträde i många mål, tolk och stödperson. Den som är barn kan få en särskild företrädare, när en vårdnadshavare kan misstänkas.

Skadestånd och brottsskadeersättning kommer inte av sig själva: någon måste ansöka, och tiden räknas. Förklara vad som händer i rätten, och vad som händer om personen inte orkar.`,
    ),
    courseOwnPage(
      'Steg 6: återvända eller stanna',
      ['osl-8-3', 'gdpr-chapter-5'],
      `En del vill hem, andra kan inte. Båda behöver en plan.

Ett återvändande är frivilligt. Innan någon reser bedöms riskerna både här och där, och någon tar emot. Ett barn återvänder aldrig utan en bedömning av barnets bästa på båda sidor. Det som ska berättas utomlands får lämnas bara så långt lagen medger.

Den som stannar behöver någonstans att bo, något att göra och någon att ringa. Fråga efter tre, sex och tolv månader hur det går.

> Tänk efter: Vilket av de sex stegen är svagast där du arbetar? Vem kan du ringa i morgon?`,
    ),
  ],
}
