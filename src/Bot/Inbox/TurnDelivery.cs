using Bot.Conversations;
using Bot.Rendering;
using Bot.Telemetry;
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
        private readonly System.Diagnostics.Activity? _span = BotTelemetry.BeginTurn(activity.Channel, activity.Attempt);
        private bool _mayHavePlaceholder = activity.Delivery.Stage is DeliveryStage.PlaceholderSent or DeliveryStage.SendingAnswer;

        public async Task RunAsync()
        {
            using var span = _span;
            var recorded = activity.Delivery.Turn is { } turn && await parts._turns.FindAsync(turn, cancellationToken) is { } found ? AnswerJson.Read(found.AnswerJson) : null;
            if (await HasArrivedAsync(recorded))
            {
                Log.ArrivedBefore(parts._logger, activity.Id.Value, activity.Channel, activity.Attempt);
            }
            else if (recorded is not null)
            {
                await parts._inbox.MarkAsync(activity, DeliveryStage.SendingAnswer, _placeholder, cancellationToken);
                await SendAsync(recorded, activity.Delivery.Turn!.Value);
            }
            else
            {
                await AnswerAndSendAsync();
            }
        }

        /// <summary>Finds out what an attempt that was cut while it sent has left; where the answer had arrived, sends what follows it.</summary>
        private async Task<bool> HasArrivedAsync(AnswerLine? recorded)
        {
            if (activity.Delivery.Stage == DeliveryStage.Following)
            {
                await FollowUpAsync(recorded, activity.Delivery.Turn, activity.Delivery.Followed);
                return true;
            }

            if (activity.Delivery.Stage is not (DeliveryStage.SendingPlaceholder or DeliveryStage.SendingAnswer))
            {
                return false;
            }

            switch (await sender.FindAsync(cancellationToken))
            {
                case SentBefore.Answer arrived:
                    await EndAsync(recorded, activity.Delivery.Turn, new SentAnswer(arrived.Id, IsFollowed: recorded is not null));
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

        private async Task AnswerAndSendAsync()
        {
            AnsweredTurn answered;
            try
            {
                using var span = BotTelemetry.Begin("answer");
                var answering = parts._answerer.AnswerAsync(question, cancellationToken);
                await ShowPlaceholderAsync(answering);
                await sender.ShowProgressAsync(answering, cancellationToken);
                answered = await answering;
            }
            catch (TimeoutException)
            {
                Log.OutOfTime(parts._logger, activity.Channel, Elapsed());
                await SendFailureAsync(TurnFailure.OutOfTime);
                return;
            }
            catch (OperationCanceledException) when (question.Stopped.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                Log.Stopped(parts._logger, activity.Channel, Elapsed());
                await SendFailureAsync(TurnFailure.Stopped);
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
            BotTelemetry.TurnEnded(_span, activity.Channel, answered.Line.Outcome, parts._clock.GetElapsedTime(_started));
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
            using var span = BotTelemetry.Begin("send");
            var sent = await NoteRefusalAsync(() => sender.SendAsync(line, turn, _placeholder, cancellationToken));
            await EndAsync(line, turn, sent);
        }

        /// <summary>Sent is sent, even if the host is ending; without anything to follow it takes one write, for each moment in between is one in which a crash makes a double.</summary>
        private async Task EndAsync(AnswerLine? line, TurnId? turn, SentAnswer sent)
        {
            if (sent.IsFollowed && turn is { } answered)
            {
                await parts._inbox.MarkAnsweredAsync(activity, answered, sent.MessageId, _placeholder, CancellationToken.None);
                await FollowUpAsync(line, turn, 0);
            }
            else
            {
                await parts._inbox.FinishAsync(activity, turn, sent.MessageId, CancellationToken.None);
            }
        }

        private async Task FollowUpAsync(AnswerLine? line, TurnId? turn, int from)
        {
            // Without its record there is nothing to make the rest of; the answer itself has arrived.
            if (line is not null && turn is { } answered)
            {
                for (var number = from; await sender.FollowUpAsync(number, line, answered, _placeholder, cancellationToken); number++)
                {
                    await parts._inbox.MarkFollowedAsync(activity, number + 1, cancellationToken);
                }
            }

            await parts._inbox.FinishAsync(activity, CancellationToken.None);
        }

        private async Task SendFailureAsync(TurnFailure failure)
        {
            BotTelemetry.TurnEnded(_span, activity.Channel, "failed", parts._clock.GetElapsedTime(_started));
            await parts._inbox.MarkAsync(activity, DeliveryStage.SendingAnswer, _placeholder, cancellationToken);
            await NoteRefusalAsync(async () =>
            {
                await sender.SendFailureAsync(failure, _placeholder, cancellationToken);
                return new SentAnswer(null);
            });
        }

        /// <summary>What was surely not taken need not be looked for at the next attempt.</summary>
        private async Task<SentAnswer> NoteRefusalAsync(Func<Task<SentAnswer>> send)
        {
            try
            {
                return await send();
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

        [LoggerMessage(5, LogLevel.Information, "A turn from {Channel} was stopped by its asker after {ElapsedMs} ms")]
        public static partial void Stopped(ILogger logger, string channel, double elapsedMs);

        [LoggerMessage(3, LogLevel.Information, "The reply to activity {Activity} from {Channel} had arrived before attempt {Attempt}; it is not sent again")]
        public static partial void ArrivedBefore(ILogger logger, long activity, string channel, int attempt);

        [LoggerMessage(4, LogLevel.Warning, "The placeholder for activity {Activity} could not be sent to {Channel}: {Code}; the answer follows all the same")]
        public static partial void NoPlaceholder(ILogger logger, long activity, string channel, string code);
    }
}
