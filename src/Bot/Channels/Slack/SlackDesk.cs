using Bot.Channels.Slack.Api;
using Bot.Desk.SignIn;
using Bot.Inbox;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Slack;

namespace Bot.Channels.Slack;

/// <summary>Somebody asks for HR's pages: a link for them alone, or a kind word why not.</summary>
internal sealed class SlackDesk(DeskDoor door, SlackAlone alone)
{
    /// <param name="refusal">Why somebody from outside gets nothing; null for those of the company.</param>
    public async Task HandleAsync(LeasedActivity activity, SlackActivity.Asked asked, SlackIdentity us, ReplyLanguage language, string? refusal, CancellationToken cancellationToken)
    {
        var line = refusal is null ? Write(await door.AskAsync(us.Person(asked.User), cancellationToken), language) : Mrkdwn.Escape(Wording.Get(language, refusal));
        await alone.SayAsync(activity, asked, us, SlackMessage.Of(line), cancellationToken);
    }

    private static string Write(DeskReply reply, ReplyLanguage language)
    {
        var words = Mrkdwn.Escape(reply.Words(language));
        return reply is DeskReply.Invited invited ? $"{words}\n{Mrkdwn.Link(invited.Link, Mrkdwn.Escape(Wording.Get(language, "desk.chat.open")))}" : words;
    }
}
