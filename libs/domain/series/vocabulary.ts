/**
 * metodická porada · pracovní skupina · řídící skupina · platforma prevence · konzultační den · přednáška či konference · jiná porada
 */
export type SeriesKind = 'methodological' | 'working-group' | 'steering-group' | 'platform' | 'consultation-day' | 'lecture' | 'other';

/** asi jednou za čtvrt roku · jednou za půl roku · jednou ročně · jednou měsíčně · podle potřeby */
export type Frequency = 'quarterly' | 'half-yearly' | 'yearly' | 'monthly' | 'as-called';

/** set-up: no proposal yet · planning: proposed dates wait for somebody · running · closed */
export type SeriesPhase = 'set-up' | 'planning' | 'running' | 'closed';

/** závěr · úkol z porady · doporučení (an office's own item; the region gives no tasks to another employer's staff) · usnesení (steering groups alone) */
export type MeetingTaskKind = 'conclusion' | 'task' | 'recommendation' | 'resolution';

export type SeriesClosingReason = 'ended' | 'mistake';
