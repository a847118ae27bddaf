using System.Threading.Channels;

namespace Bot.Storage.Sharing;

/// <summary>Wakes a part of this process that looks into the store. Several calls before it looks are one.</summary>
/// <param name="topic">What other processes call it when they tell of something through the store.</param>
internal abstract class StoreSignal(string topic) : StoreTopic(topic)
{
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public override void Hear(string detail) => Set();

    public override void Miss() => Set();

    public void Set() => _calls.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken cancellationToken) => await _calls.Reader.ReadAsync(cancellationToken);
}
