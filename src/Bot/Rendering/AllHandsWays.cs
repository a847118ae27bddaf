namespace Bot.Rendering;

/// <summary>Addresses that a meeting in chat leads to.</summary>
/// <param name="Page">Asks and votes as its reader while the meeting is open; null for none.</param>
/// <param name="Desk">Null for all but HR.</param>
internal sealed record AllHandsWays(Uri? Page, Uri? Desk);
