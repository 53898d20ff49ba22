CREATE TABLE account (
	person_id TEXT NOT NULL,
	id_number TEXT NOT NULL,
	identity TEXT NOT NULL,
	name TEXT NOT NULL,
	password TEXT NOT NULL,
	version INTEGER NOT NULL,
	stamp TEXT NOT NULL,
	email TEXT,
	password_since TEXT,
	former TEXT NOT NULL,
	PRIMARY KEY (person_id),
	CONSTRAINT person_id_is_sound CHECK (length(person_id) BETWEEN 0 AND 32 AND instr(person_id, char(0)) = 0),
	CONSTRAINT id_number_is_sound CHECK ((length(id_number) BETWEEN 0 AND 32 OR substr(id_number, 1, 1) = '﷐' AND length(id_number) <= 218) AND instr(id_number, char(0)) = 0),
	CONSTRAINT identity_is_sound CHECK (length(identity) BETWEEN 0 AND 32 AND instr(identity, char(0)) = 0),
	CONSTRAINT name_is_sound CHECK (length(name) BETWEEN 0 AND 100 AND instr(name, char(0)) = 0),
	CONSTRAINT password_is_sound CHECK ((length(password) BETWEEN 0 AND 1000 OR substr(password, 1, 1) = '﷐' AND length(password) <= 5382) AND instr(password, char(0)) = 0),
	CONSTRAINT version_in_bounds CHECK (version BETWEEN 1 AND 2147483647),
	CONSTRAINT version_is_sound CHECK (typeof(version) IN ('integer', 'null')),
	CONSTRAINT stamp_is_sound CHECK (length(stamp) BETWEEN 0 AND 32 AND instr(stamp, char(0)) = 0),
	CONSTRAINT email_is_sound CHECK ((length(email) BETWEEN 0 AND 254 OR substr(email, 1, 1) = '﷐' AND length(email) <= 1402) AND instr(email, char(0)) = 0),
	CONSTRAINT password_since_is_sound CHECK (length(password_since) BETWEEN 27 AND 27 AND instr(password_since, char(0)) = 0),
	CONSTRAINT former_is_sound CHECK ((length(former) BETWEEN 0 AND 1000000 OR substr(former, 1, 1) = '﷐' AND length(former) <= 5333382) AND instr(former, char(0)) = 0)
)
 STRICT;;

CREATE TABLE attempt (
	"key" TEXT NOT NULL,
	slot INTEGER NOT NULL,
	number INTEGER NOT NULL,
	PRIMARY KEY ("key", slot),
	CONSTRAINT key_is_sound CHECK (length(key) BETWEEN 0 AND 64 AND instr(key, char(0)) = 0),
	CONSTRAINT slot_in_bounds CHECK (slot BETWEEN 0 AND 2147483647),
	CONSTRAINT slot_is_sound CHECK (typeof(slot) IN ('integer', 'null')),
	CONSTRAINT number_in_bounds CHECK (number BETWEEN 0 AND 2147483647),
	CONSTRAINT number_is_sound CHECK (typeof(number) IN ('integer', 'null'))
)
 WITHOUT ROWID,
 STRICT;;

CREATE INDEX attempt_by_slot ON attempt (slot);;

CREATE TABLE cetms_schema (
	version INTEGER NOT NULL,
	PRIMARY KEY (version),
	CONSTRAINT version_in_bounds CHECK (version BETWEEN 0 AND 2147483647),
	CONSTRAINT version_is_sound CHECK (typeof(version) IN ('integer', 'null'))
)
 STRICT;;

CREATE TABLE chain_head (
	about TEXT NOT NULL,
	sequence INTEGER NOT NULL,
	hash TEXT NOT NULL,
	PRIMARY KEY (about),
	CONSTRAINT about_is_sound CHECK (length(about) BETWEEN 0 AND 64 AND instr(about, char(0)) = 0),
	CONSTRAINT sequence_in_bounds CHECK (sequence BETWEEN 1 AND 2147483647),
	CONSTRAINT sequence_is_sound CHECK (typeof(sequence) IN ('integer', 'null')),
	CONSTRAINT hash_is_sound CHECK (length(hash) BETWEEN 0 AND 64 AND instr(hash, char(0)) = 0)
)
 WITHOUT ROWID,
 STRICT;;

CREATE TABLE department (
	organisation TEXT NOT NULL,
	name TEXT NOT NULL,
	words TEXT NOT NULL,
	PRIMARY KEY (organisation, name),
	CONSTRAINT organisation_is_sound CHECK (length(organisation) BETWEEN 0 AND 32 AND instr(organisation, char(0)) = 0),
	CONSTRAINT name_is_sound CHECK (length(name) BETWEEN 0 AND 200 AND instr(name, char(0)) = 0),
	CONSTRAINT words_is_sound CHECK (length(words) BETWEEN 0 AND 20000 AND instr(words, char(0)) = 0)
)
 WITHOUT ROWID,
 STRICT;;

CREATE TABLE event (
	about TEXT NOT NULL,
	sequence INTEGER NOT NULL,
	record TEXT NOT NULL,
	name TEXT NOT NULL,
	actor_id TEXT NOT NULL,
	actor_role TEXT NOT NULL,
	on_behalf_of TEXT NOT NULL,
	actor_scope TEXT NOT NULL,
	at TEXT NOT NULL,
	"before" TEXT NOT NULL,
	"after" TEXT NOT NULL,
	reason TEXT NOT NULL,
	comments TEXT NOT NULL,
	hash TEXT NOT NULL,
	salt TEXT NOT NULL,
	words TEXT NOT NULL,
	PRIMARY KEY (about, sequence),
	CONSTRAINT about_is_sound CHECK (length(about) BETWEEN 0 AND 64 AND instr(about, char(0)) = 0),
	CONSTRAINT sequence_in_bounds CHECK (sequence BETWEEN 1 AND 2147483647),
	CONSTRAINT sequence_is_sound CHECK (typeof(sequence) IN ('integer', 'null')),
	CONSTRAINT record_is_sound CHECK (length(record) BETWEEN 0 AND 64 AND instr(record, char(0)) = 0),
	CONSTRAINT name_is_sound CHECK (length(name) BETWEEN 0 AND 64 AND instr(name, char(0)) = 0),
	CONSTRAINT actor_id_is_sound CHECK (length(actor_id) BETWEEN 0 AND 32 AND instr(actor_id, char(0)) = 0),
	CONSTRAINT actor_role_is_sound CHECK (length(actor_role) BETWEEN 0 AND 32 AND instr(actor_role, char(0)) = 0),
	CONSTRAINT on_behalf_of_is_sound CHECK (length(on_behalf_of) BETWEEN 0 AND 32 AND instr(on_behalf_of, char(0)) = 0),
	CONSTRAINT actor_scope_is_sound CHECK (length(actor_scope) BETWEEN 0 AND 200 AND instr(actor_scope, char(0)) = 0),
	CONSTRAINT at_is_sound CHECK (length(at) BETWEEN 27 AND 27 AND instr(at, char(0)) = 0),
	CONSTRAINT before_is_sound CHECK (length(before) BETWEEN 0 AND 1000 AND instr(before, char(0)) = 0),
	CONSTRAINT after_is_sound CHECK (length(after) BETWEEN 0 AND 1000 AND instr(after, char(0)) = 0),
	CONSTRAINT reason_is_sound CHECK ((length(reason) BETWEEN 0 AND 1000 OR substr(reason, 1, 1) = '﷐' AND length(reason) <= 5382) AND instr(reason, char(0)) = 0),
	CONSTRAINT comments_is_sound CHECK ((length(comments) BETWEEN 0 AND 1000000 OR substr(comments, 1, 1) = '﷐' AND length(comments) <= 5333382) AND instr(comments, char(0)) = 0),
	CONSTRAINT hash_is_sound CHECK (length(hash) BETWEEN 0 AND 64 AND instr(hash, char(0)) = 0),
	CONSTRAINT salt_is_sound CHECK ((length(salt) BETWEEN 0 AND 32 OR substr(salt, 1, 1) = '﷐' AND length(salt) <= 218) AND instr(salt, char(0)) = 0),
	CONSTRAINT words_is_sound CHECK (length(words) BETWEEN 0 AND 64 AND instr(words, char(0)) = 0)
)
 WITHOUT ROWID,
 STRICT;;

CREATE TABLE id_number_claim (
	id_number TEXT NOT NULL,
	person_id TEXT NOT NULL,
	PRIMARY KEY (id_number),
	CONSTRAINT id_number_is_sound CHECK (length(id_number) BETWEEN 0 AND 32 AND instr(id_number, char(0)) = 0),
	CONSTRAINT person_id_is_sound CHECK (length(person_id) BETWEEN 0 AND 32 AND instr(person_id, char(0)) = 0)
)
 WITHOUT ROWID,
 STRICT;;

CREATE TABLE kept_form (
	type TEXT NOT NULL,
	version INTEGER NOT NULL,
	fingerprint TEXT NOT NULL,
	schema TEXT NOT NULL,
	PRIMARY KEY (type, version, fingerprint),
	CONSTRAINT type_is_sound CHECK (length(type) BETWEEN 0 AND 64 AND instr(type, char(0)) = 0),
	CONSTRAINT version_in_bounds CHECK (version BETWEEN 1 AND 2147483647),
	CONSTRAINT version_is_sound CHECK (typeof(version) IN ('integer', 'null')),
	CONSTRAINT fingerprint_is_sound CHECK (length(fingerprint) BETWEEN 0 AND 32 AND instr(fingerprint, char(0)) = 0),
	CONSTRAINT schema_is_sound CHECK (length(schema) BETWEEN 0 AND 1000000 AND instr(schema, char(0)) = 0)
)
 WITHOUT ROWID,
 STRICT;;

