using System.Text.Json;
using Bot.Faqs;
using Bot.Roles;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.AllHands;

/// <summary>A question as a moderator saw it: a step on another version of it is refused.</summary>
internal readonly record struct SeenItem(AllHandsQuestionId Id, long Version);

/// <summary>HR's steps on the questions of a meeting: what is shown, what is one, and what is answered. Each names the version it was taken on, so that of two moderators neither writes over the other.</summary>
internal sealed class AllHandsModeration(AllHandsWrites writes, IOptionsMonitor<FaqOptions> faqs)
{
    /// <summary>Characters in the longest written answer, and in the longest note of what was said.</summary>
    public const int LongestAnswer = FaqRules.LongestAnswer;

    private const string Show = "UPDATE allhands_questions SET state = 'shown', reason = NULL, version = version + 1 WHERE id = @id";

    private const string Hold = "UPDATE allhands_questions SET state = 'held', reason = @reason, version = version + 1 WHERE id = @id";

    private const string Join = "UPDATE allhands_questions SET item_id = @into, version = version + 1 WHERE item_id = @id";

    private const string Touched = "UPDATE allhands_questions SET version = version + 1 WHERE id = @id";

    private const string Split = "UPDATE allhands_questions SET item_id = id, version = version + 1, state = @state WHERE id = @id";

    private const string TellApart = "INSERT INTO allhands_apart (session_id, one, other) VALUES (@session, @one, @other) ON CONFLICT (session_id, one, other) DO NOTHING";

    private const string Write = "UPDATE allhands_questions SET answer = @answer, sources = @sources, author = @author, approver = NULL, version = version + 1 WHERE id = @id";

    private const string Approve = "UPDATE allhands_questions SET answer = @answer, sources = @sources, approver = @approver, version = version + 1 WHERE id = @id";

    private const string TakeBack = "UPDATE allhands_questions SET approver = NULL, version = version + 1 WHERE id = @id";

    private const string DraftAgain = "UPDATE allhands_questions SET draft = NULL, answer = NULL, sources = NULL, author = NULL, approver = NULL, version = version + 1 WHERE id = @id";

    private const string Answered = "UPDATE allhands_questions SET is_answered = @answered, said = @said, version = version + 1 WHERE id = @id";

    public Task<AllHandsStep> ShowAsync(Actor actor, AllHandsId session, SeenItem seen, CancellationToken cancellationToken) => StepAsync(actor, session, seen, async (change, row) =>
    {
        await change.ExecuteAsync(Show, new { id = row.Id });
        return await change.EndAsync("shown", seen.Id);
    }, cancellationToken);

    /// <summary>Keeps a question from employees. Nobody is told; the page says how many were kept back and why.</summary>
    public Task<AllHandsStep> HoldAsync(Actor actor, AllHandsId session, SeenItem seen, HoldReason reason, CancellationToken cancellationToken) => StepAsync(actor, session, seen, async (change, row) =>
    {
        await change.ExecuteAsync(Hold, new { id = row.Id, reason = reason.ToString() });
        return await change.EndAsync("held", seen.Id, reason.ToString());
    }, cancellationToken);

    /// <summary>Makes one of several: whoever voted for any of them voted once.</summary>
    /// <param name="into">By whose words, state and answer it goes.</param>
    public Task<AllHandsStep> MergeAsync(Actor actor, AllHandsId session, SeenItem into, IReadOnlyList<SeenItem> others, CancellationToken cancellationToken) => StepAsync(actor, session, into, async (change, row) =>
    {
        foreach (var other in others)
        {
            if (other.Id == into.Id || await change.FindAsync(other.Id) is not { } found)
            {
                return new AllHandsStep.Refused(AllHandsRefusal.NotFound);
            }

            if (found.Version != other.Version)
            {
                return new AllHandsStep.Refused(AllHandsRefusal.Changed);
            }
        }

        if (others.Count == 0)
        {
            return new AllHandsStep.Refused(AllHandsRefusal.Empty);
        }

        foreach (var other in others)
        {
            await change.ExecuteAsync(Join, new { id = other.Id.Value, into = row.Id });
        }

        await change.ExecuteAsync(Touched, new { id = row.Id });
        return await change.EndAsync("merged", into.Id, $"with {string.Join(' ', others.Select(other => other.Id))}");
    }, cancellationToken);

