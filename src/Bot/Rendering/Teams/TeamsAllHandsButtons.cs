using System.Globalization;
using System.Text.Json.Nodes;
using Bot.AllHands;

namespace Bot.Rendering.Teams;

/// <summary>Buttons about company meetings. Anybody can post their verbs with any id, so who may is looked at when they are pressed.</summary>
internal static class TeamsAllHandsButtons
{
    /// <summary>A page of questions, by votes.</summary>
    public const string Show = "pay.meeting.show";
    public const string Meetings = "pay.meeting.list";
    public const string Vote = "pay.meeting.vote";
    public const string TakeBack = "pay.meeting.takeBack";

    /// <summary>What was answered to one question.</summary>
    public const string Read = "pay.meeting.read";

    /// <summary>A question, filled in.</summary>
    public const string Send = "pay.meeting.send";

    /// <summary>What the data and the form carry.</summary>
    public const string Meeting = "meeting";
    public const string Question = "question";
    public const string Page = "page";
    public const string Form = "form";
    public const string Shown = "shown";
    public const string Text = "text";
    public const string Name = "name";

    public static JsonObject Data(string verb, AllHandsId? meeting, int page = 0, AllHandsQuestionId? question = null)
    {
        var data = new JsonObject { ["verb"] = verb, [Meeting] = meeting?.Value ?? "", [Page] = page.ToString(CultureInfo.InvariantCulture) };
        if (question is { } of)
        {
            data[Question] = of.Value;
        }

        return data;
    }
}
