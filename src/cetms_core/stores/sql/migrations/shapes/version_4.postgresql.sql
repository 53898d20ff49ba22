CREATE TABLE account (
	person_id TEXT COLLATE "C" NOT NULL,
	id_number TEXT COLLATE "C" NOT NULL,
	identity TEXT COLLATE "C" NOT NULL,
	name TEXT COLLATE "C" NOT NULL,
	password TEXT COLLATE "C" NOT NULL,
	version INTEGER NOT NULL,
	stamp TEXT COLLATE "C" NOT NULL,
	email TEXT COLLATE "C",
	password_since TEXT COLLATE "C",
	former TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (person_id),
	CONSTRAINT person_id_in_bounds CHECK (length(person_id) BETWEEN 0 AND 32),
	CONSTRAINT id_number_in_bounds CHECK ((length(id_number) BETWEEN 0 AND 32 OR substr(id_number, 1, 1) = '﷐' AND length(id_number) <= 218)),
	CONSTRAINT identity_in_bounds CHECK (length(identity) BETWEEN 0 AND 32),
	CONSTRAINT name_in_bounds CHECK (length(name) BETWEEN 0 AND 100),
	CONSTRAINT password_in_bounds CHECK ((length(password) BETWEEN 0 AND 1000 OR substr(password, 1, 1) = '﷐' AND length(password) <= 5382)),
	CONSTRAINT version_in_bounds CHECK (version BETWEEN 1 AND 2147483647),
	CONSTRAINT stamp_in_bounds CHECK (length(stamp) BETWEEN 0 AND 32),
	CONSTRAINT email_in_bounds CHECK ((length(email) BETWEEN 0 AND 254 OR substr(email, 1, 1) = '﷐' AND length(email) <= 1402)),
	CONSTRAINT password_since_in_bounds CHECK (length(password_since) BETWEEN 27 AND 27),
	CONSTRAINT former_in_bounds CHECK ((length(former) BETWEEN 0 AND 1000000 OR substr(former, 1, 1) = '﷐' AND length(former) <= 5333382))
);;

CREATE TABLE attempt (
	key TEXT COLLATE "C" NOT NULL,
	slot INTEGER NOT NULL,
	number INTEGER NOT NULL,
	PRIMARY KEY (key, slot),
	CONSTRAINT key_in_bounds CHECK (length(key) BETWEEN 0 AND 64),
	CONSTRAINT slot_in_bounds CHECK (slot BETWEEN 0 AND 2147483647),
	CONSTRAINT number_in_bounds CHECK (number BETWEEN 0 AND 2147483647)
);;

CREATE INDEX attempt_by_slot ON attempt (slot);;

CREATE TABLE cetms_schema (
	version INTEGER NOT NULL,
	PRIMARY KEY (version),
	CONSTRAINT version_in_bounds CHECK (version BETWEEN 0 AND 2147483647)
);;

CREATE TABLE chain_head (
	about TEXT COLLATE "C" NOT NULL,
	sequence INTEGER NOT NULL,
	hash TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (about),
	CONSTRAINT about_in_bounds CHECK (length(about) BETWEEN 0 AND 64),
	CONSTRAINT sequence_in_bounds CHECK (sequence BETWEEN 1 AND 2147483647),
	CONSTRAINT hash_in_bounds CHECK (length(hash) BETWEEN 0 AND 64)
);;

CREATE TABLE department (
	organisation TEXT COLLATE "C" NOT NULL,
	name TEXT COLLATE "C" NOT NULL,
	words TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (organisation, name),
	CONSTRAINT organisation_in_bounds CHECK (length(organisation) BETWEEN 0 AND 32),
	CONSTRAINT name_in_bounds CHECK (length(name) BETWEEN 0 AND 200),
	CONSTRAINT words_in_bounds CHECK (length(words) BETWEEN 0 AND 20000)
);;

CREATE TABLE event (
	about TEXT COLLATE "C" NOT NULL,
	sequence INTEGER NOT NULL,
	record TEXT COLLATE "C" NOT NULL,
	name TEXT COLLATE "C" NOT NULL,
	actor_id TEXT COLLATE "C" NOT NULL,
	actor_role TEXT COLLATE "C" NOT NULL,
	on_behalf_of TEXT COLLATE "C" NOT NULL,
	actor_scope TEXT COLLATE "C" NOT NULL,
	at TEXT COLLATE "C" NOT NULL,
	before TEXT COLLATE "C" NOT NULL,
	after TEXT COLLATE "C" NOT NULL,
	reason TEXT COLLATE "C" NOT NULL,
	comments TEXT COLLATE "C" NOT NULL,
	hash TEXT COLLATE "C" NOT NULL,
	salt TEXT COLLATE "C" NOT NULL,
	words TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (about, sequence),
	CONSTRAINT about_in_bounds CHECK (length(about) BETWEEN 0 AND 64),
	CONSTRAINT sequence_in_bounds CHECK (sequence BETWEEN 1 AND 2147483647),
	CONSTRAINT record_in_bounds CHECK (length(record) BETWEEN 0 AND 64),
	CONSTRAINT name_in_bounds CHECK (length(name) BETWEEN 0 AND 64),
	CONSTRAINT actor_id_in_bounds CHECK (length(actor_id) BETWEEN 0 AND 32),
	CONSTRAINT actor_role_in_bounds CHECK (length(actor_role) BETWEEN 0 AND 32),
	CONSTRAINT on_behalf_of_in_bounds CHECK (length(on_behalf_of) BETWEEN 0 AND 32),
	CONSTRAINT actor_scope_in_bounds CHECK (length(actor_scope) BETWEEN 0 AND 200),
	CONSTRAINT at_in_bounds CHECK (length(at) BETWEEN 27 AND 27),
	CONSTRAINT before_in_bounds CHECK (length(before) BETWEEN 0 AND 1000),
	CONSTRAINT after_in_bounds CHECK (length(after) BETWEEN 0 AND 1000),
	CONSTRAINT reason_in_bounds CHECK ((length(reason) BETWEEN 0 AND 1000 OR substr(reason, 1, 1) = '﷐' AND length(reason) <= 5382)),
	CONSTRAINT comments_in_bounds CHECK ((length(comments) BETWEEN 0 AND 1000000 OR substr(comments, 1, 1) = '﷐' AND length(comments) <= 5333382)),
	CONSTRAINT hash_in_bounds CHECK (length(hash) BETWEEN 0 AND 64),
	CONSTRAINT salt_in_bounds CHECK ((length(salt) BETWEEN 0 AND 32 OR substr(salt, 1, 1) = '﷐' AND length(salt) <= 218)),
	CONSTRAINT words_in_bounds CHECK (length(words) BETWEEN 0 AND 64)
);;

CREATE TABLE id_number_claim (
	id_number TEXT COLLATE "C" NOT NULL,
	person_id TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (id_number),
	CONSTRAINT id_number_in_bounds CHECK (length(id_number) BETWEEN 0 AND 32),
	CONSTRAINT person_id_in_bounds CHECK (length(person_id) BETWEEN 0 AND 32)
);;

CREATE TABLE kept_form (
	type TEXT COLLATE "C" NOT NULL,
	version INTEGER NOT NULL,
	fingerprint TEXT COLLATE "C" NOT NULL,
	schema TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (type, version, fingerprint),
	CONSTRAINT type_in_bounds CHECK (length(type) BETWEEN 0 AND 64),
	CONSTRAINT version_in_bounds CHECK (version BETWEEN 1 AND 2147483647),
	CONSTRAINT fingerprint_in_bounds CHECK (length(fingerprint) BETWEEN 0 AND 32),
	CONSTRAINT schema_in_bounds CHECK (length(schema) BETWEEN 0 AND 1000000)
);;

CREATE TABLE letter (
	id TEXT COLLATE "C" NOT NULL,
	person_id TEXT COLLATE "C" NOT NULL,
	recipient TEXT COLLATE "C" NOT NULL,
	addressee TEXT COLLATE "C" NOT NULL,
	subject TEXT COLLATE "C" NOT NULL,
	text TEXT COLLATE "C" NOT NULL,
	html TEXT COLLATE "C" NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	error TEXT COLLATE "C" NOT NULL,
	state TEXT COLLATE "C" NOT NULL,
	attempts INTEGER NOT NULL,
	written_at TEXT COLLATE "C" NOT NULL,
	due_at TEXT COLLATE "C",
	sent_at TEXT COLLATE "C",
	PRIMARY KEY (id),
	CONSTRAINT id_in_bounds CHECK (length(id) BETWEEN 0 AND 32),
	CONSTRAINT person_id_in_bounds CHECK (length(person_id) BETWEEN 0 AND 32),
	CONSTRAINT recipient_in_bounds CHECK ((length(recipient) BETWEEN 0 AND 254 OR substr(recipient, 1, 1) = '﷐' AND length(recipient) <= 1402)),
	CONSTRAINT addressee_in_bounds CHECK (length(addressee) BETWEEN 0 AND 260),
	CONSTRAINT subject_in_bounds CHECK ((length(subject) BETWEEN 0 AND 200 OR substr(subject, 1, 1) = '﷐' AND length(subject) <= 1114)),
	CONSTRAINT text_in_bounds CHECK ((length(text) BETWEEN 0 AND 100000 OR substr(text, 1, 1) = '﷐' AND length(text) <= 533382)),
	CONSTRAINT html_in_bounds CHECK ((length(html) BETWEEN 0 AND 100000 OR substr(html, 1, 1) = '﷐' AND length(html) <= 533382)),
	CONSTRAINT kind_in_bounds CHECK (length(kind) BETWEEN 0 AND 64),
	CONSTRAINT error_in_bounds CHECK (length(error) BETWEEN 0 AND 64),
	CONSTRAINT state_in_bounds CHECK (length(state) BETWEEN 0 AND 32),
	CONSTRAINT attempts_in_bounds CHECK (attempts BETWEEN 0 AND 2147483647),
	CONSTRAINT written_at_in_bounds CHECK (length(written_at) BETWEEN 27 AND 27),
	CONSTRAINT due_at_in_bounds CHECK (length(due_at) BETWEEN 27 AND 27),
	CONSTRAINT sent_at_in_bounds CHECK (length(sent_at) BETWEEN 27 AND 27)
);;

