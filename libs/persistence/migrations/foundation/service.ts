/** In the order in which the tables need each other. */
export const SERVICE: readonly string[] = [
  `create table audit_events (
    no bigint generated always as identity not null,
    at timestamptz(3) not null,
    actor_id uuid,
    actor_kind text not null,
    action text not null,
    subject_kind text not null,
    subject_id text,
    outcome text not null,
    code text,
    first_fact integer,
    last_fact integer,
    request_id text,
    constraint audit_events_outcome_ck check (outcome in ('done', 'refused')),
    constraint audit_events_pk primary key (no)
  )`,
  `create index audit_events_actor_id_ix on audit_events (actor_id)`,
  `create index audit_events_at_ix on audit_events (at)`,
  `create index audit_events_subject_kind_subject_id_ix on audit_events (subject_kind, subject_id)`,
  `create table access_log (
    no bigint generated always as identity not null,
    at timestamptz(3) not null,
    person_id uuid not null,
    case_id uuid not null,
    what text not null,
    constraint access_log_pk primary key (no)
  )`,
  `create index access_log_case_id_at_ix on access_log (case_id, at)`,
  `create index access_log_person_id_at_ix on access_log (person_id, at)`,
  `create table settings (
    key text not null,
    value jsonb not null,
    changed_at timestamptz(3) not null,
    changed_by uuid,
    constraint settings_pk primary key (key),
    constraint settings_changed_by_fk foreign key (changed_by) references people(id)
  )`,
  `create table extra_holidays (
    id uuid not null,
    rule jsonb not null,
    name_cs text not null,
    name_en text not null,
    act text not null,
    valid_from date not null,
    valid_to date,
    entered_at timestamptz(3) not null,
    entered_by uuid,
    constraint extra_holidays_order_ck check (valid_to is null or valid_to >= valid_from),
    constraint extra_holidays_pk primary key (id),
    constraint extra_holidays_entered_by_fk foreign key (entered_by) references people(id)
  )`,
  `create table change_counters (
    name text not null,
    value bigint not null default 0,
    constraint change_counters_pk primary key (name)
  )`,
  `create table service_alerts (
    id uuid not null,
    kind text not null,
    subject text not null,
    details jsonb not null default '{}',
    opened_at timestamptz(3) not null,
    last_seen_at timestamptz(3) not null,
    times_seen integer not null default 1,
    closed_at timestamptz(3),
    constraint service_alerts_pk primary key (id)
  )`,
  `create index service_alerts_closed_at_ix on service_alerts (closed_at)`,
  `create unique index service_alerts_open_uq on service_alerts (kind, subject) where closed_at is null`,
];