CREATE TABLE letter (
	id TEXT NOT NULL,
	person_id TEXT NOT NULL,
	recipient TEXT NOT NULL,
	addressee TEXT NOT NULL,
	subject TEXT NOT NULL,
	text TEXT NOT NULL,
	html TEXT NOT NULL,
	kind TEXT NOT NULL,
	error TEXT NOT NULL,
	state TEXT NOT NULL,
	attempts INTEGER NOT NULL,
	written_at TEXT NOT NULL,
	due_at TEXT,
	sent_at TEXT,
	PRIMARY KEY (id),
	CONSTRAINT id_is_sound CHECK (length(id) BETWEEN 0 AND 32 AND instr(id, char(0)) = 0),
	CONSTRAINT person_id_is_sound CHECK (length(person_id) BETWEEN 0 AND 32 AND instr(person_id, char(0)) = 0),
	CONSTRAINT recipient_is_sound CHECK ((length(recipient) BETWEEN 0 AND 254 OR substr(recipient, 1, 1) = '﷐' AND length(recipient) <= 1402) AND instr(recipient, char(0)) = 0),
	CONSTRAINT addressee_is_sound CHECK (length(addressee) BETWEEN 0 AND 260 AND instr(addressee, char(0)) = 0),
	CONSTRAINT subject_is_sound CHECK ((length(subject) BETWEEN 0 AND 200 OR substr(subject, 1, 1) = '﷐' AND length(subject) <= 1114) AND instr(subject, char(0)) = 0),
	CONSTRAINT text_is_sound CHECK ((length(text) BETWEEN 0 AND 100000 OR substr(text, 1, 1) = '﷐' AND length(text) <= 533382) AND instr(text, char(0)) = 0),
	CONSTRAINT html_is_sound CHECK ((length(html) BETWEEN 0 AND 100000 OR substr(html, 1, 1) = '﷐' AND length(html) <= 533382) AND instr(html, char(0)) = 0),
	CONSTRAINT kind_is_sound CHECK (length(kind) BETWEEN 0 AND 64 AND instr(kind, char(0)) = 0),
	CONSTRAINT error_is_sound CHECK (length(error) BETWEEN 0 AND 64 AND instr(error, char(0)) = 0),
	CONSTRAINT state_is_sound CHECK (length(state) BETWEEN 0 AND 32 AND instr(state, char(0)) = 0),
	CONSTRAINT attempts_in_bounds CHECK (attempts BETWEEN 0 AND 2147483647),
	CONSTRAINT attempts_is_sound CHECK (typeof(attempts) IN ('integer', 'null')),
	CONSTRAINT written_at_is_sound CHECK (length(written_at) BETWEEN 27 AND 27 AND instr(written_at, char(0)) = 0),
	CONSTRAINT due_at_is_sound CHECK (length(due_at) BETWEEN 27 AND 27 AND instr(due_at, char(0)) = 0),
	CONSTRAINT sent_at_is_sound CHECK (length(sent_at) BETWEEN 27 AND 27 AND instr(sent_at, char(0)) = 0)
)
 STRICT;;

CREATE INDEX letter_due ON letter (due_at, id);;

CREATE INDEX letter_in_state ON letter (state, written_at, id);;

CREATE INDEX letter_of_person ON letter (person_id, written_at, id);;

CREATE INDEX letter_sent ON letter (addressee, sent_at);;

CREATE TABLE loan (
	id TEXT NOT NULL,
	lender TEXT NOT NULL,
	borrower TEXT NOT NULL,
	role TEXT NOT NULL,
	scope TEXT NOT NULL,
	begins TEXT NOT NULL,
	ends TEXT NOT NULL,
	reason TEXT NOT NULL,
	lent_at TEXT NOT NULL,
	ended_at TEXT,
	version INTEGER NOT NULL,
	PRIMARY KEY (id),
	CONSTRAINT id_is_sound CHECK (length(id) BETWEEN 0 AND 32 AND instr(id, char(0)) = 0),
	CONSTRAINT lender_is_sound CHECK (length(lender) BETWEEN 0 AND 32 AND instr(lender, char(0)) = 0),
	CONSTRAINT borrower_is_sound CHECK (length(borrower) BETWEEN 0 AND 32 AND instr(borrower, char(0)) = 0),
	CONSTRAINT role_is_sound CHECK (length(role) BETWEEN 0 AND 32 AND instr(role, char(0)) = 0),
	CONSTRAINT scope_is_sound CHECK (length(scope) BETWEEN 0 AND 200 AND instr(scope, char(0)) = 0),
	CONSTRAINT begins_is_sound CHECK (length(begins) BETWEEN 0 AND 10 AND instr(begins, char(0)) = 0),
	CONSTRAINT ends_is_sound CHECK (length(ends) BETWEEN 0 AND 10 AND instr(ends, char(0)) = 0),
	CONSTRAINT reason_is_sound CHECK ((length(reason) BETWEEN 0 AND 1000 OR substr(reason, 1, 1) = '﷐' AND length(reason) <= 5382) AND instr(reason, char(0)) = 0),
	CONSTRAINT lent_at_is_sound CHECK (length(lent_at) BETWEEN 27 AND 27 AND instr(lent_at, char(0)) = 0),
	CONSTRAINT ended_at_is_sound CHECK (length(ended_at) BETWEEN 27 AND 27 AND instr(ended_at, char(0)) = 0),
	CONSTRAINT version_in_bounds CHECK (version BETWEEN 1 AND 2147483647),
	CONSTRAINT version_is_sound CHECK (typeof(version) IN ('integer', 'null'))
)
 STRICT;;

CREATE INDEX loan_of_borrower ON loan (borrower, lent_at, id);;

CREATE INDEX loan_of_lender ON loan (lender, lent_at, id);;

CREATE TABLE organisation (
	code TEXT NOT NULL,
	region TEXT NOT NULL,
	merged_into TEXT NOT NULL,
	name TEXT NOT NULL,
	contact TEXT NOT NULL,
	chain TEXT NOT NULL,
	industry TEXT NOT NULL,
	training_base INTEGER NOT NULL,
	words TEXT NOT NULL,
	PRIMARY KEY (code),
	CONSTRAINT code_is_sound CHECK (length(code) BETWEEN 0 AND 32 AND instr(code, char(0)) = 0),
	CONSTRAINT region_is_sound CHECK (length(region) BETWEEN 0 AND 32 AND instr(region, char(0)) = 0),
	CONSTRAINT merged_into_is_sound CHECK (length(merged_into) BETWEEN 0 AND 32 AND instr(merged_into, char(0)) = 0),
	CONSTRAINT name_is_sound CHECK (length(name) BETWEEN 0 AND 1000 AND instr(name, char(0)) = 0),
	CONSTRAINT contact_is_sound CHECK (length(contact) BETWEEN 0 AND 1000 AND instr(contact, char(0)) = 0),
	CONSTRAINT chain_is_sound CHECK (length(chain) BETWEEN 0 AND 1000 AND instr(chain, char(0)) = 0),
	CONSTRAINT industry_is_sound CHECK (length(industry) BETWEEN 0 AND 100 AND instr(industry, char(0)) = 0),
	CONSTRAINT training_base_in_bounds CHECK (training_base BETWEEN 0 AND 1),
	CONSTRAINT training_base_is_sound CHECK (typeof(training_base) IN ('integer', 'null')),
	CONSTRAINT words_is_sound CHECK (length(words) BETWEEN 0 AND 20000 AND instr(words, char(0)) = 0)
)
 STRICT;;

CREATE INDEX organisation_of_region ON organisation (region, code);;

CREATE TABLE petition (
	id TEXT NOT NULL,
	kind TEXT NOT NULL,
	about TEXT NOT NULL,
	petitioner TEXT NOT NULL,
	state TEXT NOT NULL,
	answers TEXT NOT NULL,
	"before" TEXT NOT NULL,
	attachment TEXT,
	steps TEXT NOT NULL,
	step INTEGER NOT NULL,
	waits_for TEXT,
	waits_at TEXT,
	reason TEXT NOT NULL,
	secret TEXT NOT NULL,
	proof TEXT NOT NULL,
	filed_at TEXT NOT NULL,
	version INTEGER NOT NULL,
	PRIMARY KEY (id),
	CONSTRAINT id_is_sound CHECK (length(id) BETWEEN 0 AND 32 AND instr(id, char(0)) = 0),
	CONSTRAINT kind_is_sound CHECK (length(kind) BETWEEN 0 AND 32 AND instr(kind, char(0)) = 0),
	CONSTRAINT about_is_sound CHECK (length(about) BETWEEN 0 AND 32 AND instr(about, char(0)) = 0),
	CONSTRAINT petitioner_is_sound CHECK (length(petitioner) BETWEEN 0 AND 32 AND instr(petitioner, char(0)) = 0),
	CONSTRAINT state_is_sound CHECK (length(state) BETWEEN 0 AND 32 AND instr(state, char(0)) = 0),
	CONSTRAINT answers_is_sound CHECK ((length(answers) BETWEEN 0 AND 1000000 OR substr(answers, 1, 1) = '﷐' AND length(answers) <= 5333382) AND instr(answers, char(0)) = 0),
	CONSTRAINT before_is_sound CHECK ((length(before) BETWEEN 0 AND 1000000 OR substr(before, 1, 1) = '﷐' AND length(before) <= 5333382) AND instr(before, char(0)) = 0),
	CONSTRAINT attachment_is_sound CHECK ((length(attachment) BETWEEN 0 AND 1000 OR substr(attachment, 1, 1) = '﷐' AND length(attachment) <= 5382) AND instr(attachment, char(0)) = 0),
	CONSTRAINT steps_is_sound CHECK (length(steps) BETWEEN 0 AND 1000 AND instr(steps, char(0)) = 0),
	CONSTRAINT step_in_bounds CHECK (step BETWEEN 0 AND 99),
	CONSTRAINT step_is_sound CHECK (typeof(step) IN ('integer', 'null')),
	CONSTRAINT waits_for_is_sound CHECK (length(waits_for) BETWEEN 0 AND 32 AND instr(waits_for, char(0)) = 0),
	CONSTRAINT waits_at_is_sound CHECK (length(waits_at) BETWEEN 0 AND 32 AND instr(waits_at, char(0)) = 0),
	CONSTRAINT reason_is_sound CHECK ((length(reason) BETWEEN 0 AND 1000 OR substr(reason, 1, 1) = '﷐' AND length(reason) <= 5382) AND instr(reason, char(0)) = 0),
	CONSTRAINT secret_is_sound CHECK ((length(secret) BETWEEN 0 AND 1000 OR substr(secret, 1, 1) = '﷐' AND length(secret) <= 5382) AND instr(secret, char(0)) = 0),
	CONSTRAINT proof_is_sound CHECK (length(proof) BETWEEN 0 AND 200 AND instr(proof, char(0)) = 0),
	CONSTRAINT filed_at_is_sound CHECK (length(filed_at) BETWEEN 27 AND 27 AND instr(filed_at, char(0)) = 0),
	CONSTRAINT version_in_bounds CHECK (version BETWEEN 1 AND 2147483647),
	CONSTRAINT version_is_sound CHECK (typeof(version) IN ('integer', 'null'))
)
 STRICT;;

CREATE INDEX petition_about ON petition (about, kind, state);;

CREATE INDEX petition_of_petitioner ON petition (petitioner, filed_at, id);;

CREATE INDEX petition_waiting ON petition (waits_for, waits_at, filed_at, id);;

CREATE TABLE receipt (
	person_id TEXT NOT NULL,
	mark TEXT NOT NULL,
	size INTEGER NOT NULL,
	received_at TEXT NOT NULL,
	declared INTEGER NOT NULL,
	PRIMARY KEY (person_id, mark),
	CONSTRAINT person_id_is_sound CHECK (length(person_id) BETWEEN 0 AND 32 AND instr(person_id, char(0)) = 0),
	CONSTRAINT mark_is_sound CHECK (length(mark) BETWEEN 0 AND 64 AND instr(mark, char(0)) = 0),
	CONSTRAINT size_in_bounds CHECK (size BETWEEN 0 AND 2147483647),
	CONSTRAINT size_is_sound CHECK (typeof(size) IN ('integer', 'null')),
	CONSTRAINT received_at_is_sound CHECK (length(received_at) BETWEEN 27 AND 27 AND instr(received_at, char(0)) = 0),
	CONSTRAINT declared_in_bounds CHECK (declared BETWEEN 0 AND 1),
	CONSTRAINT declared_is_sound CHECK (typeof(declared) IN ('integer', 'null'))
)
 WITHOUT ROWID,
 STRICT;;