CREATE INDEX letter_due ON letter (due_at, id);;

CREATE INDEX letter_in_state ON letter (state, written_at, id);;

CREATE INDEX letter_of_person ON letter (person_id, written_at, id);;

CREATE INDEX letter_sent ON letter (addressee, sent_at);;

CREATE TABLE loan (
	id TEXT COLLATE "C" NOT NULL,
	lender TEXT COLLATE "C" NOT NULL,
	borrower TEXT COLLATE "C" NOT NULL,
	role TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	begins TEXT COLLATE "C" NOT NULL,
	ends TEXT COLLATE "C" NOT NULL,
	reason TEXT COLLATE "C" NOT NULL,
	lent_at TEXT COLLATE "C" NOT NULL,
	ended_at TEXT COLLATE "C",
	version INTEGER NOT NULL,
	PRIMARY KEY (id),
	CONSTRAINT id_in_bounds CHECK (length(id) BETWEEN 0 AND 32),
	CONSTRAINT lender_in_bounds CHECK (length(lender) BETWEEN 0 AND 32),
	CONSTRAINT borrower_in_bounds CHECK (length(borrower) BETWEEN 0 AND 32),
	CONSTRAINT role_in_bounds CHECK (length(role) BETWEEN 0 AND 32),
	CONSTRAINT scope_in_bounds CHECK (length(scope) BETWEEN 0 AND 200),
	CONSTRAINT begins_in_bounds CHECK (length(begins) BETWEEN 0 AND 10),
	CONSTRAINT ends_in_bounds CHECK (length(ends) BETWEEN 0 AND 10),
	CONSTRAINT reason_in_bounds CHECK ((length(reason) BETWEEN 0 AND 1000 OR substr(reason, 1, 1) = '﷐' AND length(reason) <= 5382)),
	CONSTRAINT lent_at_in_bounds CHECK (length(lent_at) BETWEEN 27 AND 27),
	CONSTRAINT ended_at_in_bounds CHECK (length(ended_at) BETWEEN 27 AND 27),
	CONSTRAINT version_in_bounds CHECK (version BETWEEN 1 AND 2147483647)
);;

CREATE INDEX loan_of_borrower ON loan (borrower, lent_at, id);;

CREATE INDEX loan_of_lender ON loan (lender, lent_at, id);;

CREATE TABLE organisation (
	code TEXT COLLATE "C" NOT NULL,
	region TEXT COLLATE "C" NOT NULL,
	merged_into TEXT COLLATE "C" NOT NULL,
	name TEXT COLLATE "C" NOT NULL,
	contact TEXT COLLATE "C" NOT NULL,
	chain TEXT COLLATE "C" NOT NULL,
	industry TEXT COLLATE "C" NOT NULL,
	training_base INTEGER NOT NULL,
	words TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (code),
	CONSTRAINT code_in_bounds CHECK (length(code) BETWEEN 0 AND 32),
	CONSTRAINT region_in_bounds CHECK (length(region) BETWEEN 0 AND 32),
	CONSTRAINT merged_into_in_bounds CHECK (length(merged_into) BETWEEN 0 AND 32),
	CONSTRAINT name_in_bounds CHECK (length(name) BETWEEN 0 AND 1000),
	CONSTRAINT contact_in_bounds CHECK (length(contact) BETWEEN 0 AND 1000),
	CONSTRAINT chain_in_bounds CHECK (length(chain) BETWEEN 0 AND 1000),
	CONSTRAINT industry_in_bounds CHECK (length(industry) BETWEEN 0 AND 100),
	CONSTRAINT training_base_in_bounds CHECK (training_base BETWEEN 0 AND 1),
	CONSTRAINT words_in_bounds CHECK (length(words) BETWEEN 0 AND 20000)
);;

CREATE INDEX organisation_of_region ON organisation (region, code);;

CREATE TABLE petition (
	id TEXT COLLATE "C" NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	about TEXT COLLATE "C" NOT NULL,
	petitioner TEXT COLLATE "C" NOT NULL,
	state TEXT COLLATE "C" NOT NULL,
	answers TEXT COLLATE "C" NOT NULL,
	before TEXT COLLATE "C" NOT NULL,
	attachment TEXT COLLATE "C",
	steps TEXT COLLATE "C" NOT NULL,
	step INTEGER NOT NULL,
	waits_for TEXT COLLATE "C",
	waits_at TEXT COLLATE "C",
	reason TEXT COLLATE "C" NOT NULL,
	secret TEXT COLLATE "C" NOT NULL,
	proof TEXT COLLATE "C" NOT NULL,
	filed_at TEXT COLLATE "C" NOT NULL,
	version INTEGER NOT NULL,
	PRIMARY KEY (id),
	CONSTRAINT id_in_bounds CHECK (length(id) BETWEEN 0 AND 32),
	CONSTRAINT kind_in_bounds CHECK (length(kind) BETWEEN 0 AND 32),
	CONSTRAINT about_in_bounds CHECK (length(about) BETWEEN 0 AND 32),
	CONSTRAINT petitioner_in_bounds CHECK (length(petitioner) BETWEEN 0 AND 32),
	CONSTRAINT state_in_bounds CHECK (length(state) BETWEEN 0 AND 32),
	CONSTRAINT answers_in_bounds CHECK ((length(answers) BETWEEN 0 AND 1000000 OR substr(answers, 1, 1) = '﷐' AND length(answers) <= 5333382)),
	CONSTRAINT before_in_bounds CHECK ((length(before) BETWEEN 0 AND 1000000 OR substr(before, 1, 1) = '﷐' AND length(before) <= 5333382)),
	CONSTRAINT attachment_in_bounds CHECK ((length(attachment) BETWEEN 0 AND 1000 OR substr(attachment, 1, 1) = '﷐' AND length(attachment) <= 5382)),
	CONSTRAINT steps_in_bounds CHECK (length(steps) BETWEEN 0 AND 1000),
	CONSTRAINT step_in_bounds CHECK (step BETWEEN 0 AND 99),
	CONSTRAINT waits_for_in_bounds CHECK (length(waits_for) BETWEEN 0 AND 32),
	CONSTRAINT waits_at_in_bounds CHECK (length(waits_at) BETWEEN 0 AND 32),
	CONSTRAINT reason_in_bounds CHECK ((length(reason) BETWEEN 0 AND 1000 OR substr(reason, 1, 1) = '﷐' AND length(reason) <= 5382)),
	CONSTRAINT secret_in_bounds CHECK ((length(secret) BETWEEN 0 AND 1000 OR substr(secret, 1, 1) = '﷐' AND length(secret) <= 5382)),
	CONSTRAINT proof_in_bounds CHECK (length(proof) BETWEEN 0 AND 200),
	CONSTRAINT filed_at_in_bounds CHECK (length(filed_at) BETWEEN 27 AND 27),
	CONSTRAINT version_in_bounds CHECK (version BETWEEN 1 AND 2147483647)
);;

CREATE INDEX petition_about ON petition (about, kind, state);;

CREATE INDEX petition_of_petitioner ON petition (petitioner, filed_at, id);;

CREATE INDEX petition_waiting ON petition (waits_for, waits_at, filed_at, id);;

CREATE TABLE receipt (
	person_id TEXT COLLATE "C" NOT NULL,
	mark TEXT COLLATE "C" NOT NULL,
	size INTEGER NOT NULL,
	received_at TEXT COLLATE "C" NOT NULL,
	declared INTEGER NOT NULL,
	PRIMARY KEY (person_id, mark),
	CONSTRAINT person_id_in_bounds CHECK (length(person_id) BETWEEN 0 AND 32),
	CONSTRAINT mark_in_bounds CHECK (length(mark) BETWEEN 0 AND 64),
	CONSTRAINT size_in_bounds CHECK (size BETWEEN 0 AND 2147483647),
	CONSTRAINT received_at_in_bounds CHECK (length(received_at) BETWEEN 27 AND 27),
	CONSTRAINT declared_in_bounds CHECK (declared BETWEEN 0 AND 1)
);;

CREATE TABLE region (
	code TEXT COLLATE "C" NOT NULL,
	level TEXT COLLATE "C" NOT NULL,
	name TEXT COLLATE "C" NOT NULL,
	path TEXT COLLATE "C" NOT NULL,
	above TEXT COLLATE "C" NOT NULL,
	since TEXT COLLATE "C",
	until TEXT COLLATE "C",
	words TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (code),
	CONSTRAINT code_in_bounds CHECK (length(code) BETWEEN 0 AND 32),
	CONSTRAINT level_in_bounds CHECK (length(level) BETWEEN 0 AND 32),
	CONSTRAINT name_in_bounds CHECK (length(name) BETWEEN 0 AND 1000),
	CONSTRAINT path_in_bounds CHECK (length(path) BETWEEN 0 AND 500),
	CONSTRAINT above_in_bounds CHECK (length(above) BETWEEN 0 AND 500),
	CONSTRAINT since_in_bounds CHECK (length(since) BETWEEN 0 AND 10),
	CONSTRAINT until_in_bounds CHECK (length(until) BETWEEN 0 AND 10),
	CONSTRAINT words_in_bounds CHECK (length(words) BETWEEN 0 AND 20000)
);;

CREATE INDEX region_below ON region (above, code);;

CREATE TABLE region_within (
	outer_code TEXT COLLATE "C" NOT NULL,
	code TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (outer_code, code),
	CONSTRAINT outer_code_in_bounds CHECK (length(outer_code) BETWEEN 0 AND 32),
	CONSTRAINT code_in_bounds CHECK (length(code) BETWEEN 0 AND 32)
);;

