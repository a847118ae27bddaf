using System.Threading.Channels;

namespace Bot.Inbox;

/// <summary>Wakes the worker of this process. Several calls before it looks are one.</summary>
internal sealed class InboxSignal
{
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => _calls.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken cancellationToken) => await _calls.Reader.ReadAsync(cancellationToken);
}