CREATE TABLE region (
	code TEXT NOT NULL,
	level TEXT NOT NULL,
	name TEXT NOT NULL,
	path TEXT NOT NULL,
	above TEXT NOT NULL,
	since TEXT,
	until TEXT,
	words TEXT NOT NULL,
	PRIMARY KEY (code),
	CONSTRAINT code_is_sound CHECK (length(code) BETWEEN 0 AND 32 AND instr(code, char(0)) = 0),
	CONSTRAINT level_is_sound CHECK (length(level) BETWEEN 0 AND 32 AND instr(level, char(0)) = 0),
	CONSTRAINT name_is_sound CHECK (length(name) BETWEEN 0 AND 1000 AND instr(name, char(0)) = 0),
	CONSTRAINT path_is_sound CHECK (length(path) BETWEEN 0 AND 500 AND instr(path, char(0)) = 0),
	CONSTRAINT above_is_sound CHECK (length(above) BETWEEN 0 AND 500 AND instr(above, char(0)) = 0),
	CONSTRAINT since_is_sound CHECK (length(since) BETWEEN 0 AND 10 AND instr(since, char(0)) = 0),
	CONSTRAINT until_is_sound CHECK (length(until) BETWEEN 0 AND 10 AND instr(until, char(0)) = 0),
	CONSTRAINT words_is_sound CHECK (length(words) BETWEEN 0 AND 20000 AND instr(words, char(0)) = 0)
)
 STRICT;;

CREATE INDEX region_below ON region (above, code);;

CREATE TABLE region_within (
	outer_code TEXT NOT NULL,
	code TEXT NOT NULL,
	PRIMARY KEY (outer_code, code),
	CONSTRAINT outer_code_is_sound CHECK (length(outer_code) BETWEEN 0 AND 32 AND instr(outer_code, char(0)) = 0),
	CONSTRAINT code_is_sound CHECK (length(code) BETWEEN 0 AND 32 AND instr(code, char(0)) = 0)
)
 WITHOUT ROWID,
 STRICT;;

CREATE TABLE result (
	person_id TEXT NOT NULL,
	"key" TEXT NOT NULL,
	result TEXT NOT NULL,
	recorded_at TEXT NOT NULL,
	PRIMARY KEY (person_id, "key"),
	CONSTRAINT person_id_is_sound CHECK (length(person_id) BETWEEN 0 AND 32 AND instr(person_id, char(0)) = 0),
	CONSTRAINT key_is_sound CHECK (length(key) BETWEEN 0 AND 200 AND instr(key, char(0)) = 0),
	CONSTRAINT result_is_sound CHECK ((length(result) BETWEEN 0 AND 1000000 OR substr(result, 1, 1) = '﷐' AND length(result) <= 5333382) AND instr(result, char(0)) = 0),
	CONSTRAINT recorded_at_is_sound CHECK (length(recorded_at) BETWEEN 27 AND 27 AND instr(recorded_at, char(0)) = 0)
)
 WITHOUT ROWID,
 STRICT;;

CREATE TABLE seal_key (
	id TEXT NOT NULL,
	proof TEXT NOT NULL,
	PRIMARY KEY (id),
	CONSTRAINT id_is_sound CHECK (length(id) BETWEEN 0 AND 32 AND instr(id, char(0)) = 0),
	CONSTRAINT proof_is_sound CHECK (length(proof) BETWEEN 0 AND 64 AND instr(proof, char(0)) = 0)
)
 WITHOUT ROWID,
 STRICT;;

CREATE TABLE sealing (
	one INTEGER NOT NULL,
	stage TEXT NOT NULL,
	moving INTEGER NOT NULL,
	goal TEXT NOT NULL,
	reached TEXT NOT NULL,
	PRIMARY KEY (one),
	CONSTRAINT one_in_bounds CHECK (one BETWEEN 1 AND 1),
	CONSTRAINT one_is_sound CHECK (typeof(one) IN ('integer', 'null')),
	CONSTRAINT stage_is_sound CHECK (length(stage) BETWEEN 0 AND 32 AND instr(stage, char(0)) = 0),
	CONSTRAINT moving_in_bounds CHECK (moving BETWEEN 0 AND 1),
	CONSTRAINT moving_is_sound CHECK (typeof(moving) IN ('integer', 'null')),
	CONSTRAINT goal_is_sound CHECK (length(goal) BETWEEN 0 AND 64 AND instr(goal, char(0)) = 0),
	CONSTRAINT reached_is_sound CHECK (length(reached) BETWEEN 0 AND 2000 AND instr(reached, char(0)) = 0)
)
 WITHOUT ROWID,
 STRICT;;

CREATE TABLE store_secret (
	name TEXT NOT NULL,
	value TEXT NOT NULL,
	PRIMARY KEY (name),
	CONSTRAINT name_is_sound CHECK (length(name) BETWEEN 0 AND 32 AND instr(name, char(0)) = 0),
	CONSTRAINT value_is_sound CHECK ((length(value) BETWEEN 0 AND 64 OR substr(value, 1, 1) = '﷐' AND length(value) <= 390) AND instr(value, char(0)) = 0)
)
 WITHOUT ROWID,
 STRICT;;

CREATE TABLE ticket (
	kind TEXT NOT NULL,
	"key" TEXT NOT NULL,
	holder TEXT NOT NULL,
	text TEXT NOT NULL,
	expires TEXT NOT NULL,
	PRIMARY KEY (kind, "key"),
	CONSTRAINT kind_is_sound CHECK (length(kind) BETWEEN 0 AND 32 AND instr(kind, char(0)) = 0),
	CONSTRAINT key_is_sound CHECK (length(key) BETWEEN 0 AND 64 AND instr(key, char(0)) = 0),
	CONSTRAINT holder_is_sound CHECK (length(holder) BETWEEN 0 AND 32 AND instr(holder, char(0)) = 0),
	CONSTRAINT text_is_sound CHECK (length(text) BETWEEN 0 AND 64 AND instr(text, char(0)) = 0),
	CONSTRAINT expires_is_sound CHECK (length(expires) BETWEEN 27 AND 27 AND instr(expires, char(0)) = 0)
)
 STRICT;;

CREATE INDEX ticket_by_time ON ticket (expires);;

CREATE INDEX ticket_of_holder ON ticket (kind, holder);;

CREATE TABLE training_class (
	id TEXT NOT NULL,
	filed_by TEXT NOT NULL,
	filer TEXT NOT NULL,
	type TEXT NOT NULL,
	type_label TEXT NOT NULL,
	year INTEGER NOT NULL,
	answers TEXT NOT NULL,
	attachment_digest TEXT NOT NULL,
	attachment_filename TEXT NOT NULL,
	attachment_media_type TEXT NOT NULL,
	attachment_size INTEGER NOT NULL,
	declarations TEXT NOT NULL,
	filed_at TEXT NOT NULL,
	PRIMARY KEY (id),
	CONSTRAINT id_is_sound CHECK (length(id) BETWEEN 0 AND 32 AND instr(id, char(0)) = 0),
	CONSTRAINT filed_by_is_sound CHECK (length(filed_by) BETWEEN 0 AND 32 AND instr(filed_by, char(0)) = 0),
	CONSTRAINT filer_is_sound CHECK (length(filer) BETWEEN 0 AND 32 AND instr(filer, char(0)) = 0),
	CONSTRAINT type_is_sound CHECK (length(type) BETWEEN 0 AND 64 AND instr(type, char(0)) = 0),
	CONSTRAINT type_label_is_sound CHECK (length(type_label) BETWEEN 0 AND 200 AND instr(type_label, char(0)) = 0),
	CONSTRAINT year_in_bounds CHECK (year BETWEEN 1 AND 9999),
	CONSTRAINT year_is_sound CHECK (typeof(year) IN ('integer', 'null')),
	CONSTRAINT answers_is_sound CHECK ((length(answers) BETWEEN 0 AND 1000000 OR substr(answers, 1, 1) = '﷐' AND length(answers) <= 5333382) AND instr(answers, char(0)) = 0),
	CONSTRAINT attachment_digest_is_sound CHECK (length(attachment_digest) BETWEEN 0 AND 64 AND instr(attachment_digest, char(0)) = 0),
	CONSTRAINT attachment_filename_is_sound CHECK ((length(attachment_filename) BETWEEN 0 AND 255 OR substr(attachment_filename, 1, 1) = '﷐' AND length(attachment_filename) <= 1410) AND instr(attachment_filename, char(0)) = 0),
	CONSTRAINT attachment_media_type_is_sound CHECK (length(attachment_media_type) BETWEEN 0 AND 64 AND instr(attachment_media_type, char(0)) = 0),
	CONSTRAINT attachment_size_in_bounds CHECK (attachment_size BETWEEN 0 AND 2147483647),
	CONSTRAINT attachment_size_is_sound CHECK (typeof(attachment_size) IN ('integer', 'null')),
	CONSTRAINT declarations_is_sound CHECK (length(declarations) BETWEEN 0 AND 1000000 AND instr(declarations, char(0)) = 0),
	CONSTRAINT filed_at_is_sound CHECK (length(filed_at) BETWEEN 27 AND 27 AND instr(filed_at, char(0)) = 0)
)
 STRICT;;

CREATE INDEX training_class_of_filer ON training_class (filed_by, filed_at, id);;

CREATE TABLE turn (
	stripe INTEGER NOT NULL,
	taken INTEGER NOT NULL,
	PRIMARY KEY (stripe),
	CONSTRAINT stripe_in_bounds CHECK (stripe BETWEEN 0 AND 255),
	CONSTRAINT stripe_is_sound CHECK (typeof(stripe) IN ('integer', 'null')),
	CONSTRAINT taken_in_bounds CHECK (taken BETWEEN 0 AND 1),
	CONSTRAINT taken_is_sound CHECK (typeof(taken) IN ('integer', 'null'))
)
 STRICT;;

CREATE TABLE unit_total (
	region TEXT NOT NULL,
	year INTEGER NOT NULL,
	kept_by TEXT NOT NULL,
	employer TEXT NOT NULL,
	type TEXT NOT NULL,
	subject TEXT NOT NULL,
	tenths INTEGER NOT NULL,
	declarations INTEGER NOT NULL,
	people INTEGER NOT NULL,
	PRIMARY KEY (region, year, kept_by, employer, type, subject),
	CONSTRAINT region_is_sound CHECK (length(region) BETWEEN 0 AND 32 AND instr(region, char(0)) = 0),
	CONSTRAINT year_in_bounds CHECK (year BETWEEN 1 AND 9999),
	CONSTRAINT year_is_sound CHECK (typeof(year) IN ('integer', 'null')),
	CONSTRAINT kept_by_is_sound CHECK (length(kept_by) BETWEEN 0 AND 32 AND instr(kept_by, char(0)) = 0),
	CONSTRAINT employer_is_sound CHECK (length(employer) BETWEEN 0 AND 32 AND instr(employer, char(0)) = 0),
	CONSTRAINT type_is_sound CHECK (length(type) BETWEEN 0 AND 64 AND instr(type, char(0)) = 0),
	CONSTRAINT subject_is_sound CHECK (length(subject) BETWEEN 0 AND 64 AND instr(subject, char(0)) = 0),
	CONSTRAINT tenths_in_bounds CHECK (tenths BETWEEN -2147483647 AND 2147483647),
	CONSTRAINT tenths_is_sound CHECK (typeof(tenths) IN ('integer', 'null')),
	CONSTRAINT declarations_in_bounds CHECK (declarations BETWEEN -2147483647 AND 2147483647),
	CONSTRAINT declarations_is_sound CHECK (typeof(declarations) IN ('integer', 'null')),
	CONSTRAINT people_in_bounds CHECK (people BETWEEN -2147483647 AND 2147483647),
	CONSTRAINT people_is_sound CHECK (typeof(people) IN ('integer', 'null'))
)
 WITHOUT ROWID,
 STRICT;;

