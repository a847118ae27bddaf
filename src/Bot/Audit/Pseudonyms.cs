using System.Data.Common;
using System.Security.Cryptography;
using Bot.Conversations;
using Bot.Storage;
using Dapper;

namespace Bot.Audit;

/// <summary>Stands for a person in what must stay on record: random, so that nothing leads back once the person's row is deleted.</summary>
internal readonly record struct Pseudonym(string Value)
{
    /// <summary>Steps of the program itself and of whoever sits at its console.</summary>
    public static Pseudonym Console { get; } = new("console");

    public override string ToString() => Value;
}

/// <summary>Which pseudonym stands for whom.</summary>
internal sealed class Pseudonyms(DbDataSource source)
{
    private const string Offer = "INSERT INTO pseudonyms (person, pseudonym) VALUES (@person, @pseudonym) ON CONFLICT (person) DO NOTHING";

    private const string Find = "SELECT pseudonym FROM pseudonyms WHERE person = @person";

    private const string FindPerson = "SELECT person FROM pseudonyms WHERE pseudonym = @pseudonym";

    private const string Delete = "DELETE FROM pseudonyms WHERE person = @person";

    /// <summary>The person's pseudonym, made at its first use, within somebody's transaction.</summary>
    public static async Task<Pseudonym> OfAsync(PersonId person, DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var row = new { person = StorableText.Of(person.Value), pseudonym = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)) };
        await connection.ExecuteAsync(new CommandDefinition(Offer, row, transaction, cancellationToken: cancellationToken));
        return new Pseudonym(await connection.QuerySingleAsync<string>(new CommandDefinition(Find, row, transaction, cancellationToken: cancellationToken)));
    }

    /// <returns>Null when the person left no step on record.</returns>
    public async Task<Pseudonym?> FindAsync(PersonId person, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var found = await connection.QueryFirstOrDefaultAsync<string>(new CommandDefinition(Find, new { person = person.Value }, cancellationToken: cancellationToken));
        return found is null ? null : new Pseudonym(found);
    }

    /// <returns>Null when nobody stands behind it any more.</returns>
    public async Task<PersonId?> PersonOfAsync(Pseudonym pseudonym, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var person = await connection.QueryFirstOrDefaultAsync<string>(new CommandDefinition(FindPerson, new { pseudonym = pseudonym.Value }, cancellationToken: cancellationToken));
        return person is null ? null : new PersonId(person);
    }

    /// <summary>Cuts the way from what stays on record to a person, within somebody's transaction.</summary>
    public static Task ForgetAsync(PersonId person, DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(Delete, new { person = person.Value }, transaction, cancellationToken: cancellationToken));
}
