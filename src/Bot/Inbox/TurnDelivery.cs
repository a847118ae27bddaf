using Bot.Conversations;
using Bot.Rendering;
using Microsoft.Extensions.Options;

namespace Bot.Inbox;

/// <summary>One question from its lease to its reply: answered once, recorded, sent once.</summary>
/// <remarks>
/// Sending is the one step that cannot be atomic with the store. Before each call that cannot be undone the row says what is about to be sent; after a crash
/// the platform is asked what arrived, and where it does not tell the same answer is sent again.
/// </remarks>
internal sealed partial class TurnDelivery(TurnAnswerer answerer, InboxStore inbox, TurnStore turns, IOptions<InboxOptions> options, TimeProvider clock, ILogger<TurnDelivery> logger)
{
    /// <summary>How often an answer of ours that breaks is tried before the asker is told.</summary>
    public const int BrokenAttempts = 3;

    private readonly TurnAnswerer _answerer = answerer;
    private readonly InboxStore _inbox = inbox;
    private readonly TurnStore _turns = turns;
    private readonly TimeSpan _placeholderAfter = TimeSpan.FromMilliseconds(options.Value.PlaceholderAfterMilliseconds);
    private readonly TimeProvider _clock = clock;
    private readonly ILogger _logger = logger;

    /// <summary>
    /// Recovers what a cut attempt left, answers within the deadline, records the turn, sends. A placeholder goes first when the answer takes longer than
    /// <c>Inbox:PlaceholderAfterMilliseconds</c>. After a crash the recorded answer is sent, not a new one.
    /// </summary>
    /// <exception cref="DeliveryException">The platform did not take it.</exception>
    /// <exception cref="LeaseLostException">Another worker may be at it.</exception>
    public Task RunAsync(LeasedActivity activity, IncomingQuestion question, IReplySender sender, CancellationToken cancellationToken) =>
        new Run(this, activity, question, sender, cancellationToken).RunAsync();

    /// <summary>The state of one attempt.</summary>
    private sealed class Run(TurnDelivery parts, LeasedActivity activity, IncomingQuestion question, IReplySender sender, CancellationToken cancellationToken)
    {
        private readonly long _started = parts._clock.GetTimestamp();
        private string? _placeholder = activity.Delivery.PlaceholderId;
        private bool _mayHavePlaceholder = activity.Delivery.Stage is DeliveryStage.PlaceholderSent or DeliveryStage.SendingAnswer;

        public async Task RunAsync()
        {
            if (await HasArrivedAsync())
            {
                Log.ArrivedBefore(parts._logger, activity.Id.Value, activity.Channel, activity.Attempt);
                return;
            }

            if (activity.Delivery.Turn is { } recorded && await parts._turns.FindAsync(recorded, cancellationToken) is { } turn)
            {
                if (activity.Delivery.Stage == DeliveryStage.AnswerSent)
                {
                    // Only what comes after it was cut.
                    await FollowAsync(AnswerJson.Read(turn.AnswerJson), recorded);
                    return;
                }

                await parts._inbox.MarkAsync(activity, DeliveryStage.SendingAnswer, _placeholder, cancellationToken);
                await SendAsync(AnswerJson.Read(turn.AnswerJson), recorded);
                return;
            }

            await AnswerAndSendAsync();
        }

        /// <summary>Finds out what an attempt that was cut while it sent has left.</summary>
        private async Task<bool> HasArrivedAsync()
        {
            if (activity.Delivery.Stage is not (DeliveryStage.SendingPlaceholder or DeliveryStage.SendingAnswer))
            {
                return false;
            }

            switch (await sender.FindAsync(cancellationToken))
            {
                case SentBefore.Answer arrived:
                    await CompleteAsync(arrived.Id);
                    return true;
                case SentBefore.Placeholder placeholder:
                    (_placeholder, _mayHavePlaceholder) = (placeholder.Id, true);
                    return false;
                case SentBefore.Nothing:
                    (_placeholder, _mayHavePlaceholder) = (null, false);
                    return false;
                default:
                    // One that may be there is not sent twice: the answer follows it anyway.
                    _mayHavePlaceholder = true;
                    return false;
            }
        }

        /// <summary>The answer is there; what follows it was cut with it.</summary>
        private async Task CompleteAsync(string message)
        {
            if (activity.Delivery.Turn is { } recorded && await parts._turns.FindAsync(recorded, cancellationToken) is { } turn)
            {
                await parts._inbox.MarkSentAsync(activity, recorded, message, _placeholder, CancellationToken.None);
                await FollowAsync(AnswerJson.Read(turn.AnswerJson), recorded);
                return;
            }

            // A line that said no answer could be made.
            await parts._inbox.FinishAsync(activity, CancellationToken.None);
        }

