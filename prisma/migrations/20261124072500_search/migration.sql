-- Search by likeness, with its own threshold: the setting belongs to the function, for a copied database or a new connection would not have it.
-- 0.42 lets in one wrong letter in a short word ("panner", "dosaa") and keeps out most other dishes.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE FUNCTION search_documents(query text, words text[], restaurants uuid[], veg_only boolean, most int)
RETURNS TABLE (id uuid, kind text, restaurant_id uuid, score real)
LANGUAGE sql STABLE PARALLEL SAFE
SET pg_trgm.word_similarity_threshold = 0.42
AS $$
  -- Half for the whole query, half for its worst word: "paneer tikka" must not find every paneer.
  SELECT d.id, d.kind, d.restaurant_id,
    CASE WHEN cardinality(words) < 2 THEN word_similarity(query, d.key)
         ELSE (word_similarity(query, d.key) + (SELECT min(word_similarity(w, d.key)) FROM unnest(words) AS w)) / 2 END AS score
  FROM search_document d
  WHERE query <% d.key AND d.restaurant_id = ANY (restaurants) AND (NOT veg_only OR d.mark IS NULL OR d.mark = 'veg')
  ORDER BY score DESC, d.weight DESC, d.id
  LIMIT most
$$;
