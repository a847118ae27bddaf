using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Articles;
using Bot.Channels.Teams.Reading;
using Bot.Channels.Teams.Turns;
using Bot.Channels.Teams.Wire;
using Bot.Conversations;
using Bot.Inbox;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Teams;

namespace Bot.Channels.Teams.Invokes;

/// <summary>Finds an answer to put into a message: the asker's own recent ones, or one from the articles that everyone may read.</summary>
/// <remarks>The client asks with each key pressed and gives up after five seconds, so nothing is recorded and time is short.</remarks>
internal sealed class SearchInvoke(TurnAnswerer answerer, TurnStore turns, TeamsOutbox outbox, OutsiderRule outsiders, TimeProvider clock)
{
    private const int MostRecent = 10;
    private const int ShortestQuestion = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<JsonObject> HandleAsync(InvokeCall call, CancellationToken cancellationToken)
    {
        if (call.Person is not { } person)
        {
            return InvokeReply.SearchMessage(Wording.Get(call.Language, "chat.outsider.guest"));
        }

        if (call.IsSharedWithOthers)
        {
            return InvokeReply.SearchMessage(Wording.Get(call.Language, "chat.outsider.room"));
        }

        // A message is written where we may not be, but who may not ask may not search either.
        if (call is { Place: { } place, Sender: { } sender } && await outsiders.RefusalOfAsync(place, sender, isOurs: false, cancellationToken) is { } refusal)
        {
            return InvokeReply.SearchMessage(Wording.Get(call.Language, refusal));
        }

        // All there is stands on the first page; the client asks for the next when its reader comes to the end.
        if (SkippedBy(call.Value) > 0)
        {
            return InvokeReply.Results([]);
        }

        var words = WordsOf(call.Value);
        var recent = (await turns.RecentOfAsync(person, MostRecent, cancellationToken)).Select(turn => (turn.Question, Answer: AnswerJson.Read(turn.AnswerJson)));

        // What is put into a message is read by others.
        var results = recent
            .Where(turn => turn is { Question: not null, Answer: { Personal: false, Abstained: false, Citations.Count: > 0 } } && turn.Question.Contains(words, StringComparison.CurrentCultureIgnoreCase))
            .DistinctBy(turn => turn.Question)
            .Select(turn => Result(turn.Question!, turn.Answer))
            .ToList();
        if (words.Length < ShortestQuestion)
        {
            return results.Count > 0 ? InvokeReply.Results(results) : InvokeReply.SearchMessage(Wording.Get(call.Language, "teams.search.start"));
        }

        var answer = await AnswerAsync(words, call, cancellationToken);
        if (answer is { Abstained: false, Citations.Count: > 0 })
        {
            results.Insert(0, Result(words, answer));
        }

        return results.Count > 0 ? InvokeReply.Results(results) : InvokeReply.SearchMessage(Wording.Get(call.Language, answer?.Personal == true ? "teams.search.private" : "teams.search.nothing"));
    }

    /// <returns>Null when it took too long.</returns>
    private async Task<AnswerLine?> AnswerAsync(string words, InvokeCall call, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var question = new IncomingQuestion(call.Conversation, null, words, null, call.Language.Code(), Audience.Everyone) { BeginsConversation = true };
            return (await answerer.AnswerAsync(question, time.Token)).Line;
        }
        catch (Exception late) when (late is TimeoutException || (late is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    private TeamsCardAttachment Result(string question, AnswerLine answer) =>
        new(TeamsSearchCard.Write(question, answer, outbox.AddressesFor(Audience.Everyone))) { Preview = TeamsSearchCard.Preview(question, answer) };

    private static int SkippedBy(JsonElement value) =>
        InvokeCall.Part(InvokeCall.Part(value, "queryOptions"), "skip") is { ValueKind: JsonValueKind.Number } skip && skip.TryGetInt32(out var skipped) ? skipped : 0;

    /// <summary>What was typed; empty when the search has just been opened.</summary>
    private static string WordsOf(JsonElement value)
    {
        var parameters = InvokeCall.Part(value, "parameters");
        if (parameters.ValueKind != JsonValueKind.Array)
        {
            return "";
        }

        foreach (var parameter in parameters.EnumerateArray())
        {
            if (ActivityReader.StringOf(parameter, "name") is { } name && name != "initialRun" && ActivityReader.StringOf(parameter, "value") is { } typed)
            {
                return typed.Trim();
            }
        }

        return "";
    }
}