    /// <summary>Takes a wording out of the question it was merged into. Its own votes go with it, and the two are not suggested again.</summary>
    public Task<AllHandsStep> SplitAsync(Actor actor, AllHandsId session, SeenItem from, AllHandsQuestionId wording, CancellationToken cancellationToken) => StepAsync(actor, session, from, async (change, row) =>
    {
        if (await change.FindWordingAsync(wording) is not { IsLead: false } other || other.ItemId != row.Id)
        {
            return new AllHandsStep.Refused(AllHandsRefusal.NotFound);
        }

        // One that waited when it was merged was seen by a moderator since.
        await change.ExecuteAsync(Split, new { id = other.Id, state = row.State == "shown" && other.State == "waiting" ? "shown" : other.State });
        await change.ExecuteAsync(Touched, new { id = row.Id });
        await ApartAsync(change, row.Id, other.Id);
        return await change.EndAsync("split", from.Id, $"from {wording}");
    }, cancellationToken);

    /// <summary>Notes that questions do not ask the same, so that they are not suggested again.</summary>
    public Task<AllHandsStep> KeepApartAsync(Actor actor, AllHandsId session, IReadOnlyList<AllHandsQuestionId> questions, CancellationToken cancellationToken) => writes.RunAsync(actor, session, async change =>
    {
        foreach (var question in questions)
        {
            if (await change.FindWordingAsync(question) is null)
            {
                return new AllHandsStep.Refused(AllHandsRefusal.NotFound);
            }
        }

        foreach (var (one, other) in questions.SelectMany((one, at) => questions.Skip(at + 1).Select(other => (one, other))))
        {
            await ApartAsync(change, one.Value, other.Value);
        }

        return await change.EndAsync("keptApart", detail: string.Join(' ', questions));
    }, cancellationToken);

    /// <summary>Writes the answer; what was approved before is not any more.</summary>
    /// <param name="answer">Markdown with the draft's [n] marks; a mark without a source is refused, a source without a mark goes.</param>
    public Task<AllHandsStep> WriteAsync(Actor actor, AllHandsId session, SeenItem seen, string answer, CancellationToken cancellationToken) => !answer.Any(char.IsLetterOrDigit) ? Refuse(AllHandsRefusal.Empty)
        : answer.Length > LongestAnswer ? Refuse(AllHandsRefusal.TooLong)
        : StepAsync(actor, session, seen, async (change, row) =>
        {
            var sources = row.ReadDraft()?.Sources ?? [];
            if (SourceMarks.In(answer).Any(mark => sources.All(source => source.N != mark)))
            {
                return new AllHandsStep.Refused(AllHandsRefusal.UnknownSource);
            }

            await change.ExecuteAsync(Write, new { id = row.Id, answer = StorableText.Of(answer.Trim()), sources = Cited(answer, sources), author = (await change.ActorAsync()).Value });
            return await change.EndAsync("answerWritten", seen.Id);
        }, cancellationToken);

