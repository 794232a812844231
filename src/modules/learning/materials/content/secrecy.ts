import { courseOwnPage, type OwnMaterial } from './own-material.ts'

/** A small course from the law's data: when something may be told to another authority. */
export const secrecyCourse: OwnMaterial = {
  id: '1ea20000-0000-4000-8000-000000000001',
  kind: 'course',
  setting: null,
  number: 1,
  title: 'När får jag berätta för någon annan?',
  summary:
    'Om sekretess och vägarna genom den, för dig som möter utsatta människor i vård, socialtjänst, skyddat boende eller på ungdomsmottagning. Kursen följer med Samlad och är skriven ur Samlads egna lagdata. Ingen myndighet har granskat den.',
  language: 'sv',
  hours: 1.5,
  changeNote: '',
  pages: [
    courseOwnPage(
      'Börja hos personen',
      ['osl-12-1', 'osl-12-2', 'osl-10-1'],
      `Sekretessen finns för personens skull. Därför är den första frågan aldrig *får jag berätta?* utan *vad vill personen?*

Personen kan själv häva sekretessen, helt eller delvis. Ett bra samtycke säger:

- **vad** som får berättas: en sak i taget, inte ”allt som rör ärendet”
- **för vem**, och vad uppgiften ska användas till
- **hur länge** det gäller, och att det kan tas tillbaka.

Berätta vad som händer om personen säger nej: hjälpen fortsätter ändå. Fråga på personens eget språk, med en tolk som personen godtar, och aldrig inför någon som kan bestämma över personen.

## Ingen ska behöva vara på ett visst sätt för att få hjälp
Den som utsätts kan vara kvinna, man eller icke-binär, trans, hetero-, homo- eller bisexuell, och leva med en funktionsnedsättning. Fråga vad personen vill bli kallad och använd det. Anta inte kön eller läggning på den som har köpt eller sålt. Vem någon är, eller vem någon har sex med, är en känslig uppgift: den lämnas inte vidare för att den råkar stå i akten.

En funktionsnedsättning kan göra det svårt att förstå eller säga nej. Ge tid, bilder och korta meningar, och låt ingen annan svara åt personen.

> Tänk efter: En person säger ja till att du ringer en läkare, men inte till att du berättar att hen är trans. Vad behöver läkaren veta för att kunna hjälpa?`,
    ),
    courseOwnPage(
      'Vad som är hemligt',
      ['osl-26-1', 'osl-25-1', 'sol-17-11', 'osl-10-27'],
      `Hos **socialtjänsten** är uppgifter om en persons förhållanden hemliga, om det inte *står klart* att de kan röjas utan att personen eller någon närstående lider men. I **hälso- och sjukvården** är det likadant, ungdomsmottagningen inräknad. Utgångspunkten är alltså tystnad.

I **skyddade boenden och annan enskild verksamhet** gäller tystnadsplikt: den som arbetar där får inte obehörigen röja vad den har fått veta.

## Generalklausulen räcker inte
Många har hört att myndigheter får berätta för varandra när det *uppenbart* väger över. Den regeln gäller inte socialtjänstens eller sjukvårdens sekretess. Den som stöder sig på den lämnar ut olagligt.

> Tänk efter: En handläggare på en annan myndighet säger: ”Vi är ju alla myndigheter.” Vad svarar du?`,
    ),
    courseOwnPage(
      'Vägar som lagen öppnar',
      [
        'osl-10-2',
        'osl-10-21',
        'osl-10-23',
        'osl-10-24',
        'osl-10-28',
        'osl-10-18-c',
        'brb-4-1-a',
        'brb-6-11',
      ],
      `När personen inte vill, eller inte kan svara, kan lagen öppna en väg. Varje väg har sin egen dörr.

- **Skyldighet i lag.** Säger en lag att du ska lämna uppgiften så bryts sekretessen.
- **Din egen uppgift.** Du får lämna det som är *nödvändigt* för att din egen myndighet ska klara sitt arbete. Att mottagaren behöver det räcker inte.
- **Brott mot någon under 18.** Misstanke om brott enligt 3, 4 eller 6 kap. brottsbalken mot ett barn får lämnas till polis eller åklagare, hur straffskalan än ser ut.
- **Brott mot en vuxen.** Då måste brottets *lägsta* straff vara fängelse i sex månader eller mer. Människohandel når dit: lägst två år. Köp av sexuell handling gör det inte: högst ett år.
- **Risk för våld mot en närstående.** Finns en konkret risk att den du möter själv begår ett grovt brott mot en närstående får det berättas för polisen, om det inte är olämpligt.

Lämna aldrig mer än mottagaren behöver. Skriv upp vilken bestämmelse du stödde dig på, vad du lämnade, till vem och varför.

> Tänk efter: Du misstänker att en vuxen man har köpt sex av en vuxen kvinna som du stöder. Hon vill inte anmäla. Vilken väg finns?

*Svar: Ingen. Straffet för köpet når inte sex månader som lägst, och att sälja är inget brott. Hjälpen fortsätter.*`,
    ),
    courseOwnPage(
      'När det gäller ett barn',
      ['sol-19-1', 'sol-19-6', 'osl-12-3', 'osl-10-21', 'sol-20-7'],
      `Får du i ditt arbete veta eller misstänker att ett barn far illa ska du **genast** anmäla till socialnämnden. Du behöver inte vara säker, och du ska inte vänta på en kollega, en chef eller ett möte. Anmälan är personlig.

På begäran får du veta om en utredning har inletts, om det inte är olämpligt.

## Barnet har egna rättigheter
Sekretessen gäller också mot vårdnadshavaren, om det kan antas att barnet lider betydande men av att uppgiften lämnas. I en utredning får nämnden tala med barnet utan vårdnadshavarens samtycke.

Berätta för barnet vad du gör och varför, i ord som barnet förstår. Lova aldrig att hålla tyst om något som du måste anmäla.

> Tänk efter: En femtonåring berättar på ungdomsmottagningen att en vuxen betalar med kläder. Hen säger: ”Lova att inte säga något.” Vad säger du?`,
    ),
    courseOwnPage(
      'Var någon bor',
      ['osl-21-3', 'osl-22-1', 'osl-26-14-c', 'osl-26-14-d', 'osl-26-5'],
      `En adress är det farligaste du vet om någon. Adress, telefon och annat som kan spåra en person som hotas är hemligt hos alla myndigheter. Hos kommuner och regioner är ett skyddat boendes adress hemlig. Den får lämnas till en socialnämnd, om den har betydelse för nämndens beslut om en placering där.

I det dagliga arbetet:

1. Skriv inte orten i kalendern, i ämnesraden eller i chatten.
2. Ring upp: den som ringer och säger sig vara polis kan vara någon annan.
3. Säg aldrig om någon finns hos er. ”Jag kan varken säga ja eller nej” är samma svar till alla.
4. Tänk på bilden: ett foto bär med sig var det togs.

Vad en anmälare har berättat kan också vara hemligt mot den som det gäller.

> Tänk efter: En pappa ringer och säger att han bara vill veta om barnen lever. Vad svarar du?`,
    ),
    courseOwnPage(
      'När det är fara för livet',
      ['osl-10-20', 'osl-10-18-c', 'brb-24-4'],
      `Ring 112. Träffar socialtjänsten på någon som kan antas vara under 18 i överhängande och allvarlig fara får det som behövs för att polisen ska ingripa lämnas genast.

Hotar fara liv eller hälsa är det brott att berätta bara om det är *oförsvarligt*. Ingen ska dö för att någon läste lagen för länge. Skriv efteråt upp vad du lämnade och varför, och låt en jurist se på det nästa arbetsdag.

## Det viktigaste i kursen
- Fråga personen först.
- Lagen har dörrar, men generalklausulen är ingen av dem.
- För ett barn: anmäl genast.
- En adress lämnas nästan aldrig.
- Är du osäker: fråga en jurist, utan namn.`,
    ),
  ],
}
