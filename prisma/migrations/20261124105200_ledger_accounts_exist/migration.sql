-- A posting names an account that exists. No foreign key: it would lock the account's row in every transaction that posts to it.
-- Accounts can't be deleted, so that looking is enough.
CREATE FUNCTION ledger_account_exists() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM ledger_account WHERE id = NEW.account_id) THEN
    RAISE EXCEPTION 'Ledger entry % names an account that does not exist', NEW.entry_seq USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER ledger_posting_account AFTER INSERT ON ledger_posting
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_account_exists();
