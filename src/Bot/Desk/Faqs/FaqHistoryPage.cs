using Bot.Articles;
using Bot.Audit;
using Bot.Desk.Layout;
using Bot.Desk.SignIn;
using Bot.Faqs;
using Bot.Language;

namespace Bot.Desk.Faqs;

/// <summary><c>GET /desk/faqs/{id}/history?from=&amp;to=</c>: every version that was ever written, and what changed between two of them.</summary>
internal static class FaqHistoryPage
{
    public static async Task<IResult> GetAsync(HttpContext context, FaqStore store, Pseudonyms pseudonyms)
    {
        if (await store.FindAsync(FaqWords.IdOf(context), context.RequestAborted) is not { } faq)
        {
            return DeskMessage.NotFound(context);
        }

        var words = DeskPage.WordsOf(context);
        var me = await pseudonyms.FindAsync(DeskVisit.Of(context).Actor.Person, context.RequestAborted);
        var to = Version(context, "to", faq) ?? faq.Latest;
        var from = Version(context, "from", faq) ?? faq.Versions.FirstOrDefault(version => version.Number < to.Number) ?? to;
        return new DeskPage(words["history.title"], "faqs", Html.Of($"""
            <p class="intro">{faq.Latest.Content.In(words.Language).Question}</p>
            {Lists.Table(words["history.title"], Head(words), faq.Versions.Select(version => Row(version, me, words)))}
            <section aria-labelledby="compare"><h2 id="compare">{words["history.compare"]}</h2>
            <form class="filters" method="get" action="{FaqWords.Address(faq.Id)}/history">
            {Forms.Select("from", words["history.from"], $"{from.Number}", Numbers(faq, words))}{Forms.Select("to", words["history.to"], $"{to.Number}", Numbers(faq, words))}
            <p class="actions"><button type="submit" class="primary">{words["show"]}</button></p></form>
            {Difference(from.Content, to.Content, words)}
            </section>
            """)) { Above = Html.Of($"""<p class="up"><a class="back" href="{FaqWords.Address(faq.Id)}"><span aria-hidden="true">←</span> {words["history.back"]}</a></p>""") }.For(context);
    }

    private static FaqVersion? Version(HttpContext context, string name, Faq faq) =>
        int.TryParse(context.Request.Query[name], out var number) ? faq.Versions.FirstOrDefault(version => version.Number == number) : null;

    private static IEnumerable<(string, string)> Numbers(Faq faq, DeskWords words) =>
        faq.Versions.Select(version => ($"{version.Number}", words.Get("history.number", $"{version.Number}", FaqWords.State(version.State, words))));

    private static string[] Head(DeskWords words) => [words["history.version"], words["faqs.state"], words["history.written"], words["history.approved"], words["history.ended"]];

    private static Html Row(FaqVersion version, Pseudonym? me, DeskWords words)
    {
        var approvers = string.Join(", ", new[] { version.Approver, version.SecondApprover }.Where(person => person is not null).Select(person => FaqWords.Person(person, me, words)));
        return Lists.Row(Head(words),
            Html.Of($"{version.Number}"),
            Html.Of($"""<span class="badge state-{version.State.ToString().ToLowerInvariant()}">{FaqWords.State(version.State, words)}</span>"""),
            Html.Of($"""{words.Time(version.WrittenAt)}<div class="aside">{FaqWords.Person(version.Author, me, words)}</div>"""),
            version.ApprovedAt is { } at ? Html.Of($"""{words.Time(at)}<div class="aside">{approvers}{(version.FourEyes ? "" : $" · {words["history.alone"]}")}</div>""") : Html.None,
            version.EndedAt is { } end ? Html.Of($"{words.Time(end)}") : Html.None);
    }

    private static Html Difference(FaqContent from, FaqContent to, DeskWords words)
    {
        var fields = Fields(from, to, words).Where(field => field.Before != field.After).ToList();
        return fields.Count == 0
            ? Html.Of($"""<p class="notice">{words["history.same"]}</p>""")
            : WordDiff.List(fields, words);
    }

    private static IEnumerable<(string Name, string Before, string After)> Fields(FaqContent from, FaqContent to, DeskWords words)
    {
        foreach (var code in Enum.GetValues<ReplyLanguage>().Select(language => language.Code()))
        {
            var (before, after) = (Text(from, code), Text(to, code));
            string Name(string key) => words.Get("history.field", words[key], FaqWords.Language(code, words));
            yield return (Name("edit.question"), before.Question, after.Question);
            yield return (Name("faq.alternatives"), string.Join('\n', before.Alternatives), string.Join('\n', after.Alternatives));
            yield return (Name("edit.answer"), before.Answer, after.Answer);
        }

        yield return (words["faq.audience"], FaqWords.Audience(from.Audience, words), FaqWords.Audience(to.Audience, words));
        yield return (words["edit.country"], from.Country, to.Country);
        yield return (words["faqs.topic"], from.Topic, to.Topic);
        yield return (words["faqs.owner"], from.Owner, to.Owner);
        yield return (words["faq.effectiveFrom"], Day(from.EffectiveFrom), Day(to.EffectiveFrom));
        yield return (words["faqs.review"], Day(from.ReviewBy), Day(to.ReviewBy));
        yield return (words["faq.expires"], Day(from.Expires), Day(to.Expires));
    }

    private static FaqText Text(FaqContent content, string code) => content.Texts.FirstOrDefault(text => text.Language == code) ?? new FaqText(code, "", [], "");

    private static string Day(DateOnly? day) => IsoDay.Write(day) ?? "";
}
