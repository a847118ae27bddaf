using System.Text.Json.Nodes;
using Bot.AllHands;
using Bot.AllHands.Chat;
using Bot.Language;

namespace Bot.Rendering.Slack;

/// <summary>What stands in a modal about meetings beside what was looked up.</summary>
/// <param name="Notice">What was just done, or why not; null for nothing.</param>
/// <param name="Typed">What the question begins with.</param>
/// <param name="Longest">Characters in the longest question.</param>
internal sealed record SlackAllHandsFrame(SlackAllHandsPlace Place, AllHandsWays Ways, string? Notice, string Typed, int Longest);

/// <summary>The modals about company meetings, and what leads to them.</summary>
internal static class SlackAllHandsViews
{
    public const string Callback = "allhands";

    /// <summary>Goes to a meeting; its value is the meeting's id or <see cref="Whichever"/>.</summary>
    public const string Open = "allhands_open";
    public const string Whichever = "open";
    public const string Meetings = "allhands_meetings";
    public const string Vote = "allhands_vote";
    public const string TakeBack = "allhands_take_back";
    public const string Previous = "allhands_previous";
    public const string Next = "allhands_next";
    public const string Sort = "allhands_sort";
    public const string Read = "allhands_read";
    public const string Back = "allhands_back";

    /// <summary>The value of the box that puts a name on a question.</summary>
    public const string Named = "named";

    private const string Title = "allhands.chat.title";
    private const int LongestQuestion = 2_900;
    private const int LongestLine = 1_000;

    /// <summary>Opened at once, while what it will show is looked up.</summary>
    public static JsonObject Loading(ReplyLanguage language) => SlackViews.Loading(Title, language);

    /// <summary>A modal that says one thing.</summary>
    public static JsonObject Line(string text, ReplyLanguage language) => SlackHrViews.Line(Title, text, language);

    public static JsonObject List(AllHandsView.Meetings view, DateTimeOffset now, ReplyLanguage language) => SlackViews.Modal(
        Wording.Get(language, Title), Callback, language, null, null,
        [SlackBlocks.Section($"*{Wording.Get(language, "allhands.chat.choose")}*"), .. view.Sessions.SelectMany(session => Entry(session, session.TakesQuestions(now), language))]);

    /// <summary>A meeting by its name, with the button that leads to it.</summary>
    public static IEnumerable<JsonObject> Entry(AllHandsSession session, bool isOpen, ReplyLanguage language)
    {
        var label = AllHandsLines.Open(session, isOpen, language);
        yield return SlackBlocks.Section(
            $"*{Mrkdwn.Fit(session.Plan.Title, LongestLine)}*\n{Mrkdwn.Escape(AllHandsLines.When(session, isOpen, language))}",
            SlackBlocks.Button(Open, label, $"{label}, {session.Plan.Title}", session.Id.Value, isPrimary: isOpen));
    }

    public static JsonObject Questions(AllHandsView.Questions view, SlackAllHandsFrame frame, ReplyLanguage language)
    {
        JsonObject[] blocks =
        [
            .. Head(view.Session, view.IsOpen, frame.Notice, language),
            .. view.IsOpen ? Ask(view.Session, frame, language) : frame.Typed.Length > 0 ? SlackViews.Whole(frame.Typed) : [],
            SlackBlocks.Divider(),
            SlackBlocks.Section($"*{Mrkdwn.Escape(AllHandsLines.Range(view, language))}*"),
            .. view.Items.SelectMany(item => Item(view, item, language)),
            .. Steps(view, language) is { Count: > 0 } steps ? [SlackBlocks.Actions(steps)] : Array.Empty<JsonObject>(),
            .. Foot(view, frame.Ways, language),
        ];
        var modal = SlackViews.Modal(Wording.Get(language, Title), Callback, language, view.IsOpen ? Wording.Get(language, "allhands.page.send") : null, frame.Place.Write(), blocks);

        // What was voted stands whatever happens to the question that is being written.
        modal["close"] = SlackBlocks.Plain(Wording.Get(language, "chat.close"));
        modal["notify_on_close"] = true;
        return modal;
    }

    /// <param name="link">The address a source opens at; null for none.</param>
    public static JsonObject Answer(AllHandsView.Answer view, SlackAllHandsPlace place, Func<AllHandsSource, Uri?> link, ReplyLanguage language)
    {
        var item = view.Item;
        JsonObject[] blocks =
        [
            SlackBlocks.Section($"*{Mrkdwn.Fit(item.Lead.Question, LongestQuestion)}*"),
            .. Aside(AllHandsLines.Aside(item, isOpen: false, view.Session.State, language)),
            .. item.Others.Take(10).SelectMany(other => Aside($"{Wording.Get(language, "allhands.export.also")} {other.Question}")),
            .. item is { IsApproved: true, Answer: { } answer } ? SlackBlocks.Sections(new SlackMarkdown().Write(answer)) : [],
            .. item.IsApproved ? item.Sources.Take(20).Select(source => SlackBlocks.Context(Source(source, link(source)))) : [],
            .. item.Said.Length > 0 ? SlackBlocks.Sections($"*{Wording.Get(language, "allhands.page.said")}*\n{Mrkdwn.Escape(item.Said)}") : [],
            SlackBlocks.Actions([SlackBlocks.Button(Back, Wording.Get(language, "allhands.chat.back"), view.Session.Id.Value)]),
        ];
        return SlackViews.Modal(Wording.Get(language, Title), Callback, language, null, place.Write(), blocks);
    }

