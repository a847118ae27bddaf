using System.Diagnostics;
using System.Text.Json;
using Bot.Conversations;
using Bot.Inbox;
using Bot.Rendering;

namespace Bot.Channels.Web;

/// <summary>Answers questions of the web chat: recorded like any other, and handed to the browser that waits.</summary>
internal sealed class WebHandler(TurnDelivery delivery, WaitingCallers callers, StreamGate streams) : IActivityHandler
{
    public const string Name = "web";

    public string Channel => Name;

    public async Task HandleAsync(LeasedActivity activity, CancellationToken cancellationToken)
    {
        var asked = JsonSerializer.Deserialize(activity.Body, WebActivityJson.Default.WebActivity)!;
        try
        {
            var question = asked.Question() with { Stopped = callers.StoppedOf(activity.EventKey) };
            await delivery.RunAsync(activity, streams.IsOpen(Name) ? question with { Heard = progress => callers.Pass(activity.EventKey, progress) } : question, new Sender(callers, activity.EventKey, asked.Conversation), cancellationToken);
        }
        finally
        {
            // A browser does not wait for another attempt.
            callers.Tell(activity.EventKey, new ChatTurnEnd.Failed());
        }
    }

    private sealed class Sender(WaitingCallers callers, string key, string conversation) : IReplySender
    {
        // What was not handed over ended with its connection.
        public Task<SentBefore> FindAsync(CancellationToken cancellationToken) => Task.FromResult<SentBefore>(new SentBefore.Nothing());

        // The page shows one by itself.
        public Task<string?> SendPlaceholderAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(null);

        public Task<SentAnswer> SendAsync(AnswerLine answer, TurnId turn, string? placeholderId, CancellationToken cancellationToken)
        {
            callers.Tell(key, new ChatTurnEnd.Answered(answer with { Conversation = conversation }));
            return Task.FromResult(new SentAnswer(null));
        }

        public Task SendFailureAsync(TurnFailure failure, string? placeholderId, CancellationToken cancellationToken)
        {
            callers.Tell(key, failure switch
            {
                TurnFailure.OutOfTime => new ChatTurnEnd.OutOfTime(),
                TurnFailure.Stopped => new ChatTurnEnd.Stopped(),
                TurnFailure.Broken => new ChatTurnEnd.Failed(),
                _ => throw new UnreachableException(),
            });
            return Task.CompletedTask;
        }
    }
}
