namespace Bot.Tests.Drivers;

/// <summary>One running program for the tests of a class that change nothing in it.</summary>
public sealed class SharedWebHost : IAsyncDisposable
{
    internal WebHost Host { get; } = new();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
