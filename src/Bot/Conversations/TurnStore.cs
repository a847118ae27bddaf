using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Bot.Storage;
using Dapper;

namespace Bot.Conversations;

/// <summary>What was asked and what was answered. After a while only the answer stays, and nothing that says who asked.</summary>
internal sealed class TurnStore(DbDataSource source, SecretKeys keys, TimeProvider clock)
{
    private const string KeyName = "question-hash";

    private const string Insert = """
        INSERT INTO turns (conversation, asker, asked_at, question, question_hash, language, outcome, answer, corpus_version, topic)
        VALUES (@conversation, @asker, @asked_at, @question, @question_hash, @language, @outcome, @answer, @corpus_version, @topic)
        RETURNING id
        """;

    private const string Recent = """
        SELECT question FROM turns
        WHERE conversation = @conversation
        ORDER BY id DESC LIMIT @limit
        """;

    private const string Erase = """
        UPDATE turns SET question = NULL, conversation = NULL, asker = NULL, message_id = NULL
        WHERE asked_at <= @until AND question IS NOT NULL
        """;

    private const string Find = """
        SELECT id AS Id, conversation AS Conversation, asker AS Asker, question AS Question, asked_at AS AskedAt, answer AS Answer
        FROM turns WHERE id = @id
        """;

    private const string OfAsker = """
        SELECT id AS Id, conversation AS Conversation, asker AS Asker, question AS Question, asked_at AS AskedAt, answer AS Answer
        FROM turns WHERE asker = @asker
        ORDER BY id DESC LIMIT @limit
        """;

    private const string ByMessage = """
        SELECT id FROM turns
        WHERE conversation = @conversation AND message_id = @message_id
        ORDER BY id DESC LIMIT 1
        """;

    private const string ByMessageOfAsker = """
        SELECT id FROM turns
        WHERE asker = @asker AND message_id = @message_id
        ORDER BY id DESC LIMIT 1
        """;

    private const string SetMessage = "UPDATE turns SET message_id = @message_id WHERE id = @id AND question IS NOT NULL";

    public async Task<TurnId> RecordAsync(Turn turn, CancellationToken cancellationToken)
    {
        var row = Prepare(turn);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await InsertAsync(row, connection, null, cancellationToken);
    }

    /// <summary>Everything that recording needs beforehand, for somebody whose transaction it is part of.</summary>
    public TurnRow Prepare(Turn turn)
    {
        // Equal questions can be counted after their text is gone. The key lies in the same database as the hashes: it keeps two stores
        // from being compared, but whoever can read the whole database can try texts against them.
        var key = keys.Get(KeyName);
        return new TurnRow(new
        {
            conversation = StorableText.Of(turn.Conversation.Value),
            asker = turn.Asker is { } asker ? StorableText.Of(asker.Value) : null,
            asked_at = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            question = StorableText.Of(turn.Question),
            question_hash = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(turn.Question.Trim()))),
            language = turn.Language,
            outcome = turn.Outcome,
            answer = turn.AnswerJson,
            corpus_version = turn.CorpusVersion,
            topic = turn.Topic,
        });
    }

    public static async Task<TurnId> InsertAsync(TurnRow row, DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken) =>
        new(await connection.ExecuteScalarAsync<long>(new CommandDefinition(Insert, row.Values, transaction, cancellationToken: cancellationToken)));

    /// <summary>The conversation's latest questions that are not erased yet, oldest first.</summary>
    public async Task<IReadOnlyList<string>> HistoryAsync(ConversationId conversation, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var recent = await connection.QueryAsync<string>(new CommandDefinition(Recent, new { conversation = StorableText.Of(conversation.Value), limit }, cancellationToken: cancellationToken));
        return [.. recent.Reverse()];
    }

    /// <returns>Null when there is no such turn.</returns>
    public async Task<RecordedTurn?> FindAsync(TurnId turn, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var row = await connection.QueryFirstOrDefaultAsync<Row>(new CommandDefinition(Find, new { id = turn.Value }, cancellationToken: cancellationToken));
        return row?.Read();
    }

    /// <summary>A person's latest turns that are not erased yet, newest first.</summary>
    public async Task<IReadOnlyList<RecordedTurn>> RecentOfAsync(PersonId asker, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(OfAsker, new { asker = asker.Value, limit }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.Read())];
    }

    /// <summary>Remembers which message of the platform holds the answer, so that what people say about it finds it.</summary>
    public async Task SetMessageAsync(TurnId turn, string messageId, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await SetMessageAsync(turn, messageId, connection, null);
    }

    /// <summary>The same within somebody else's transaction.</summary>
    public static Task SetMessageAsync(TurnId turn, string messageId, DbConnection connection, DbTransaction? transaction) =>
        connection.ExecuteAsync(SetMessage, new { id = turn.Value, message_id = StorableText.Of(messageId) }, transaction);

    /// <returns>The turn whose answer this message holds; null when none does, or it is erased.</returns>
    public async Task<TurnId?> FindByMessageAsync(ConversationId conversation, string messageId, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var key = new { conversation = StorableText.Of(conversation.Value), message_id = StorableText.Of(messageId) };
        var id = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(ByMessage, key, cancellationToken: cancellationToken));
        return id is { } value ? new TurnId(value) : null;
    }

    /// <summary>For an answer that stands elsewhere than its question: only who asked sees it.</summary>
    /// <returns>Null when no answer to this person is held by this message, or it is erased.</returns>
    public async Task<TurnId?> FindByMessageAsync(PersonId asker, string messageId, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var key = new { asker = StorableText.Of(asker.Value), message_id = StorableText.Of(messageId) };
        var id = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(ByMessageOfAsker, key, cancellationToken: cancellationToken));
        return id is { } value ? new TurnId(value) : null;
    }

    /// <summary>What an answer answers, where it was given to this person; another's question is theirs.</summary>
    /// <returns>Null when no answer to this person is held by this message, or it is erased.</returns>
    public async Task<string?> FindQuestionAsync(PersonId asker, string? messageId, CancellationToken cancellationToken) =>
        messageId is not null && await FindByMessageAsync(asker, messageId, cancellationToken) is { } turn ? (await FindAsync(turn, cancellationToken))?.Question : null;

    /// <summary>Erases the text and the conversation of every turn older than <paramref name="age"/>; its answer and the keyed hash stay.</summary>
    /// <returns>How many were erased.</returns>
    public async Task<int> EraseOlderThanAsync(TimeSpan age, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var until = (clock.GetUtcNow() - age).ToUnixTimeMilliseconds();
        return await connection.ExecuteAsync(new CommandDefinition(Erase, new { until }, cancellationToken: cancellationToken));
    }

    private sealed record Row(long Id, string? Conversation, string? Asker, string? Question, long AskedAt, string Answer)
    {
        public RecordedTurn Read() => new(
            new TurnId(Id), Conversation is null ? null : new ConversationId(Conversation), Asker is null ? null : new PersonId(Asker), Question,
            DateTimeOffset.FromUnixTimeMilliseconds(AskedAt), Answer);
    }
}

/// <summary>A turn that is ready to be recorded.</summary>
/// <param name="Values">The parameters of the statement.</param>
internal sealed record TurnRow(object Values);
