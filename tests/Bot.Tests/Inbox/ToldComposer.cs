using Bot.Answering;
using Bot.Answering.Composition;

namespace Bot.Tests.Inbox;

/// <summary>Writes as the test says, and tells of it meanwhile; the answer itself is the extractive one.</summary>
/// <param name="write">Gets what listens and an article that was found.</param>
internal sealed class ToldComposer(Func<ToldComposer.Desk, CancellationToken, Task> write) : IAnswerComposer
{
    public async Task<Draft> ComposeAsync(ComposeRequest request, CancellationToken cancellationToken)
    {
        await write(new Desk(request), cancellationToken);
        return await new ExtractiveComposer().ComposeAsync(request, cancellationToken);
    }

    internal sealed class Desk(ComposeRequest request)
    {
        /// <summary>True where somebody hears what is told.</summary>
        public bool IsHeard => request.Heard is not null;

        public void Begin(int articles) => request.Heard?.Invoke(new AnswerProgress.Writing(articles));

        public void Say(string sentence) => request.Heard?.Invoke(new AnswerProgress.Verified(sentence, [request.Passages[0].Article with { Outlet = "Metal_Times", Published = new DateOnly(2026, 3, 1) }]));
    }
}