    /// <summary>What stands on somebody's home while there is a meeting to ask for or to read of.</summary>
    public static IEnumerable<JsonObject> Home(IReadOnlyList<AllHandsSession> sessions, DateTimeOffset now, ReplyLanguage language) => sessions.Count == 0 ? [] :
    [
        SlackBlocks.Divider(),
        SlackBlocks.Section($"*{Wording.Get(language, "desk.allhands.heading")}*"),
        .. sessions.SelectMany(session => Entry(session, session.TakesQuestions(now), language)),
    ];

    /// <summary>The way to the form for somebody who wrote in a chat.</summary>
    public static SlackMessage Invitation(string word, ReplyLanguage language)
    {
        var words = Mrkdwn.Escape(Wording.Get(language, "allhands.chat.invite", word));
        return new SlackMessage(words, [SlackBlocks.Section(words), SlackBlocks.Actions([SlackBlocks.Button(Open, Wording.Get(language, "allhands.chat.open"), Whichever)])]);
    }

    private static IEnumerable<JsonObject> Head(AllHandsSession session, bool isOpen, string? notice, ReplyLanguage language)
    {
        if (notice is not null)
        {
            yield return SlackBlocks.Section($"*{Mrkdwn.Fit(notice, LongestLine)}*");
        }

        yield return SlackBlocks.Header(session.Plan.Title);
        yield return SlackBlocks.Context(Mrkdwn.Escape(AllHandsLines.When(session, isOpen, language)));
    }

    private static IEnumerable<JsonObject> Ask(AllHandsSession session, SlackAllHandsFrame frame, ReplyLanguage language)
    {
        // Left empty the modal can still be closed and voted in; that a question is missing is said when it is sent.
        var question = SlackBlocks.Input(frame.Place.QuestionBlock, Wording.Get(language, "allhands.page.question"), SlackBlocks.TextInput("question", Math.Min(frame.Longest, 3_000), frame.Typed), isOptional: true);
        question["hint"] = SlackBlocks.Plain(AllHandsLines.Anonymous(session, language));
        yield return question;
        var name = new JsonObject
        {
            ["type"] = "checkboxes",
            ["action_id"] = "name",
            ["options"] = new JsonArray(SlackBlocks.Option(Wording.Get(language, "allhands.chat.name.put"), Named)),
        };
        yield return SlackBlocks.Input(frame.Place.NameBlock, Wording.Get(language, "allhands.chat.name"), name, isOptional: true);
    }

    private static IEnumerable<JsonObject> Item(AllHandsView.Questions view, AllHandsItem item, ReplyLanguage language)
    {
        var (id, isOwn, text) = (item.Id.Value, view.Own.Contains(item.Id.Value), Mrkdwn.Fit(item.Lead.Question, LongestQuestion));
        yield return view switch
        {
            { IsOpen: true } => SlackBlocks.Section(text, SlackBlocks.Button(isOwn ? TakeBack : Vote, AllHandsLines.Votes(item, isOwn), AllHandsLines.Voting(item, isOwn, language), id, isPrimary: isOwn)),
            { Session.State: AllHandsState.Published } when item.HasWrittenAnswer => SlackBlocks.Section(text, SlackBlocks.Button(Read, Wording.Get(language, "allhands.chat.read"), $"{Wording.Get(language, "allhands.chat.read")}, {item.Lead.Question}", id, isPrimary: false)),
            _ => SlackBlocks.Section(text),
        };
        foreach (var aside in Aside(AllHandsLines.Aside(item, view.IsOpen, view.Session.State, language)))
        {
            yield return aside;
        }
    }

    private static List<JsonObject> Steps(AllHandsView.Questions view, ReplyLanguage language)
    {
        var steps = new List<JsonObject>();
        void Add(bool isThere, string action, string wording)
        {
            if (isThere)
            {
                steps.Add(SlackBlocks.Button(action, Wording.Get(language, wording), view.Session.Id.Value));
            }
        }

        Add(view.Page > 0, Previous, "desk.allhands.present.previous");
        Add(view.Page + 1 < view.Pages, Next, "desk.allhands.present.next");
        Add(view.IsOpen && view.Count > 0, Sort, "allhands.chat.refresh");
        Add(view.HasOthers, Meetings, "allhands.chat.meetings");
        return steps;
    }

    private static IEnumerable<JsonObject> Foot(AllHandsView.Questions view, AllHandsWays ways, ReplyLanguage language)
    {
        string Escaped(string wording) => Mrkdwn.Escape(Wording.Get(language, wording));
        string?[] lines =
        [
            Mrkdwn.Escape(AllHandsLines.Held(view.Held, language)),
            ways.Page is { } page ? $"{Mrkdwn.Link(page, Escaped("allhands.chat.page"))}{(view.IsOpen ? $". {Escaped("allhands.chat.page.yours")}" : "")}" : null,
            ways.Desk is { } desk ? $"{Mrkdwn.Link(desk, Escaped("allhands.chat.desk"))}. {Escaped("allhands.chat.desk.how")}" : null,
        ];
        return lines.Where(line => line?.Length > 0).Select(line => SlackBlocks.Context(line!));
    }

    private static IEnumerable<JsonObject> Aside(string text) => text.Length == 0 ? [] : [SlackBlocks.Context(Mrkdwn.Fit(text, LongestLine))];

    private static string Source(AllHandsSource source, Uri? address)
    {
        var facts = AllHandsLines.Facts(source);
        var quote = source.Quote.Length > 0 ? $"\n> {Mrkdwn.Fit(source.Quote, LongestLine)}" : "";
        return $"[{source.N}] {Mrkdwn.Link(address, Mrkdwn.Fit(source.Title, 300))}{(facts.Length > 0 ? $" · {Mrkdwn.Fit(facts, 300)}" : "")}{quote}";
    }
}
