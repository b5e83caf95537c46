import type { Topic } from './topic.ts';

/** Complaints about workers of an ORP: forwarded under § 12 SŘ, or handled under the Council's rules. */
export const OF_TOWNS: readonly Topic[] = [
  {
    subject: 'Stížnost na nečinnost pracovnice OSPOD při předávání dítěte',
    body: 'Otec opakovaně nepředává dítě v soudem určeném čase. Na mé žádosti o součinnost pracovnice nereaguje.',
    claims: [
      { claim: 'Pracovnice nereaguje na žádosti o součinnost při předávání dítěte.', finding: 'justified', reasons: 'Ze spisu nevyplývá žádný úkon mezi třemi po sobě jdoucími žádostmi.' },
      { claim: 'S otcem dosud nebylo projednáno porušování dohody.', finding: 'partly-justified', reasons: 'Otec byl pozván, při nedostavení se však pozvání neopakovalo.' },
    ],
    documents: 'spisová dokumentace Om v kopii s vyjádřením vedoucí oddělení',
    statement: 'Otce jsem předvolala, nedostavil se. Další úkon jsem odložila do jednání soudu.',
    notice: 'Stížnost byla shledána zčásti důvodnou. Obecnímu úřadu byla doporučena náprava a její splnění bude ověřeno.',
    measure: { internal: 'Doporučit obecnímu úřadu opakovat předvolání do 15 dnů a o úkonech vést záznam; ověřit při metodické návštěvě.', forComplainant: 'Obecnímu úřadu bylo doporučeno předvolání opakovat; splnění ověříme.' },
  },
  {
    subject: 'Stížnost na neobjektivní zprávu pro opatrovnický soud',
    body: 'Zpráva o poměrech v rodině obsahuje tvrzení, která neodpovídají skutečnosti. Šetření v bytě trvalo sotva deset minut.',
    claims: [{ claim: 'Zpráva pro soud neodpovídá skutečným poměrům.', finding: 'not-justified', reasons: 'Zpráva vychází ze dvou šetření a z vyjádření školy; hodnocení zprávy přísluší soudu.' }],
    documents: 'zpráva pro soud a záznamy o šetření',
    statement: 'Provedla jsem dvě šetření, druhé za přítomnosti kolegyně. Zpráva uvádí i vyjádření školy.',
    notice: 'Stížnost nebyla shledána důvodnou. Obsah zprávy můžete rozporovat v řízení před soudem.',
  },
  {
    subject: 'Stížnost na vedení pohovoru s dítětem',
    body: 'Pohovor se synem proběhl ve škole přede dveřmi třídy, kde jej slyšeli spolužáci. Syn od té doby odmítá do školy chodit.',
    claims: [{ claim: 'Pohovor s dítětem se konal na nevhodném místě.', finding: 'justified', reasons: 'Pohovor se konal na chodbě během přestávky, ačkoli škola nabídla místnost.' }],
    documents: 'záznam o pohovoru a vyjádření školy',
    statement: 'Místnost byla obsazena a nechtěla jsem dítě nechat čekat. Uznávám, že to nebylo vhodné.',
    notice: 'Stížnost byla shledána důvodnou. Pracovnice i vedoucí oddělení byly na pochybení upozorněny.',
    measure: { internal: 'Metodicky upozornit oddělení na podmínky pohovoru s dítětem; zařadit téma na nejbližší poradu.', forComplainant: 'Oddělení bylo metodicky upozorněno, za jakých podmínek se pohovor s dítětem vede.' },
  },
  {
    subject: 'Stížnost na kolizního opatrovníka',
    body: 'Kolizní opatrovnice s dcerou před jednáním soudu vůbec nemluvila a u soudu jen souhlasila s návrhem otce.',
    claims: [
      { claim: 'Opatrovnice nezjistila názor dítěte.', finding: 'partly-justified', reasons: 'Názor byl zjištěn písemně, osobní pohovor se neuskutečnil.' },
      { claim: 'Opatrovnice u soudu nehájila zájem dítěte.', finding: 'not-justified', reasons: 'Podle protokolu vznesla vlastní návrh, kterému soud zčásti vyhověl.' },
    ],
    documents: 'protokol o jednání soudu a záznam o zjištění názoru dítěte',
    statement: 'Dcera mi napsala, osobní setkání pro nemoc odpadlo. U soudu jsem navrhla širší styk s matkou.',
    notice: 'Stížnost byla shledána zčásti důvodnou. Obecnímu úřadu bylo doporučeno, jak názor dítěte zjišťovat.',
    measure: { internal: 'Doporučit osobní zjištění názoru dítěte vždy, nebrání-li tomu vážný důvod uvedený ve spise.', forComplainant: 'Úřadu bylo doporučeno zjišťovat názor dítěte osobně.' },
  },
  {
    subject: 'Stížnost na odmítnutí vydat kopie ze spisu dítěte',
    body: 'Jako otec jsem žádal o kopie zpráv ze spisu svých dětí. Vedoucí oddělení mi je bez vysvětlení odmítla vydat.',
    claims: [{ claim: 'Odmítnutí vydat kopie nebylo odůvodněno.', finding: 'justified', reasons: 'O odmítnutí nebylo vydáno rozhodnutí podle § 55 odst. 6 zákona o sociálně-právní ochraně dětí.' }],
    documents: 'žádost o nahlédnutí a záznam o jejím vyřízení',
    statement: 'Ve zprávách jsou údaje oznamovatele. Rozhodnutí jsme nevydali, doplníme je.',
    notice: 'Stížnost byla shledána důvodnou. Obecní úřad o žádosti rozhodne písemně.',
    measure: { internal: 'Uložit sledování vydaných rozhodnutí o nahlížení; ověřit po třech měsících.', forComplainant: 'Obecní úřad o Vaší žádosti rozhodne písemně; vydání rozhodnutí ověříme.' },
  },
  {
    subject: 'Stížnost na chování pracovnice při šetření v domácnosti',
    body: 'Pracovnice vstoupila do bytu bez ohlášení v osm večer, prohlížela skříně a dětem kladla otázky v naší nepřítomnosti.',
    claims: [{ claim: 'Šetření v domácnosti bylo provedeno nepřiměřeným způsobem.', finding: 'not-justified', reasons: 'Šetření se konalo na základě oznámení školy o ohrožení dítěte; rodiče byli přítomni a se vstupem souhlasili.' }],
    documents: 'záznam o šetření a oznámení školy',
    statement: 'Šetření se konalo v den oznámení s kolegou z pohotovosti. Skříně jsme neprohlíželi, matka sama ukázala oblečení dětí.',
    notice: 'Stížnost nebyla shledána důvodnou. Neohlášené šetření při podezření z ohrožení dítěte zákon připouští.',
  },
  {
    subject: 'Stížnost na ztrátu písemností a nepřehledné vedení spisu',
    body: 'Podání, které jsem osobně odevzdala na podatelně města, ve spise dcery není. Pracovnice tvrdí, že jsem nic nepřinesla.',
    claims: [{ claim: 'Podání bylo ztraceno.', finding: 'justified', reasons: 'Podání má razítko podatelny, do spisu však založeno nebylo.' }],
    documents: 'kopie podacího razítka a obsah spisu',
    statement: 'Podání se podařilo dohledat v jiném spise téhož příjmení, omlouváme se.',
    notice: 'Stížnost byla shledána důvodnou. Podání bylo dohledáno a založeno do správného spisu.',
    measure: { internal: 'Doporučit vedení soupisu součástí spisu; ověřit na vzorku pěti spisů.', forComplainant: 'Úřadu bylo doporučeno vést u spisů soupis součástí; splnění ověříme.' },
  },
];
