-- All that is counted of a question, so that counting reads no answer: a row lies behind its answer's many pages.
DROP INDEX turns_asked;
CREATE INDEX turns_counted ON turns (asked_at, asker, language, outcome, topic, id) WHERE asker IS NOT NULL;

CREATE INDEX faq_sources_article ON faq_sources (article_id);