CREATE TABLE result (
	person_id TEXT COLLATE "C" NOT NULL,
	key TEXT COLLATE "C" NOT NULL,
	result TEXT COLLATE "C" NOT NULL,
	recorded_at TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (person_id, key),
	CONSTRAINT person_id_in_bounds CHECK (length(person_id) BETWEEN 0 AND 32),
	CONSTRAINT key_in_bounds CHECK (length(key) BETWEEN 0 AND 200),
	CONSTRAINT result_in_bounds CHECK ((length(result) BETWEEN 0 AND 1000000 OR substr(result, 1, 1) = '﷐' AND length(result) <= 5333382)),
	CONSTRAINT recorded_at_in_bounds CHECK (length(recorded_at) BETWEEN 27 AND 27)
);;

CREATE TABLE seal_key (
	id TEXT COLLATE "C" NOT NULL,
	proof TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (id),
	CONSTRAINT id_in_bounds CHECK (length(id) BETWEEN 0 AND 32),
	CONSTRAINT proof_in_bounds CHECK (length(proof) BETWEEN 0 AND 64)
);;

CREATE TABLE sealing (
	one INTEGER NOT NULL,
	stage TEXT COLLATE "C" NOT NULL,
	moving INTEGER NOT NULL,
	goal TEXT COLLATE "C" NOT NULL,
	reached TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (one),
	CONSTRAINT one_in_bounds CHECK (one BETWEEN 1 AND 1),
	CONSTRAINT stage_in_bounds CHECK (length(stage) BETWEEN 0 AND 32),
	CONSTRAINT moving_in_bounds CHECK (moving BETWEEN 0 AND 1),
	CONSTRAINT goal_in_bounds CHECK (length(goal) BETWEEN 0 AND 64),
	CONSTRAINT reached_in_bounds CHECK (length(reached) BETWEEN 0 AND 2000)
);;

CREATE TABLE store_secret (
	name TEXT COLLATE "C" NOT NULL,
	value TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (name),
	CONSTRAINT name_in_bounds CHECK (length(name) BETWEEN 0 AND 32),
	CONSTRAINT value_in_bounds CHECK ((length(value) BETWEEN 0 AND 64 OR substr(value, 1, 1) = '﷐' AND length(value) <= 390))
);;

CREATE TABLE ticket (
	kind TEXT COLLATE "C" NOT NULL,
	key TEXT COLLATE "C" NOT NULL,
	holder TEXT COLLATE "C" NOT NULL,
	text TEXT COLLATE "C" NOT NULL,
	expires TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (kind, key),
	CONSTRAINT kind_in_bounds CHECK (length(kind) BETWEEN 0 AND 32),
	CONSTRAINT key_in_bounds CHECK (length(key) BETWEEN 0 AND 64),
	CONSTRAINT holder_in_bounds CHECK (length(holder) BETWEEN 0 AND 32),
	CONSTRAINT text_in_bounds CHECK (length(text) BETWEEN 0 AND 64),
	CONSTRAINT expires_in_bounds CHECK (length(expires) BETWEEN 27 AND 27)
);;

CREATE INDEX ticket_by_time ON ticket (expires);;

CREATE INDEX ticket_of_holder ON ticket (kind, holder);;

CREATE TABLE training_class (
	id TEXT COLLATE "C" NOT NULL,
	filed_by TEXT COLLATE "C" NOT NULL,
	filer TEXT COLLATE "C" NOT NULL,
	type TEXT COLLATE "C" NOT NULL,
	type_label TEXT COLLATE "C" NOT NULL,
	year INTEGER NOT NULL,
	answers TEXT COLLATE "C" NOT NULL,
	attachment_digest TEXT COLLATE "C" NOT NULL,
	attachment_filename TEXT COLLATE "C" NOT NULL,
	attachment_media_type TEXT COLLATE "C" NOT NULL,
	attachment_size INTEGER NOT NULL,
	declarations TEXT COLLATE "C" NOT NULL,
	filed_at TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (id),
	CONSTRAINT id_in_bounds CHECK (length(id) BETWEEN 0 AND 32),
	CONSTRAINT filed_by_in_bounds CHECK (length(filed_by) BETWEEN 0 AND 32),
	CONSTRAINT filer_in_bounds CHECK (length(filer) BETWEEN 0 AND 32),
	CONSTRAINT type_in_bounds CHECK (length(type) BETWEEN 0 AND 64),
	CONSTRAINT type_label_in_bounds CHECK (length(type_label) BETWEEN 0 AND 200),
	CONSTRAINT year_in_bounds CHECK (year BETWEEN 1 AND 9999),
	CONSTRAINT answers_in_bounds CHECK ((length(answers) BETWEEN 0 AND 1000000 OR substr(answers, 1, 1) = '﷐' AND length(answers) <= 5333382)),
	CONSTRAINT attachment_digest_in_bounds CHECK (length(attachment_digest) BETWEEN 0 AND 64),
	CONSTRAINT attachment_filename_in_bounds CHECK ((length(attachment_filename) BETWEEN 0 AND 255 OR substr(attachment_filename, 1, 1) = '﷐' AND length(attachment_filename) <= 1410)),
	CONSTRAINT attachment_media_type_in_bounds CHECK (length(attachment_media_type) BETWEEN 0 AND 64),
	CONSTRAINT attachment_size_in_bounds CHECK (attachment_size BETWEEN 0 AND 2147483647),
	CONSTRAINT declarations_in_bounds CHECK (length(declarations) BETWEEN 0 AND 1000000),
	CONSTRAINT filed_at_in_bounds CHECK (length(filed_at) BETWEEN 27 AND 27)
);;

CREATE INDEX training_class_of_filer ON training_class (filed_by, filed_at, id);;

CREATE TABLE turn (
	stripe INTEGER NOT NULL,
	taken INTEGER NOT NULL,
	PRIMARY KEY (stripe),
	CONSTRAINT stripe_in_bounds CHECK (stripe BETWEEN 0 AND 255),
	CONSTRAINT taken_in_bounds CHECK (taken BETWEEN 0 AND 1)
);;

CREATE TABLE unit_total (
	region TEXT COLLATE "C" NOT NULL,
	year INTEGER NOT NULL,
	kept_by TEXT COLLATE "C" NOT NULL,
	employer TEXT COLLATE "C" NOT NULL,
	type TEXT COLLATE "C" NOT NULL,
	subject TEXT COLLATE "C" NOT NULL,
	tenths INTEGER NOT NULL,
	declarations INTEGER NOT NULL,
	people INTEGER NOT NULL,
	PRIMARY KEY (region, year, kept_by, employer, type, subject),
	CONSTRAINT region_in_bounds CHECK (length(region) BETWEEN 0 AND 32),
	CONSTRAINT year_in_bounds CHECK (year BETWEEN 1 AND 9999),
	CONSTRAINT kept_by_in_bounds CHECK (length(kept_by) BETWEEN 0 AND 32),
	CONSTRAINT employer_in_bounds CHECK (length(employer) BETWEEN 0 AND 32),
	CONSTRAINT type_in_bounds CHECK (length(type) BETWEEN 0 AND 64),
	CONSTRAINT subject_in_bounds CHECK (length(subject) BETWEEN 0 AND 64),
	CONSTRAINT tenths_in_bounds CHECK (tenths BETWEEN -2147483647 AND 2147483647),
	CONSTRAINT declarations_in_bounds CHECK (declarations BETWEEN -2147483647 AND 2147483647),
	CONSTRAINT people_in_bounds CHECK (people BETWEEN -2147483647 AND 2147483647)
);;

CREATE INDEX unit_total_of_employer ON unit_total (employer, year, kept_by);;

CREATE TABLE appointment (
	person_id TEXT COLLATE "C" NOT NULL,
	role TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (person_id, role, scope),
	FOREIGN KEY(person_id) REFERENCES account (person_id),
	CONSTRAINT person_id_in_bounds CHECK (length(person_id) BETWEEN 0 AND 32),
	CONSTRAINT role_in_bounds CHECK (length(role) BETWEEN 0 AND 32),
	CONSTRAINT scope_in_bounds CHECK (length(scope) BETWEEN 0 AND 200)
);;

CREATE INDEX appointment_of_scope ON appointment (scope, person_id, role);;

