-- What holds a person up: what they are worth, who helps, and weeks. The rules of V1 hold.

create table worth_entry (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    kind text not null,
    text_sealed bytea not null,
    evidence_sealed bytea,
    from_whom_sealed bytea,
    pinned boolean not null,
    constraint worth_entry_pkey primary key (owner_id, id)
);
create index worth_entry_created_at_idx on worth_entry (owner_id, created_at, id);

-- Words about other people are sealed too; so a card is found again by opening the person's at most 1,000 contacts.
create table contact (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    name_sealed bytea not null,
    relation_sealed bytea,
    email_sealed bytea,
    phone_sealed bytea,
    note_sealed bytea,
    can_give text[] not null,
    card_uid_sealed bytea,
    constraint contact_pkey primary key (owner_id, id)
);
create index contact_created_at_idx on contact (owner_id, created_at, id);

create table help_request (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    contact_id uuid,
    kind text not null,
    ask_sealed bytea not null,
    status text not null,
    due_on date,
    asked_at timestamptz,
    answered_at timestamptz,
    helped_at timestamptz,
    thanked_at timestamptz,
    helped integer,
    took_sealed bytea,
    interview_id uuid,
    weakness text,
    constraint help_request_pkey primary key (owner_id, id),
    constraint help_request__contact_id_fk foreign key (owner_id, contact_id)
        references contact (owner_id, id) on delete set null (contact_id),
    constraint help_request__interview_id_fk foreign key (owner_id, interview_id)
        references interview (owner_id, id) on delete set null (interview_id),
    constraint help_request_helped_check check (helped between 1 and 5)
);
create index help_request_created_at_idx on help_request (owner_id, created_at, id);
create index help_request_due_on_idx on help_request (owner_id, due_on, id);
create index help_request_contact_idx on help_request (owner_id, contact_id);
create index help_request_interview_idx on help_request (owner_id, interview_id);

-- A week is its Monday; its ISO name is derived.
create table week (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    starts_on date not null,
    target_applications integer,
    target_conversations integer,
    target_practice_minutes integer,
    target_rest_days integer,
    log_applications integer not null,
    log_conversations integer not null,
    log_practice_minutes integer not null,
    log_rest_days integer not null,
    note_sealed bytea,
    constraint week_pkey primary key (owner_id, id),
    constraint week_starts_on_key unique (owner_id, starts_on),
    constraint week_starts_on_check check (extract(isodow from starts_on) = 1),
    constraint week_target_rest_days_check check (target_rest_days between 0 and 7),
    constraint week_log_rest_days_check check (log_rest_days between 0 and 7)
);

select protect('worth_entry');
select protect('contact');
select protect('help_request');
select protect('week');
