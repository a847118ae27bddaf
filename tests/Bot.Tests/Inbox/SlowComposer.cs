using Bot.Answering.Composition;

namespace Bot.Tests.Inbox;

/// <summary>Composes as ever, once it is let.</summary>
internal sealed class SlowComposer(params WaitHandle[] any) : IAnswerComposer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public Task<Draft> ComposeAsync(ComposeRequest request, CancellationToken cancellationToken)
    {
        Assert.NotEqual(WaitHandle.WaitTimeout, WaitHandle.WaitAny(any, Patience));
        return new ExtractiveComposer().ComposeAsync(request, cancellationToken);
    }
}

/// <summary>Breaks whenever it is asked.</summary>
internal sealed class BrokenComposer : IAnswerComposer
{
    public Task<Draft> ComposeAsync(ComposeRequest request, CancellationToken cancellationToken) => throw new InvalidOperationException("zirconium");
}