CREATE TABLE declaration (
	person_id TEXT COLLATE "C" NOT NULL,
	id TEXT COLLATE "C" NOT NULL,
	type TEXT COLLATE "C" NOT NULL,
	type_label TEXT COLLATE "C" NOT NULL,
	schema_version INTEGER NOT NULL,
	year INTEGER NOT NULL,
	answers TEXT COLLATE "C" NOT NULL,
	remark TEXT COLLATE "C" NOT NULL,
	attachment_digest TEXT COLLATE "C",
	attachment_filename TEXT COLLATE "C",
	attachment_media_type TEXT COLLATE "C",
	attachment_size INTEGER,
	subject TEXT COLLATE "C",
	tenths INTEGER,
	terms TEXT COLLATE "C",
	employer TEXT COLLATE "C" NOT NULL,
	region TEXT COLLATE "C" NOT NULL,
	jurisdiction TEXT COLLATE "C" NOT NULL,
	state TEXT COLLATE "C" NOT NULL,
	industry TEXT COLLATE "C" NOT NULL,
	filed_by TEXT COLLATE "C" NOT NULL,
	chain TEXT COLLATE "C" NOT NULL,
	proposed_tenths INTEGER,
	proposed_terms TEXT COLLATE "C",
	step INTEGER NOT NULL,
	round INTEGER NOT NULL,
	waits_for TEXT COLLATE "C",
	waiting_since TEXT COLLATE "C",
	comments TEXT COLLATE "C" NOT NULL,
	reason TEXT COLLATE "C" NOT NULL,
	created_at TEXT COLLATE "C" NOT NULL,
	submitted_at TEXT COLLATE "C",
	version INTEGER NOT NULL,
	words TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (person_id, id),
	FOREIGN KEY(person_id) REFERENCES account (person_id),
	CONSTRAINT attachment_digest_with_attachment_filename CHECK ((attachment_digest IS NULL) = (attachment_filename IS NULL)),
	CONSTRAINT attachment_digest_with_attachment_media_type CHECK ((attachment_digest IS NULL) = (attachment_media_type IS NULL)),
	CONSTRAINT attachment_digest_with_attachment_size CHECK ((attachment_digest IS NULL) = (attachment_size IS NULL)),
	CONSTRAINT tenths_with_terms CHECK ((tenths IS NULL) = (terms IS NULL)),
	CONSTRAINT proposed_tenths_with_proposed_terms CHECK ((proposed_tenths IS NULL) = (proposed_terms IS NULL)),
	CONSTRAINT waits_for_with_waiting_since CHECK ((waits_for IS NULL) = (waiting_since IS NULL)),
	CONSTRAINT person_id_in_bounds CHECK (length(person_id) BETWEEN 0 AND 32),
	CONSTRAINT id_in_bounds CHECK (length(id) BETWEEN 0 AND 43),
	CONSTRAINT type_in_bounds CHECK (length(type) BETWEEN 0 AND 64),
	CONSTRAINT type_label_in_bounds CHECK (length(type_label) BETWEEN 0 AND 200),
	CONSTRAINT schema_version_in_bounds CHECK (schema_version BETWEEN 0 AND 2147483647),
	CONSTRAINT year_in_bounds CHECK (year BETWEEN 1 AND 9999),
	CONSTRAINT answers_in_bounds CHECK ((length(answers) BETWEEN 0 AND 1000000 OR substr(answers, 1, 1) = '﷐' AND length(answers) <= 5333382)),
	CONSTRAINT remark_in_bounds CHECK ((length(remark) BETWEEN 0 AND 1000 OR substr(remark, 1, 1) = '﷐' AND length(remark) <= 5382)),
	CONSTRAINT attachment_digest_in_bounds CHECK (length(attachment_digest) BETWEEN 0 AND 64),
	CONSTRAINT attachment_filename_in_bounds CHECK ((length(attachment_filename) BETWEEN 0 AND 255 OR substr(attachment_filename, 1, 1) = '﷐' AND length(attachment_filename) <= 1410)),
	CONSTRAINT attachment_media_type_in_bounds CHECK (length(attachment_media_type) BETWEEN 0 AND 64),
	CONSTRAINT attachment_size_in_bounds CHECK (attachment_size BETWEEN 0 AND 2147483647),
	CONSTRAINT subject_in_bounds CHECK (length(subject) BETWEEN 0 AND 32),
	CONSTRAINT tenths_in_bounds CHECK (tenths BETWEEN -100000 AND 100000),
	CONSTRAINT terms_in_bounds CHECK (length(terms) BETWEEN 0 AND 1000000),
	CONSTRAINT employer_in_bounds CHECK (length(employer) BETWEEN 0 AND 32),
	CONSTRAINT region_in_bounds CHECK (length(region) BETWEEN 0 AND 32),
	CONSTRAINT jurisdiction_in_bounds CHECK (length(jurisdiction) BETWEEN 0 AND 32),
	CONSTRAINT state_in_bounds CHECK (length(state) BETWEEN 0 AND 32),
	CONSTRAINT industry_in_bounds CHECK (length(industry) BETWEEN 0 AND 100),
	CONSTRAINT filed_by_in_bounds CHECK (length(filed_by) BETWEEN 0 AND 32),
	CONSTRAINT chain_in_bounds CHECK (length(chain) BETWEEN 0 AND 200),
	CONSTRAINT proposed_tenths_in_bounds CHECK (proposed_tenths BETWEEN -100000 AND 100000),
	CONSTRAINT proposed_terms_in_bounds CHECK (length(proposed_terms) BETWEEN 0 AND 1000000),
	CONSTRAINT step_in_bounds CHECK (step BETWEEN 0 AND 99),
	CONSTRAINT round_in_bounds CHECK (round BETWEEN 1 AND 2147483647),
	CONSTRAINT waits_for_in_bounds CHECK (length(waits_for) BETWEEN 0 AND 32),
	CONSTRAINT waiting_since_in_bounds CHECK (length(waiting_since) BETWEEN 27 AND 27),
	CONSTRAINT comments_in_bounds CHECK ((length(comments) BETWEEN 0 AND 1000000 OR substr(comments, 1, 1) = '﷐' AND length(comments) <= 5333382)),
	CONSTRAINT reason_in_bounds CHECK ((length(reason) BETWEEN 0 AND 1000 OR substr(reason, 1, 1) = '﷐' AND length(reason) <= 5382)),
	CONSTRAINT created_at_in_bounds CHECK (length(created_at) BETWEEN 27 AND 27),
	CONSTRAINT submitted_at_in_bounds CHECK (length(submitted_at) BETWEEN 27 AND 27),
	CONSTRAINT version_in_bounds CHECK (version BETWEEN 1 AND 2147483647),
	CONSTRAINT words_in_bounds CHECK (length(words) BETWEEN 0 AND 1000000)
);;

CREATE INDEX declaration_of_employer ON declaration (employer, created_at, id);;

CREATE INDEX declaration_of_filer ON declaration (filed_by, created_at, id);;

CREATE INDEX declaration_of_person ON declaration (person_id, year, id, submitted_at);;

CREATE INDEX declaration_of_region ON declaration (region, created_at, id);;

CREATE INDEX declaration_of_region_in_year ON declaration (region, year, created_at, id, type);;

CREATE INDEX declaration_waiting_for_employer ON declaration (employer, waits_for, waiting_since, id);;

CREATE INDEX declaration_waiting_for_region ON declaration (region, waits_for, waiting_since, id);;

CREATE TABLE employment (
	person_id TEXT COLLATE "C" NOT NULL,
	sequence INTEGER NOT NULL,
	employer TEXT COLLATE "C" NOT NULL,
	region TEXT COLLATE "C" NOT NULL,
	since TEXT COLLATE "C",
	until TEXT COLLATE "C",
	PRIMARY KEY (person_id, sequence),
	FOREIGN KEY(person_id) REFERENCES account (person_id),
	CONSTRAINT person_id_in_bounds CHECK (length(person_id) BETWEEN 0 AND 32),
	CONSTRAINT sequence_in_bounds CHECK (sequence BETWEEN 1 AND 2147483647),
	CONSTRAINT employer_in_bounds CHECK (length(employer) BETWEEN 0 AND 32),
	CONSTRAINT region_in_bounds CHECK (length(region) BETWEEN 0 AND 32),
	CONSTRAINT since_in_bounds CHECK (length(since) BETWEEN 0 AND 10),
	CONSTRAINT until_in_bounds CHECK (length(until) BETWEEN 0 AND 10)
);;

CREATE INDEX employment_of_employer ON employment (employer, person_id);;

CREATE TABLE known_device (
	person_id TEXT COLLATE "C" NOT NULL,
	device TEXT COLLATE "C" NOT NULL,
	at TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (person_id, device),
	FOREIGN KEY(person_id) REFERENCES account (person_id),
	CONSTRAINT person_id_in_bounds CHECK (length(person_id) BETWEEN 0 AND 32),
	CONSTRAINT device_in_bounds CHECK (length(device) BETWEEN 0 AND 64),
	CONSTRAINT at_in_bounds CHECK (length(at) BETWEEN 27 AND 27)
);;

