namespace Bot.Briefs.Writing;

/// <summary>A brief that was made in chat, with the way to its page.</summary>
/// <param name="Link">Opens the page once; null where nobody set the desk's address.</param>
/// <param name="AboutLink">A line on the link, or why there is none.</param>
internal sealed record MadeBrief(StoredBrief Stored, BriefFrame Frame, Uri? Link, string AboutLink);
