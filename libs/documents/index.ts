export type {
  AttendanceListDoc, AttendedDay, ConfirmationDoc, MeetingHead, MinutesDoc, MinutesPoint, MinutesTask, NamedPerson, Participant, ParticipantGroup,
} from './views.ts';
export type { PackMeeting, PackParticipation, PackSeries, PackTask, PackTheme, YearPackDoc } from './year-pack/view.ts';
export { attendanceListPdf } from './pdf/attendance-list.ts';
export { confirmationPdf, minutesPdf } from './pdf/documents.ts';
export { minutesDocx } from './docx/minutes.ts';
export { yearPack } from './year-pack/year-pack.ts';
export { attendedDays } from './attended.ts';
export { meetingFileName, yearPackFileName } from './file-name.ts';