CREATE TABLE professional (
	person_id TEXT COLLATE "C" NOT NULL,
	identity TEXT COLLATE "C" NOT NULL,
	employer TEXT COLLATE "C" NOT NULL,
	employer_region TEXT COLLATE "C" NOT NULL,
	state TEXT COLLATE "C" NOT NULL,
	title_level TEXT COLLATE "C" NOT NULL,
	name TEXT COLLATE "C" NOT NULL,
	department TEXT COLLATE "C" NOT NULL,
	title_series TEXT COLLATE "C" NOT NULL,
	id_number TEXT COLLATE "C" NOT NULL,
	sex TEXT COLLATE "C" NOT NULL,
	mobile TEXT COLLATE "C" NOT NULL,
	ethnic_group TEXT COLLATE "C" NOT NULL,
	native_place TEXT COLLATE "C" NOT NULL,
	school TEXT COLLATE "C" NOT NULL,
	major TEXT COLLATE "C" NOT NULL,
	education TEXT COLLATE "C" NOT NULL,
	degree TEXT COLLATE "C" NOT NULL,
	birth_month TEXT COLLATE "C" NOT NULL,
	email TEXT COLLATE "C" NOT NULL,
	sent_at TEXT COLLATE "C" NOT NULL,
	version INTEGER NOT NULL,
	PRIMARY KEY (person_id),
	FOREIGN KEY(person_id) REFERENCES account (person_id),
	CONSTRAINT person_id_in_bounds CHECK (length(person_id) BETWEEN 0 AND 32),
	CONSTRAINT identity_in_bounds CHECK (length(identity) BETWEEN 0 AND 32),
	CONSTRAINT employer_in_bounds CHECK (length(employer) BETWEEN 0 AND 32),
	CONSTRAINT employer_region_in_bounds CHECK (length(employer_region) BETWEEN 0 AND 32),
	CONSTRAINT state_in_bounds CHECK (length(state) BETWEEN 0 AND 32),
	CONSTRAINT title_level_in_bounds CHECK (length(title_level) BETWEEN 0 AND 32),
	CONSTRAINT name_in_bounds CHECK (length(name) BETWEEN 0 AND 100),
	CONSTRAINT department_in_bounds CHECK (length(department) BETWEEN 0 AND 100),
	CONSTRAINT title_series_in_bounds CHECK (length(title_series) BETWEEN 0 AND 100),
	CONSTRAINT id_number_in_bounds CHECK ((length(id_number) BETWEEN 0 AND 32 OR substr(id_number, 1, 1) = '﷐' AND length(id_number) <= 218)),
	CONSTRAINT sex_in_bounds CHECK ((length(sex) BETWEEN 0 AND 32 OR substr(sex, 1, 1) = '﷐' AND length(sex) <= 218)),
	CONSTRAINT mobile_in_bounds CHECK ((length(mobile) BETWEEN 0 AND 32 OR substr(mobile, 1, 1) = '﷐' AND length(mobile) <= 218)),
	CONSTRAINT ethnic_group_in_bounds CHECK ((length(ethnic_group) BETWEEN 0 AND 100 OR substr(ethnic_group, 1, 1) = '﷐' AND length(ethnic_group) <= 582)),
	CONSTRAINT native_place_in_bounds CHECK ((length(native_place) BETWEEN 0 AND 100 OR substr(native_place, 1, 1) = '﷐' AND length(native_place) <= 582)),
	CONSTRAINT school_in_bounds CHECK ((length(school) BETWEEN 0 AND 100 OR substr(school, 1, 1) = '﷐' AND length(school) <= 582)),
	CONSTRAINT major_in_bounds CHECK ((length(major) BETWEEN 0 AND 100 OR substr(major, 1, 1) = '﷐' AND length(major) <= 582)),
	CONSTRAINT education_in_bounds CHECK ((length(education) BETWEEN 0 AND 100 OR substr(education, 1, 1) = '﷐' AND length(education) <= 582)),
	CONSTRAINT degree_in_bounds CHECK ((length(degree) BETWEEN 0 AND 100 OR substr(degree, 1, 1) = '﷐' AND length(degree) <= 582)),
	CONSTRAINT birth_month_in_bounds CHECK ((length(birth_month) BETWEEN 0 AND 7 OR substr(birth_month, 1, 1) = '﷐' AND length(birth_month) <= 86)),
	CONSTRAINT email_in_bounds CHECK ((length(email) BETWEEN 0 AND 254 OR substr(email, 1, 1) = '﷐' AND length(email) <= 1402)),
	CONSTRAINT sent_at_in_bounds CHECK (length(sent_at) BETWEEN 27 AND 27),
	CONSTRAINT version_in_bounds CHECK (version BETWEEN 1 AND 2147483647)
);;

CREATE INDEX professional_of_employer ON professional (employer, state, person_id);;

CREATE INDEX professional_waiting ON professional (employer, state, sent_at, person_id);;

CREATE TABLE relief (
	person_id TEXT COLLATE "C" NOT NULL,
	sequence INTEGER NOT NULL,
	year INTEGER NOT NULL,
	exempt INTEGER NOT NULL,
	tenths INTEGER,
	reason TEXT COLLATE "C" NOT NULL,
	petition TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (person_id, sequence),
	FOREIGN KEY(person_id) REFERENCES account (person_id),
	CONSTRAINT person_id_in_bounds CHECK (length(person_id) BETWEEN 0 AND 32),
	CONSTRAINT sequence_in_bounds CHECK (sequence BETWEEN 1 AND 2147483647),
	CONSTRAINT year_in_bounds CHECK (year BETWEEN 1 AND 9999),
	CONSTRAINT exempt_in_bounds CHECK (exempt BETWEEN 0 AND 1),
	CONSTRAINT tenths_in_bounds CHECK (tenths BETWEEN 0 AND 100000),
	CONSTRAINT reason_in_bounds CHECK ((length(reason) BETWEEN 0 AND 1000 OR substr(reason, 1, 1) = '﷐' AND length(reason) <= 5382)),
	CONSTRAINT petition_in_bounds CHECK (length(petition) BETWEEN 0 AND 32)
);;

CREATE TABLE unit_change (
	person_id TEXT COLLATE "C" NOT NULL,
	id TEXT COLLATE "C" NOT NULL,
	region TEXT COLLATE "C" NOT NULL,
	employer TEXT COLLATE "C" NOT NULL,
	year INTEGER NOT NULL,
	type TEXT COLLATE "C" NOT NULL,
	subject TEXT COLLATE "C" NOT NULL,
	tenths INTEGER NOT NULL,
	declarations INTEGER NOT NULL,
	people INTEGER NOT NULL,
	PRIMARY KEY (person_id, id),
	FOREIGN KEY(person_id) REFERENCES account (person_id),
	CONSTRAINT person_id_in_bounds CHECK (length(person_id) BETWEEN 0 AND 32),
	CONSTRAINT id_in_bounds CHECK (length(id) BETWEEN 0 AND 32),
	CONSTRAINT region_in_bounds CHECK (length(region) BETWEEN 0 AND 32),
	CONSTRAINT employer_in_bounds CHECK (length(employer) BETWEEN 0 AND 32),
	CONSTRAINT year_in_bounds CHECK (year BETWEEN 1 AND 9999),
	CONSTRAINT type_in_bounds CHECK (length(type) BETWEEN 0 AND 64),
	CONSTRAINT subject_in_bounds CHECK (length(subject) BETWEEN 0 AND 64),
	CONSTRAINT tenths_in_bounds CHECK (tenths BETWEEN -2147483647 AND 2147483647),
	CONSTRAINT declarations_in_bounds CHECK (declarations BETWEEN -2147483647 AND 2147483647),
	CONSTRAINT people_in_bounds CHECK (people BETWEEN -2147483647 AND 2147483647)
);;

CREATE TABLE entry (
	person_id TEXT COLLATE "C" NOT NULL,
	sequence INTEGER NOT NULL,
	declaration_id TEXT COLLATE "C" NOT NULL,
	round INTEGER NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	turn INTEGER NOT NULL,
	year INTEGER NOT NULL,
	subject TEXT COLLATE "C" NOT NULL,
	tenths INTEGER NOT NULL,
	terms TEXT COLLATE "C" NOT NULL,
	at TEXT COLLATE "C" NOT NULL,
	reason TEXT COLLATE "C" NOT NULL,
	type TEXT COLLATE "C" NOT NULL,
	same_as TEXT COLLATE "C" NOT NULL,
	jurisdiction TEXT COLLATE "C" NOT NULL,
	dated TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (person_id, sequence),
	UNIQUE (person_id, declaration_id, round, kind, turn),
	FOREIGN KEY(person_id, declaration_id) REFERENCES declaration (person_id, id),
	CONSTRAINT person_id_in_bounds CHECK (length(person_id) BETWEEN 0 AND 32),
	CONSTRAINT sequence_in_bounds CHECK (sequence BETWEEN 1 AND 2147483647),
	CONSTRAINT declaration_id_in_bounds CHECK (length(declaration_id) BETWEEN 0 AND 43),
	CONSTRAINT round_in_bounds CHECK (round BETWEEN 1 AND 2147483647),
	CONSTRAINT kind_in_bounds CHECK (length(kind) BETWEEN 0 AND 32),
	CONSTRAINT turn_in_bounds CHECK (turn BETWEEN 0 AND 2147483647),
	CONSTRAINT year_in_bounds CHECK (year BETWEEN 1 AND 9999),
	CONSTRAINT subject_in_bounds CHECK (length(subject) BETWEEN 0 AND 32),
	CONSTRAINT tenths_in_bounds CHECK (tenths BETWEEN -100000 AND 100000),
	CONSTRAINT terms_in_bounds CHECK (length(terms) BETWEEN 0 AND 1000000),
	CONSTRAINT at_in_bounds CHECK (length(at) BETWEEN 27 AND 27),
	CONSTRAINT reason_in_bounds CHECK ((length(reason) BETWEEN 0 AND 1000 OR substr(reason, 1, 1) = '﷐' AND length(reason) <= 5382)),
	CONSTRAINT type_in_bounds CHECK (length(type) BETWEEN 0 AND 64),
	CONSTRAINT same_as_in_bounds CHECK (length(same_as) BETWEEN 0 AND 64),
	CONSTRAINT jurisdiction_in_bounds CHECK (length(jurisdiction) BETWEEN 0 AND 32),
	CONSTRAINT dated_in_bounds CHECK (length(dated) BETWEEN 0 AND 10)
);;

CREATE INDEX entry_totals ON entry (person_id, year, subject, tenths);;

CREATE TABLE submission (
	person_id TEXT COLLATE "C" NOT NULL,
	declaration_id TEXT COLLATE "C" NOT NULL,
	round INTEGER NOT NULL,
	schema_version INTEGER NOT NULL,
	answers TEXT COLLATE "C" NOT NULL,
	remark TEXT COLLATE "C" NOT NULL,
	filename TEXT COLLATE "C" NOT NULL,
	digest TEXT COLLATE "C" NOT NULL,
	comments TEXT COLLATE "C" NOT NULL,
	submitted_at TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (person_id, declaration_id, round),
	FOREIGN KEY(person_id, declaration_id) REFERENCES declaration (person_id, id),
	CONSTRAINT person_id_in_bounds CHECK (length(person_id) BETWEEN 0 AND 32),
	CONSTRAINT declaration_id_in_bounds CHECK (length(declaration_id) BETWEEN 0 AND 43),
	CONSTRAINT round_in_bounds CHECK (round BETWEEN 1 AND 2147483647),
	CONSTRAINT schema_version_in_bounds CHECK (schema_version BETWEEN 0 AND 2147483647),
	CONSTRAINT answers_in_bounds CHECK ((length(answers) BETWEEN 0 AND 1000000 OR substr(answers, 1, 1) = '﷐' AND length(answers) <= 5333382)),
	CONSTRAINT remark_in_bounds CHECK ((length(remark) BETWEEN 0 AND 1000 OR substr(remark, 1, 1) = '﷐' AND length(remark) <= 5382)),
	CONSTRAINT filename_in_bounds CHECK ((length(filename) BETWEEN 0 AND 255 OR substr(filename, 1, 1) = '﷐' AND length(filename) <= 1410)),
	CONSTRAINT digest_in_bounds CHECK (length(digest) BETWEEN 0 AND 64),
	CONSTRAINT comments_in_bounds CHECK ((length(comments) BETWEEN 0 AND 1000000 OR substr(comments, 1, 1) = '﷐' AND length(comments) <= 5333382)),
	CONSTRAINT submitted_at_in_bounds CHECK (length(submitted_at) BETWEEN 27 AND 27)
);;

