using Bot.Storage.Sharing;

namespace Bot.Inbox;

/// <summary>Wakes the worker: something was accepted, by this process or another.</summary>
internal sealed class InboxSignal() : StoreSignal("inbox");
