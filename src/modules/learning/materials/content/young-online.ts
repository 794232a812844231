import { helpNumbers } from '../../../help/index.ts'
import type { OwnMaterial } from './own-material.ts'

const { children, emergency, police, health } = helpNumbers

/** A lesson pack that young people also read by themselves. */
export const onlinePack: OwnMaterial = {
  id: '1ea20000-0000-4000-8000-000000000004',
  kind: 'pack',
  setting: 'school',
  number: 1,
  title: 'Kropp, pengar och nätet: vad som gäller, och var hjälpen finns',
  summary:
    'Om vuxna som ger pengar eller saker för sex och bilder, om rättigheter och om hjälp. För årskurs 8 och uppåt, att läsa tillsammans eller själv. Materialet följer med Samlad. Ingen myndighet har granskat det.',
  language: 'sv',
  hours: null,
  changeNote: '',
  pages: [
    {
      title: 'Det är inte ditt fel',
      sections: ['brb-6-9', 'brb-6-11'],
      sources: '',
      body: `Det händer att vuxna erbjuder unga pengar, kläder, spel, skjuts eller någonstans att sova, och vill ha sex eller bilder för det. Det händer tjejer, killar och den som är varken eller. Det händer den som har pengar och den som inte har det.

**Den som köper gör fel. Den som är under 18 gör inget brott och har inte sig själv att skylla.** Det gäller också den som sa ja, som skickade bilden själv eller som gjorde det flera gånger.

Det spelar ingen roll vem du är kär i, vilket kön du har eller om du behöver stöd i vardagen: du har samma rätt till hjälp.`,
      easyBody: `En del vuxna ger unga pengar eller saker. Sedan vill de ha sex eller bilder.

- Den vuxna gör fel.
- Du har inte gjort något brott.
- Det är inte ditt fel.
- Det gäller också om du sa ja.`,
    },
    {
      title: 'Så kan det börja',
      sections: ['brb-6-10-a', 'brb-6-10'],
      sources: '',
      body: `Det börjar sällan med ett hot. Det börjar ofta med någon som är snäll.

1. Någon skriver, ger komplimanger och verkar förstå precis.
2. Ni byter app, gärna till en där meddelanden försvinner.
3. Du får något: pengar, ett abonnemang, en present.
4. Du ombeds skicka en bild, möta upp eller hålla det hemligt.
5. Sedan kommer kravet: *du är skyldig mig*.

Att ta kontakt med någon under 15 för att träffas i sexuellt syfte är brott, också om ni aldrig ses.

## Prata om
- Vad skiljer en present från en betalning?
- Hur märker man att någon samlar på skulder åt en?
- Vad skulle få dig att berätta för någon?`,
      easyBody: `Det börjar ofta med någon som är snäll på nätet.

- Du får en present.
- Sedan vill personen ha en bild, eller träffas.
- Personen säger: Säg inget till någon.

Då är det något som är fel. Berätta för en vuxen du litar på.`,
    },
    {
      title: 'Vad lagen säger',
      sections: ['brb-6-9', 'brb-6-11', 'brb-6-8', 'brb-6-4', 'brb-6-5', 'brb-4-1-a', 'brb-6-12'],
      sources: '',
      body: `- **Att köpa sex är brott.** Att sälja är det inte.
- **Att köpa av någon under 18** är ett grövre brott, lägst sex månaders fängelse om det inte är mindre grovt. Saker räknas som pengar.
- **Att få ett barn under 15 att posera sexuellt** är brott, på nätet också. Är barnet 15–17 är det brott om det kan skada barnet.
- **Sex med någon under 15** är nästan alltid ett brott av den som är äldre, hur det än gick till.
- **Den som tjänar på att någon annan säljer sex** begår koppleri. Den som utnyttjar ett barn så kan dömas för människohandel, utan att någon hotade.

Lagen står på din sida. Sist i materialet står vilka paragrafer som det bygger på.`,
      easyBody: `- Det är brott att köpa sex.
- Det är inte brott att sälja sex.
- Det är ett grövre brott om den som säljer är under 18.
- Det är brott att lura ett barn att posera sexuellt.
- Det är brott att tjäna pengar på att någon annan säljer sex.

Lagen är på din sida.`,
    },
    {
      title: 'Om någon hotar att sprida bilder',
      sections: ['brb-4-5', 'brb-4-4', 'brb-4-6-d'],
      sources: '',
      body: `Att hota är brott. Att sprida en bild som ska såra är brott. Att tvinga fram fler bilder är brott.

1. **Betala inte** och skicka inget mer. Kravet slutar inte av det.
2. **Spara** det som finns: skärmbild av profil, namn, meddelanden. Skicka inte bilderna vidare, inte heller som bevis.
3. **Blockera** sedan, och anmäl i appen.
4. **Berätta** för någon. Du behöver inte visa bilden för att få hjälp.

Polisen tar emot anmälan på ${police.shown}. Är det bråttom eller farligt: ${emergency.shown}.`,
      easyBody: `Hotar någon att visa din bild?

1. Betala inte.
2. Skicka inget mer.
3. Spara meddelanden.
4. Berätta för någon vuxen.

Det är den som hotar som gör ett brott.`,
    },
    {
      title: 'Så får du hjälp',
      sections: ['sol-19-1', 'osl-25-1', 'sol-21-1', 'osl-12-3'],
      sources: 'Telefonnumren är de som står på sidan ”Behöver du hjälp?” i Samlad.',
      body: `- **Fara nu: ${emergency.shown}.** Dygnet runt.
- **Bris, ${children.shown}**, för dig under 18. Gratis, och du kan vara anonym.
- **Ungdomsmottagningen.** Kostar inget. De har tystnadsplikt.
- **${health.shown}** svarar på frågor om kroppen.
- **Skolans kurator eller skolsköterska**, eller en lärare som du litar på.
- **Socialtjänsten** i din kommun. Du kan ringa själv, utan att fråga dina föräldrar.

## Vad händer när jag berättar?
Vuxna som arbetar med barn måste berätta för socialtjänsten om de tror att ett barn far illa. Be dem säga vad de gör, och vad som händer sedan. Du har rätt att få veta och att säga vad du tycker. Är du 15 kan du själv be om en del av socialtjänstens hjälp.

Du bestämmer själv hur mycket du vill säga till polisen. Hjälpen får du ändå.`,
      easyBody: `- Fara nu: ring ${emergency.shown}.
- Bris, ring ${children.shown}. Du behöver inte säga ditt namn.
- Gå till ungdomsmottagningen. Det är gratis.
- Prata med kuratorn i skolan.

Vuxna som jobbar med barn måste ibland berätta för socialtjänsten. Fråga dem vad som händer då.`,
    },
    {
      title: 'Om du är orolig för en kompis',
      sections: ['sol-19-4'],
      sources: '',
      body: `Säg vad du har sett, och att du inte tänker sluta vara vän. *”Jag har märkt att du är rädd för den där personen. Jag är här.”*

- Lyssna mer än du frågar.
- Lova inte att hålla tyst om något farligt.
- Gå tillsammans till en vuxen.
- Vill kompisen inte: prata själv med en vuxen, eller ring Bris på ${children.shown} och fråga hur du ska göra.

Var och en får berätta för socialtjänsten om ett barn far illa, och du kan vara anonym.`,
      easyBody: `- Säg till din kompis: Jag är här.
- Lyssna.
- Gå tillsammans till en vuxen.
- Du kan ringa Bris, ${children.shown}, och fråga vad du kan göra.`,
    },
  ],
}
