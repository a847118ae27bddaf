using System.Text.Json.Nodes;
using Bot.Articles;
using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Reading;
using Bot.Channels.Teams.Wire;
using Bot.Inbox;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Teams;

namespace Bot.Channels.Teams.Turns;

/// <summary>Puts our messages together and sends them: text and card apart, each marked as machine-made.</summary>
/// <remarks>Each call throws <see cref="DeliveryException"/> when it is not taken.</remarks>
internal sealed partial class TeamsOutbox(ConnectorClient connector, ReaderLinks links, ILogger<TeamsOutbox> logger)
{
    // The platform takes about 100 KB of UTF-16; what surrounds the text takes its part.
    private const int MostCharacters = 80 * 1024 / 2;
    private const int Surroundings = 14_000;
    private const int ShortCharacters = 6_000;

    /// <param name="audience">Who will see the link, and so what it opens.</param>
    public Func<CitationLine, Uri?> AddressesFor(Audience audience) => citation => links.Of(citation, audience);

    /// <summary>Sends an answer, in the placeholder's place where there is one.</summary>
    /// <param name="audience">Who will see it.</param>
    /// <param name="closing">Lines of ours beneath, as Markdown.</param>
    /// <returns>The id of the message that holds it.</returns>
    public async Task<string?> AnswerAsync(TeamsAddress to, AnswerLine answer, Audience audience, IReadOnlyList<string> closing, TeamsPlaceholder? placeholder, CancellationToken cancellationToken)
    {
        try
        {
            return await PutAsync(to, Answer(to, answer, audience, closing, MostCharacters - Surroundings), placeholder, cancellationToken);
        }
        catch (DeliveryException refused) when (refused.Code == ConnectorRefusal.TooBig)
        {
            return await PutAsync(to, Answer(to, answer, audience, closing, ShortCharacters), placeholder, cancellationToken);
        }
    }

    /// <param name="markdown">A line of ours, escaped.</param>
    public Task<string?> SayAsync(TeamsAddress to, string markdown, TeamsPlaceholder? placeholder, CancellationToken cancellationToken) =>
        PutAsync(to, Line(to, markdown), placeholder, cancellationToken);

    /// <summary>Brings what people of HR wrote: the one thing here that is not marked as machine-made.</summary>
    public Task<string?> BringAsync(TeamsAddress to, string markdown, CancellationToken cancellationToken) =>
        connector.SendAsync(to.Place, to.Message() with { TextFormat = "markdown", Text = markdown }, cancellationToken);

    /// <summary>Shows that somebody is at it; it fades by itself, and nothing follows where it is not taken.</summary>
    public async Task ShowTypingAsync(TeamsAddress to, CancellationToken cancellationToken)
    {
        try
        {
            await connector.SendAsync(to.Place, to.Message() with { Type = "typing" }, cancellationToken);
        }
        catch (DeliveryException refused)
        {
            Log.NotShown(logger, "typing", refused.Code);
        }
    }

    /// <summary>Sends a card as an activity of its own.</summary>
    /// <param name="summary">What a notification shows.</param>
    /// <returns>The id of the message that holds it.</returns>
    public Task<string?> SendCardAsync(TeamsAddress to, JsonObject card, string summary, CancellationToken cancellationToken) =>
        connector.SendAsync(to.Place, Card(to, card, summary), cancellationToken);

    /// <summary>Puts a card in the place of another.</summary>
    /// <param name="message">The id of the message that holds it.</param>
    public Task UpdateCardAsync(TeamsAddress to, string message, JsonObject card, string summary, CancellationToken cancellationToken) =>
        connector.UpdateAsync(to.Place, message, Card(to, card, summary), cancellationToken);

    /// <summary>Sends what follows an answer that has arrived. What will never be taken is passed over: it would make a dead letter of a question that was answered.</summary>
    public async Task FollowUpAsync(string kind, Func<Task> send)
    {
        try
        {
            await send();
        }
        catch (DeliveryException refused) when (refused.Failure == DeliveryFailure.Permanent)
        {
            Log.NotShown(logger, kind, refused.Code);
        }
    }

    private async Task<string?> PutAsync(TeamsAddress to, TeamsMessage message, TeamsPlaceholder? placeholder, CancellationToken cancellationToken)
    {
        if (placeholder is not { Id: var placeholderId, Stream: var stream })
        {
            return await connector.SendAsync(to.Place, message, cancellationToken);
        }

        if (stream is { Stopped.IsCancellationRequested: true } || (stream is { IsOpen: true } && await stream.EndAsync(message, cancellationToken)))
        {
            return placeholderId;
        }

        try
        {
            await connector.UpdateAsync(to.Place, placeholderId, message, cancellationToken);
            return placeholderId;
        }
        catch (DeliveryException gone) when (gone.Code is ConnectorRefusal.NoActivity or ConnectorRefusal.StreamNotAllowed)
        {
            // Somebody deleted the placeholder, or it was a stream that broke off; the answer stands on its own.
            return await connector.SendAsync(to.Place, message, cancellationToken);
        }
    }

    private TeamsMessage Answer(TeamsAddress to, AnswerLine answer, Audience audience, IReadOnlyList<string> closing, int most)
    {
        var text = TeamsAnswerText.Write(answer, closing, most, showSuggestions: true);
        var untitled = Wording.Get(ReplyLanguages.Parse(answer.Language) ?? ReplyLanguage.English, "nearest.untitled");
        return to.Message() with
        {
            Locale = answer.Language,
            TextFormat = "markdown",
            Text = text.Text,
            Entities = [TeamsSource.Entity(text.Cited, AddressesFor(audience), untitled, isMachineMade: !CuratedLines.IsByHr(answer))],

            // About a greeting nobody has an opinion.
            ChannelData = answer.Abstained || answer.Citations.Count > 0 ? new TeamsOwnData(new TeamsFeedbackLoop("custom")) : null,
        };
    }

    private static TeamsMessage Line(TeamsAddress to, string markdown) => to.Message() with { TextFormat = "markdown", Text = markdown, Entities = [Label()] };

    private static TeamsMessage Card(TeamsAddress to, JsonObject card, string summary) => to.Message() with { Summary = summary, Attachments = [new TeamsCardAttachment(card)], Entities = [Label()] };

    private static JsonObject Label() => TeamsSource.Entity([], _ => null, "", isMachineMade: true);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Teams did not take a {Kind} beside an answer: {Code}; the answer itself has arrived or follows")]
        public static partial void NotShown(ILogger logger, string kind, string code);
    }
}

/// <summary>Whom a message goes to, where, and what it answers.</summary>
/// <param name="ReplyToId">Null where we write first.</param>
internal sealed record TeamsAddress(TeamsPlace Place, string UserId, string? ReplyToId)
{
    /// <summary>A message without anything in it yet.</summary>
    public TeamsMessage Message() => new()
    {
        From = new TeamsParty(Place.BotId),
        Recipient = new TeamsParty(UserId),
        Conversation = new TeamsParty(Place.Conversation),
        ReplyToId = ReplyToId,
    };
}

/// <summary>A message of ours in whose place another comes.</summary>
/// <param name="Stream">What it was begun with in this attempt; null for a plain one.</param>
internal sealed record TeamsPlaceholder(string Id, TeamsStream? Stream = null);