CREATE INDEX unit_total_of_employer ON unit_total (employer, year, kept_by);;

CREATE TABLE appointment (
	person_id TEXT NOT NULL,
	role TEXT NOT NULL,
	scope TEXT NOT NULL,
	PRIMARY KEY (person_id, role, scope),
	FOREIGN KEY(person_id) REFERENCES account (person_id),
	CONSTRAINT person_id_is_sound CHECK (length(person_id) BETWEEN 0 AND 32 AND instr(person_id, char(0)) = 0),
	CONSTRAINT role_is_sound CHECK (length(role) BETWEEN 0 AND 32 AND instr(role, char(0)) = 0),
	CONSTRAINT scope_is_sound CHECK (length(scope) BETWEEN 0 AND 200 AND instr(scope, char(0)) = 0)
)
 WITHOUT ROWID,
 STRICT;;

CREATE INDEX appointment_of_scope ON appointment (scope, person_id, role);;

CREATE TABLE declaration (
	person_id TEXT NOT NULL,
	id TEXT NOT NULL,
	type TEXT NOT NULL,
	type_label TEXT NOT NULL,
	schema_version INTEGER NOT NULL,
	year INTEGER NOT NULL,
	answers TEXT NOT NULL,
	remark TEXT NOT NULL,
	attachment_digest TEXT,
	attachment_filename TEXT,
	attachment_media_type TEXT,
	attachment_size INTEGER,
	subject TEXT,
	tenths INTEGER,
	terms TEXT,
	employer TEXT NOT NULL,
	region TEXT NOT NULL,
	jurisdiction TEXT NOT NULL,
	state TEXT NOT NULL,
	industry TEXT NOT NULL,
	filed_by TEXT NOT NULL,
	chain TEXT NOT NULL,
	proposed_tenths INTEGER,
	proposed_terms TEXT,
	step INTEGER NOT NULL,
	round INTEGER NOT NULL,
	waits_for TEXT,
	waiting_since TEXT,
	comments TEXT NOT NULL,
	reason TEXT NOT NULL,
	created_at TEXT NOT NULL,
	submitted_at TEXT,
	version INTEGER NOT NULL,
	words TEXT NOT NULL,
	PRIMARY KEY (person_id, id),
	FOREIGN KEY(person_id) REFERENCES account (person_id),
	CONSTRAINT attachment_digest_with_attachment_filename CHECK ((attachment_digest IS NULL) = (attachment_filename IS NULL)),
	CONSTRAINT attachment_digest_with_attachment_media_type CHECK ((attachment_digest IS NULL) = (attachment_media_type IS NULL)),
	CONSTRAINT attachment_digest_with_attachment_size CHECK ((attachment_digest IS NULL) = (attachment_size IS NULL)),
	CONSTRAINT tenths_with_terms CHECK ((tenths IS NULL) = (terms IS NULL)),
	CONSTRAINT proposed_tenths_with_proposed_terms CHECK ((proposed_tenths IS NULL) = (proposed_terms IS NULL)),
	CONSTRAINT waits_for_with_waiting_since CHECK ((waits_for IS NULL) = (waiting_since IS NULL)),
	CONSTRAINT person_id_is_sound CHECK (length(person_id) BETWEEN 0 AND 32 AND instr(person_id, char(0)) = 0),
	CONSTRAINT id_is_sound CHECK (length(id) BETWEEN 0 AND 43 AND instr(id, char(0)) = 0),
	CONSTRAINT type_is_sound CHECK (length(type) BETWEEN 0 AND 64 AND instr(type, char(0)) = 0),
	CONSTRAINT type_label_is_sound CHECK (length(type_label) BETWEEN 0 AND 200 AND instr(type_label, char(0)) = 0),
	CONSTRAINT schema_version_in_bounds CHECK (schema_version BETWEEN 0 AND 2147483647),
	CONSTRAINT schema_version_is_sound CHECK (typeof(schema_version) IN ('integer', 'null')),
	CONSTRAINT year_in_bounds CHECK (year BETWEEN 1 AND 9999),
	CONSTRAINT year_is_sound CHECK (typeof(year) IN ('integer', 'null')),
	CONSTRAINT answers_is_sound CHECK ((length(answers) BETWEEN 0 AND 1000000 OR substr(answers, 1, 1) = '﷐' AND length(answers) <= 5333382) AND instr(answers, char(0)) = 0),
	CONSTRAINT remark_is_sound CHECK ((length(remark) BETWEEN 0 AND 1000 OR substr(remark, 1, 1) = '﷐' AND length(remark) <= 5382) AND instr(remark, char(0)) = 0),
	CONSTRAINT attachment_digest_is_sound CHECK (length(attachment_digest) BETWEEN 0 AND 64 AND instr(attachment_digest, char(0)) = 0),
	CONSTRAINT attachment_filename_is_sound CHECK ((length(attachment_filename) BETWEEN 0 AND 255 OR substr(attachment_filename, 1, 1) = '﷐' AND length(attachment_filename) <= 1410) AND instr(attachment_filename, char(0)) = 0),
	CONSTRAINT attachment_media_type_is_sound CHECK (length(attachment_media_type) BETWEEN 0 AND 64 AND instr(attachment_media_type, char(0)) = 0),
	CONSTRAINT attachment_size_in_bounds CHECK (attachment_size BETWEEN 0 AND 2147483647),
	CONSTRAINT attachment_size_is_sound CHECK (typeof(attachment_size) IN ('integer', 'null')),
	CONSTRAINT subject_is_sound CHECK (length(subject) BETWEEN 0 AND 32 AND instr(subject, char(0)) = 0),
	CONSTRAINT tenths_in_bounds CHECK (tenths BETWEEN -100000 AND 100000),
	CONSTRAINT tenths_is_sound CHECK (typeof(tenths) IN ('integer', 'null')),
	CONSTRAINT terms_is_sound CHECK (length(terms) BETWEEN 0 AND 1000000 AND instr(terms, char(0)) = 0),
	CONSTRAINT employer_is_sound CHECK (length(employer) BETWEEN 0 AND 32 AND instr(employer, char(0)) = 0),
	CONSTRAINT region_is_sound CHECK (length(region) BETWEEN 0 AND 32 AND instr(region, char(0)) = 0),
	CONSTRAINT jurisdiction_is_sound CHECK (length(jurisdiction) BETWEEN 0 AND 32 AND instr(jurisdiction, char(0)) = 0),
	CONSTRAINT state_is_sound CHECK (length(state) BETWEEN 0 AND 32 AND instr(state, char(0)) = 0),
	CONSTRAINT industry_is_sound CHECK (length(industry) BETWEEN 0 AND 100 AND instr(industry, char(0)) = 0),
	CONSTRAINT filed_by_is_sound CHECK (length(filed_by) BETWEEN 0 AND 32 AND instr(filed_by, char(0)) = 0),
	CONSTRAINT chain_is_sound CHECK (length(chain) BETWEEN 0 AND 200 AND instr(chain, char(0)) = 0),
	CONSTRAINT proposed_tenths_in_bounds CHECK (proposed_tenths BETWEEN -100000 AND 100000),
	CONSTRAINT proposed_tenths_is_sound CHECK (typeof(proposed_tenths) IN ('integer', 'null')),
	CONSTRAINT proposed_terms_is_sound CHECK (length(proposed_terms) BETWEEN 0 AND 1000000 AND instr(proposed_terms, char(0)) = 0),
	CONSTRAINT step_in_bounds CHECK (step BETWEEN 0 AND 99),
	CONSTRAINT step_is_sound CHECK (typeof(step) IN ('integer', 'null')),
	CONSTRAINT round_in_bounds CHECK (round BETWEEN 1 AND 2147483647),
	CONSTRAINT round_is_sound CHECK (typeof(round) IN ('integer', 'null')),
	CONSTRAINT waits_for_is_sound CHECK (length(waits_for) BETWEEN 0 AND 32 AND instr(waits_for, char(0)) = 0),
	CONSTRAINT waiting_since_is_sound CHECK (length(waiting_since) BETWEEN 27 AND 27 AND instr(waiting_since, char(0)) = 0),
	CONSTRAINT comments_is_sound CHECK ((length(comments) BETWEEN 0 AND 1000000 OR substr(comments, 1, 1) = '﷐' AND length(comments) <= 5333382) AND instr(comments, char(0)) = 0),
	CONSTRAINT reason_is_sound CHECK ((length(reason) BETWEEN 0 AND 1000 OR substr(reason, 1, 1) = '﷐' AND length(reason) <= 5382) AND instr(reason, char(0)) = 0),
	CONSTRAINT created_at_is_sound CHECK (length(created_at) BETWEEN 27 AND 27 AND instr(created_at, char(0)) = 0),
	CONSTRAINT submitted_at_is_sound CHECK (length(submitted_at) BETWEEN 27 AND 27 AND instr(submitted_at, char(0)) = 0),
	CONSTRAINT version_in_bounds CHECK (version BETWEEN 1 AND 2147483647),
	CONSTRAINT version_is_sound CHECK (typeof(version) IN ('integer', 'null')),
	CONSTRAINT words_is_sound CHECK (length(words) BETWEEN 0 AND 1000000 AND instr(words, char(0)) = 0)
)
 STRICT;;

CREATE INDEX declaration_of_employer ON declaration (employer, created_at, id);;

CREATE INDEX declaration_of_filer ON declaration (filed_by, created_at, id);;

CREATE INDEX declaration_of_person ON declaration (person_id, year, id, submitted_at);;

CREATE INDEX declaration_of_region ON declaration (region, created_at, id);;

CREATE INDEX declaration_of_region_in_year ON declaration (region, year, created_at, id, type);;

CREATE INDEX declaration_waiting_for_employer ON declaration (employer, waits_for, waiting_since, id);;

CREATE INDEX declaration_waiting_for_region ON declaration (region, waits_for, waiting_since, id);;

