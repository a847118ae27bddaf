using Bot.Articles;
using Bot.Audit;
using Bot.Desk.Layout;
using Bot.Faqs;
using Bot.Rendering;

namespace Bot.Desk.Faqs;

/// <summary>Parts of the pages about replies that several of them show.</summary>
internal static class FaqWords
{
    public static string Address(FaqId id) => $"/desk/faqs/{Uri.EscapeDataString(id.Value)}";

    /// <summary>The reply that the path names.</summary>
    public static FaqId IdOf(HttpContext context)
    {
        // The server leaves an escaped slash as it is; an id from a file may hold one.
        var id = context.Request.RouteValues["id"] as string ?? "";
        return new FaqId(id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));
    }

    public static string State(FaqState state, DeskWords words) => words[$"state.{state}"];

    /// <summary>Where the newest version stands, and that an earlier one is what the bot says.</summary>
    public static Html Badges(FaqSummary faq, DeskWords words)
    {
        var state = Html.Of($"""<span class="badge state-{faq.Latest.State.ToString().ToLowerInvariant()}">{State(faq.Latest.State, words)}</span>""");
        return faq.Approved is { } approved && approved != faq.Latest ? Html.Of($"""{state}<div class="aside">{words.Get("faqs.saidVersion", $"{approved.Number}")}</div>""") : state;
    }

    public static string Languages(FaqContent content, DeskWords words) => string.Join(", ", content.Texts.Select(text => Language(text.Language, words)));

    public static string Language(string code, DeskWords words) => words[$"language.{code}"];

    public static string Audience(FaqContent content, DeskWords words)
    {
        var audience = Audience(content.Audience, words);
        return content.Country.Length > 0 ? $"{audience}, {content.Country}" : audience;
    }

    public static string Audience(Audience audience, DeskWords words) => words[$"audience.{audience}"];

    /// <summary>That the rule is switched off, where it is.</summary>
    public static Html FourEyes(FaqStore store, DeskWords words) => store.HasFourEyes ? Html.None : Html.Of($"""<p class="notice bad">{words["faqs.fourEyesOff"]}</p>""");

    /// <param name="me">The pseudonym of whoever looks; null when they left no step yet.</param>
    public static string Person(Pseudonym? person, Pseudonym? me, DeskWords words) => person switch
    {
        null => "",
        { } known when known == me => words["you"],
        { } known when known == Pseudonym.Console => words["console"],
        { } known => words.Get("somebody", known.Value[..Math.Min(6, known.Value.Length)]),
    };

    public static string Problem(FieldProblem problem, DeskWords words) => Wording.Get(words.Language, problem.Wording, problem.Values);

    /// <summary>Why a step was not taken.</summary>
    public static Html Refusal(FaqStep step, DeskWords words) => step switch
    {
        FaqStep.Invalid invalid => Html.Of($"""<div class="notice bad" role="alert"><p>{words["faq.invalid"]}</p><ul>{invalid.Problems.Select(problem => Html.Of($"<li>{Problem(problem, words)}</li>"))}</ul></div>"""),
        FaqStep.Refused refused => DeskPage.Problem(words[$"refused.{refused.Reason}"]),
        _ => Html.None,
    };
}