        private async Task AnswerAndSendAsync()
        {
            AnsweredTurn answered;
            try
            {
                var answering = parts._answerer.AnswerAsync(question, cancellationToken);
                await ShowPlaceholderAsync(answering);
                answered = await answering;
            }
            catch (TimeoutException)
            {
                Log.OutOfTime(parts._logger, activity.Channel, Elapsed());
                await SendFailureAsync(TurnFailure.OutOfTime);
                return;
            }
            catch (Exception broken) when (activity.Attempt >= BrokenAttempts && IsOurs(broken))
            {
                await SendFailureAsync(TurnFailure.Broken);

                // What was said stands; another try, should somebody ask for one, begins anew.
                await parts._inbox.MarkAsync(activity, DeliveryStage.NotBegun, null, cancellationToken);
                throw;
            }

            var turn = await parts._inbox.RecordAsync(activity, answered.Of(question), _placeholder, cancellationToken);
            await SendAsync(answered.Line, turn);
            Log.Answered(parts._logger, activity.Channel, Elapsed(), answered.Line.Outcome, answered.Line.Citations.Count);
        }

        /// <summary>Sends the placeholder once the answer takes long. The answer does not depend on it, so what keeps it from being sent is no failure.</summary>
        private async Task ShowPlaceholderAsync(Task answering)
        {
            if (_mayHavePlaceholder || await IsDoneInTimeAsync(answering))
            {
                return;
            }

            await parts._inbox.MarkAsync(activity, DeliveryStage.SendingPlaceholder, null, cancellationToken);
            try
            {
                _placeholder = await sender.SendPlaceholderAsync(cancellationToken);
                await parts._inbox.MarkAsync(activity, DeliveryStage.PlaceholderSent, _placeholder, cancellationToken);
            }
            catch (DeliveryException failure) when (failure.Failure != DeliveryFailure.Unknown)
            {
                Log.NoPlaceholder(parts._logger, activity.Id.Value, activity.Channel, failure.Code);
            }
            catch (DeliveryException failure)
            {
                Log.NoPlaceholder(parts._logger, activity.Id.Value, activity.Channel, failure.Code);
                if (await sender.FindAsync(cancellationToken) is SentBefore.Placeholder arrived)
                {
                    _placeholder = arrived.Id;
                }
            }
        }

        private async Task<bool> IsDoneInTimeAsync(Task answering)
        {
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var late = Task.Delay(parts._placeholderAfter, parts._clock, waiting.Token);
            var first = await Task.WhenAny(answering, late);
            await waiting.CancelAsync();
            return first == answering;
        }

        private async Task SendAsync(AnswerLine line, TurnId turn)
        {
            var sent = new SentAnswer(null, HasMore: false);
            await NoteRefusalAsync(async () => sent = await sender.SendAsync(line, turn, _placeholder, cancellationToken));

            // Sent is sent, even if the host is ending, and noted before anything else: the fewer moments between, the fewer crashes make it a double.
            if (!sent.HasMore)
            {
                await parts._inbox.FinishAsync(activity, turn, sent.MessageId, CancellationToken.None);
                return;
            }

            await parts._inbox.MarkSentAsync(activity, turn, sent.MessageId, _placeholder, CancellationToken.None);
            await FollowAsync(line, turn);
        }

        private async Task FollowAsync(AnswerLine line, TurnId turn)
        {
            await sender.FollowAsync(line, turn, _placeholder, cancellationToken);
            await parts._inbox.FinishAsync(activity, CancellationToken.None);
        }

        private async Task SendFailureAsync(TurnFailure failure)
        {
            await parts._inbox.MarkAsync(activity, DeliveryStage.SendingAnswer, _placeholder, cancellationToken);
            await NoteRefusalAsync(() => sender.SendFailureAsync(failure, _placeholder, cancellationToken));
        }

        /// <summary>What was surely not taken need not be looked for at the next attempt.</summary>
        private async Task NoteRefusalAsync(Func<Task> send)
        {
            try
            {
                await send();
            }
            catch (DeliveryException refused) when (refused.Failure != DeliveryFailure.Unknown)
            {
                var stage = _placeholder is null ? DeliveryStage.NotBegun : DeliveryStage.PlaceholderSent;
                await parts._inbox.MarkAsync(activity, stage, _placeholder, cancellationToken);
                throw;
            }
        }

        // A platform's refusal and a lost lease are decided upon elsewhere, and a store that fails would fail the telling too.
        private bool IsOurs(Exception broken) =>
            !cancellationToken.IsCancellationRequested && broken is not (DeliveryException or LeaseLostException or System.Data.Common.DbException);

        private double Elapsed() => parts._clock.GetElapsedTime(_started).TotalMilliseconds;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Answered a turn from {Channel} in {ElapsedMs} ms: {Outcome}, {Citations} citations")]
        public static partial void Answered(ILogger logger, string channel, double elapsedMs, string outcome, int citations);

        [LoggerMessage(2, LogLevel.Warning, "A turn from {Channel} was given up after {ElapsedMs} ms: its deadline passed, and the asker is told")]
        public static partial void OutOfTime(ILogger logger, string channel, double elapsedMs);

        [LoggerMessage(3, LogLevel.Information, "The reply to activity {Activity} from {Channel} had arrived before attempt {Attempt}; nothing is sent")]
        public static partial void ArrivedBefore(ILogger logger, long activity, string channel, int attempt);

        [LoggerMessage(4, LogLevel.Warning, "The placeholder for activity {Activity} could not be sent to {Channel}: {Code}; the answer follows all the same")]
        public static partial void NoPlaceholder(ILogger logger, long activity, string channel, string code);
    }
}