CREATE TABLE employment (
	person_id TEXT NOT NULL,
	sequence INTEGER NOT NULL,
	employer TEXT NOT NULL,
	region TEXT NOT NULL,
	since TEXT,
	until TEXT,
	PRIMARY KEY (person_id, sequence),
	FOREIGN KEY(person_id) REFERENCES account (person_id),
	CONSTRAINT person_id_is_sound CHECK (length(person_id) BETWEEN 0 AND 32 AND instr(person_id, char(0)) = 0),
	CONSTRAINT sequence_in_bounds CHECK (sequence BETWEEN 1 AND 2147483647),
	CONSTRAINT sequence_is_sound CHECK (typeof(sequence) IN ('integer', 'null')),
	CONSTRAINT employer_is_sound CHECK (length(employer) BETWEEN 0 AND 32 AND instr(employer, char(0)) = 0),
	CONSTRAINT region_is_sound CHECK (length(region) BETWEEN 0 AND 32 AND instr(region, char(0)) = 0),
	CONSTRAINT since_is_sound CHECK (length(since) BETWEEN 0 AND 10 AND instr(since, char(0)) = 0),
	CONSTRAINT until_is_sound CHECK (length(until) BETWEEN 0 AND 10 AND instr(until, char(0)) = 0)
)
 WITHOUT ROWID,
 STRICT;;

CREATE INDEX employment_of_employer ON employment (employer, person_id);;

CREATE TABLE known_device (
	person_id TEXT NOT NULL,
	device TEXT NOT NULL,
	at TEXT NOT NULL,
	PRIMARY KEY (person_id, device),
	FOREIGN KEY(person_id) REFERENCES account (person_id),
	CONSTRAINT person_id_is_sound CHECK (length(person_id) BETWEEN 0 AND 32 AND instr(person_id, char(0)) = 0),
	CONSTRAINT device_is_sound CHECK (length(device) BETWEEN 0 AND 64 AND instr(device, char(0)) = 0),
	CONSTRAINT at_is_sound CHECK (length(at) BETWEEN 27 AND 27 AND instr(at, char(0)) = 0)
)
 WITHOUT ROWID,
 STRICT;;

CREATE TABLE professional (
	person_id TEXT NOT NULL,
	identity TEXT NOT NULL,
	employer TEXT NOT NULL,
	employer_region TEXT NOT NULL,
	state TEXT NOT NULL,
	title_level TEXT NOT NULL,
	name TEXT NOT NULL,
	department TEXT NOT NULL,
	title_series TEXT NOT NULL,
	id_number TEXT NOT NULL,
	sex TEXT NOT NULL,
	mobile TEXT NOT NULL,
	ethnic_group TEXT NOT NULL,
	native_place TEXT NOT NULL,
	school TEXT NOT NULL,
	major TEXT NOT NULL,
	education TEXT NOT NULL,
	degree TEXT NOT NULL,
	birth_month TEXT NOT NULL,
	email TEXT NOT NULL,
	sent_at TEXT NOT NULL,
	version INTEGER NOT NULL,
	PRIMARY KEY (person_id),
	FOREIGN KEY(person_id) REFERENCES account (person_id),
	CONSTRAINT person_id_is_sound CHECK (length(person_id) BETWEEN 0 AND 32 AND instr(person_id, char(0)) = 0),
	CONSTRAINT identity_is_sound CHECK (length(identity) BETWEEN 0 AND 32 AND instr(identity, char(0)) = 0),
	CONSTRAINT employer_is_sound CHECK (length(employer) BETWEEN 0 AND 32 AND instr(employer, char(0)) = 0),
	CONSTRAINT employer_region_is_sound CHECK (length(employer_region) BETWEEN 0 AND 32 AND instr(employer_region, char(0)) = 0),
	CONSTRAINT state_is_sound CHECK (length(state) BETWEEN 0 AND 32 AND instr(state, char(0)) = 0),
	CONSTRAINT title_level_is_sound CHECK (length(title_level) BETWEEN 0 AND 32 AND instr(title_level, char(0)) = 0),
	CONSTRAINT name_is_sound CHECK (length(name) BETWEEN 0 AND 100 AND instr(name, char(0)) = 0),
	CONSTRAINT department_is_sound CHECK (length(department) BETWEEN 0 AND 100 AND instr(department, char(0)) = 0),
	CONSTRAINT title_series_is_sound CHECK (length(title_series) BETWEEN 0 AND 100 AND instr(title_series, char(0)) = 0),
	CONSTRAINT id_number_is_sound CHECK ((length(id_number) BETWEEN 0 AND 32 OR substr(id_number, 1, 1) = '﷐' AND length(id_number) <= 218) AND instr(id_number, char(0)) = 0),
	CONSTRAINT sex_is_sound CHECK ((length(sex) BETWEEN 0 AND 32 OR substr(sex, 1, 1) = '﷐' AND length(sex) <= 218) AND instr(sex, char(0)) = 0),
	CONSTRAINT mobile_is_sound CHECK ((length(mobile) BETWEEN 0 AND 32 OR substr(mobile, 1, 1) = '﷐' AND length(mobile) <= 218) AND instr(mobile, char(0)) = 0),
	CONSTRAINT ethnic_group_is_sound CHECK ((length(ethnic_group) BETWEEN 0 AND 100 OR substr(ethnic_group, 1, 1) = '﷐' AND length(ethnic_group) <= 582) AND instr(ethnic_group, char(0)) = 0),
	CONSTRAINT native_place_is_sound CHECK ((length(native_place) BETWEEN 0 AND 100 OR substr(native_place, 1, 1) = '﷐' AND length(native_place) <= 582) AND instr(native_place, char(0)) = 0),
	CONSTRAINT school_is_sound CHECK ((length(school) BETWEEN 0 AND 100 OR substr(school, 1, 1) = '﷐' AND length(school) <= 582) AND instr(school, char(0)) = 0),
	CONSTRAINT major_is_sound CHECK ((length(major) BETWEEN 0 AND 100 OR substr(major, 1, 1) = '﷐' AND length(major) <= 582) AND instr(major, char(0)) = 0),
	CONSTRAINT education_is_sound CHECK ((length(education) BETWEEN 0 AND 100 OR substr(education, 1, 1) = '﷐' AND length(education) <= 582) AND instr(education, char(0)) = 0),
	CONSTRAINT degree_is_sound CHECK ((length(degree) BETWEEN 0 AND 100 OR substr(degree, 1, 1) = '﷐' AND length(degree) <= 582) AND instr(degree, char(0)) = 0),
	CONSTRAINT birth_month_is_sound CHECK ((length(birth_month) BETWEEN 0 AND 7 OR substr(birth_month, 1, 1) = '﷐' AND length(birth_month) <= 86) AND instr(birth_month, char(0)) = 0),
	CONSTRAINT email_is_sound CHECK ((length(email) BETWEEN 0 AND 254 OR substr(email, 1, 1) = '﷐' AND length(email) <= 1402) AND instr(email, char(0)) = 0),
	CONSTRAINT sent_at_is_sound CHECK (length(sent_at) BETWEEN 27 AND 27 AND instr(sent_at, char(0)) = 0),
	CONSTRAINT version_in_bounds CHECK (version BETWEEN 1 AND 2147483647),
	CONSTRAINT version_is_sound CHECK (typeof(version) IN ('integer', 'null'))
)
 STRICT;;

CREATE INDEX professional_of_employer ON professional (employer, state, person_id);;

CREATE INDEX professional_waiting ON professional (employer, state, sent_at, person_id);;

CREATE TABLE relief (
	person_id TEXT NOT NULL,
	sequence INTEGER NOT NULL,
	year INTEGER NOT NULL,
	exempt INTEGER NOT NULL,
	tenths INTEGER,
	reason TEXT NOT NULL,
	petition TEXT NOT NULL,
	PRIMARY KEY (person_id, sequence),
	FOREIGN KEY(person_id) REFERENCES account (person_id),
	CONSTRAINT person_id_is_sound CHECK (length(person_id) BETWEEN 0 AND 32 AND instr(person_id, char(0)) = 0),
	CONSTRAINT sequence_in_bounds CHECK (sequence BETWEEN 1 AND 2147483647),
	CONSTRAINT sequence_is_sound CHECK (typeof(sequence) IN ('integer', 'null')),
	CONSTRAINT year_in_bounds CHECK (year BETWEEN 1 AND 9999),
	CONSTRAINT year_is_sound CHECK (typeof(year) IN ('integer', 'null')),
	CONSTRAINT exempt_in_bounds CHECK (exempt BETWEEN 0 AND 1),
	CONSTRAINT exempt_is_sound CHECK (typeof(exempt) IN ('integer', 'null')),
	CONSTRAINT tenths_in_bounds CHECK (tenths BETWEEN 0 AND 100000),
	CONSTRAINT tenths_is_sound CHECK (typeof(tenths) IN ('integer', 'null')),
	CONSTRAINT reason_is_sound CHECK ((length(reason) BETWEEN 0 AND 1000 OR substr(reason, 1, 1) = '﷐' AND length(reason) <= 5382) AND instr(reason, char(0)) = 0),
	CONSTRAINT petition_is_sound CHECK (length(petition) BETWEEN 0 AND 32 AND instr(petition, char(0)) = 0)
)
 WITHOUT ROWID,
 STRICT;;

CREATE TABLE unit_change (
	person_id TEXT NOT NULL,
	id TEXT NOT NULL,
	region TEXT NOT NULL,
	employer TEXT NOT NULL,
	year INTEGER NOT NULL,
	type TEXT NOT NULL,
	subject TEXT NOT NULL,
	tenths INTEGER NOT NULL,
	declarations INTEGER NOT NULL,
	people INTEGER NOT NULL,
	PRIMARY KEY (person_id, id),
	FOREIGN KEY(person_id) REFERENCES account (person_id),
	CONSTRAINT person_id_is_sound CHECK (length(person_id) BETWEEN 0 AND 32 AND instr(person_id, char(0)) = 0),
	CONSTRAINT id_is_sound CHECK (length(id) BETWEEN 0 AND 32 AND instr(id, char(0)) = 0),
	CONSTRAINT region_is_sound CHECK (length(region) BETWEEN 0 AND 32 AND instr(region, char(0)) = 0),
	CONSTRAINT employer_is_sound CHECK (length(employer) BETWEEN 0 AND 32 AND instr(employer, char(0)) = 0),
	CONSTRAINT year_in_bounds CHECK (year BETWEEN 1 AND 9999),
	CONSTRAINT year_is_sound CHECK (typeof(year) IN ('integer', 'null')),
	CONSTRAINT type_is_sound CHECK (length(type) BETWEEN 0 AND 64 AND instr(type, char(0)) = 0),
	CONSTRAINT subject_is_sound CHECK (length(subject) BETWEEN 0 AND 64 AND instr(subject, char(0)) = 0),
	CONSTRAINT tenths_in_bounds CHECK (tenths BETWEEN -2147483647 AND 2147483647),
	CONSTRAINT tenths_is_sound CHECK (typeof(tenths) IN ('integer', 'null')),
	CONSTRAINT declarations_in_bounds CHECK (declarations BETWEEN -2147483647 AND 2147483647),
	CONSTRAINT declarations_is_sound CHECK (typeof(declarations) IN ('integer', 'null')),
	CONSTRAINT people_in_bounds CHECK (people BETWEEN -2147483647 AND 2147483647),
	CONSTRAINT people_is_sound CHECK (typeof(people) IN ('integer', 'null'))
)
 WITHOUT ROWID,
 STRICT;;

