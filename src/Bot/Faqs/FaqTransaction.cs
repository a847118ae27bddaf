using System.Data.Common;
using Bot.Audit;
using Bot.Conversations;
using Bot.Storage;
using Dapper;

namespace Bot.Faqs;

/// <summary>One step on a reply: what it writes, with its entry in the audit. Roles and states are checked by <see cref="FaqStore"/>, which begins and ends the transaction.</summary>
internal sealed class FaqTransaction(AuditLog audit, DbConnection connection, DbTransaction transaction, long now, CancellationToken cancellationToken)
{
    private const string InsertFaq = "INSERT INTO faqs (id, created_at) VALUES (@id, @now) ON CONFLICT (id) DO NOTHING";

    private const string Count = "SELECT count(*) FROM faqs";

    private const string Insert = """
        INSERT INTO faq_versions (faq_id, number, state, content, author, written_at)
        VALUES (@id, @number, 'draft', @content, @author, @now)
        """;

    private const string InsertSource = """
        INSERT INTO faq_sources (faq_id, number, article_id, content_hash)
        SELECT @id, @number, @article, coalesce((SELECT content_hash FROM articles WHERE id = @article AND withdrawn_at IS NULL), '')
        """;

    private const string SetState = "UPDATE faq_versions SET state = @state, ended_at = @ended_at WHERE faq_id = @id AND number = @number";

    private const string SetApproved = """
        UPDATE faq_versions SET state = 'approved', approver = @approver, second_approver = @second, approved_at = @now, four_eyes = @four_eyes
        WHERE faq_id = @id AND number = @number
        """;

    private const string Changed = "UPDATE faq_changes SET last = last + 1";


    /// <summary>The person's pseudonym.</summary>
    public Task<Pseudonym> OfAsync(PersonId person) => Pseudonyms.OfAsync(person, connection, transaction, cancellationToken);

    public async Task<Faq?> FindAsync(FaqId? id) => id is { } known ? await FaqStore.FindAsync(known, connection, transaction, cancellationToken) : null;

    /// <summary>The first free one; ids that files brought along may be in the way.</summary>
    public async Task<FaqId> NextIdAsync()
    {
        var number = await connection.ExecuteScalarAsync<long>(Command(Count)) + 1;
        while (await FindAsync(new FaqId($"faq-{number}")) is not null)
        {
            number++;
        }

        return new FaqId($"faq-{number}");
    }

    public async Task<FaqStep> WriteAsync(FaqId id, FaqContent content, Pseudonym author)
    {
        var before = await FindAsync(id);
        if (before is { Latest: { State: FaqState.Draft or FaqState.InReview } open })
        {
            await ExecuteAsync(SetState, new { state = "retired", ended_at = (long?)now, id = id.Value, number = open.Number });
        }

        await ExecuteAsync(InsertFaq, new { id = StorableText.Of(id.Value), now });
        var number = (before?.Latest.Number ?? 0) + 1;
        await ExecuteAsync(Insert, new { id = id.Value, number, content = StorableText.Of(content.Write()), author = author.Value, now });
        foreach (var article in content.Articles())
        {
            await ExecuteAsync(InsertSource, new { id = id.Value, number, article = StorableText.Of(article.Value) });
        }

        return await EndAsync("faq.written", id, number, author);
    }

    public async Task<FaqStep> MoveAsync(FaqVersion version, FaqState to, string action, Pseudonym by)
    {
        await ExecuteAsync(SetState, new { state = FaqStates.Name(to), ended_at = to == FaqState.Retired ? now : (long?)null, id = version.Faq.Value, number = version.Number });
        if (version.State == FaqState.Approved)
        {
            await ExecuteAsync(Changed, null);
        }

        return await EndAsync(action, version.Faq, version.Number, by);
    }

    public async Task<FaqStep> ApproveAsync(FaqVersion version, Pseudonym approver, Pseudonym? second, bool fourEyes)
    {
        if ((await FindAsync(version.Faq))?.Approved is { } before)
        {
            await MoveAsync(before, FaqState.Retired, "faq.replaced", approver);
        }

        await ExecuteAsync(SetApproved, new { approver = approver.Value, second = second?.Value, now, four_eyes = fourEyes, id = version.Faq.Value, number = version.Number });
        await ExecuteAsync(Changed, null);
        return await EndAsync("faq.approved", version.Faq, version.Number, approver, second is { } other ? $"with {other}" : fourEyes ? "" : "four eyes off");
    }

    /// <summary>Who wrote this version or one before it that nobody approved.</summary>
    public async Task<HashSet<Pseudonym>> WritersSinceApprovedAsync(FaqVersion version)
    {
        var versions = (await FindAsync(version.Faq))!.Versions.Where(other => other.Number <= version.Number);
        return [.. versions.TakeWhile(other => other.ApprovedAt is null).Select(other => other.Author)];
    }

    private async Task<FaqStep> EndAsync(string action, FaqId id, int number, Pseudonym by, string detail = "")
    {
        await audit.AppendAsync(new AuditStep(by, action, $"{id}/{number}", detail), connection, transaction, cancellationToken);
        var faq = await FindAsync(id);
        return new FaqStep.Done(faq!.Versions.First(version => version.Number == number));
    }

    private Task<int> ExecuteAsync(string sql, object? row) => connection.ExecuteAsync(Command(sql, row));

    private CommandDefinition Command(string sql, object? row = null) => new(sql, row, transaction, cancellationToken: cancellationToken);
}
