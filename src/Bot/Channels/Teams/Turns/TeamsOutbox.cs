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
internal sealed partial class TeamsOutbox(ConnectorClient connector, ReaderLinks links, TimeProvider clock, ILogger<TeamsOutbox> logger)
{
    // The platform takes about 100 KB of UTF-16; what surrounds the text takes its part.
    private const int MostCharacters = 80 * 1024 / 2;
    private const int Surroundings = 14_000;
    private const int ShortCharacters = 6_000;

    // Card-only attempts: the text has arrived and says it all, so the card may not hold up the conversation.
    private const int CardAttempts = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public Uri? AddressOf(CitationLine citation) => links.Of(citation, Audience.Everyone);

    /// <summary>Sends an answer, in the placeholder's place where there is one.</summary>
    /// <param name="closing">Lines of ours beneath, as Markdown.</param>
    /// <returns>The id of the message that holds it.</returns>
    public async Task<string?> AnswerAsync(TeamsAddress to, AnswerLine answer, IReadOnlyList<string> closing, string? placeholderId, CancellationToken cancellationToken)
    {
        try
        {
            return await PutAsync(to, Answer(to, answer, closing, MostCharacters - Surroundings), placeholderId, cancellationToken);
        }
        catch (DeliveryException refused) when (refused.Code == ConnectorRefusal.TooBig)
        {
            return await PutAsync(to, Answer(to, answer, closing, ShortCharacters), placeholderId, cancellationToken);
        }
    }

    /// <summary>Announces an answer. It has the thumbs already: clients keep those of the message that was sent first.</summary>
    public Task<string?> AnnounceAsync(TeamsAddress to, string markdown, CancellationToken cancellationToken) =>
        PutAsync(to, Line(to, markdown) with { ChannelData = Thumbs() }, null, cancellationToken);

    /// <param name="markdown">A line of ours, escaped.</param>
    public Task<string?> SayAsync(TeamsAddress to, string markdown, string? placeholderId, CancellationToken cancellationToken) =>
        PutAsync(to, Line(to, markdown), placeholderId, cancellationToken);

    /// <summary>Shows that somebody is at it; it fades by itself, and no harm is done where it does not arrive.</summary>
    public async Task ShowTypingAsync(TeamsAddress to, CancellationToken cancellationToken)
    {
        try
        {
            await connector.SendAsync(to.Place, Message(to) with { Type = "typing" }, cancellationToken);
        }
        catch (DeliveryException refused)
        {
            Log.NotShown(logger, "typing", refused.Code);
        }
    }

    /// <summary>Sends a card as an activity of its own. It tries again by itself for a moment and then lets it be.</summary>
    /// <param name="summary">What a notification shows.</param>
    public async Task ShowCardAsync(TeamsAddress to, JsonObject card, string summary, CancellationToken cancellationToken)
    {
        var message = Message(to) with { Summary = summary, Attachments = [new TeamsCardAttachment(card)], Entities = [Label()] };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await connector.SendAsync(to.Place, message, cancellationToken);
                return;
            }
            catch (DeliveryException refused) when (refused.Failure == DeliveryFailure.Temporary && attempt < CardAttempts && (refused.RetryAfter ?? TimeSpan.FromSeconds(attempt)) is var wait && wait <= LongestWait)
            {
                await Task.Delay(wait, clock, cancellationToken);
            }
            catch (DeliveryException refused)
            {
                Log.NotShown(logger, "card", refused.Code);
                return;
            }
        }
    }

    private async Task<string?> PutAsync(TeamsAddress to, TeamsMessage message, string? placeholderId, CancellationToken cancellationToken)
    {
        if (placeholderId is null)
        {
            return await connector.SendAsync(to.Place, message, cancellationToken);
        }

        try
        {
            await connector.UpdateAsync(to.Place, placeholderId, message, cancellationToken);
            return placeholderId;
        }
        catch (DeliveryException gone) when (gone.Code == ConnectorRefusal.NoActivity)
        {
            // Somebody deleted the placeholder; the answer stands on its own.
            return await connector.SendAsync(to.Place, message, cancellationToken);
        }
    }

    private TeamsMessage Answer(TeamsAddress to, AnswerLine answer, IReadOnlyList<string> closing, int most)
    {
        var text = TeamsAnswerText.Write(answer, closing, most, showSuggestions: true);
        var untitled = Wording.Get(ReplyLanguages.Parse(answer.Language) ?? ReplyLanguage.English, "nearest.untitled");
        return Message(to) with
        {
            Locale = answer.Language,
            TextFormat = "markdown",
            Text = text.Text,
            Entities = [TeamsSource.Entity(text.Cited, AddressOf, untitled)],
            ChannelData = Thumbs(),
        };
    }

    private static TeamsMessage Message(TeamsAddress to) => new()
    {
        From = new TeamsParty(to.Place.BotId),
        Recipient = new TeamsParty(to.UserId),
        Conversation = new TeamsParty(to.Place.Conversation),
        ReplyToId = to.ReplyToId,
    };

    private static TeamsMessage Line(TeamsAddress to, string markdown) => Message(to) with { TextFormat = "markdown", Text = markdown, Entities = [Label()] };

    private static TeamsOwnData Thumbs() => new(new TeamsFeedbackLoop("custom"));

    private static JsonObject Label() => TeamsSource.Entity([], _ => null, "");

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Teams did not take a {Kind} beside an answer: {Code}; the answer itself has arrived or follows")]
        public static partial void NotShown(ILogger logger, string kind, string code);
    }
}

/// <summary>Whom a message goes to, where, and what it answers.</summary>
internal sealed record TeamsAddress(TeamsPlace Place, string UserId, string ReplyToId);
