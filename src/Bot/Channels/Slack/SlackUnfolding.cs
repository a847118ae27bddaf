using System.Diagnostics;
using Bot.Articles;
using Bot.Channels.Slack.Api;
using Bot.Channels.Slack.Hr;
using Bot.Conversations;
using Bot.Inbox;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Slack;
using Bot.Roles;

namespace Bot.Channels.Slack;

/// <summary>The buttons beneath an answer that show more of it, or show it elsewhere: to who pressed, or to the channel where its asker shares it.</summary>
internal sealed class SlackUnfolding(SlackOutbox outbox, SlackAside aside, TurnStore turns, SlackWords words, SlackRoles roles, ReaderLinks links)
{
    public async Task HandleAsync(LeasedActivity activity, SlackActivity.Pressed pressed, SlackIdentity us, CancellationToken cancellationToken)
    {
        var stamp = new SlackStamp(activity.EventKey, pressed.Place.Ts, IsFinal: true);
        if (await turns.FindAsync(new TurnId(pressed.Turn), cancellationToken) is not { } turn)
        {
            await ShowAsync(pressed, us, Say(words.LanguageOf(pressed.User), "chat.gone"), stamp, cancellationToken);
            return;
        }

        var answer = AnswerJson.Read(turn.AnswerJson);
        var language = ReplyLanguages.Parse(answer.Language) ?? words.LanguageOf(pressed.User);
        var isAskers = turn.Asker == us.Person(pressed.User);
        if (pressed.Button == SlackButton.Share && isAskers && !answer.Personal && pressed.Place.ResponseUrl is { } responseUrl)
        {
            var frame = new SlackAnswerFrame(pressed.Turn, Reader(Audience.Everyone), IsPrivate: false) { Heading = Mrkdwn.Escape(Wording.Get(language, "chat.shared")) };
            await outbox.RespondAsync(responseUrl, isPublic: true, SlackAnswer.Write(answer, frame), stamp, cancellationToken);
            return;
        }

        var reader = Reader(answer.Personal && isAskers ? RoleDirectory.AudienceOf(await roles.FindAsync(pressed.User, us, cancellationToken)) : Audience.Everyone);
        if (pressed.Button == SlackButton.Keep && isAskers)
        {
            await KeepAsync(activity, pressed, us, turn, answer, reader, stamp, cancellationToken);
            return;
        }

        // A private answer's buttons are seen by its asker alone; this holds it where somebody got at the number otherwise.
        var message = (answer.Personal && !isAskers) || pressed.Button is SlackButton.Share or SlackButton.Keep
            ? Say(language, "chat.notYours")
            : pressed.Button switch
            {
                SlackButton.Quotes => SlackSources.Quotes(answer, reader, language),
                SlackButton.More => SlackSources.More(answer, reader, language),
                _ => throw new UnreachableException(),
            };
        await ShowAsync(pressed, us, message, stamp, cancellationToken);
    }

    /// <summary>A copy that lasts, in the asker's direct messages.</summary>
    private async Task KeepAsync(LeasedActivity activity, SlackActivity.Pressed pressed, SlackIdentity us, RecordedTurn turn, AnswerLine answer, Func<CitationLine, Uri?> reader, SlackStamp stamp, CancellationToken cancellationToken)
    {
        var language = ReplyLanguages.Parse(answer.Language) ?? words.LanguageOf(pressed.User);
        var direct = await outbox.OpenDirectAsync(us, pressed.User, cancellationToken);
        var heading = turn.Question is { } question ? SlackAnswer.YouAsked(question, language) : null;
        var copy = SlackAnswer.Write(answer, new SlackAnswerFrame(pressed.Turn, reader, IsPrivate: true) { Heading = heading });
        await outbox.PostOnceAsync(activity, us, direct, null, copy, stamp, cancellationToken);
        await ShowAsync(pressed, us, Say(language, "slack.kept"), stamp, cancellationToken);
    }

    private Func<CitationLine, Uri?> Reader(Audience audience) => citation => links.Of(citation, audience);

    private static SlackMessage Say(ReplyLanguage language, string wording) => SlackMessage.Of(Mrkdwn.Escape(Wording.Get(language, wording)));

    private Task ShowAsync(SlackActivity.Pressed pressed, SlackIdentity us, SlackMessage message, SlackStamp stamp, CancellationToken cancellationToken) =>
        aside.ShowAsync(pressed.Place, pressed.User, us, message, stamp, cancellationToken);
}
