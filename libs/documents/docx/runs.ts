import { TextRun, type IRunOptions } from 'docx';

/** The lines of a paragraph, which stay in it. */
export function runs(text: string, style: IRunOptions = {}): readonly TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ ...style, text: line, ...(index === 0 ? {} : { break: 1 }) }));
}
