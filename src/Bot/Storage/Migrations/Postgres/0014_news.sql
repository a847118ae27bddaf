-- Tells the other processes that share the store, once it is committed, that there is something for them. What is told names the schema and what it is about.
CREATE FUNCTION tell_news() RETURNS trigger AS $$
BEGIN
    PERFORM pg_notify('pay_answers', TG_TABLE_SCHEMA || '.' || TG_ARGV[0]);
    RETURN NULL;
END
$$ LANGUAGE plpgsql;

CREATE TRIGGER inbox_news AFTER INSERT ON inbox FOR EACH STATEMENT EXECUTE FUNCTION tell_news('inbox');
CREATE TRIGGER articles_news AFTER UPDATE ON article_changes FOR EACH STATEMENT EXECUTE FUNCTION tell_news('corpus');
CREATE TRIGGER faqs_news AFTER UPDATE ON faq_changes FOR EACH STATEMENT EXECUTE FUNCTION tell_news('corpus');