CREATE FUNCTION entry_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NOT ((EXISTS (SELECT 1 FROM sealing WHERE moving = 1) AND COALESCE(NEW.person_id = OLD.person_id, NEW.person_id IS NULL AND OLD.person_id IS NULL) AND COALESCE(NEW.sequence = OLD.sequence, NEW.sequence IS NULL AND OLD.sequence IS NULL) AND COALESCE(NEW.declaration_id = OLD.declaration_id, NEW.declaration_id IS NULL AND OLD.declaration_id IS NULL) AND COALESCE(NEW.round = OLD.round, NEW.round IS NULL AND OLD.round IS NULL) AND COALESCE(NEW.kind = OLD.kind, NEW.kind IS NULL AND OLD.kind IS NULL) AND COALESCE(NEW.turn = OLD.turn, NEW.turn IS NULL AND OLD.turn IS NULL) AND COALESCE(NEW.year = OLD.year, NEW.year IS NULL AND OLD.year IS NULL) AND COALESCE(NEW.subject = OLD.subject, NEW.subject IS NULL AND OLD.subject IS NULL) AND COALESCE(NEW.tenths = OLD.tenths, NEW.tenths IS NULL AND OLD.tenths IS NULL) AND COALESCE(NEW.terms = OLD.terms, NEW.terms IS NULL AND OLD.terms IS NULL) AND COALESCE(NEW.at = OLD.at, NEW.at IS NULL AND OLD.at IS NULL) AND COALESCE(NEW.type = OLD.type, NEW.type IS NULL AND OLD.type IS NULL) AND COALESCE(NEW.same_as = OLD.same_as, NEW.same_as IS NULL AND OLD.same_as IS NULL) AND COALESCE(NEW.jurisdiction = OLD.jurisdiction, NEW.jurisdiction IS NULL AND OLD.jurisdiction IS NULL) AND COALESCE(NEW.dated = OLD.dated, NEW.dated IS NULL AND OLD.dated IS NULL))) THEN RAISE EXCEPTION 'entry is only added to' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER entry_update_guard BEFORE UPDATE ON entry FOR EACH ROW EXECUTE FUNCTION entry_update_guard();;

CREATE FUNCTION entry_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'entry is only added to' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER entry_delete_guard BEFORE DELETE ON entry FOR EACH ROW EXECUTE FUNCTION entry_delete_guard();;

CREATE FUNCTION entry_delete_guard_of_all() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'entry is only added to' USING ERRCODE = 'integrity_constraint_violation'; RETURN NULL; END $$;;

CREATE TRIGGER entry_delete_guard_of_all BEFORE TRUNCATE ON entry FOR EACH STATEMENT EXECUTE FUNCTION entry_delete_guard_of_all();;

CREATE FUNCTION event_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NOT ((COALESCE(NEW.reason = '', 1 = 0) AND COALESCE(NEW.comments = '{}', 1 = 0) AND COALESCE(NEW.salt = '', 1 = 0) AND COALESCE(NEW.about = OLD.about, NEW.about IS NULL AND OLD.about IS NULL) AND COALESCE(NEW.actor_id = OLD.actor_id, NEW.actor_id IS NULL AND OLD.actor_id IS NULL) AND COALESCE(NEW.actor_role = OLD.actor_role, NEW.actor_role IS NULL AND OLD.actor_role IS NULL) AND COALESCE(NEW.actor_scope = OLD.actor_scope, NEW.actor_scope IS NULL AND OLD.actor_scope IS NULL) AND COALESCE(NEW.after = OLD.after, NEW.after IS NULL AND OLD.after IS NULL) AND COALESCE(NEW.at = OLD.at, NEW.at IS NULL AND OLD.at IS NULL) AND COALESCE(NEW.before = OLD.before, NEW.before IS NULL AND OLD.before IS NULL) AND COALESCE(NEW.hash = OLD.hash, NEW.hash IS NULL AND OLD.hash IS NULL) AND COALESCE(NEW.name = OLD.name, NEW.name IS NULL AND OLD.name IS NULL) AND COALESCE(NEW.on_behalf_of = OLD.on_behalf_of, NEW.on_behalf_of IS NULL AND OLD.on_behalf_of IS NULL) AND COALESCE(NEW.record = OLD.record, NEW.record IS NULL AND OLD.record IS NULL) AND COALESCE(NEW.sequence = OLD.sequence, NEW.sequence IS NULL AND OLD.sequence IS NULL) AND COALESCE(NEW.words = OLD.words, NEW.words IS NULL AND OLD.words IS NULL) AND EXISTS (SELECT 1 FROM event WHERE about = OLD.about AND name = 'identity.erased' AND sequence > OLD.sequence)) OR (EXISTS (SELECT 1 FROM sealing WHERE moving = 1) AND COALESCE(NEW.about = OLD.about, NEW.about IS NULL AND OLD.about IS NULL) AND COALESCE(NEW.sequence = OLD.sequence, NEW.sequence IS NULL AND OLD.sequence IS NULL) AND COALESCE(NEW.record = OLD.record, NEW.record IS NULL AND OLD.record IS NULL) AND COALESCE(NEW.name = OLD.name, NEW.name IS NULL AND OLD.name IS NULL) AND COALESCE(NEW.actor_id = OLD.actor_id, NEW.actor_id IS NULL AND OLD.actor_id IS NULL) AND COALESCE(NEW.actor_role = OLD.actor_role, NEW.actor_role IS NULL AND OLD.actor_role IS NULL) AND COALESCE(NEW.on_behalf_of = OLD.on_behalf_of, NEW.on_behalf_of IS NULL AND OLD.on_behalf_of IS NULL) AND COALESCE(NEW.actor_scope = OLD.actor_scope, NEW.actor_scope IS NULL AND OLD.actor_scope IS NULL) AND COALESCE(NEW.at = OLD.at, NEW.at IS NULL AND OLD.at IS NULL) AND COALESCE(NEW.before = OLD.before, NEW.before IS NULL AND OLD.before IS NULL) AND COALESCE(NEW.after = OLD.after, NEW.after IS NULL AND OLD.after IS NULL) AND COALESCE(NEW.hash = OLD.hash, NEW.hash IS NULL AND OLD.hash IS NULL) AND COALESCE(NEW.words = OLD.words, NEW.words IS NULL AND OLD.words IS NULL))) THEN RAISE EXCEPTION 'event is only added to' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER event_update_guard BEFORE UPDATE ON event FOR EACH ROW EXECUTE FUNCTION event_update_guard();;

CREATE FUNCTION event_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'event is only added to' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER event_delete_guard BEFORE DELETE ON event FOR EACH ROW EXECUTE FUNCTION event_delete_guard();;

CREATE FUNCTION event_delete_guard_of_all() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'event is only added to' USING ERRCODE = 'integrity_constraint_violation'; RETURN NULL; END $$;;

CREATE TRIGGER event_delete_guard_of_all BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION event_delete_guard_of_all();;

CREATE FUNCTION kept_form_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'kept_form is only added to' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER kept_form_update_guard BEFORE UPDATE ON kept_form FOR EACH ROW EXECUTE FUNCTION kept_form_update_guard();;

CREATE FUNCTION kept_form_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'kept_form is only added to' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER kept_form_delete_guard BEFORE DELETE ON kept_form FOR EACH ROW EXECUTE FUNCTION kept_form_delete_guard();;

CREATE FUNCTION kept_form_delete_guard_of_all() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'kept_form is only added to' USING ERRCODE = 'integrity_constraint_violation'; RETURN NULL; END $$;;

CREATE TRIGGER kept_form_delete_guard_of_all BEFORE TRUNCATE ON kept_form FOR EACH STATEMENT EXECUTE FUNCTION kept_form_delete_guard_of_all();;

CREATE FUNCTION relief_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NOT ((COALESCE(NEW.reason = '', 1 = 0) AND COALESCE(NEW.exempt = OLD.exempt, NEW.exempt IS NULL AND OLD.exempt IS NULL) AND COALESCE(NEW.person_id = OLD.person_id, NEW.person_id IS NULL AND OLD.person_id IS NULL) AND COALESCE(NEW.petition = OLD.petition, NEW.petition IS NULL AND OLD.petition IS NULL) AND COALESCE(NEW.sequence = OLD.sequence, NEW.sequence IS NULL AND OLD.sequence IS NULL) AND COALESCE(NEW.tenths = OLD.tenths, NEW.tenths IS NULL AND OLD.tenths IS NULL) AND COALESCE(NEW.year = OLD.year, NEW.year IS NULL AND OLD.year IS NULL) AND EXISTS (SELECT 1 FROM event WHERE about = OLD.person_id AND name = 'identity.erased')) OR (EXISTS (SELECT 1 FROM sealing WHERE moving = 1) AND COALESCE(NEW.person_id = OLD.person_id, NEW.person_id IS NULL AND OLD.person_id IS NULL) AND COALESCE(NEW.sequence = OLD.sequence, NEW.sequence IS NULL AND OLD.sequence IS NULL) AND COALESCE(NEW.year = OLD.year, NEW.year IS NULL AND OLD.year IS NULL) AND COALESCE(NEW.exempt = OLD.exempt, NEW.exempt IS NULL AND OLD.exempt IS NULL) AND COALESCE(NEW.tenths = OLD.tenths, NEW.tenths IS NULL AND OLD.tenths IS NULL) AND COALESCE(NEW.petition = OLD.petition, NEW.petition IS NULL AND OLD.petition IS NULL))) THEN RAISE EXCEPTION 'relief is only added to' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER relief_update_guard BEFORE UPDATE ON relief FOR EACH ROW EXECUTE FUNCTION relief_update_guard();;

