-- CreateTable
CREATE TABLE "ledger_account" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "owner_type" TEXT,
    "owner_id" UUID,

    CONSTRAINT "ledger_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "seq" BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "content_hash" BYTEA NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "ledger_posting" (
    "entry_seq" BIGINT NOT NULL,
    "line" SMALLINT NOT NULL,
    "account_id" UUID NOT NULL,
    "paise" BIGINT NOT NULL,

    CONSTRAINT "ledger_posting_pkey" PRIMARY KEY ("entry_seq","line")
);

-- CreateTable
CREATE TABLE "ledger_seal" (
    "to_seq" BIGINT NOT NULL,
    "from_seq" BIGINT NOT NULL,
    "count" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_seal_pkey" PRIMARY KEY ("to_seq")
);

-- CreateTable
CREATE TABLE "ledger_balance" (
    "account_id" UUID NOT NULL,
    "paise" BIGINT NOT NULL,
    "as_of_seq" BIGINT NOT NULL,

    CONSTRAINT "ledger_balance_pkey" PRIMARY KEY ("account_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ledger_account_code_key" ON "ledger_account"("code");

-- CreateIndex
CREATE INDEX "ledger_account_owner_type_owner_id_idx" ON "ledger_account"("owner_type", "owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_id_key" ON "ledger_entry"("id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_key_key" ON "ledger_entry"("key");

-- CreateIndex
CREATE INDEX "ledger_entry_subject_type_subject_id_seq_idx" ON "ledger_entry"("subject_type", "subject_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_seal_from_seq_key" ON "ledger_seal"("from_seq");

-- AddForeignKey
ALTER TABLE "ledger_posting" ADD CONSTRAINT "ledger_posting_entry_seq_fkey" FOREIGN KEY ("entry_seq") REFERENCES "ledger_entry"("seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_balance" ADD CONSTRAINT "ledger_balance_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "ledger_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema can't say.

ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_kind CHECK (kind IN ('asset', 'liability', 'income', 'expense'));
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_owner CHECK ((owner_type IS NULL) = (owner_id IS NULL));
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_code_plain CHECK (code ~ '^[a-z0-9_]+(:[0-9a-f-]{36})?$');
ALTER TABLE ledger_posting ADD CONSTRAINT ledger_posting_paise CHECK (paise <> 0);
ALTER TABLE ledger_posting ADD CONSTRAINT ledger_posting_line CHECK (line > 0);
ALTER TABLE ledger_seal ADD CONSTRAINT ledger_seal_range CHECK (from_seq <= to_seq AND count > 0 AND count <= to_seq - from_seq + 1);
-- The content hash joins these with line feeds and colons: no text may hold a white space.
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_plain
  CHECK (key ~ '^\S+$' AND template ~ '^[a-z_]+$' AND subject_type ~ '^[a-z_]+$' AND subject_id ~ '^\S+$');
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_hash CHECK (octet_length(content_hash) = 32);

-- Statements of an account, in order, without reading the table.
CREATE INDEX ledger_posting_of_account ON ledger_posting (account_id, entry_seq) INCLUDE (paise);

-- The journal, its accounts and its seals only grow.
CREATE TRIGGER ledger_account_append_only BEFORE UPDATE OR DELETE ON ledger_account FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_posting_append_only BEFORE UPDATE OR DELETE ON ledger_posting FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_seal_append_only BEFORE UPDATE OR DELETE ON ledger_seal FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- At commit: an entry has two postings or more, they sum to zero, and a later transaction adds none to it.
CREATE FUNCTION ledger_entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  seq_of_entry bigint;
  lines bigint;
  total numeric;
  own boolean;
BEGIN
  seq_of_entry := CASE TG_TABLE_NAME WHEN 'ledger_entry' THEN (to_jsonb(NEW)->>'seq')::bigint ELSE (to_jsonb(NEW)->>'entry_seq')::bigint END;
  SELECT count(*), coalesce(sum(paise), 0) INTO lines, total FROM ledger_posting WHERE entry_seq = seq_of_entry;
  IF lines < 2 OR total <> 0 THEN
    RAISE EXCEPTION 'Ledger entry % has % postings that sum to % paise', seq_of_entry, lines, total USING ERRCODE = 'check_violation';
  END IF;
  SELECT xid = pg_current_xact_id() INTO own FROM ledger_entry WHERE seq = seq_of_entry;
  IF own IS NOT TRUE THEN
    RAISE EXCEPTION 'Ledger entry % is closed', seq_of_entry USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON ledger_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_entry_balances();
CREATE CONSTRAINT TRIGGER ledger_posting_balances AFTER INSERT ON ledger_posting
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_entry_balances();
