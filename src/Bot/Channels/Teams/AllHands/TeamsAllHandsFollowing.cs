using System.Text.Json.Nodes;
using Bot.AllHands;
using Bot.Channels.Teams.Turns;
using Bot.Inbox;
using Bot.Rendering;

namespace Bot.Channels.Teams.AllHands;

/// <summary>Brings the cards that people have before them up to date while others ask and vote.</summary>
/// <remarks>
/// A client asks for a card's newest state by itself only when the card comes into view or is changed (refresh with userIds: https://learn.microsoft.com/en-us/adaptive-cards/authoring-cards/universal-action-model).
/// So the card of whoever opened a meeting, or pressed in it, a short while ago is written again when it would look different now. Kept in memory and for minutes: no store may tell who looked at a meeting.
/// </remarks>
internal sealed partial class TeamsAllHandsFollowing(TeamsAllHandsScreen screen, TeamsOutbox outbox, AllHandsStore store, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<TeamsAllHandsFollowing> logger)
{
    /// <summary>How long a card is followed after it was opened or pressed.</summary>
    public static readonly TimeSpan Followed = TimeSpan.FromMinutes(10);

    /// <summary>The most often that one card is written again. Each time costs a call to the platform and one of the client's to us.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromSeconds(15);

    // The platform takes some fifty calls a second of one app, and answers come first.
    private const int MostCards = 300;

    private readonly Dictionary<AllHandsId, Dictionary<string, Card>> _meetings = [];

    /// <summary>Follows a card from now on, or a little longer.</summary>
    /// <param name="message">The id of the message that holds it.</param>
    /// <param name="card">What it shows.</param>
    public void Follow(TeamsAddress to, string message, TeamsVisitor visitor, TeamsShownPage page, JsonObject card)
    {
        lock (_meetings)
        {
            if (!_meetings.TryGetValue(page.Meeting, out var cards))
            {
                _meetings.Add(page.Meeting, cards = []);
                _ = RunAsync(page.Meeting, page.Revision, lifetime.ApplicationStopping);
            }

            // One person has one card before them: an older one is scrolled away.
            foreach (var older in cards.Where(card => card.Value.Visitor.Person == visitor.Person && card.Key != message).Select(card => card.Key).ToList())
            {
                cards.Remove(older);
            }

            if (cards.Count < MostCards || cards.ContainsKey(message))
            {
                cards[message] = new Card(to, visitor, page.Page, card.ToJsonString(), clock.GetUtcNow() + Followed);
            }
        }
    }

    private async Task RunAsync(AllHandsId meeting, long revision, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Between, clock, cancellationToken);
                var now = await store.FindAsync(meeting, cancellationToken);
                var cards = Standing(meeting, isOver: now is null);
                if (cards.Count == 0)
                {
                    return;
                }

                if (now!.Revision == revision)
                {
                    continue;
                }

                revision = now.Revision;
                foreach (var (message, card) in cards)
                {
                    if (!await UpdateAsync(meeting, message, card, cancellationToken))
                    {
                        // Once more the next time, whatever changes.
                        revision = -1;
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
#pragma warning disable CA1031 // Nobody waits for this; the next card that is opened begins anew.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.Failed(logger, failure.GetType().Name);
            lock (_meetings)
            {
                _meetings.Remove(meeting);
            }
        }
    }

    /// <summary>The cards still followed; of none the meeting is let go in the same moment, so that the next card begins anew.</summary>
    private Dictionary<string, Card> Standing(AllHandsId meeting, bool isOver)
    {
        lock (_meetings)
        {
            var cards = _meetings[meeting];
            foreach (var (message, _) in cards.Where(card => isOver || card.Value.Until <= clock.GetUtcNow()).ToList())
            {
                cards.Remove(message);
            }

            if (cards.Count == 0)
            {
                _meetings.Remove(meeting);
            }

            return new Dictionary<string, Card>(cards);
        }
    }

    /// <returns>False where it is worth another try.</returns>
    private async Task<bool> UpdateAsync(AllHandsId meeting, string message, Card card, CancellationToken cancellationToken)
    {
        try
        {
            // Drafts and other people's languages change a meeting, and nothing on this card.
            var shown = await screen.WriteAsync(card.Visitor, new TeamsAllHandsAim(meeting, card.Page, IsDialog: false), cancellationToken);
            if (shown.Card.ToJsonString() is var text && text != card.Text)
            {
                await outbox.UpdateCardAsync(card.To, message, shown.Card, Wording.Get(card.Visitor.Language, "allhands.chat.title"), cancellationToken);
                card.Text = text;
            }

            return true;
        }
        catch (DeliveryException refused)
        {
            // Gone, or too many calls at once: the person still has the button that asks anew.
            Log.NotUpdated(logger, refused.Code);
            if (refused.Failure != DeliveryFailure.Permanent)
            {
                return false;
            }

            Forget(meeting, message);
            return true;
        }
    }

    private void Forget(AllHandsId meeting, string message)
    {
        lock (_meetings)
        {
            _meetings.GetValueOrDefault(meeting)?.Remove(message);
        }
    }

    private sealed class Card(TeamsAddress to, TeamsVisitor visitor, int page, string text, DateTimeOffset until)
    {
        public TeamsAddress To => to;

        public TeamsVisitor Visitor => visitor;

        public int Page => page;

        public DateTimeOffset Until => until;

        /// <summary>What it shows, as far as we know.</summary>
        public string Text { get; set; } = text;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A card of a meeting was not brought up to date: {Code}")]
        public static partial void NotUpdated(ILogger logger, string code);

        [LoggerMessage(2, LogLevel.Error, "Cards of a meeting are no longer brought up to date: {Exception}")]
        public static partial void Failed(ILogger logger, string exception);
    }
}
