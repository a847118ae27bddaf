using Bot.Storage.Sharing;

namespace Bot.Answering.Retrieval.Index;

/// <summary>Wakes the follower of the index: an article or a reply of HR's changed.</summary>
internal sealed class CorpusSignal() : StoreSignal("corpus");