CREATE TABLE entry (
	person_id TEXT NOT NULL,
	sequence INTEGER NOT NULL,
	declaration_id TEXT NOT NULL,
	round INTEGER NOT NULL,
	kind TEXT NOT NULL,
	turn INTEGER NOT NULL,
	year INTEGER NOT NULL,
	subject TEXT NOT NULL,
	tenths INTEGER NOT NULL,
	terms TEXT NOT NULL,
	at TEXT NOT NULL,
	reason TEXT NOT NULL,
	type TEXT NOT NULL,
	same_as TEXT NOT NULL,
	jurisdiction TEXT NOT NULL,
	dated TEXT NOT NULL,
	PRIMARY KEY (person_id, sequence),
	UNIQUE (person_id, declaration_id, round, kind, turn),
	FOREIGN KEY(person_id, declaration_id) REFERENCES declaration (person_id, id),
	CONSTRAINT person_id_is_sound CHECK (length(person_id) BETWEEN 0 AND 32 AND instr(person_id, char(0)) = 0),
	CONSTRAINT sequence_in_bounds CHECK (sequence BETWEEN 1 AND 2147483647),
	CONSTRAINT sequence_is_sound CHECK (typeof(sequence) IN ('integer', 'null')),
	CONSTRAINT declaration_id_is_sound CHECK (length(declaration_id) BETWEEN 0 AND 43 AND instr(declaration_id, char(0)) = 0),
	CONSTRAINT round_in_bounds CHECK (round BETWEEN 1 AND 2147483647),
	CONSTRAINT round_is_sound CHECK (typeof(round) IN ('integer', 'null')),
	CONSTRAINT kind_is_sound CHECK (length(kind) BETWEEN 0 AND 32 AND instr(kind, char(0)) = 0),
	CONSTRAINT turn_in_bounds CHECK (turn BETWEEN 0 AND 2147483647),
	CONSTRAINT turn_is_sound CHECK (typeof(turn) IN ('integer', 'null')),
	CONSTRAINT year_in_bounds CHECK (year BETWEEN 1 AND 9999),
	CONSTRAINT year_is_sound CHECK (typeof(year) IN ('integer', 'null')),
	CONSTRAINT subject_is_sound CHECK (length(subject) BETWEEN 0 AND 32 AND instr(subject, char(0)) = 0),
	CONSTRAINT tenths_in_bounds CHECK (tenths BETWEEN -100000 AND 100000),
	CONSTRAINT tenths_is_sound CHECK (typeof(tenths) IN ('integer', 'null')),
	CONSTRAINT terms_is_sound CHECK (length(terms) BETWEEN 0 AND 1000000 AND instr(terms, char(0)) = 0),
	CONSTRAINT at_is_sound CHECK (length(at) BETWEEN 27 AND 27 AND instr(at, char(0)) = 0),
	CONSTRAINT reason_is_sound CHECK ((length(reason) BETWEEN 0 AND 1000 OR substr(reason, 1, 1) = '﷐' AND length(reason) <= 5382) AND instr(reason, char(0)) = 0),
	CONSTRAINT type_is_sound CHECK (length(type) BETWEEN 0 AND 64 AND instr(type, char(0)) = 0),
	CONSTRAINT same_as_is_sound CHECK (length(same_as) BETWEEN 0 AND 64 AND instr(same_as, char(0)) = 0),
	CONSTRAINT jurisdiction_is_sound CHECK (length(jurisdiction) BETWEEN 0 AND 32 AND instr(jurisdiction, char(0)) = 0),
	CONSTRAINT dated_is_sound CHECK (length(dated) BETWEEN 0 AND 10 AND instr(dated, char(0)) = 0)
)
 STRICT;;

CREATE INDEX entry_totals ON entry (person_id, year, subject, tenths);;

CREATE TABLE submission (
	person_id TEXT NOT NULL,
	declaration_id TEXT NOT NULL,
	round INTEGER NOT NULL,
	schema_version INTEGER NOT NULL,
	answers TEXT NOT NULL,
	remark TEXT NOT NULL,
	filename TEXT NOT NULL,
	digest TEXT NOT NULL,
	comments TEXT NOT NULL,
	submitted_at TEXT NOT NULL,
	PRIMARY KEY (person_id, declaration_id, round),
	FOREIGN KEY(person_id, declaration_id) REFERENCES declaration (person_id, id),
	CONSTRAINT person_id_is_sound CHECK (length(person_id) BETWEEN 0 AND 32 AND instr(person_id, char(0)) = 0),
	CONSTRAINT declaration_id_is_sound CHECK (length(declaration_id) BETWEEN 0 AND 43 AND instr(declaration_id, char(0)) = 0),
	CONSTRAINT round_in_bounds CHECK (round BETWEEN 1 AND 2147483647),
	CONSTRAINT round_is_sound CHECK (typeof(round) IN ('integer', 'null')),
	CONSTRAINT schema_version_in_bounds CHECK (schema_version BETWEEN 0 AND 2147483647),
	CONSTRAINT schema_version_is_sound CHECK (typeof(schema_version) IN ('integer', 'null')),
	CONSTRAINT answers_is_sound CHECK ((length(answers) BETWEEN 0 AND 1000000 OR substr(answers, 1, 1) = '﷐' AND length(answers) <= 5333382) AND instr(answers, char(0)) = 0),
	CONSTRAINT remark_is_sound CHECK ((length(remark) BETWEEN 0 AND 1000 OR substr(remark, 1, 1) = '﷐' AND length(remark) <= 5382) AND instr(remark, char(0)) = 0),
	CONSTRAINT filename_is_sound CHECK ((length(filename) BETWEEN 0 AND 255 OR substr(filename, 1, 1) = '﷐' AND length(filename) <= 1410) AND instr(filename, char(0)) = 0),
	CONSTRAINT digest_is_sound CHECK (length(digest) BETWEEN 0 AND 64 AND instr(digest, char(0)) = 0),
	CONSTRAINT comments_is_sound CHECK ((length(comments) BETWEEN 0 AND 1000000 OR substr(comments, 1, 1) = '﷐' AND length(comments) <= 5333382) AND instr(comments, char(0)) = 0),
	CONSTRAINT submitted_at_is_sound CHECK (length(submitted_at) BETWEEN 27 AND 27 AND instr(submitted_at, char(0)) = 0)
)
 STRICT;;

CREATE TRIGGER entry_update_guard BEFORE UPDATE ON entry WHEN NOT ((EXISTS (SELECT 1 FROM sealing WHERE moving = 1) AND COALESCE(NEW.person_id = OLD.person_id, NEW.person_id IS NULL AND OLD.person_id IS NULL) AND COALESCE(NEW.sequence = OLD.sequence, NEW.sequence IS NULL AND OLD.sequence IS NULL) AND COALESCE(NEW.declaration_id = OLD.declaration_id, NEW.declaration_id IS NULL AND OLD.declaration_id IS NULL) AND COALESCE(NEW.round = OLD.round, NEW.round IS NULL AND OLD.round IS NULL) AND COALESCE(NEW.kind = OLD.kind, NEW.kind IS NULL AND OLD.kind IS NULL) AND COALESCE(NEW.turn = OLD.turn, NEW.turn IS NULL AND OLD.turn IS NULL) AND COALESCE(NEW.year = OLD.year, NEW.year IS NULL AND OLD.year IS NULL) AND COALESCE(NEW.subject = OLD.subject, NEW.subject IS NULL AND OLD.subject IS NULL) AND COALESCE(NEW.tenths = OLD.tenths, NEW.tenths IS NULL AND OLD.tenths IS NULL) AND COALESCE(NEW.terms = OLD.terms, NEW.terms IS NULL AND OLD.terms IS NULL) AND COALESCE(NEW.at = OLD.at, NEW.at IS NULL AND OLD.at IS NULL) AND COALESCE(NEW.type = OLD.type, NEW.type IS NULL AND OLD.type IS NULL) AND COALESCE(NEW.same_as = OLD.same_as, NEW.same_as IS NULL AND OLD.same_as IS NULL) AND COALESCE(NEW.jurisdiction = OLD.jurisdiction, NEW.jurisdiction IS NULL AND OLD.jurisdiction IS NULL) AND COALESCE(NEW.dated = OLD.dated, NEW.dated IS NULL AND OLD.dated IS NULL))) BEGIN SELECT RAISE(ABORT, 'entry is only added to'); END;;

CREATE TRIGGER entry_delete_guard BEFORE DELETE ON entry WHEN 1 = 1 BEGIN SELECT RAISE(ABORT, 'entry is only added to'); END;;

CREATE TRIGGER event_update_guard BEFORE UPDATE ON event WHEN NOT ((COALESCE(NEW.reason = '', 1 = 0) AND COALESCE(NEW.comments = '{}', 1 = 0) AND COALESCE(NEW.salt = '', 1 = 0) AND COALESCE(NEW.about = OLD.about, NEW.about IS NULL AND OLD.about IS NULL) AND COALESCE(NEW.actor_id = OLD.actor_id, NEW.actor_id IS NULL AND OLD.actor_id IS NULL) AND COALESCE(NEW.actor_role = OLD.actor_role, NEW.actor_role IS NULL AND OLD.actor_role IS NULL) AND COALESCE(NEW.actor_scope = OLD.actor_scope, NEW.actor_scope IS NULL AND OLD.actor_scope IS NULL) AND COALESCE(NEW.after = OLD.after, NEW.after IS NULL AND OLD.after IS NULL) AND COALESCE(NEW.at = OLD.at, NEW.at IS NULL AND OLD.at IS NULL) AND COALESCE(NEW.before = OLD.before, NEW.before IS NULL AND OLD.before IS NULL) AND COALESCE(NEW.hash = OLD.hash, NEW.hash IS NULL AND OLD.hash IS NULL) AND COALESCE(NEW.name = OLD.name, NEW.name IS NULL AND OLD.name IS NULL) AND COALESCE(NEW.on_behalf_of = OLD.on_behalf_of, NEW.on_behalf_of IS NULL AND OLD.on_behalf_of IS NULL) AND COALESCE(NEW.record = OLD.record, NEW.record IS NULL AND OLD.record IS NULL) AND COALESCE(NEW.sequence = OLD.sequence, NEW.sequence IS NULL AND OLD.sequence IS NULL) AND COALESCE(NEW.words = OLD.words, NEW.words IS NULL AND OLD.words IS NULL) AND EXISTS (SELECT 1 FROM event WHERE about = OLD.about AND name = 'identity.erased' AND sequence > OLD.sequence)) OR (EXISTS (SELECT 1 FROM sealing WHERE moving = 1) AND COALESCE(NEW.about = OLD.about, NEW.about IS NULL AND OLD.about IS NULL) AND COALESCE(NEW.sequence = OLD.sequence, NEW.sequence IS NULL AND OLD.sequence IS NULL) AND COALESCE(NEW.record = OLD.record, NEW.record IS NULL AND OLD.record IS NULL) AND COALESCE(NEW.name = OLD.name, NEW.name IS NULL AND OLD.name IS NULL) AND COALESCE(NEW.actor_id = OLD.actor_id, NEW.actor_id IS NULL AND OLD.actor_id IS NULL) AND COALESCE(NEW.actor_role = OLD.actor_role, NEW.actor_role IS NULL AND OLD.actor_role IS NULL) AND COALESCE(NEW.on_behalf_of = OLD.on_behalf_of, NEW.on_behalf_of IS NULL AND OLD.on_behalf_of IS NULL) AND COALESCE(NEW.actor_scope = OLD.actor_scope, NEW.actor_scope IS NULL AND OLD.actor_scope IS NULL) AND COALESCE(NEW.at = OLD.at, NEW.at IS NULL AND OLD.at IS NULL) AND COALESCE(NEW.before = OLD.before, NEW.before IS NULL AND OLD.before IS NULL) AND COALESCE(NEW.after = OLD.after, NEW.after IS NULL AND OLD.after IS NULL) AND COALESCE(NEW.hash = OLD.hash, NEW.hash IS NULL AND OLD.hash IS NULL) AND COALESCE(NEW.words = OLD.words, NEW.words IS NULL AND OLD.words IS NULL))) BEGIN SELECT RAISE(ABORT, 'event is only added to'); END;;

