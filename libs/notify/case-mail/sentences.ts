import type { MailItem, MailedDeadline } from '../../domain/index.ts';
import { czechDay, plural } from '../czech.ts';
import { BASIS, BOUND, DAYS_LEFT, DAYS_PAST, isAbove } from './words.ts';

/** What is going on, short enough for a subject; it always names a day. `today` is the Prague day of writing. */
export function headline(item: MailItem, today: string): string {
  switch (item.purpose) {
    case 'child-at-risk':
      return `dítě může být v ohrožení, jednejte ještě dnes, ${czechDay(today)}`;
    case 'assigned':
      return `věc byla přidělena k vyřízení, ${czechDay(today)}`;
    case 'bias-to-decide':
      return `čeká na rozhodnutí o podjatosti, ${czechDay(today)}`;
    case 'to-approve':
      return `čeká na Vaše schválení, ${czechDay(today)}`;
    case 'to-sign':
      return `čeká na Váš podpis, ${czechDay(today)}`;
    case 'dates-proposed':
      return `termíny porad čekají na potvrzení, ${czechDay(today)}`;
    case 'quota-warning':
      return `počet dnů porad v roce je ohrožen, ${czechDay(today)}`;
    case 'minutes-to-approve':
      return `záznam z jednání čeká na Vaše schválení, ${czechDay(today)}`;
    default:
      return `${isAbove(item) ? 'upozornění nadřízenému' : 'upozornění'}, ${standing(item.deadline, today)}`;
  }
}

function standing(deadline: MailedDeadline | null, today: string): string {
  if (deadline === null) return czechDay(today);
  if (deadline.effect === 'internal') return internalTarget(deadline);
  if (deadline.binds !== 'us') return awaited(deadline);
  const last = czechDay(deadline.legalEnd);
  if (deadline.standing === 'last-day') return `dnes, ${last}, je poslední den lhůty`;
  if (deadline.standing === 'running') {
    return today <= deadline.nominalEnd ? `konec lhůty ${czechDay(deadline.nominalEnd)}` : `poslední den lhůty ${last}`;
  }
  // An analogous deadline is no law: its end is never called an overrun of one.
  return deadline.effect === 'analogous' ? `po orientační lhůtě, poslední den byl ${last}` : `překročení lhůty, poslední den byl ${last}`;
}

function internalTarget(deadline: MailedDeadline): string {
  const day = czechDay(deadline.nominalEnd);
  if (deadline.standing === 'over') return `interní termín byl ${day}`;
  return deadline.standing === 'last-day' ? `interní termín je dnes, ${day}` : `interní termín je ${day}`;
}

function awaited(deadline: MailedDeadline): string {
  const verb = deadline.standing === 'over' ? 'skončila' : 'končí';
  return `čekáme na ${BOUND[deadline.binds].awaited}, lhůta ${verb} ${czechDay(deadline.legalEnd)}`;
}

/** How far the last day is, in a sentence; null on that day itself and where nothing can be counted. */
export function distance(deadline: MailedDeadline): string | null {
  if (deadline.workingDays === 0 || deadline.standing === 'last-day') return null;
  const [forms, lead] = deadline.standing === 'running' ? [DAYS_LEFT, 'Do posledního dne'] : [DAYS_PAST, 'Od posledního dne'];
  return `${lead} ${plural(deadline.workingDays, forms).replace('#', String(deadline.workingDays))}.`;
}

/** What this person should do, then what the rule's own version advises in this standing. */
export function advice(item: MailItem): string {
  const own = action(item);
  return item.deadline?.advice == null ? own : `${own} ${item.deadline.advice}`;
}

function action(item: MailItem): string {
  switch (item.purpose) {
    case 'child-at-risk':
      return 'Ještě dnes předejte věc OSPOD ORP podle bydliště dítěte, nikdy ne pracovníkovi, na kterého si někdo stěžuje. '
        + 'Zapište, kdo a v kolik hodin ji převzal. Nasvědčuje-li něco trestnému činu, vyrozumějte policii.';
    case 'assigned':
      return 'Otevřete věc a začněte prvním úkolem. Máte-li důvod k podjatosti, oznamte jej hned.';
    case 'bias-to-decide':
      return 'Rozhodněte o podjatosti; usnesení se poznamená do spisu.';
    case 'to-approve':
      return 'Posuďte, co je připraveno, a schvalte to, nebo vraťte s důvodem.';
    case 'to-sign':
      return 'Podepište, co je připraveno, nebo to vraťte s důvodem.';
    case 'internal-target':
      return 'Dokončete tento krok ještě dnes, aby do konce lhůty zbyl čas na další.';
    case 'others-overdue':
      return 'Zapište, zda výsledek došel a kdy. Pokud nedošel, požádejte o něj.';
    case 'dates-proposed':
      return 'Potvrďte navržené termíny, posuňte je, nebo je zrušte; pozvánky odejdou až po potvrzení.';
    case 'quota-warning':
      return 'Naplánujte chybějící dny, dokud je ještě možné je svolat.';
    case 'minutes-to-approve':
      return 'Přečtěte záznam z jednání a schvalte jej, nebo jej vraťte s důvodem.';
    default:
      return ladderAction(item);
  }
}

function ladderAction(item: MailItem): string {
  const late = item.deadline?.standing === 'over';
  if (isAbove(item)) {
    if (late && item.deadline.effect === 'analogous') return 'Rozhodněte, kdo a kdy věc dokončí; lhůta je orientační a zákon porušen není.';
    return late
      ? 'Rozhodněte, kdo a kdy věc dokončí; zda je překročení odůvodněné, je vidět ve věci.'
      : 'Ověřte, že věc bude hotova včas. Pokud ji nikdo nevyřizuje, přidělte ji.';
  }
  return late ? 'Otevřete věc a dokončete krok, který ještě chybí.' : 'Otevřete věc a udělejte další krok, který ukazuje.';
}

/** The citation of the deadline's rule, else what the message itself stands on; null where there is neither. */
export function legalBasis(item: MailItem): string | null {
  return item.deadline?.citation ?? BASIS[item.purpose];
}
