-- Search by likeness of spelling. Needs a UTF-8 LC_CTYPE: /readyz checks it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX IF NOT EXISTS search_document_key_trgm_idx ON search_document USING gin (key gin_trgm_ops);