CREATE TRIGGER event_delete_guard BEFORE DELETE ON event WHEN 1 = 1 BEGIN SELECT RAISE(ABORT, 'event is only added to'); END;;

CREATE TRIGGER kept_form_update_guard BEFORE UPDATE ON kept_form WHEN 1 = 1 BEGIN SELECT RAISE(ABORT, 'kept_form is only added to'); END;;

CREATE TRIGGER kept_form_delete_guard BEFORE DELETE ON kept_form WHEN 1 = 1 BEGIN SELECT RAISE(ABORT, 'kept_form is only added to'); END;;

CREATE TRIGGER relief_update_guard BEFORE UPDATE ON relief WHEN NOT ((COALESCE(NEW.reason = '', 1 = 0) AND COALESCE(NEW.exempt = OLD.exempt, NEW.exempt IS NULL AND OLD.exempt IS NULL) AND COALESCE(NEW.person_id = OLD.person_id, NEW.person_id IS NULL AND OLD.person_id IS NULL) AND COALESCE(NEW.petition = OLD.petition, NEW.petition IS NULL AND OLD.petition IS NULL) AND COALESCE(NEW.sequence = OLD.sequence, NEW.sequence IS NULL AND OLD.sequence IS NULL) AND COALESCE(NEW.tenths = OLD.tenths, NEW.tenths IS NULL AND OLD.tenths IS NULL) AND COALESCE(NEW.year = OLD.year, NEW.year IS NULL AND OLD.year IS NULL) AND EXISTS (SELECT 1 FROM event WHERE about = OLD.person_id AND name = 'identity.erased')) OR (EXISTS (SELECT 1 FROM sealing WHERE moving = 1) AND COALESCE(NEW.person_id = OLD.person_id, NEW.person_id IS NULL AND OLD.person_id IS NULL) AND COALESCE(NEW.sequence = OLD.sequence, NEW.sequence IS NULL AND OLD.sequence IS NULL) AND COALESCE(NEW.year = OLD.year, NEW.year IS NULL AND OLD.year IS NULL) AND COALESCE(NEW.exempt = OLD.exempt, NEW.exempt IS NULL AND OLD.exempt IS NULL) AND COALESCE(NEW.tenths = OLD.tenths, NEW.tenths IS NULL AND OLD.tenths IS NULL) AND COALESCE(NEW.petition = OLD.petition, NEW.petition IS NULL AND OLD.petition IS NULL))) BEGIN SELECT RAISE(ABORT, 'relief is only added to'); END;;

CREATE TRIGGER relief_delete_guard BEFORE DELETE ON relief WHEN 1 = 1 BEGIN SELECT RAISE(ABORT, 'relief is only added to'); END;;

CREATE TRIGGER submission_update_guard BEFORE UPDATE ON submission WHEN NOT ((COALESCE(NEW.remark = '', 1 = 0) AND COALESCE(NEW.filename = '', 1 = 0) AND COALESCE(NEW.digest = '', 1 = 0) AND COALESCE(NEW.answers = '{}', 1 = 0) AND COALESCE(NEW.comments = '{}', 1 = 0) AND COALESCE(NEW.declaration_id = OLD.declaration_id, NEW.declaration_id IS NULL AND OLD.declaration_id IS NULL) AND COALESCE(NEW.person_id = OLD.person_id, NEW.person_id IS NULL AND OLD.person_id IS NULL) AND COALESCE(NEW.round = OLD.round, NEW.round IS NULL AND OLD.round IS NULL) AND COALESCE(NEW.schema_version = OLD.schema_version, NEW.schema_version IS NULL AND OLD.schema_version IS NULL) AND COALESCE(NEW.submitted_at = OLD.submitted_at, NEW.submitted_at IS NULL AND OLD.submitted_at IS NULL) AND EXISTS (SELECT 1 FROM event WHERE about = OLD.person_id AND name = 'identity.erased')) OR (EXISTS (SELECT 1 FROM sealing WHERE moving = 1) AND COALESCE(NEW.person_id = OLD.person_id, NEW.person_id IS NULL AND OLD.person_id IS NULL) AND COALESCE(NEW.declaration_id = OLD.declaration_id, NEW.declaration_id IS NULL AND OLD.declaration_id IS NULL) AND COALESCE(NEW.round = OLD.round, NEW.round IS NULL AND OLD.round IS NULL) AND COALESCE(NEW.schema_version = OLD.schema_version, NEW.schema_version IS NULL AND OLD.schema_version IS NULL) AND COALESCE(NEW.digest = OLD.digest, NEW.digest IS NULL AND OLD.digest IS NULL) AND COALESCE(NEW.submitted_at = OLD.submitted_at, NEW.submitted_at IS NULL AND OLD.submitted_at IS NULL))) BEGIN SELECT RAISE(ABORT, 'submission is only added to'); END;;

CREATE TRIGGER submission_delete_guard BEFORE DELETE ON submission WHEN 1 = 1 BEGIN SELECT RAISE(ABORT, 'submission is only added to'); END;;

CREATE TRIGGER training_class_update_guard BEFORE UPDATE ON training_class WHEN NOT ((EXISTS (SELECT 1 FROM sealing WHERE moving = 1) AND COALESCE(NEW.id = OLD.id, NEW.id IS NULL AND OLD.id IS NULL) AND COALESCE(NEW.filed_by = OLD.filed_by, NEW.filed_by IS NULL AND OLD.filed_by IS NULL) AND COALESCE(NEW.filer = OLD.filer, NEW.filer IS NULL AND OLD.filer IS NULL) AND COALESCE(NEW.type = OLD.type, NEW.type IS NULL AND OLD.type IS NULL) AND COALESCE(NEW.type_label = OLD.type_label, NEW.type_label IS NULL AND OLD.type_label IS NULL) AND COALESCE(NEW.year = OLD.year, NEW.year IS NULL AND OLD.year IS NULL) AND COALESCE(NEW.attachment_digest = OLD.attachment_digest, NEW.attachment_digest IS NULL AND OLD.attachment_digest IS NULL) AND COALESCE(NEW.attachment_media_type = OLD.attachment_media_type, NEW.attachment_media_type IS NULL AND OLD.attachment_media_type IS NULL) AND COALESCE(NEW.attachment_size = OLD.attachment_size, NEW.attachment_size IS NULL AND OLD.attachment_size IS NULL) AND COALESCE(NEW.declarations = OLD.declarations, NEW.declarations IS NULL AND OLD.declarations IS NULL) AND COALESCE(NEW.filed_at = OLD.filed_at, NEW.filed_at IS NULL AND OLD.filed_at IS NULL))) BEGIN SELECT RAISE(ABORT, 'training_class is only added to'); END;;

CREATE TRIGGER training_class_delete_guard BEFORE DELETE ON training_class WHEN 1 = 1 BEGIN SELECT RAISE(ABORT, 'training_class is only added to'); END;;

CREATE TRIGGER professional_update_guard BEFORE UPDATE ON professional WHEN OLD.state = '已注销' AND NOT (EXISTS (SELECT 1 FROM sealing WHERE moving = 1) AND COALESCE(NEW.person_id = OLD.person_id, NEW.person_id IS NULL AND OLD.person_id IS NULL) AND COALESCE(NEW.employer = OLD.employer, NEW.employer IS NULL AND OLD.employer IS NULL) AND COALESCE(NEW.employer_region = OLD.employer_region, NEW.employer_region IS NULL AND OLD.employer_region IS NULL) AND COALESCE(NEW.state = OLD.state, NEW.state IS NULL AND OLD.state IS NULL) AND COALESCE(NEW.title_level = OLD.title_level, NEW.title_level IS NULL AND OLD.title_level IS NULL) AND COALESCE(NEW.name = OLD.name, NEW.name IS NULL AND OLD.name IS NULL) AND COALESCE(NEW.department = OLD.department, NEW.department IS NULL AND OLD.department IS NULL) AND COALESCE(NEW.title_series = OLD.title_series, NEW.title_series IS NULL AND OLD.title_series IS NULL) AND COALESCE(NEW.sent_at = OLD.sent_at, NEW.sent_at IS NULL AND OLD.sent_at IS NULL) AND COALESCE(NEW.version = OLD.version, NEW.version IS NULL AND OLD.version IS NULL)) OR OLD.state = '已通过' AND ((NEW.person_id <> OLD.person_id) OR (((NEW.identity <> OLD.identity OR NEW.id_number <> OLD.id_number AND NOT (substr(NEW.id_number, 1, 1) = '﷐' AND substr(OLD.id_number, 1, 1) = '﷐')) AND NOT (EXISTS (SELECT 1 FROM sealing WHERE moving = 1) AND EXISTS (SELECT 1 FROM id_number_claim WHERE id_number = NEW.identity AND person_id = OLD.person_id) AND EXISTS (SELECT 1 FROM id_number_claim WHERE id_number = OLD.identity AND person_id = OLD.person_id))) OR (NEW.name <> OLD.name)) AND NOT EXISTS (SELECT 1 FROM petition WHERE about = OLD.person_id AND kind = '更正' AND state = '已同意' AND proof = NEW.identity || '|' || NEW.name) OR (NEW.employer <> OLD.employer OR NEW.employer_region <> OLD.employer_region) AND NOT EXISTS (SELECT 1 FROM employment WHERE person_id = OLD.person_id AND employer = NEW.employer AND region = NEW.employer_region AND until IS NULL)) AND NOT (COALESCE(NEW.id_number = '', 1 = 0) AND COALESCE(NEW.identity = '', 1 = 0) AND COALESCE(NEW.birth_month = '', 1 = 0) AND COALESCE(NEW.mobile = '', 1 = 0) AND COALESCE(NEW.email = '', 1 = 0) AND COALESCE(NEW.department = '', 1 = 0) AND COALESCE(NEW.ethnic_group = '', 1 = 0) AND COALESCE(NEW.native_place = '', 1 = 0) AND COALESCE(NEW.school = '', 1 = 0) AND COALESCE(NEW.major = '', 1 = 0) AND COALESCE(NEW.education = '', 1 = 0) AND COALESCE(NEW.degree = '', 1 = 0) AND COALESCE(NEW.title_series = '', 1 = 0) AND COALESCE(NEW.name = '已注销', 1 = 0) AND COALESCE(NEW.state = '已注销', 1 = 0) AND COALESCE(NEW.employer = OLD.employer, NEW.employer IS NULL AND OLD.employer IS NULL) AND COALESCE(NEW.employer_region = OLD.employer_region, NEW.employer_region IS NULL AND OLD.employer_region IS NULL) AND COALESCE(NEW.person_id = OLD.person_id, NEW.person_id IS NULL AND OLD.person_id IS NULL) AND COALESCE(NEW.sent_at = OLD.sent_at, NEW.sent_at IS NULL AND OLD.sent_at IS NULL) AND COALESCE(NEW.sex = OLD.sex, NEW.sex IS NULL AND OLD.sex IS NULL) AND COALESCE(NEW.title_level = OLD.title_level, NEW.title_level IS NULL AND OLD.title_level IS NULL) AND EXISTS (SELECT 1 FROM event WHERE about = OLD.person_id AND name = 'identity.erased')) BEGIN SELECT RAISE(ABORT, 'professional stays who it is'); END;;