CREATE FUNCTION relief_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'relief is only added to' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER relief_delete_guard BEFORE DELETE ON relief FOR EACH ROW EXECUTE FUNCTION relief_delete_guard();;

CREATE FUNCTION relief_delete_guard_of_all() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'relief is only added to' USING ERRCODE = 'integrity_constraint_violation'; RETURN NULL; END $$;;

CREATE TRIGGER relief_delete_guard_of_all BEFORE TRUNCATE ON relief FOR EACH STATEMENT EXECUTE FUNCTION relief_delete_guard_of_all();;

CREATE FUNCTION submission_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NOT ((COALESCE(NEW.remark = '', 1 = 0) AND COALESCE(NEW.filename = '', 1 = 0) AND COALESCE(NEW.digest = '', 1 = 0) AND COALESCE(NEW.answers = '{}', 1 = 0) AND COALESCE(NEW.comments = '{}', 1 = 0) AND COALESCE(NEW.declaration_id = OLD.declaration_id, NEW.declaration_id IS NULL AND OLD.declaration_id IS NULL) AND COALESCE(NEW.person_id = OLD.person_id, NEW.person_id IS NULL AND OLD.person_id IS NULL) AND COALESCE(NEW.round = OLD.round, NEW.round IS NULL AND OLD.round IS NULL) AND COALESCE(NEW.schema_version = OLD.schema_version, NEW.schema_version IS NULL AND OLD.schema_version IS NULL) AND COALESCE(NEW.submitted_at = OLD.submitted_at, NEW.submitted_at IS NULL AND OLD.submitted_at IS NULL) AND EXISTS (SELECT 1 FROM event WHERE about = OLD.person_id AND name = 'identity.erased')) OR (EXISTS (SELECT 1 FROM sealing WHERE moving = 1) AND COALESCE(NEW.person_id = OLD.person_id, NEW.person_id IS NULL AND OLD.person_id IS NULL) AND COALESCE(NEW.declaration_id = OLD.declaration_id, NEW.declaration_id IS NULL AND OLD.declaration_id IS NULL) AND COALESCE(NEW.round = OLD.round, NEW.round IS NULL AND OLD.round IS NULL) AND COALESCE(NEW.schema_version = OLD.schema_version, NEW.schema_version IS NULL AND OLD.schema_version IS NULL) AND COALESCE(NEW.digest = OLD.digest, NEW.digest IS NULL AND OLD.digest IS NULL) AND COALESCE(NEW.submitted_at = OLD.submitted_at, NEW.submitted_at IS NULL AND OLD.submitted_at IS NULL))) THEN RAISE EXCEPTION 'submission is only added to' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER submission_update_guard BEFORE UPDATE ON submission FOR EACH ROW EXECUTE FUNCTION submission_update_guard();;

CREATE FUNCTION submission_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'submission is only added to' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER submission_delete_guard BEFORE DELETE ON submission FOR EACH ROW EXECUTE FUNCTION submission_delete_guard();;

CREATE FUNCTION submission_delete_guard_of_all() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'submission is only added to' USING ERRCODE = 'integrity_constraint_violation'; RETURN NULL; END $$;;

CREATE TRIGGER submission_delete_guard_of_all BEFORE TRUNCATE ON submission FOR EACH STATEMENT EXECUTE FUNCTION submission_delete_guard_of_all();;

CREATE FUNCTION training_class_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NOT ((EXISTS (SELECT 1 FROM sealing WHERE moving = 1) AND COALESCE(NEW.id = OLD.id, NEW.id IS NULL AND OLD.id IS NULL) AND COALESCE(NEW.filed_by = OLD.filed_by, NEW.filed_by IS NULL AND OLD.filed_by IS NULL) AND COALESCE(NEW.filer = OLD.filer, NEW.filer IS NULL AND OLD.filer IS NULL) AND COALESCE(NEW.type = OLD.type, NEW.type IS NULL AND OLD.type IS NULL) AND COALESCE(NEW.type_label = OLD.type_label, NEW.type_label IS NULL AND OLD.type_label IS NULL) AND COALESCE(NEW.year = OLD.year, NEW.year IS NULL AND OLD.year IS NULL) AND COALESCE(NEW.attachment_digest = OLD.attachment_digest, NEW.attachment_digest IS NULL AND OLD.attachment_digest IS NULL) AND COALESCE(NEW.attachment_media_type = OLD.attachment_media_type, NEW.attachment_media_type IS NULL AND OLD.attachment_media_type IS NULL) AND COALESCE(NEW.attachment_size = OLD.attachment_size, NEW.attachment_size IS NULL AND OLD.attachment_size IS NULL) AND COALESCE(NEW.declarations = OLD.declarations, NEW.declarations IS NULL AND OLD.declarations IS NULL) AND COALESCE(NEW.filed_at = OLD.filed_at, NEW.filed_at IS NULL AND OLD.filed_at IS NULL))) THEN RAISE EXCEPTION 'training_class is only added to' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER training_class_update_guard BEFORE UPDATE ON training_class FOR EACH ROW EXECUTE FUNCTION training_class_update_guard();;

CREATE FUNCTION training_class_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'training_class is only added to' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER training_class_delete_guard BEFORE DELETE ON training_class FOR EACH ROW EXECUTE FUNCTION training_class_delete_guard();;

CREATE FUNCTION training_class_delete_guard_of_all() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'training_class is only added to' USING ERRCODE = 'integrity_constraint_violation'; RETURN NULL; END $$;;

CREATE TRIGGER training_class_delete_guard_of_all BEFORE TRUNCATE ON training_class FOR EACH STATEMENT EXECUTE FUNCTION training_class_delete_guard_of_all();;

CREATE FUNCTION professional_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.state = '已注销' AND NOT (EXISTS (SELECT 1 FROM sealing WHERE moving = 1) AND COALESCE(NEW.person_id = OLD.person_id, NEW.person_id IS NULL AND OLD.person_id IS NULL) AND COALESCE(NEW.employer = OLD.employer, NEW.employer IS NULL AND OLD.employer IS NULL) AND COALESCE(NEW.employer_region = OLD.employer_region, NEW.employer_region IS NULL AND OLD.employer_region IS NULL) AND COALESCE(NEW.state = OLD.state, NEW.state IS NULL AND OLD.state IS NULL) AND COALESCE(NEW.title_level = OLD.title_level, NEW.title_level IS NULL AND OLD.title_level IS NULL) AND COALESCE(NEW.name = OLD.name, NEW.name IS NULL AND OLD.name IS NULL) AND COALESCE(NEW.department = OLD.department, NEW.department IS NULL AND OLD.department IS NULL) AND COALESCE(NEW.title_series = OLD.title_series, NEW.title_series IS NULL AND OLD.title_series IS NULL) AND COALESCE(NEW.sent_at = OLD.sent_at, NEW.sent_at IS NULL AND OLD.sent_at IS NULL) AND COALESCE(NEW.version = OLD.version, NEW.version IS NULL AND OLD.version IS NULL)) OR OLD.state = '已通过' AND ((NEW.person_id <> OLD.person_id) OR (((NEW.identity <> OLD.identity OR NEW.id_number <> OLD.id_number AND NOT (substr(NEW.id_number, 1, 1) = '﷐' AND substr(OLD.id_number, 1, 1) = '﷐')) AND NOT (EXISTS (SELECT 1 FROM sealing WHERE moving = 1) AND EXISTS (SELECT 1 FROM id_number_claim WHERE id_number = NEW.identity AND person_id = OLD.person_id) AND EXISTS (SELECT 1 FROM id_number_claim WHERE id_number = OLD.identity AND person_id = OLD.person_id))) OR (NEW.name <> OLD.name)) AND NOT EXISTS (SELECT 1 FROM petition WHERE about = OLD.person_id AND kind = '更正' AND state = '已同意' AND proof = NEW.identity || '|' || NEW.name) OR (NEW.employer <> OLD.employer OR NEW.employer_region <> OLD.employer_region) AND NOT EXISTS (SELECT 1 FROM employment WHERE person_id = OLD.person_id AND employer = NEW.employer AND region = NEW.employer_region AND until IS NULL)) AND NOT (COALESCE(NEW.id_number = '', 1 = 0) AND COALESCE(NEW.identity = '', 1 = 0) AND COALESCE(NEW.birth_month = '', 1 = 0) AND COALESCE(NEW.mobile = '', 1 = 0) AND COALESCE(NEW.email = '', 1 = 0) AND COALESCE(NEW.department = '', 1 = 0) AND COALESCE(NEW.ethnic_group = '', 1 = 0) AND COALESCE(NEW.native_place = '', 1 = 0) AND COALESCE(NEW.school = '', 1 = 0) AND COALESCE(NEW.major = '', 1 = 0) AND COALESCE(NEW.education = '', 1 = 0) AND COALESCE(NEW.degree = '', 1 = 0) AND COALESCE(NEW.title_series = '', 1 = 0) AND COALESCE(NEW.name = '已注销', 1 = 0) AND COALESCE(NEW.state = '已注销', 1 = 0) AND COALESCE(NEW.employer = OLD.employer, NEW.employer IS NULL AND OLD.employer IS NULL) AND COALESCE(NEW.employer_region = OLD.employer_region, NEW.employer_region IS NULL AND OLD.employer_region IS NULL) AND COALESCE(NEW.person_id = OLD.person_id, NEW.person_id IS NULL AND OLD.person_id IS NULL) AND COALESCE(NEW.sent_at = OLD.sent_at, NEW.sent_at IS NULL AND OLD.sent_at IS NULL) AND COALESCE(NEW.sex = OLD.sex, NEW.sex IS NULL AND OLD.sex IS NULL) AND COALESCE(NEW.title_level = OLD.title_level, NEW.title_level IS NULL AND OLD.title_level IS NULL) AND EXISTS (SELECT 1 FROM event WHERE about = OLD.person_id AND name = 'identity.erased')) THEN RAISE EXCEPTION 'professional stays who it is' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER professional_update_guard BEFORE UPDATE ON professional FOR EACH ROW EXECUTE FUNCTION professional_update_guard();;

