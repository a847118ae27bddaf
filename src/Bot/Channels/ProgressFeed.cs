using System.Threading.Channels;
using Bot.Answering;

namespace Bot.Channels;

/// <summary>What is heard of one answer while it is written, shown at a pace that chat platforms take.</summary>
internal sealed class ProgressFeed(TimeProvider clock)
{
    /// <summary>Between two updates: Teams takes one a second, and Slack asks for no more.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly Channel<AnswerProgress> _heard = Channel.CreateUnbounded<AnswerProgress>(new UnboundedChannelOptions { SingleReader = true });

    public void Hear(AnswerProgress progress) => _heard.Writer.TryWrite(progress);

    /// <summary>Shows what was heard until the answer is there; what is not shown by then is in the answer.</summary>
    /// <param name="show">Gets what was heard since the last time; false ends it.</param>
    public async Task ShowAsync(Task answering, Func<IReadOnlyList<AnswerProgress>, Task<bool>> show, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var isShown = true;
        while (isShown && await IsFirstAsync(Task.Delay(Pace, clock, waiting.Token)) && await IsFirstAsync(_heard.Reader.WaitToReadAsync(waiting.Token).AsTask()))
        {
            var heard = new List<AnswerProgress>();
            while (_heard.Reader.TryRead(out var progress))
            {
                heard.Add(progress);
            }

            isShown = await show(heard);
        }

        await waiting.CancelAsync();

        async Task<bool> IsFirstAsync(Task wait) => await Task.WhenAny(answering, wait) == wait && wait.IsCompletedSuccessfully;
    }
}