CREATE TRIGGER professional_delete_guard BEFORE DELETE ON professional WHEN OLD.state = '已通过' OR OLD.state = '已注销' BEGIN SELECT RAISE(ABORT, 'professional stays while it is active'); END;;

CREATE TRIGGER account_update_guard BEFORE UPDATE ON account WHEN (NEW.person_id <> OLD.person_id) OR (((NEW.identity <> OLD.identity OR NEW.id_number <> OLD.id_number AND NOT (substr(NEW.id_number, 1, 1) = '﷐' AND substr(OLD.id_number, 1, 1) = '﷐')) AND NOT (EXISTS (SELECT 1 FROM sealing WHERE moving = 1) AND EXISTS (SELECT 1 FROM id_number_claim WHERE id_number = NEW.identity AND person_id = OLD.person_id) AND EXISTS (SELECT 1 FROM id_number_claim WHERE id_number = OLD.identity AND person_id = OLD.person_id))) OR (NEW.name <> OLD.name) AND EXISTS (SELECT 1 FROM professional WHERE person_id = OLD.person_id AND state = '已通过')) AND NOT EXISTS (SELECT 1 FROM petition WHERE about = OLD.person_id AND kind = '更正' AND state = '已同意' AND proof = NEW.identity || '|' || NEW.name) AND NOT (COALESCE(NEW.id_number = '', 1 = 0) AND COALESCE(NEW.identity = '', 1 = 0) AND COALESCE(NEW.password = '', 1 = 0) AND COALESCE(NEW.stamp = '', 1 = 0) AND NEW.email IS NULL AND NEW.password_since IS NULL AND COALESCE(NEW.name = '已注销', 1 = 0) AND COALESCE(NEW.former = '[]', 1 = 0) AND COALESCE(NEW.person_id = OLD.person_id, NEW.person_id IS NULL AND OLD.person_id IS NULL) AND EXISTS (SELECT 1 FROM event WHERE about = OLD.person_id AND name = 'identity.erased')) BEGIN SELECT RAISE(ABORT, 'account stays whose it is'); END;;

CREATE TRIGGER account_delete_guard BEFORE DELETE ON account WHEN EXISTS (SELECT 1 FROM professional WHERE person_id = OLD.person_id AND state = '已通过') BEGIN SELECT RAISE(ABORT, 'account stays while its holder is active'); END;;

CREATE TRIGGER chain_head_update_guard BEFORE UPDATE ON chain_head WHEN NEW.about <> OLD.about OR NEW.sequence <> OLD.sequence + 1 OR NOT EXISTS (SELECT 1 FROM event WHERE about = NEW.about AND sequence = NEW.sequence AND hash = NEW.hash) BEGIN SELECT RAISE(ABORT, 'chain_head moves with its last line'); END;;

CREATE TRIGGER chain_head_delete_guard BEFORE DELETE ON chain_head WHEN 1 = 1 BEGIN SELECT RAISE(ABORT, 'chain_head stays with its chain'); END;;

CREATE TRIGGER petition_update_guard BEFORE UPDATE ON petition WHEN OLD.state <> '待审核' AND NOT ((COALESCE(NEW.reason = '', 1 = 0) AND COALESCE(NEW.secret = '', 1 = 0) AND COALESCE(NEW.proof = '', 1 = 0) AND COALESCE(NEW.answers = '{}', 1 = 0) AND COALESCE(NEW.before = '{}', 1 = 0) AND NEW.attachment IS NULL AND COALESCE(NEW.about = OLD.about, NEW.about IS NULL AND OLD.about IS NULL) AND COALESCE(NEW.filed_at = OLD.filed_at, NEW.filed_at IS NULL AND OLD.filed_at IS NULL) AND COALESCE(NEW.id = OLD.id, NEW.id IS NULL AND OLD.id IS NULL) AND COALESCE(NEW.kind = OLD.kind, NEW.kind IS NULL AND OLD.kind IS NULL) AND COALESCE(NEW.petitioner = OLD.petitioner, NEW.petitioner IS NULL AND OLD.petitioner IS NULL) AND COALESCE(NEW.state = OLD.state, NEW.state IS NULL AND OLD.state IS NULL) AND COALESCE(NEW.step = OLD.step, NEW.step IS NULL AND OLD.step IS NULL) AND COALESCE(NEW.steps = OLD.steps, NEW.steps IS NULL AND OLD.steps IS NULL) AND COALESCE(NEW.waits_at = OLD.waits_at, NEW.waits_at IS NULL AND OLD.waits_at IS NULL) AND COALESCE(NEW.waits_for = OLD.waits_for, NEW.waits_for IS NULL AND OLD.waits_for IS NULL) AND (EXISTS (SELECT 1 FROM event WHERE about = OLD.about AND name = 'identity.erased') OR EXISTS (SELECT 1 FROM event WHERE about = OLD.petitioner AND name = 'identity.erased') OR EXISTS (SELECT 1 FROM event WHERE about = OLD.about AND record = OLD.id AND name = 'petition.blanked'))) OR (EXISTS (SELECT 1 FROM sealing WHERE moving = 1) AND COALESCE(NEW.id = OLD.id, NEW.id IS NULL AND OLD.id IS NULL) AND COALESCE(NEW.kind = OLD.kind, NEW.kind IS NULL AND OLD.kind IS NULL) AND COALESCE(NEW.about = OLD.about, NEW.about IS NULL AND OLD.about IS NULL) AND COALESCE(NEW.petitioner = OLD.petitioner, NEW.petitioner IS NULL AND OLD.petitioner IS NULL) AND COALESCE(NEW.state = OLD.state, NEW.state IS NULL AND OLD.state IS NULL) AND COALESCE(NEW.steps = OLD.steps, NEW.steps IS NULL AND OLD.steps IS NULL) AND COALESCE(NEW.step = OLD.step, NEW.step IS NULL AND OLD.step IS NULL) AND COALESCE(NEW.waits_for = OLD.waits_for, NEW.waits_for IS NULL AND OLD.waits_for IS NULL) AND COALESCE(NEW.waits_at = OLD.waits_at, NEW.waits_at IS NULL AND OLD.waits_at IS NULL) AND COALESCE(NEW.filed_at = OLD.filed_at, NEW.filed_at IS NULL AND OLD.filed_at IS NULL) AND COALESCE(NEW.version = OLD.version, NEW.version IS NULL AND OLD.version IS NULL))) BEGIN SELECT RAISE(ABORT, 'petition stays as it was decided'); END;;

CREATE TRIGGER petition_delete_guard BEFORE DELETE ON petition WHEN 1 = 1 BEGIN SELECT RAISE(ABORT, 'petition stays'); END;;

CREATE TRIGGER employment_update_guard BEFORE UPDATE ON employment WHEN OLD.until IS NOT NULL OR (NEW.person_id <> OLD.person_id OR NEW.sequence <> OLD.sequence OR NEW.employer <> OLD.employer OR NEW.region <> OLD.region) BEGIN SELECT RAISE(ABORT, 'employment ends once'); END;;

CREATE TRIGGER employment_delete_guard BEFORE DELETE ON employment WHEN 1 = 1 BEGIN SELECT RAISE(ABORT, 'employment is only added to'); END;;

CREATE TRIGGER entry_insert_guard BEFORE INSERT ON entry WHEN EXISTS (SELECT 1 FROM entry WHERE person_id = NEW.person_id AND sequence = NEW.sequence) OR EXISTS (SELECT 1 FROM entry WHERE person_id = NEW.person_id AND declaration_id = NEW.declaration_id AND round = NEW.round AND kind = NEW.kind AND turn = NEW.turn) BEGIN SELECT RAISE(ABORT, 'entry is there already'); END;;

CREATE TRIGGER event_insert_guard BEFORE INSERT ON event WHEN EXISTS (SELECT 1 FROM event WHERE about = NEW.about AND sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'event is there already'); END;;

CREATE TRIGGER chain_head_insert_guard BEFORE INSERT ON chain_head WHEN EXISTS (SELECT 1 FROM chain_head WHERE about = NEW.about) BEGIN SELECT RAISE(ABORT, 'chain_head is there already'); END;;

CREATE TRIGGER kept_form_insert_guard BEFORE INSERT ON kept_form WHEN EXISTS (SELECT 1 FROM kept_form WHERE type = NEW.type AND version = NEW.version AND fingerprint = NEW.fingerprint) BEGIN SELECT RAISE(ABORT, 'kept_form is there already'); END;;

CREATE TRIGGER professional_insert_guard BEFORE INSERT ON professional WHEN EXISTS (SELECT 1 FROM professional WHERE person_id = NEW.person_id) BEGIN SELECT RAISE(ABORT, 'professional is there already'); END;;

CREATE TRIGGER account_insert_guard BEFORE INSERT ON account WHEN EXISTS (SELECT 1 FROM account WHERE person_id = NEW.person_id) BEGIN SELECT RAISE(ABORT, 'account is there already'); END;;

CREATE TRIGGER petition_insert_guard BEFORE INSERT ON petition WHEN EXISTS (SELECT 1 FROM petition WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'petition is there already'); END;;

CREATE TRIGGER employment_insert_guard BEFORE INSERT ON employment WHEN EXISTS (SELECT 1 FROM employment WHERE person_id = NEW.person_id AND sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'employment is there already'); END;;

CREATE TRIGGER relief_insert_guard BEFORE INSERT ON relief WHEN EXISTS (SELECT 1 FROM relief WHERE person_id = NEW.person_id AND sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'relief is there already'); END;;

CREATE TRIGGER submission_insert_guard BEFORE INSERT ON submission WHEN EXISTS (SELECT 1 FROM submission WHERE person_id = NEW.person_id AND declaration_id = NEW.declaration_id AND round = NEW.round) BEGIN SELECT RAISE(ABORT, 'submission is there already'); END;;

CREATE TRIGGER training_class_insert_guard BEFORE INSERT ON training_class WHEN EXISTS (SELECT 1 FROM training_class WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'training_class is there already'); END;;
