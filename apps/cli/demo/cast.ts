import { idOf, packOfficeId } from '../../../libs/casework/index.ts';
import type { Child, ComplainedOf, Party } from '../../../libs/domain/index.ts';
import type { Random } from './random.ts';

const WOMEN = ['Kateřina Vaňková', 'Lucie Hanáková', 'Petra Zemanová', 'Monika Brabcová', 'Veronika Šťastná', 'Andrea Holubová', 'Markéta Urbánková', 'Simona Křížová', 'Barbora Tichá', 'Denisa Poláková', 'Iveta Machačová', 'Radka Slámová'] as const;
const MEN = ['Jiří Vaněk', 'Roman Hanák', 'Michal Zeman', 'Stanislav Brabec', 'David Šťastný', 'Aleš Holub', 'Vojtěch Urbánek', 'Libor Kříž', 'Marek Tichý', 'Filip Polák', 'Radim Machač', 'Zbyněk Sláma'] as const;
const OFFICIALS = ['Bc. Eva Nečasová', 'Mgr. Alena Vlčková', 'Jana Prokopová, DiS.', 'Mgr. Martin Fiala', 'Bc. Hana Vrbová', 'Mgr. Klára Ševčíková', 'Bc. Richard Beran'] as const;
const STREETS = ['Polní', 'U Rybníka', 'Lipová', 'Na Vyhlídce', 'Zahradní', 'Ke Mlýnu', 'Školní', 'Pod Lesem'] as const;
const TOWNS = ['Jihlava', 'Třebíč', 'Havlíčkův Brod', 'Pelhřimov', 'Žďár nad Sázavou', 'Humpolec', 'Telč', 'Velké Meziříčí', 'Chotěboř', 'Pacov'] as const;
const INITIALS = ['A. V.', 'J. H.', 'T. Z.', 'E. B.', 'M. Š.', 'O. U.', 'N. K.', 'V. T.', 'L. P.', 'D. M.'] as const;

export type Family = { readonly town: string; readonly officeId: string; readonly complainant: Party; readonly other: Party; readonly child: Child };

/** A complainant, the other parent and a child of the same town. Invented; ids belong to the case `key`. */
export function family(key: string, random: Random, year: number): Family {
  const index = random.upTo(WOMEN.length);
  const byMother = random.upTo(10) < 7;
  const town = random.of(TOWNS);
  const [mother = '', father = ''] = [WOMEN[index], MEN[index]];
  const address = `${random.of(STREETS)} ${String(random.between(1, 140))}, ${town}`;
  const officeId = packOfficeId('orp', town);
  return {
    town, officeId,
    complainant: {
      id: idOf('demo-complainant', key), role: 'complainant', relationToChild: byMother ? 'mother' : 'father',
      text: { name: byMother ? mother : father, address },
    },
    other: { id: idOf('demo-other', key), role: 'other-side', relationToChild: byMother ? 'father' : 'mother', text: { name: byMother ? father : mother } },
    child: {
      id: idOf('demo-child', key), residenceOfficeId: officeId,
      text: { initials: random.of(INITIALS), birthYear: year - random.between(2, 15), fileMark: `Om ${String(random.between(10, 480))}/${String(year - random.between(0, 4))}` },
    },
  };
}

/** A worker of the town's OSPOD, by an invented name. */
export function workerOf(officeId: string, key: string, random: Random): ComplainedOf {
  return { id: idOf('demo-complained-of', key), officeId, position: 'worker', text: { name: random.of(OFFICIALS) } };
}
