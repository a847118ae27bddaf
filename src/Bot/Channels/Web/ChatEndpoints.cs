using System.Diagnostics;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Bot.Answering;
using Bot.Language;
using Bot.Rendering;
using Microsoft.Net.Http.Headers;

namespace Bot.Channels.Web;

/// <summary>The API of the chat page.</summary>
internal static class ChatEndpoints
{
    // 64 Ki characters of text, which JSON may write with six bytes each, and the braces around them. More than a question
    // may have, so that somebody who pastes a whole document hears the answerer's own kind words about its length.
    private const int BodyLimit = (64 * 1024 * 6) + 1024;

    private const int LongestStop = 256;

    /// <summary><c>POST /api/chat</c>: <c>{text, lang?, conversation?}</c> → the answer, at once or as a stream of events.</summary>
    public static async Task<IResult> ChatAsync(HttpContext context, ChatTurn turn)
    {
        context.Response.Headers.CacheControl = "no-store";
        var body = await RequestBody.ReadAsync(context.Request, BodyLimit, context.RequestAborted);
        if (body is null)
        {
            return Refusal.Of(context, StatusCodes.Status413PayloadTooLarge, "web.malformed.tooLarge");
        }

        return ChatRequest.Parse(body) switch
        {
            ChatRequest.Malformed malformed => Refusal.Of(context, StatusCodes.Status400BadRequest, malformed.Wording),
            ChatRequest.Asked asked when WantsEvents(context.Request) => TypedResults.ServerSentEvents(StreamAsync(context, turn, asked)),
            ChatRequest.Asked asked => Reply(context, await turn.RunAsync(asked)),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary><c>POST /api/chat/stop</c>: <c>{turn}</c>, as the event <c>working</c> named it → 204; 404 where no such turn is under way in this process and there is no other.</summary>
    public static async Task<IResult> StopAsync(HttpContext context, WaitingCallers callers)
    {
        var body = await RequestBody.ReadAsync(context.Request, LongestStop, context.RequestAborted);
        return body is not null && TurnIn(body) is { } turn && await callers.StopAsync(turn, context.RequestAborted) ? TypedResults.NoContent() : TypedResults.NotFound();
    }

    /// <summary><c>GET /api/suggestions?lang=</c>: questions to start with.</summary>
    public static IResult Suggestions(HttpContext context, SuggestedQuestions questions) =>
        TypedResults.Json(new Suggestions(questions.For(PageLanguage.Of(context.Request))), WebJson.Wire.Suggestions);

    private static IResult Reply(HttpContext context, ChatTurnEnd end) => end switch
    {
        ChatTurnEnd.Answered answered => TypedResults.Text(AnswerJson.Write(answered.Line), "application/json"),
        ChatTurnEnd.OutOfTime => Refusal.Of(context, StatusCodes.Status503ServiceUnavailable, "web.failed.outOfTime"),
        ChatTurnEnd.Failed => Refusal.Of(context, StatusCodes.Status500InternalServerError, "web.failed.broken"),
        _ => throw new UnreachableException(),
    };

    /// <summary>One <c>working</c> once nothing can lose the question any more, with the name by which it can be stopped, a <c>step</c> when an answer is being written, a <c>statement</c> for each sentence that is verified before the rest, then one <c>answer</c> with the object, one <c>stopped</c>, or one <c>error</c> with a problem.</summary>
    private static async IAsyncEnumerable<SseItem<string>> StreamAsync(
        HttpContext context, ChatTurn turn, ChatRequest.Asked asked, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var language = PageLanguage.Of(context.Request);
        var events = Channel.CreateUnbounded<SseItem<string>>();
        var end = turn.RunAsync(
            asked, turnKey => events.Writer.TryWrite(new SseItem<string>(JsonSerializer.Serialize(new TurnName(turnKey), WebJson.Wire.TurnName), "working")),
            progress => events.Writer.TryWrite(EventOf(progress, language)));
        _ = end.ContinueWith(_ => events.Writer.TryComplete(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        var hasBegun = false;
        await foreach (var happened in events.Reader.ReadAllAsync(cancellationToken))
        {
            hasBegun = true;
            yield return happened;
        }

        if (!hasBegun)
        {
            yield return new SseItem<string>("{}", "working");
        }

        yield return await end switch
        {
            ChatTurnEnd.Answered answered => new SseItem<string>(AnswerJson.Write(answered.Line), "answer"),
            ChatTurnEnd.Stopped => new SseItem<string>("{}", "stopped"),
            ChatTurnEnd.OutOfTime => Error(StatusCodes.Status503ServiceUnavailable, "web.failed.outOfTime"),
            ChatTurnEnd.Failed => Error(StatusCodes.Status500InternalServerError, "web.failed.broken"),
            _ => throw new UnreachableException(),
        };

        SseItem<string> Error(int status, string wording) =>
            new(JsonSerializer.Serialize(Refusal.Describe(context, status, wording), WebJson.Wire.Problem), "error");
    }

    private static string? TurnIn(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, WebJson.Wire.TurnName)?.Turn;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SseItem<string> EventOf(AnswerProgress progress, ReplyLanguage language)
    {
        var (text, name) = progress switch
        {
            AnswerProgress.Writing writing => (ProgressText.Step(writing, language), "step"),
            AnswerProgress.Verified verified => (ProgressText.Sentence(verified, language), "statement"),
            _ => throw new UnreachableException(),
        };
        return new SseItem<string>(JsonSerializer.Serialize(new ProgressLine(text), WebJson.Wire.ProgressLine), name);
    }

    private static bool WantsEvents(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase));
}
