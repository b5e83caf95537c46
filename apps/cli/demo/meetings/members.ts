import type { DemoLogin } from '../../start/demo-accounts.ts';

/** Somebody's mandate; days from today. Invented people and organisations. */
export type Seat = {
  readonly name: string;
  readonly email?: string;
  readonly organisation: string;
  readonly nominatedBy?: string;
  readonly ours?: DemoLogin;
  /** Sits for the ORP office of a town. */
  readonly town?: string;
  readonly from: number;
  readonly to?: number;
};

export const WORKING_MEMBERS: readonly Seat[] = [
  { name: 'Ondřej Sedlák', organisation: 'krajský úřad', ours: 'metodik', from: -540 },
  { name: 'Mgr. Jitka Ambrožová', email: 'ambrozova@poradna-kompas.example', organisation: 'Rodinná poradna Kompas, z. ú.', nominatedBy: 'asociace poskytovatelů', from: -540, to: 190 },
  { name: 'Bc. Tomáš Kubálek', email: 'kubalek@klub-most.example', organisation: 'Nízkoprahový klub Most, z. s.', nominatedBy: 'asociace poskytovatelů', from: -540, to: 24 },
  { name: 'Mgr. Ivana Jelínková', email: 'jelinkova@doprovazeni-hvezda.example', organisation: 'Doprovázení Hvězda, o. p. s.', nominatedBy: 'doprovázející organizace', from: -540, to: -95 },
  { name: 'Mgr. Dana Procházková', email: 'prochazkova@doprovazeni-hvezda.example', organisation: 'Doprovázení Hvězda, o. p. s.', nominatedBy: 'doprovázející organizace', from: -94, to: 270 },
  { name: 'Bc. Lenka Mrázová', organisation: 'OSPOD Jihlava', nominatedBy: 'magistrát', town: 'Jihlava', from: -400 },
  { name: 'PhDr. Aleš Vondráček', email: 'vondracek@azyl-pristav.example', organisation: 'Azylový dům Přístav', nominatedBy: 'zřizovatel', from: -400, to: 330 },
];

export const STEERING_MEMBERS: readonly Seat[] = [
  { name: 'Karel Beneš', organisation: 'krajský úřad, vedoucí odboru', ours: 'vedouci.odboru', from: -700 },
  { name: 'Marie Horáková', organisation: 'krajský úřad, vedoucí oddělení', ours: 'vedouci', from: -700 },
  { name: 'Ing. Pavel Štěrba', email: 'sterba@rada-kraje.example', organisation: 'rada kraje', nominatedBy: 'rada kraje', from: -700, to: 420 },
  { name: 'Mgr. Helena Dušková', email: 'duskova@asociace-sluzeb.example', organisation: 'asociace poskytovatelů sociálních služeb', nominatedBy: 'asociace', from: -360, to: 370 },
  { name: 'Mgr. Václav Bureš', organisation: 'Městský úřad Humpolec', nominatedBy: 'obce s rozšířenou působností', town: 'Humpolec', from: -360, to: 370 },
];

/** The roster of the platform; a role without anybody is vacant. */
export const PLATFORM_ROLES: readonly { readonly role: string; readonly seats: readonly Seat[] }[] = [
  { role: 'krajský školský koordinátor prevence', seats: [{ name: 'Mgr. Zdeňka Hájková', email: 'hajkova@skolstvi.example', organisation: 'krajský úřad, odbor školství', from: -620 }] },
  { role: 'krajský protidrogový manažer', seats: [{ name: 'Bc. Jan Kostelecký', email: 'kostelecky@prevence.example', organisation: 'krajský úřad, odbor zdravotnictví', from: -620 }] },
  { role: 'oblastní metodik prevence (PPP)', seats: [
    { name: 'PhDr. Eva Smetanová', email: 'smetanova@ppp.example', organisation: 'pedagogicko-psychologická poradna', nominatedBy: 'poradna', from: -620, to: -151 },
    { name: 'Mgr. Radek Doležal', email: 'dolezal@ppp.example', organisation: 'pedagogicko-psychologická poradna', nominatedBy: 'poradna', from: -150 },
  ] },
  { role: 'OSPOD', seats: [{ name: 'Bc. Jarmila Tesařová', organisation: 'OSPOD Třebíč', town: 'Třebíč', nominatedBy: 'městský úřad', from: -620, to: 110 }] },
  { role: 'Policie ČR', seats: [{ name: 'por. Mgr. Martin Havel', email: 'havel@policie.example', organisation: 'Policie ČR, oddělení prevence', from: -620 }] },
  { role: 'středisko výchovné péče', seats: [{ name: 'Mgr. Soňa Vlachová', email: 'vlachova@svp.example', organisation: 'středisko výchovné péče', from: -480 }] },
  { role: 'Probační a mediační služba', seats: [{ name: 'Mgr. Igor Stárek', email: 'starek@probace.example', organisation: 'Probační a mediační služba', from: -620 }] },
  { role: 'nestátní nezisková organizace v primární prevenci', seats: [{ name: 'Bc. Nela Čížková', email: 'cizkova@spolek-vcas.example', organisation: 'spolek Včas', nominatedBy: 'síť organizací', from: -300, to: 60 }] },
  { role: 'zástupce školních psychologů', seats: [] },
];
