using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Language;

namespace Bot.Rendering.Teams;

/// <summary>Buttons about questions to HR. Anybody can post their verbs with any number, so each right is checked when they are pressed.</summary>
internal static class TeamsHrButtons
{
    public const string Withdraw = "pay.hr.withdraw";
    public const string Take = "pay.hr.take";

    /// <summary>Opens the form for an answer.</summary>
    public const string Answer = "pay.hr.answer";

    /// <summary>The form, filled in.</summary>
    public const string SendAnswer = "pay.hr.sendAnswer";

    /// <summary>What the data and the forms carry.</summary>
    public const string Number = "hr";
    public const string AnswerText = "answer";
    public const string QuestionText = "question";
    public const string Draft = "draft";

    public static JsonObject Data(string verb, long number) => new() { ["verb"] = verb, [Number] = number.ToString(CultureInfo.InvariantCulture) };

    public static JsonObject Execute(string wording, string verb, long number, ReplyLanguage language) =>
        TeamsCards.Execute(Wording.Get(language, wording), verb, Data(verb, number), TeamsCards.Submit(Wording.Get(language, wording), Data(verb, number)));

    /// <summary>Makes the client ask for a dialog.</summary>
    public static JsonObject Dialog(string wording, string verb, long number, ReplyLanguage language) => TeamsCards.Submit(Wording.Get(language, wording), TeamsCards.DialogData(Data(verb, number)));
}
