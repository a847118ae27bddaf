using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Escalation;
using Bot.Language;

namespace Bot.Rendering.Slack;

/// <summary>Buttons about questions to HR. Anybody can post their ids with any number, so each right is checked when they are pressed.</summary>
internal static class SlackHrButtons
{
    public const string Withdraw = "hr_withdraw";
    public const string TellMe = "hr_tell_me";
    public const string Take = "hr_take";
    public const string Answer = "hr_answer";

    public static JsonObject OfWithdraw(EscalationId escalation, ReplyLanguage language) =>
        SlackBlocks.Button(Withdraw, Wording.Get(language, "hr.button.withdraw"), Number(escalation.Value));

    public static JsonObject OfTellMe(long turn, ReplyLanguage language) => SlackBlocks.Button(TellMe, Wording.Get(language, "hr.button.tellMe"), Number(turn));

    public static IEnumerable<JsonObject> Of(QueueItem item, ReplyLanguage language)
    {
        if (item.State == QueueState.Open)
        {
            yield return SlackBlocks.Button(Take, Wording.Get(language, "hr.queue.button.take"), Number(item.Id.Value));
        }

        yield return SlackBlocks.Button(Answer, Wording.Get(language, "hr.queue.button.answer"), Number(item.Id.Value));
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