    /// <summary>Approves the written answer, or the bot's draft as it is. Four eyes: refused to whoever wrote it.</summary>
    public Task<AllHandsStep> ApproveAsync(Actor actor, AllHandsId session, SeenItem seen, CancellationToken cancellationToken) => !actor.Holds(PersonRoles.HrApprover) ? Refuse(AllHandsRefusal.NotAllowed)
        : StepAsync(actor, session, seen, async (change, row) =>
        {
            var draft = row.ReadDraft();
            if ((row.Answer ?? draft?.Text) is not { Length: > 0 } answer || row.Approver is not null)
            {
                return new AllHandsStep.Refused(row.Approver is null ? AllHandsRefusal.Empty : AllHandsRefusal.WrongState);
            }

            var approver = await change.ActorAsync();
            var fourEyes = faqs.CurrentValue.FourEyes;
            if (fourEyes && row.Author == approver.Value)
            {
                return new AllHandsStep.Refused(AllHandsRefusal.OwnWords);
            }

            await change.ExecuteAsync(Approve, new { id = row.Id, answer = StorableText.Of(answer), sources = row.Sources ?? Cited(answer, draft?.Sources ?? []), approver = approver.Value });
            return await change.EndAsync("approved", seen.Id, fourEyes ? "" : "four eyes off");
        }, cancellationToken);

    /// <summary>Takes an approval back: employees no longer read the answer.</summary>
    public Task<AllHandsStep> TakeBackAsync(Actor actor, AllHandsId session, SeenItem seen, CancellationToken cancellationToken) => StepAsync(actor, session, seen, async (change, row) =>
    {
        if (row.Approver is null)
        {
            return new AllHandsStep.Refused(AllHandsRefusal.WrongState);
        }

        await change.ExecuteAsync(TakeBack, new { id = row.Id });
        return await change.EndAsync("approvalTakenBack", seen.Id);
    }, cancellationToken);

    /// <summary>Drops what is written and has the bot draft anew, as after new articles.</summary>
    public Task<AllHandsStep> DraftAgainAsync(Actor actor, AllHandsId session, SeenItem seen, CancellationToken cancellationToken) => StepAsync(actor, session, seen, async (change, row) =>
    {
        await change.ExecuteAsync(DraftAgain, new { id = row.Id });
        return await change.EndAsync("draftedAgain", seen.Id);
    }, cancellationToken);

    /// <summary>Marks whether it was answered at the meeting, and what was said.</summary>
    public Task<AllHandsStep> MarkAsync(Actor actor, AllHandsId session, SeenItem seen, bool isAnswered, string said, CancellationToken cancellationToken) => said.Length > LongestAnswer ? Refuse(AllHandsRefusal.TooLong)
        : StepAsync(actor, session, seen, async (change, row) =>
        {
            await change.ExecuteAsync(Answered, new { id = row.Id, answered = isAnswered, said = said.Trim() is { Length: > 0 } written ? StorableText.Of(written) : null });
            return await change.EndAsync(isAnswered ? "answered" : "notAnswered", seen.Id);
        }, cancellationToken);

    private static async Task ApartAsync(AllHandsTransaction change, string one, string other)
    {
        var (first, second) = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        await change.ExecuteAsync(TellApart, new { session = change.Session.Id.Value, one = first, other = second });
    }

    private static string Cited(string answer, IReadOnlyList<AllHandsSource> sources) =>
        JsonSerializer.Serialize<IReadOnlyList<AllHandsSource>>([.. sources.Where(source => SourceMarks.In(answer).Contains(source.N))], AllHandsJson.Default.IReadOnlyListAllHandsSource);

    private static Task<AllHandsStep> Refuse(AllHandsRefusal reason) => Task.FromResult<AllHandsStep>(new AllHandsStep.Refused(reason));

    private Task<AllHandsStep> StepAsync(Actor actor, AllHandsId session, SeenItem seen, Func<AllHandsTransaction, QuestionRow, Task<AllHandsStep>> step, CancellationToken cancellationToken) =>
        writes.RunAsync(actor, session, async change => await change.FindAsync(seen.Id) switch
        {
            null => new AllHandsStep.Refused(await change.FindWordingAsync(seen.Id) is null ? AllHandsRefusal.NotFound : AllHandsRefusal.Changed),
            var row when row.Version != seen.Version => new AllHandsStep.Refused(AllHandsRefusal.Changed),
            var row => await step(change, row),
        }, cancellationToken);
}
