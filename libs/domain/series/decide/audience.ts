import type { DecideContext } from '../../case/decide-context.ts';
import type { Problems } from '../../case/problems.ts';
import type { AudienceEntry } from '../commands.ts';
import { checkPerson, planningOf } from './decider.ts';

const MOST_SEATS = 50;

export function checkAudience(problems: Problems, audience: readonly AudienceEntry[], ctx: DecideContext): void {
  problems.check(audience.length > 0, 'audience', 'audience.required', 'Uveďte, kdo se zve.');
  audience.forEach((entry, index) => { checkEntry(problems, entry, `audience.${index}`, ctx); });
  const names = audience.map(nameOf);
  problems.check(new Set(names).size === names.length, 'audience', 'audience.repeated', 'Někdo je mezi zvanými uveden dvakrát; jednu položku odstraňte.');
}

function checkEntry(problems: Problems, entry: AudienceEntry, field: string, ctx: DecideContext): void {
  switch (entry.kind) {
    case 'office': {
      problems.id(`${field}.officeId`, entry.officeId);
      const { offices } = planningOf(ctx).invitable;
      problems.check(offices.length === 0 || offices.some(({ officeId, active }) => officeId === entry.officeId && active), `${field}.officeId`, 'office.unknown',
        'Takový úřad v registru není nebo už není veden; vyberte jiný.');
      checkSeats(problems, entry.seats, field);
      return;
    }
    case 'all-orp': checkSeats(problems, entry.seats, field); return;
    case 'group': {
      problems.id(`${field}.groupId`, entry.groupId);
      const { offices, groups } = planningOf(ctx).invitable;
      problems.check(offices.length + groups.length === 0 || groups.some(({ groupId, active }) => groupId === entry.groupId && active), `${field}.groupId`, 'group.unknown',
        'Taková skupina v registru není nebo už není vedena; vyberte jinou.');
      return;
    }
    case 'person': checkPerson(problems, `${field}.personId`, entry.personId, ctx); return;
    case 'role': return;
  }
}

function checkSeats(problems: Problems, seats: number, field: string): void {
  problems.check(Number.isInteger(seats) && seats >= 1 && seats <= MOST_SEATS, `${field}.seats`, 'seats.range', `Zadejte počet míst od 1 do ${MOST_SEATS}.`);
}

function nameOf(entry: AudienceEntry): string {
  switch (entry.kind) {
    case 'office': return `office ${entry.officeId}`;
    case 'all-orp': return 'all-orp';
    case 'group': return `group ${entry.groupId}`;
    case 'role': return `role ${entry.role}`;
    case 'person': return `person ${entry.personId}`;
  }
}
