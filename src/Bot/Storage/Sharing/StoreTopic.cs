namespace Bot.Storage.Sharing;

/// <summary>Something that the processes on one PostgreSQL tell each other of.</summary>
/// <param name="name">What the store calls it: one word.</param>
internal abstract class StoreTopic(string name)
{
    public string Name => name;

    /// <summary>Something was told, by this process or another.</summary>
    /// <param name="detail">What its teller added; empty where the news is all there is.</param>
    public abstract void Hear(string detail);

    /// <summary>The process listens again: what was told meanwhile did not come in.</summary>
    public virtual void Miss()
    {
    }
}
