using Bot.AllHands;
using Bot.Faqs;
using Bot.Roles;

namespace Bot.Desk.AllHands;

/// <summary>From a form about one question to the step it asks for.</summary>
internal sealed class ItemSteps(AllHandsModeration moderation, AllHandsStore store, FaqStore faqs)
{
    /// <param name="value">A field of the form by its name, trimmed; empty where it is not there.</param>
    public Task<AllHandsStep> TakeAsync(Actor actor, AllHandsId session, SeenItem seen, string step, Func<string, string> value, IReadOnlyList<SeenItem> others, CancellationToken cancellationToken) => step switch
    {
        "show" => moderation.ShowAsync(actor, session, seen, cancellationToken),
        "hold" when Enum.GetValues<HoldReason>().Where(known => known.ToString() == value("reason")).ToList() is [var reason] => moderation.HoldAsync(actor, session, seen, reason, cancellationToken),
        "merge" => moderation.MergeAsync(actor, session, seen, others, cancellationToken),
        "split" => moderation.SplitAsync(actor, session, seen, new AllHandsQuestionId(value("wording")), cancellationToken),
        "write" => moderation.WriteAsync(actor, session, seen, value("answer"), cancellationToken),
        "approve" => moderation.ApproveAsync(actor, session, seen, cancellationToken),
        "takeback" => moderation.TakeBackAsync(actor, session, seen, cancellationToken),
        "redraft" => moderation.DraftAgainAsync(actor, session, seen, cancellationToken),
        "mark" => moderation.MarkAsync(actor, session, seen, value("answered") == "1", value("said"), cancellationToken),
        _ => Task.FromResult<AllHandsStep>(new AllHandsStep.Refused(AllHandsRefusal.NotFound)),
    };

    /// <summary>Makes a draft of a reply from an approved answer; the links of its sources stay, so that the reply is watched for changes of theirs.</summary>
    public async Task<(FaqId Id, FaqStep? Step)> DraftReplyAsync(Actor actor, AllHandsId session, AllHandsQuestionId question, CancellationToken cancellationToken)
    {
        var id = FaqDraftId.OfMeeting(question.Value);
        if (await store.FindItemAsync(session, question, cancellationToken) is not { IsApproved: true, Answer: { } answer } item)
        {
            return (id, null);
        }

        foreach (var source in item.Sources)
        {
            answer = answer.Replace($"[{source.N}]", source.Kind == "article" ? $"[{source.Outlet} {source.N}](article:{source.Article})" : "", StringComparison.Ordinal);
        }

        var alternatives = item.Others.Where(other => other.Language == item.Lead.Language).Select(other => other.Question).Distinct(StringComparer.Ordinal).ToList();
        var content = new FaqContent { Texts = [new FaqText(item.Lead.Language, item.Lead.Question, alternatives, answer.Trim())] };
        return (id, await faqs.DraftAsync(actor, id, 0, content, cancellationToken));
    }
}
