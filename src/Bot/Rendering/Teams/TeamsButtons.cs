using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Conversations;

namespace Bot.Rendering.Teams;

/// <summary>What our buttons ask for, and the data they carry.</summary>
internal static class TeamsButtons
{
    /// <summary>What of the answer is folded away.</summary>
    public const string More = "pay.more";

    /// <summary>The form that shows what HR would get.</summary>
    public const string AskHr = "pay.askHr";

    /// <summary>The form, filled in.</summary>
    public const string SendHr = "pay.sendHr";

    /// <summary>Wants to hear of an answer by HR.</summary>
    public const string TellMe = "pay.tellMe";

    /// <summary>What stands in the forms.</summary>
    public const string Name = "name";
    public const string Place = "place";
    public const string InThread = "thread";
    public const string Note = "note";
    public const string Consent = "consent";
    public const string Reason = "reason";
    public const string Comment = "comment";

    public static JsonObject Data(string verb, TurnId turn) => new() { ["verb"] = verb, ["turn"] = turn.Value.ToString(CultureInfo.InvariantCulture) };
}
