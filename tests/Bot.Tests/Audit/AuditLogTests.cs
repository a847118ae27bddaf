using System.Data.Common;
using Bot.Audit;
using Bot.Conversations;
using Bot.Tests.Storage;
using Dapper;

namespace Bot.Tests.Audit;

public sealed class AuditLogTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Engines))]
    public async Task Steps_taken_at_the_same_time_make_one_whole_chain(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => AppendAsync(store, $"step-{i}")));

        Assert.Equal(20, Assert.IsType<AuditVerdict.Whole>(await store.Audit.VerifyAsync(Cancellation)).Entries);
        Assert.Equal(Enumerable.Range(1, 20).Reverse().Select(i => (long)i), (await store.Audit.RecentAsync(null, 50, Cancellation)).Select(entry => entry.Sequence));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task An_entry_is_neither_changed_nor_deleted_in_the_store(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await AppendAsync(store, "one");
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);

        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("UPDATE audit SET subject = 'other'"));
        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("DELETE FROM audit"));
    }

    [Theory]
    [InlineData("UPDATE audit SET subject = 'other' WHERE seq = 2", 2)]
    [InlineData("UPDATE audit SET at = at + 1 WHERE seq = 1", 1)]
    [InlineData("DELETE FROM audit WHERE seq = 2", 2)]
    [InlineData("DELETE FROM audit WHERE seq = 3", 3)]
    [InlineData("UPDATE audit SET actor = 'console2', action = 'tep' WHERE seq = 3", 3)]
    public async Task What_somebody_does_to_the_chain_behind_the_program_shows(string tampering, long at)
    {
        await using var store = await TestStore.CreateAsync();
        foreach (var subject in new[] { "one", "two", "three" })
        {
            await AppendAsync(store, subject);
        }

        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        await connection.ExecuteAsync("DROP TRIGGER audit_unchanged; DROP TRIGGER audit_kept;");
        await connection.ExecuteAsync(tampering);

        Assert.Equal(at, Assert.IsType<AuditVerdict.Broken>(await store.Audit.VerifyAsync(Cancellation)).Sequence);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_forgotten_person_is_behind_no_pseudonym_and_the_chain_still_holds(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var person = new PersonId("slack:T1:UFORGET");
        var pseudonyms = new Pseudonyms(store.Source);
        await using (var connection = await store.Source.OpenConnectionAsync(Cancellation))
        await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
        {
            var pseudonym = await Pseudonyms.OfAsync(person, connection, transaction, Cancellation);
            Assert.Equal(pseudonym, await Pseudonyms.OfAsync(person, connection, transaction, Cancellation));
            await store.Audit.AppendAsync(new AuditStep(pseudonym, "step", "one"), connection, transaction, Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        var known = (await pseudonyms.FindAsync(person, Cancellation))!.Value;
        Assert.Equal(person, await pseudonyms.PersonOfAsync(known, Cancellation));
        await using (var connection = await store.Source.OpenConnectionAsync(Cancellation))
        await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
        {
            await Pseudonyms.ForgetAsync(person, connection, transaction, Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        Assert.Null(await pseudonyms.PersonOfAsync(known, Cancellation));
        Assert.IsType<AuditVerdict.Whole>(await store.Audit.VerifyAsync(Cancellation));
    }

    private static async Task AppendAsync(TestStore store, string subject)
    {
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);
        await store.Audit.AppendAsync(new AuditStep(Pseudonym.Console, "step", subject), connection, transaction, Cancellation);
        await transaction.CommitAsync(Cancellation);
    }
}
