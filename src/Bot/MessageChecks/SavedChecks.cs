using System.Data.Common;
using Bot.Conversations;
using Bot.Language;
using Bot.Storage;
using Dapper;
using Microsoft.Extensions.Options;

namespace Bot.MessageChecks;

/// <summary>The messages that people kept. Each statement names the owner: nobody reads another's.</summary>
internal sealed class SavedChecks(DbDataSource source, IOptions<MessageChecksOptions> options, TimeProvider clock)
{
    /// <summary>Messages that one person may keep; the next one is refused.</summary>
    public const int MostKept = 200;

    private const string Save = """
        INSERT INTO saved_checks (person, saved_at, language, body)
        SELECT @person, @saved_at, @language, @body WHERE (SELECT count(*) FROM saved_checks WHERE person = @person) < @most
        RETURNING id
        """;

    private const string List = "SELECT id AS Id, saved_at AS SavedAt, language AS Language, body AS Body FROM saved_checks WHERE person = @person AND saved_at > @until ORDER BY id DESC";

    private const string Find = "SELECT id AS Id, saved_at AS SavedAt, language AS Language, body AS Body FROM saved_checks WHERE person = @person AND id = @id AND saved_at > @until";

    private const string Delete = "DELETE FROM saved_checks WHERE person = @person AND id = @id";

    /// <returns>Null when the person keeps as many as one may.</returns>
    public async Task<long?> SaveAsync(PersonId person, string text, ReplyLanguage language, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var row = new { person = StorableText.Of(person.Value), saved_at = clock.GetUtcNow().ToUnixTimeMilliseconds(), language = language.Code(), body = StorableText.Of(text), most = MostKept };
        return await connection.ExecuteScalarAsync<long?>(new CommandDefinition(Save, row, cancellationToken: cancellationToken));
    }

    /// <returns>Newest first.</returns>
    public async Task<IReadOnlyList<SavedCheck>> ListAsync(PersonId person, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return [.. (await connection.QueryAsync<Row>(new CommandDefinition(List, new { person = person.Value, until = Until }, cancellationToken: cancellationToken))).Select(row => row.Read())];
    }

    /// <returns>Null when this person kept nothing under that number, or it is too old.</returns>
    public async Task<SavedCheck?> FindAsync(PersonId person, long id, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<Row>(new CommandDefinition(Find, new { person = person.Value, id, until = Until }, cancellationToken: cancellationToken))).SingleOrDefault()?.Read();
    }

    /// <returns>False when this person kept nothing under that number.</returns>
    public async Task<bool> DeleteAsync(PersonId person, long id, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(Delete, new { person = person.Value, id }, cancellationToken: cancellationToken)) > 0;
    }

    // What is too old is gone for its owner at once, and from the store at the next look.
    private long Until => (clock.GetUtcNow() - TimeSpan.FromDays(options.Value.Days)).ToUnixTimeMilliseconds();

    private sealed record Row(long Id, long SavedAt, string Language, string Body)
    {
        public SavedCheck Read() => new(Id, DateTimeOffset.FromUnixTimeMilliseconds(SavedAt), ReplyLanguages.Parse(Language) ?? ReplyLanguage.English, Body);
    }
}
