import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { board } from './cs/board.ts';
import { calculator } from './cs/calculator.ts';
import { caseScreen } from './cs/case.ts';
import { cases } from './cs/cases.ts';
import { common } from './cs/common.ts';
import { facts } from './cs/facts.ts';
import { operations } from './cs/operations.ts';
import { invitation } from './cs/invitation.ts';
import { myInvitations } from './cs/my-invitations.ts';
import { people } from './cs/people.ts';
import { intake } from './cs/intake.ts';
import { meeting } from './cs/meeting.ts';
import { planning } from './cs/planning.ts';
import { planningFacts } from './cs/planning-facts.ts';
import { rehearsal } from './cs/rehearsal.ts';
import { review } from './cs/review.ts';
import { series } from './cs/series.ts';
import { session } from './cs/session.ts';
import { shell } from './cs/shell.ts';
import { steps } from './cs/steps.ts';
import { tasks } from './cs/tasks.ts';
import { words } from './cs/words.ts';

/** One namespace for each group of screens; another language is another set of the same shape. */
const cs = { board, cases, operations, tasks, calculator, case: caseScreen, facts, common, invitation, myInvitations, intake, meeting, planning, planningFacts, rehearsal, review, series, shell, session, words, people, steps };

export const i18n = i18next.createInstance();

/** Texts are escaped where they are shown, by React. Plurals by the rules of Czech: _one, _few, _many (2,5), _other. */
void i18n.use(initReactI18next).init({
  lng: 'cs', fallbackLng: 'cs', resources: { cs }, defaultNS: 'common', interpolation: { escapeValue: false }, initAsync: false,
  saveMissing: true,
  missingKeyHandler: (_languages, namespace, key) => { console.error(`a text is missing: ${namespace}:${key}`); },
});
