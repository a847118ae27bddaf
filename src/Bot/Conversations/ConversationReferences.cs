using System.Data.Common;
using Bot.Storage;
using Dapper;

namespace Bot.Conversations;

/// <summary>What a channel needs to write to a person later, and whether they were greeted. No text of anybody's.</summary>
internal sealed class ConversationReferences(DbDataSource source, TimeProvider clock)
{
    private const string Save = """
        INSERT INTO conversation_references (person, reference, seen_at)
        VALUES (@person, @reference, @seen_at)
        ON CONFLICT (person) DO UPDATE SET reference = excluded.reference, seen_at = excluded.seen_at
        """;

    private const string Find = "SELECT reference FROM conversation_references WHERE person = @person";

    private const string Forget = "DELETE FROM conversation_references WHERE person = @person";

    // The row may not be there yet: a greeting can come before anything that can be written back to.
    private const string Greet = """
        INSERT INTO greetings (person, greeted_at)
        VALUES (@person, @greeted_at)
        ON CONFLICT (person) DO NOTHING
        """;

    private const string Greeted = "SELECT count(*) FROM greetings WHERE person = @person";

    /// <param name="reference">The channel's own JSON: ids and the service address.</param>
    public async Task SaveAsync(PersonId person, string reference, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var row = new { person = StorableText.Of(person.Value), reference = StorableText.Of(reference), seen_at = Now() };
        await connection.ExecuteAsync(new CommandDefinition(Save, row, cancellationToken: cancellationToken));
    }

    /// <returns>Null when nothing is known of the person.</returns>
    public async Task<string?> FindAsync(PersonId person, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await connection.QueryFirstOrDefaultAsync<string>(new CommandDefinition(Find, new { person = person.Value }, cancellationToken: cancellationToken));
    }

    public async Task ForgetAsync(PersonId person, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(Forget, new { person = person.Value }, cancellationToken: cancellationToken));
    }

    /// <summary>Whether the person was told before. For channels that note it only once the message was taken.</summary>
    public async Task<bool> IsGreetedAsync(PersonId person, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(Greeted, new { person = StorableText.Of(person.Value) }, cancellationToken: cancellationToken)) > 0;
    }

    /// <summary>Notes that the person is being told that this is an automated assistant and how to reach a human.</summary>
    /// <returns>True the first time, for one caller alone.</returns>
    public async Task<bool> IsFirstGreetingAsync(PersonId person, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var row = new { person = StorableText.Of(person.Value), greeted_at = Now() };
        return await connection.ExecuteAsync(new CommandDefinition(Greet, row, cancellationToken: cancellationToken)) == 1;
    }

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