CREATE FUNCTION professional_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.state = '已通过' OR OLD.state = '已注销' THEN RAISE EXCEPTION 'professional stays while it is active' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER professional_delete_guard BEFORE DELETE ON professional FOR EACH ROW EXECUTE FUNCTION professional_delete_guard();;

CREATE FUNCTION professional_delete_guard_of_all() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'professional stays while it is active' USING ERRCODE = 'integrity_constraint_violation'; RETURN NULL; END $$;;

CREATE TRIGGER professional_delete_guard_of_all BEFORE TRUNCATE ON professional FOR EACH STATEMENT EXECUTE FUNCTION professional_delete_guard_of_all();;

CREATE FUNCTION account_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (NEW.person_id <> OLD.person_id) OR (((NEW.identity <> OLD.identity OR NEW.id_number <> OLD.id_number AND NOT (substr(NEW.id_number, 1, 1) = '﷐' AND substr(OLD.id_number, 1, 1) = '﷐')) AND NOT (EXISTS (SELECT 1 FROM sealing WHERE moving = 1) AND EXISTS (SELECT 1 FROM id_number_claim WHERE id_number = NEW.identity AND person_id = OLD.person_id) AND EXISTS (SELECT 1 FROM id_number_claim WHERE id_number = OLD.identity AND person_id = OLD.person_id))) OR (NEW.name <> OLD.name) AND EXISTS (SELECT 1 FROM professional WHERE person_id = OLD.person_id AND state = '已通过')) AND NOT EXISTS (SELECT 1 FROM petition WHERE about = OLD.person_id AND kind = '更正' AND state = '已同意' AND proof = NEW.identity || '|' || NEW.name) AND NOT (COALESCE(NEW.id_number = '', 1 = 0) AND COALESCE(NEW.identity = '', 1 = 0) AND COALESCE(NEW.password = '', 1 = 0) AND COALESCE(NEW.stamp = '', 1 = 0) AND NEW.email IS NULL AND NEW.password_since IS NULL AND COALESCE(NEW.name = '已注销', 1 = 0) AND COALESCE(NEW.former = '[]', 1 = 0) AND COALESCE(NEW.person_id = OLD.person_id, NEW.person_id IS NULL AND OLD.person_id IS NULL) AND EXISTS (SELECT 1 FROM event WHERE about = OLD.person_id AND name = 'identity.erased')) THEN RAISE EXCEPTION 'account stays whose it is' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER account_update_guard BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION account_update_guard();;

CREATE FUNCTION account_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM professional WHERE person_id = OLD.person_id AND state = '已通过') THEN RAISE EXCEPTION 'account stays while its holder is active' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER account_delete_guard BEFORE DELETE ON account FOR EACH ROW EXECUTE FUNCTION account_delete_guard();;

CREATE FUNCTION account_delete_guard_of_all() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'account stays while its holder is active' USING ERRCODE = 'integrity_constraint_violation'; RETURN NULL; END $$;;

CREATE TRIGGER account_delete_guard_of_all BEFORE TRUNCATE ON account FOR EACH STATEMENT EXECUTE FUNCTION account_delete_guard_of_all();;

CREATE FUNCTION chain_head_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.about <> OLD.about OR NEW.sequence <> OLD.sequence + 1 OR NOT EXISTS (SELECT 1 FROM event WHERE about = NEW.about AND sequence = NEW.sequence AND hash = NEW.hash) THEN RAISE EXCEPTION 'chain_head moves with its last line' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER chain_head_update_guard BEFORE UPDATE ON chain_head FOR EACH ROW EXECUTE FUNCTION chain_head_update_guard();;

CREATE FUNCTION chain_head_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'chain_head stays with its chain' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER chain_head_delete_guard BEFORE DELETE ON chain_head FOR EACH ROW EXECUTE FUNCTION chain_head_delete_guard();;

CREATE FUNCTION chain_head_delete_guard_of_all() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'chain_head stays with its chain' USING ERRCODE = 'integrity_constraint_violation'; RETURN NULL; END $$;;

CREATE TRIGGER chain_head_delete_guard_of_all BEFORE TRUNCATE ON chain_head FOR EACH STATEMENT EXECUTE FUNCTION chain_head_delete_guard_of_all();;

CREATE FUNCTION petition_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.state <> '待审核' AND NOT ((COALESCE(NEW.reason = '', 1 = 0) AND COALESCE(NEW.secret = '', 1 = 0) AND COALESCE(NEW.proof = '', 1 = 0) AND COALESCE(NEW.answers = '{}', 1 = 0) AND COALESCE(NEW.before = '{}', 1 = 0) AND NEW.attachment IS NULL AND COALESCE(NEW.about = OLD.about, NEW.about IS NULL AND OLD.about IS NULL) AND COALESCE(NEW.filed_at = OLD.filed_at, NEW.filed_at IS NULL AND OLD.filed_at IS NULL) AND COALESCE(NEW.id = OLD.id, NEW.id IS NULL AND OLD.id IS NULL) AND COALESCE(NEW.kind = OLD.kind, NEW.kind IS NULL AND OLD.kind IS NULL) AND COALESCE(NEW.petitioner = OLD.petitioner, NEW.petitioner IS NULL AND OLD.petitioner IS NULL) AND COALESCE(NEW.state = OLD.state, NEW.state IS NULL AND OLD.state IS NULL) AND COALESCE(NEW.step = OLD.step, NEW.step IS NULL AND OLD.step IS NULL) AND COALESCE(NEW.steps = OLD.steps, NEW.steps IS NULL AND OLD.steps IS NULL) AND COALESCE(NEW.waits_at = OLD.waits_at, NEW.waits_at IS NULL AND OLD.waits_at IS NULL) AND COALESCE(NEW.waits_for = OLD.waits_for, NEW.waits_for IS NULL AND OLD.waits_for IS NULL) AND (EXISTS (SELECT 1 FROM event WHERE about = OLD.about AND name = 'identity.erased') OR EXISTS (SELECT 1 FROM event WHERE about = OLD.petitioner AND name = 'identity.erased') OR EXISTS (SELECT 1 FROM event WHERE about = OLD.about AND record = OLD.id AND name = 'petition.blanked'))) OR (EXISTS (SELECT 1 FROM sealing WHERE moving = 1) AND COALESCE(NEW.id = OLD.id, NEW.id IS NULL AND OLD.id IS NULL) AND COALESCE(NEW.kind = OLD.kind, NEW.kind IS NULL AND OLD.kind IS NULL) AND COALESCE(NEW.about = OLD.about, NEW.about IS NULL AND OLD.about IS NULL) AND COALESCE(NEW.petitioner = OLD.petitioner, NEW.petitioner IS NULL AND OLD.petitioner IS NULL) AND COALESCE(NEW.state = OLD.state, NEW.state IS NULL AND OLD.state IS NULL) AND COALESCE(NEW.steps = OLD.steps, NEW.steps IS NULL AND OLD.steps IS NULL) AND COALESCE(NEW.step = OLD.step, NEW.step IS NULL AND OLD.step IS NULL) AND COALESCE(NEW.waits_for = OLD.waits_for, NEW.waits_for IS NULL AND OLD.waits_for IS NULL) AND COALESCE(NEW.waits_at = OLD.waits_at, NEW.waits_at IS NULL AND OLD.waits_at IS NULL) AND COALESCE(NEW.filed_at = OLD.filed_at, NEW.filed_at IS NULL AND OLD.filed_at IS NULL) AND COALESCE(NEW.version = OLD.version, NEW.version IS NULL AND OLD.version IS NULL))) THEN RAISE EXCEPTION 'petition stays as it was decided' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER petition_update_guard BEFORE UPDATE ON petition FOR EACH ROW EXECUTE FUNCTION petition_update_guard();;

CREATE FUNCTION petition_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'petition stays' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER petition_delete_guard BEFORE DELETE ON petition FOR EACH ROW EXECUTE FUNCTION petition_delete_guard();;

CREATE FUNCTION petition_delete_guard_of_all() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'petition stays' USING ERRCODE = 'integrity_constraint_violation'; RETURN NULL; END $$;;

CREATE TRIGGER petition_delete_guard_of_all BEFORE TRUNCATE ON petition FOR EACH STATEMENT EXECUTE FUNCTION petition_delete_guard_of_all();;

CREATE FUNCTION employment_update_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.until IS NOT NULL OR (NEW.person_id <> OLD.person_id OR NEW.sequence <> OLD.sequence OR NEW.employer <> OLD.employer OR NEW.region <> OLD.region) THEN RAISE EXCEPTION 'employment ends once' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER employment_update_guard BEFORE UPDATE ON employment FOR EACH ROW EXECUTE FUNCTION employment_update_guard();;

CREATE FUNCTION employment_delete_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RAISE EXCEPTION 'employment is only added to' USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN COALESCE(NEW, OLD); END $$;;

CREATE TRIGGER employment_delete_guard BEFORE DELETE ON employment FOR EACH ROW EXECUTE FUNCTION employment_delete_guard();;

CREATE FUNCTION employment_delete_guard_of_all() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'employment is only added to' USING ERRCODE = 'integrity_constraint_violation'; RETURN NULL; END $$;;

CREATE TRIGGER employment_delete_guard_of_all BEFORE TRUNCATE ON employment FOR EACH STATEMENT EXECUTE FUNCTION employment_delete_guard_of_all();;
