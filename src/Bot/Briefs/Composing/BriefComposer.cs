using System.Globalization;
using Bot.Answering.Contacts;
using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Briefs.Template;
using Bot.Faqs;
using Bot.Language;
using Microsoft.Extensions.Options;

namespace Bot.Briefs.Composing;

/// <summary>What a brief is written from.</summary>
/// <param name="Audience">The most restricted article its reader may be shown.</param>
/// <param name="Approved">HR's approved replies.</param>
internal sealed record BriefMaterial(CorpusIndex Corpus, Audience Audience, IReadOnlyList<FaqVersion> Approved, Guidance Guidance);

/// <summary>Writes a brief: sections 1 to 4 from articles and HR's replies, 5 to 7 from the guidance. No model, no free text: the same request over the same sources gives the same brief.</summary>
internal sealed class BriefComposer(Translations translations, IOptions<ContactsOptions> contacts, TimeProvider clock)
{
    private readonly ContactList _contacts = new(contacts.Value);
    private readonly bool _hasContacts = contacts.Value is var set && (set.HrPartner + set.CompensationTeam + set.Confidential + set.Legal).Length + set.Countries.Count > 0;

    public Brief Compose(BriefRequest asked, BriefMaterial material)
    {
        var words = new BriefWords(asked.In(), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var sources = new BriefSources();
        var picker = new ClaimPicker(material.Corpus.Ledger, translations, asked, material.Audience);
        var search = sources.Add(BriefSourceKind.Search, Search(asked, material, words));
        var market = new MarketSection(picker, sources, words, asked, search);
        var overRows = market.Write();
        var heard = new HeardSection(picker, sources, words, asked, search).Write();
        var (replies, noReply) = new ReplySection(material.Approved, sources, words, asked, search).Write();
        IReadOnlyList<BriefLine> Guide(GuidancePart part) =>
            [.. material.Guidance.Lines.Where(line => line.Part == part).Select(line => new BriefLine(ContactMarks.Fill(line.Text, _contacts, words.Language, asked.Country), [sources.Add(line.Kind, line.Source)]))];
        return new Brief
        {
            Asked = asked,
            Day = words.Day,
            Market = overRows,
            Rows = market.Rows,
            Heard = heard,
            Unknown = new UnknownSection(market, words, asked, search).Write(),
            Replies = replies,
            NoReply = noReply,
            Frame = Guide(GuidancePart.Frame),
            Ask = Guide(GuidancePart.Ask),
            Avoid = Guide(GuidancePart.Avoid),
            Next = [.. Guide(GuidancePart.Next), Contacts(asked, words, sources)],
            Citations = sources.All,
            Template = material.Guidance.Version,
        };
    }

    private BriefLine Contacts(BriefRequest asked, BriefWords words, BriefSources sources)
    {
        string Of(ContactKind kind) => _contacts.Of(kind, words.Language, asked.Country.Length == 0 ? null : asked.Country);
        return new BriefLine(
            !_hasContacts ? words.Get("contacts.none") : words.Get("contacts.line", Of(ContactKind.HrPartner), Of(ContactKind.CompensationTeam), Of(ContactKind.Confidential), Of(ContactKind.Legal)), [sources.Add(BriefSourceKind.Contacts, words.Get("contacts"))]);
    }

    /// <summary>What was asked and what it was looked for in: what a line rests on that says something is not there.</summary>
    private static string Search(BriefRequest asked, BriefMaterial material, BriefWords words)
    {
        var articles = material.Corpus.Articles.Where(article => article.Audience <= material.Audience).Select(article => article.Id).ToHashSet();
        var claims = material.Corpus.Ledger.Claims.Count(claim => articles.Contains(claim.Article));
        return words.Get("search", words.Written(words.Day), AskedText.Of(asked), articles.Count.ToString(CultureInfo.InvariantCulture), claims.ToString(CultureInfo.InvariantCulture));
    }
}
